"""Decisions about quality: what a complete record needs, when the desk says no, and how a share is counted.

Values in, values or refusals out; nothing here knows a table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from congress_app.core.errors import InvalidInput, NotFound, Refused
from congress_app.delegates.rules import CLASSES, FIELDS, identity

COUNTED = (
    "full_name", "sex", "born", "delegation", "position", "phone", "email", "ethnicity", "religion", "cccd",
    "education", "theory", "admitted", "official", "party",
)  # fmt: skip
"""The fields of a person that quality speaks of; number, seat and notes belong to the congress, not to the person."""
OWN = (
    "full_name", "sex", "born", "delegation", "class", "position", "phone", "email", "ethnicity", "religion", "cccd",
    "education", "theory", "admitted", "official", "party",
)  # fmt: skip
"""What a delegate is shown of the own record and may dispute."""
HIDDEN = ("cccd", "phone")
"""Partly masked wherever people stand in lists."""
MEASURES = ("correct", "sufficient", "clean", "alive")
KINDS = ("wrong", "missing", "duplicate", "dirt")

DELEGATES = ("EX", "EL", "AP", "AL")
_REPORTED = ("sex", "born", "delegation", "ethnicity", "position", "education", "theory", "admitted", "official")


class FindingGone(NotFound):
    """What was found is no longer there: somebody has corrected it in the meantime."""


class FieldUnknown(InvalidInput):
    """There is no such field, or it is not one that can be spoken of here."""


class ReasonNeeded(InvalidInput):
    """A decision that others will ask about needs its reason."""


class ValueMoved(Refused):
    """The value was changed by somebody else since the page showed it."""


class RecordMoved(Refused):
    """The delegate's record changed since it was shown; it must be looked at again before it is confirmed."""


class NothingDisputed(InvalidInput):
    """The proposed value is the one that stands there already."""


class DisputeUnknown(NotFound):
    """There is no such dispute."""


class DisputeDecided(Refused):
    """Somebody else has already decided this dispute."""


class DisputeTaken(Refused):
    """The delegate has taken the dispute back."""


class SamePerson(InvalidInput):
    """Two different people are needed for a merge."""


class MergedAlready(Refused):
    """One of the two was merged before, or is off the list."""


class BothVoted(Refused):
    """Both have voted in the same vote; a ballot is never rewritten."""


class BothInside(Refused):
    """Both are in the hall now; one badge must be scanned out first."""


class BallotRunning(Refused):
    """A vote is open, or ballots are being issued, and one of the two is on its roll; facts: title."""


class MergeUnknown(NotFound):
    """There is no such merge."""


class MergeUndoneAlready(Refused):
    """The merge was undone before."""


class MergeSettled(Refused):
    """Something else happened to one of the two since the merge, so it can no longer be undone by a button."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Fields a class must have and should have; the full name is always required."""

    required: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()

    def all(self) -> frozenset[str]:
        """Every field a record of this class should have."""
        return frozenset(("full_name", *self.required, *self.wanted))


@dataclass(frozen=True, slots=True)
class Demands:
    """What the congress asks of its register; ages in years, `alive_days` how long a confirmation holds."""

    classes: Mapping[str, Expected]
    delegate_age: int = 18
    admission_age: int = 18
    oldest: int = 110
    probation_months: int = 12
    alive_days: int = 180

    def of(self, kind: str) -> Expected:
        """What a class needs."""
        return self.classes.get(kind, Expected())


def _default(kind: str) -> Expected:
    if kind in DELEGATES:
        return Expected(_REPORTED, ("cccd", "phone", "religion"))
    if kind in ("PM", "TM", "XM"):
        return Expected(("sex", "born", "delegation"), ("ethnicity", "position", "education", "theory", "admitted"))
    return Expected(() if kind != "GU" else ("position",), ("phone", "delegation") if kind != "GU" else ("phone",))


DEFAULT = Demands({kind: _default(kind) for kind in CLASSES})
"""Required is what the credentials report counts (domain 5.3), wanted what the record form asks besides (8.1)."""

_LIMITS = {"delegate_age": (0, 100), "admission_age": (0, 100), "oldest": (60, 150), "probation_months": (0, 60),
           "alive_days": (1, 3650)}  # fmt: skip


def demands(kept: Mapping[str, Any]) -> Demands:
    """Demands as they were kept or sent, missing parts as by default; raises InvalidInput(field=…), FieldUnknown."""
    numbers = {}
    for name, (least, most) in _LIMITS.items():
        value = kept.get(name, getattr(DEFAULT, name))
        if not isinstance(value, int) or not least <= value <= most:
            raise InvalidInput(field=name)
        numbers[name] = value
    said = kept.get("classes", {})
    return Demands({kind: _expected(kind, said.get(kind)) for kind in CLASSES}, **numbers)


def _expected(kind: str, said: Mapping[str, Sequence[str]] | None) -> Expected:
    if said is None:
        return DEFAULT.of(kind)
    required = tuple(field for field in COUNTED if field in said.get("required", ()))
    wanted = tuple(field for field in COUNTED if field in said.get("wanted", ()) and field not in required)
    for field in (*said.get("required", ()), *said.get("wanted", ())):
        if field not in COUNTED:
            raise FieldUnknown(field=field)
    return Expected(required, wanted)


def kept(asked: Demands) -> dict[str, Any]:
    """Demands as plain values, to keep and to show."""
    return asdict(asked)


class Share(NamedTuple):
    """An exact share."""

    part: int
    whole: int

    def hundredths(self) -> int | None:
        """Hundredths of a percent, rounded down: 100.00 stands only where nothing is missing. None of nothing."""
        return self.part * 10_000 // self.whole if self.whole else None


def masked(field: str, value: str) -> str:
    """A number as lists show it: all but the last three signs hidden."""
    if field not in HIDDEN or not value:
        return value
    shown = value[-3:] if len(value) > 3 else ""
    return "•" * (len(value) - len(shown)) + shown


def reason(text: str) -> str:
    """A reason that says something; raises ReasonNeeded."""
    said = text.strip()
    if not said:
        raise ReasonNeeded(field="reason")
    return said


def check_field(field: str, among: Sequence[str] = FIELDS) -> str:
    """A field that may be spoken of; raises FieldUnknown."""
    if field not in among:
        raise FieldUnknown(field=field)
    return field


def told_by_number(cccd: str, field: str) -> str:
    """What a citizen ID number says about the sex or the year of birth; "" about anything else."""
    told = identity(cccd)
    if told is None or field not in ("sex", "born"):
        return ""
    return told.sex if field == "sex" else str(told.year)
