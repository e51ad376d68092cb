"""Asks the congress: drafts the open vote of a step, or records what cards raised said, decided by the open-vote rule.

Pieces of transactions; what follows from a decision is in `deciding`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Transaction
from congress_app.core.errors import CongressError
from congress_app.counting.questions import Choice, Less, Outcome, Rule, Sets, decide
from congress_app.elections import events, may_not, rules, store
from congress_app.elections.cases import Case
from congress_app.elections.course import about
from congress_app.elections.store import Decision
from congress_app.voting import steps as votes

CARDS = (Choice("agree", "", "", counts_for=True), Choice("disagree", "", ""), Choice("other", "", "", neutral=True))


class Hands(NamedTuple):
    """How the congress decides: by an open vote (tablets or cards), or as recorded by hands, or without a vote."""

    how: str
    manner: str = "tablets"
    unanimous: bool = False
    agree: int = 0
    disagree: int = 0
    other: int = 0
    note: str = ""


class Motion(NamedTuple):
    """What is put to the congress: `title` {vi, en} of the vote, `proposal` what follows if it is carried."""

    purpose: str
    title: Mapping[str, str]
    proposal: Mapping[str, Any]
    candidate: int | None = None
    questions: Sequence[Mapping[str, str]] = ()


def quorum(case: Case, hands: Hands) -> list[CongressError]:
    """A decision recorded by hands needs the quorum like any other; an open vote asks for it itself."""
    needed = case.quorum.of(case.summoned)
    if hands.how != "recorded" or case.present >= needed:
        return []
    return [may_not.NoQuorumForElection(present=case.present, needed=needed)]


def ask(tx: Transaction, case: Case, motion: Motion, hands: Hands) -> tuple[bool | None, int]:
    """Put it to the congress; gives (carried, vote): None with the vote's number while an open vote is awaited.

    Raises CountsMissing, CountsImpossible.
    """
    if hands.how == "vote":
        vote = _draft(tx, case, motion, hands.manner)
        store.decide(
            tx,
            case.id,
            Decision(motion.purpose, "vote", motion.proposal, motion.candidate, vote, None, None, hands.note),
        )
        tx.record(events.ElectionVoteDrafted(**about(case), purpose=motion.purpose, vote=vote))
        return None, vote
    counts, passed = ({}, True) if hands.how != "recorded" else _recorded(tx, case, hands)
    store.decide(
        tx,
        case.id,
        Decision(
            motion.purpose, hands.how, motion.proposal, motion.candidate, None, counts or None, passed, hands.note
        ),
    )
    tx.record(
        events.ElectionDecided(
            **about(case),
            purpose=motion.purpose,
            how=hands.how,
            passed=passed,
            agree=int(counts.get("agree", 0)),
            needed=int(counts.get("needed", 0)),
        )
    )
    return passed, 0


def _recorded(tx: Transaction, case: Case, hands: Hands) -> tuple[dict[str, Any], bool]:
    """What cards raised said: {agree, disagree, other, unanimous, present, base, needed}, and whether it is carried."""
    total = hands.agree + hands.disagree + hands.other
    if not hands.unanimous and total == 0:
        raise rules.CountsMissing(field="agree")
    if total > case.present:
        raise rules.CountsImpossible(field="agree", present=case.present)
    agree = case.present if hands.unanimous else hands.agree
    found = decided_by_hands(tx, case, agree, hands.disagree, hands.other)
    counts = {
        "agree": agree,
        "disagree": hands.disagree,
        "other": hands.other,
        "unanimous": hands.unanimous,
        "present": case.present,
        "base": found.base,
        "needed": found.needed,
    }
    return counts, found.passed


def decided_by_hands(tx: Transaction, case: Case, agree: int, disagree: int, other: int) -> Outcome:
    """The verdict of the open-vote rule on cards counted by hand; the quorum is asked apart."""
    base = attendance.base(tx)
    less = tuple(Less(each["code"], each["count"]) for each in base["subtractions"])
    absent = sum(each.count for each in less)
    sets = Sets(base["summoned"], case.present, absent, quorum_waived=True, less=less, who=case.profile.who)
    rule = Rule(case.profile.votes.base, case.profile.votes.threshold)
    return decide({"agree": agree, "disagree": disagree, "other": other}, rule, sets, CARDS)


def _draft(tx: Transaction, case: Case, motion: Motion, manner: str) -> int:
    worded = [
        Choice(each["code"], each["label"]["vi"], each["label"]["en"], counts_for=each["code"] == "agree")
        for each in congress.banner(tx)["choices"]
    ]
    rule = Rule(case.profile.votes.base, case.profile.votes.threshold, case.quorum)
    questions = tuple(votes.Question(each["vi"], each["en"], worded) for each in motion.questions)
    shape = votes.Shape.BATCH if len(questions) > 1 else votes.Shape.QUESTION
    what = votes.Definition(
        motion.title["vi"],
        motion.title["en"],
        case.row["item"],
        votes.Mode.COUNTED.value,
        "after_close",
        rule,
        worded,
        0,
        shape=shape.value,
        manner=manner,
        questions=questions,
        profile=case.profile,
    )
    return votes.draft(tx, what)


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
