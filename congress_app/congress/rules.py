"""What may be said of a congress: levels, themes, quorum fractions, and when set-up is refused."""

from collections.abc import Sequence
from datetime import date

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused

LEVELS = ("cell", "grassroots", "commune", "province", "ministry", "national", "association")
THEMES = ("ceremonial", "neutral")
SESSION_KINDS = ("preparatory", "official")
SESSION_TITLES = {
    "preparatory": {"vi": "Phiên trù bị", "en": "Preparatory session"},
    "official": {"vi": "Phiên chính thức", "en": "Official session"},
}
# The three answers asked in this order in the hall (domain: R-OV-1); a congress may word them differently.
CHOICES = (
    {"code": "agree", "label": {"vi": "Nhất trí", "en": "Agree"}},
    {"code": "disagree", "label": {"vi": "Không nhất trí", "en": "Disagree"}},
    {"code": "other", "label": {"vi": "Ý kiến khác", "en": "Other view"}},
)


class AlreadyFounded(Refused):
    """The database already holds a congress."""


class WrongSetupCode(NotAllowed):
    """The one-time code is not the one printed where the program was started."""


class NotFounded(NotFound):
    """There is no congress yet: set-up comes first."""


class DatesReversed(InvalidInput):
    """The congress would end before it starts."""


class SessionNeeded(InvalidInput):
    """A congress needs at least one session."""


class SessionBusy(Refused):
    """A vote is open: it was opened on the presence of this session and has to be closed first."""


def check_dates(starts: str, ends: str) -> None:
    """ISO dates; raises InvalidInput for a day no calendar has, DatesReversed when the end is before the start."""
    for field, said in (("starts", starts), ("ends", ends)):
        try:
            date.fromisoformat(said)
        except ValueError as error:
            raise InvalidInput(field=field) from error
    if ends < starts:
        raise DatesReversed(field="ends")


def check_choices(codes: Sequence[str]) -> None:
    """The three answers, each worded once, in the order the hall is asked; raises InvalidInput."""
    if list(codes) != [choice["code"] for choice in CHOICES]:
        raise InvalidInput(field="choices")
