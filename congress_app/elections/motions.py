"""What is put to the congress in an election: the number, the list, the tellers, a withdrawal, the election itself.

Titles and proposals only; `asking` drafts the vote, `deciding` does what follows.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from congress_app.core import wording
from congress_app.elections.cases import Case


class Motion(NamedTuple):
    """What is put to the congress: `title` {vi, en} of the vote, `proposal` what follows if it is carried."""

    purpose: str
    title: Mapping[str, str]
    proposal: Mapping[str, Any]
    candidate: int | None = None
    questions: Sequence[Mapping[str, str]] = ()


def number_motion(case: Case, seats: int) -> Motion:
    """The number to be elected."""
    title = wording.both("Number to be elected: {title} – {seats}", title="{title}", seats=seats)
    return Motion("number", _filled(title, case), {"seats": seats})


def list_motion(case: Case) -> Motion:
    """The list of candidates as drawn up."""
    title = wording.both("List of candidates: {title} – {n} names", title="{title}", n=len(case.listed))
    return Motion("list", _filled(title, case), {"candidates": [each.id for each in case.listed]})


def tellers_motion(case: Case, members: Sequence[int], head: int, name: str) -> Motion:
    """Number, list and head of the tellers (domain §2.3)."""
    title = wording.both("Tellers for: {title} – {n}, head {head}", title="{title}", n=len(members), head=name)
    return Motion("tellers", _filled(title, case), {"members": list(members), "head": head})


def withdrawal_motion(case: Case, candidate: int, name: str) -> Motion:
    """Whether somebody may withdraw (R-LIST-8)."""
    title = wording.both("Let {name} withdraw from: {title}", title="{title}", name=name)
    return Motion("withdrawal", _filled(title, case), {"candidate": candidate}, candidate)


def elect_motion(case: Case, *, by_person: bool) -> Motion:
    """The election with cards raised: the whole list as one question, or a question for each person."""
    title = wording.both("{title} – list of {n}", title="{title}", n=len(case.listed))
    questions = [wording.both("Elect {name}", name=each.name) for each in case.listed] if by_person else []
    proposal = {"candidates": [each.id for each in case.listed], "by_person": by_person}
    return Motion("elect", _filled(title, case), proposal, questions=questions)


def _filled(title: Mapping[str, str], case: Case) -> dict[str, str]:
    """The title of the election put in, in the language of each."""
    return {lang: text.replace("{title}", case.title[lang]) for lang, text in title.items()}
