"""What may be recorded in the presence ledger beside passages, and every reason to refuse it. Pure."""

from congress_app.attendance.base_rules import Ground
from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused

KINDS = ("excused", "unexcused", "none")
DECISIONS = ("checked_in", "checked_out", "scan_stands")
MOST_PEOPLE = 400


class AbsenceWrong(InvalidInput):
    """An excused absence without a reason, a ground for one sitting only, or a sitting that does not exist."""


class NotHead(NotAllowed):
    """The delegate is not the head of a delegation."""


class NotOfDelegation(InvalidInput):
    """Somebody named is not summoned in this delegation."""


class NothingRuns(Refused):
    """No sitting is running, so nobody can be reported or checked in."""


class DelegationUnknown(NotFound):
    """There is no such delegation, or nobody of it is summoned."""


class SealUnknown(NotFound):
    """There is no such sealed snapshot."""


class DifferenceGone(Refused):
    """The difference was settled before, or a newer report took its place."""


def check_absence(kind: str, reason: str, ground: str, *, whole: bool) -> None:
    """Raises AbsenceWrong: excused needs a reason or a ground; a ground holds for the whole congress only."""
    if kind == "excused" and not reason.strip() and not ground:
        raise AbsenceWrong(field="reason")
    if ground and (not whole or ground not in tuple(Ground) or kind == "none"):
        raise AbsenceWrong(field="ground")
