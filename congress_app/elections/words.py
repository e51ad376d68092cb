"""The words of elections in both languages: states, sources, ways of deciding, statements after a result.

Words only; which of them is said is decided elsewhere.
"""

from collections.abc import Mapping
from typing import Any

from congress_app.core import wording
from congress_app.core.errors import CongressError
from congress_app.counting.profile import Base
from congress_app.elections.deed_words import LABELS
from congress_app.elections.deeds import Deed
from congress_app.elections.rules import OFFICES, Office, State

Words = dict[str, str]

STATES: Mapping[State, str] = {
    State.DRAFT: "In preparation",
    State.NUMBER_VOTED: "The number is decided",
    State.NOMINATING: "Nominations are open",
    State.OPINION_BALLOT: "Opinion ballot",
    State.CONSOLIDATED: "The list is drawn up",
    State.LIST_VOTED: "The list is decided",
    State.TELLERS_VOTED: "The tellers are chosen",
    State.ISSUING: "Ballots are given out",
    State.VOTING: "Ballots are cast",
    State.CLOSED: "The box is open",
    State.COUNTING: "Ballots are counted",
    State.RECONCILED: "Counted and checked",
    State.MINUTES_SIGNED: "The minutes are signed",
    State.ANNOUNCED: "Announced",
    State.TIE_ROUND: "Announced; those who tie are voted on again",
    State.NEXT_ROUND: "Announced; the remaining seats are voted on again",
    State.DONE: "Finished",
    State.SUSPENDED: "Suspended",
    State.ANNULLED: "Annulled",
}
SOURCES: Mapping[str, str] = {
    "committee": "Nominated by the convening committee",
    "floor": "Nominated at the congress",
    "self": "Self-nominated",
}
STANDINGS: Mapping[str, str] = {
    "listed": "On the ballot list",
    "running": "Nominated",
    "withdrawn": "Withdrawn by decision of the congress",
    "unsupported": "Not enough support",
    "cut": "Beyond the limit of the list",
    "retracted": "Entered by mistake",
}
PURPOSES: Mapping[str, str] = {
    "number": "The number to be elected",
    "list": "The list of candidates",
    "tellers": "The tellers",
    "withdrawal": "A withdrawal",
    "elect": "The election with cards raised",
    "round": "Whether to vote again",
}
WAYS: Mapping[str, str] = {
    "vote": "By an open vote",
    "recorded": "With cards raised, as recorded",
    "allocated": "Allocated by the higher level",
    "fixed": "One person by the nature of the office",
    "list_only": "A cell votes on the list only",
    "remaining": "What an earlier round left open",
    "tied": "Those who tied in the earlier round",
    "taken_over": "The same tellers as before",
}
APPROVALS: Mapping[str, str] = {
    "pending": "The result must be approved by the higher committee.",
    "approved": "Approved by the higher committee.",
    "refused": "Not approved by the higher committee.",
}
PERCENT_OF: Mapping[Base, str] = {
    Base.SUMMONED: "of the delegates summoned, as counted for the majority",
    Base.PRESENT: "of the delegates present",
    Base.VOTES_CAST: "of the ballots cast",
    Base.RETURNED: "of the ballots returned",
    Base.VALID: "of the valid ballots",
    Base.FOR_AND_AGAINST: "of the answers for and against",
}


def label(table: Mapping[Any, str], code: Any) -> Words:
    """A code of one of these tables in both languages."""
    return wording.both(table[code])


def office(code: Office) -> dict[str, Any]:
    """{code, label}."""
    return {"code": code.value, "label": wording.both(OFFICES[code])}


def deed(which: Deed) -> Words:
    """What a deed is called."""
    return wording.both(LABELS[which])


def refusal(error: CongressError) -> Words:
    """A refusal in both languages."""
    return {lang: wording.sentence(lang, error) for lang in wording.LANGUAGES}
