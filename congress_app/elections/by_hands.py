"""What cards raised said, counted by hand, and the verdict of the open-vote rule on them. Records nothing."""

from typing import Any, NamedTuple

from congress_app.attendance import queries as attendance
from congress_app.core.db import Transaction
from congress_app.counting.questions import Choice, Less, Outcome, Rule, Sets, decide
from congress_app.elections import rules
from congress_app.elections.cases import Case

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


def recorded(tx: Transaction, case: Case, hands: Hands) -> tuple[dict[str, Any], bool]:
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
