"""What personal data is kept how long, by when a request is answered, and what may be erased. Values in, values out.

Two working days are what the law gives a controller to answer a request (Decree 356/2025, as read in a summary: a
setting of the rules here, to be checked by counsel); public holidays are not known to the program.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from congress_app.core.errors import InvalidInput, NotFound, Refused
from congress_app.delegates.rules import SENSITIVE_FIELDS

ANSWER_DAYS = 2
WISHES: Mapping[str, str] = {
    "export": "A copy of everything kept",
    "correct": "A correction",
    "erase": "Erasure",
}
NEVER = -1
LONGEST = 3650
CONTACT = ("phone", "email")
SENSITIVE = (*SENSITIVE_FIELDS, "born", "sex")
"""What erasing takes when the name has to stay in the record of the congress."""


class RequestUnknown(NotFound):
    """There is no such request."""


class RequestAnsweredAlready(Refused):
    """The request was answered before."""


class NameInTheRecord(Refused):
    """The person passed the door or stands on the roll of a vote: the name stays in the record of the congress."""


class KeepingInvalid(InvalidInput):
    """A number of days that is no number from 0 to ten years."""


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of data that goes some days after the last day of the congress."""

    code: str
    name: str
    days: int


ITEMS = (
    Item("sign_ins", "Sign-ins, sign-in links and PINs", 1),
    Item("contact", "Telephone numbers and e-mail addresses", NEVER),
    Item("record", "Sensitive fields: ethnicity, religion, Party data, ID numbers, birth dates", NEVER),
    Item("photos", "Photos", NEVER),
    Item("registers", "The registers as the offices sent them", NEVER),
)
"""Only what nobody needs after the day goes by itself unless the organiser says so."""


AT_WORK = ("session_started", "delegate_entered", "delegate_left", "vote_opened", "badges_issued", "pin_issued")
"""Kinds of facts that show a congress at work: while they happen, nothing is due to go."""


def answer_by(day: str, days: int = ANSWER_DAYS) -> str:
    """The ISO day by which a request made on `day` is answered: so many working days later."""
    found = date.fromisoformat(day)
    while days:
        found += timedelta(days=1)
        days -= found.weekday() < 5
    return found.isoformat()


def due(keeping: Mapping[str, int], ends: str, today: str) -> list[str]:
    """Codes of the items whose time is over: the congress was over more than so many days ago (`ends`)."""
    over = (date.fromisoformat(today) - date.fromisoformat(ends)).days
    return [item.code for item in ITEMS if keeping[item.code] != NEVER and over > keeping[item.code]]


def check_keeping(keeping: Mapping[str, int]) -> None:
    """Raises KeepingInvalid."""
    if set(keeping) != {item.code for item in ITEMS}:
        raise KeepingInvalid(field="days")
    for code, days in keeping.items():
        if not (days == NEVER or 0 <= days <= LONGEST):
            raise KeepingInvalid(field=code)
