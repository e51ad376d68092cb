"""The decisions of the door and of the quorum, as plain values.

Nothing here reads a table, a clock or a language: facts come in, one code or one exact number goes out.
"""

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which way a person passes the desk; never a toggle, so a second scan cannot send anybody out."""

    IN = "IN"
    OUT = "OUT"


class Method(StrEnum):
    """How the person was recognised."""

    SCAN = "scan"
    CAMERA = "camera"
    SEARCH = "search"
    MANUAL = "manual"
    GROUP = "group"  # a whole delegation at once
    KIOSK = "kiosk"  # the person held the badge to an unattended desk


class Badge(StrEnum):
    """What a badge is worth; FOREIGN has the form of a badge, but this congress never issued it; NAMED stands for a
    delegate found by name, without a badge.
    """

    VALID = "valid"
    REVOKED = "revoked"
    UNKNOWN = "unknown"
    FOREIGN = "foreign"
    NAMED = "named"


class Code(StrEnum):
    """The answers of the door."""

    CHECKED_IN = "checked_in"
    CHECKED_OUT = "checked_out"
    ALREADY_IN = "already_in"
    ALREADY_OUT = "already_out"
    NOT_ENTITLED = "not_entitled"
    REVOKED_BADGE = "revoked_badge"
    UNKNOWN_BADGE = "unknown_badge"
    OTHER_CONGRESS = "other_congress"
    NO_SESSION_OPEN = "no_session_open"


class Tone(StrEnum):
    """The colour of an answer: let pass, look closer, known but not entitled, stop."""

    GREEN = "green"
    AMBER = "amber"
    VIOLET = "violet"
    RED = "red"


_TONES = {
    Code.CHECKED_IN: Tone.GREEN,
    Code.CHECKED_OUT: Tone.GREEN,
    Code.ALREADY_IN: Tone.AMBER,
    Code.ALREADY_OUT: Tone.AMBER,
    Code.NOT_ENTITLED: Tone.VIOLET,
    Code.REVOKED_BADGE: Tone.RED,
    Code.UNKNOWN_BADGE: Tone.RED,
    Code.OTHER_CONGRESS: Tone.RED,
    Code.NO_SESSION_OPEN: Tone.RED,
}


def tone(code: Code) -> Tone:
    """The colour that goes with an answer."""
    return _TONES[code]


@dataclass(frozen=True, slots=True)
class Passing:
    """What a desk says with every deed: which way, where, how the person was recognised.

    `at` is set only by a desk that was offline: when the person passed, in the form and the offset of `clock.now`
    (times are compared as text). None: now.
    """

    direction: Direction
    desk: str
    method: Method
    note: str = ""
    at: str | None = None


@dataclass(frozen=True, slots=True)
class AtTheDesk:
    """What is known at the moment of a scan."""

    badge: Badge
    session_open: bool
    may_enter: bool
    inside: bool


_WORTHLESS = {
    Badge.UNKNOWN: Code.UNKNOWN_BADGE,
    Badge.FOREIGN: Code.OTHER_CONGRESS,
    Badge.REVOKED: Code.REVOKED_BADGE,
}


def decide(direction: Direction, seen: AtTheDesk) -> Code:
    """One answer. The badge is judged first, then the session, then the person.

    Leaving is never refused for want of a right: who was let in and then withdrawn must be able to go out.
    """
    if seen.badge in _WORTHLESS:
        return _WORTHLESS[seen.badge]
    if not seen.session_open:
        return Code.NO_SESSION_OPEN
    if direction is Direction.OUT:
        return Code.CHECKED_OUT if seen.inside else Code.ALREADY_OUT
    if not seen.may_enter:
        return Code.NOT_ENTITLED
    return Code.ALREADY_IN if seen.inside else Code.CHECKED_IN


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the summoned delegates as an exact fraction, e.g. 2/3; ``strict`` means "more than"."""

    numerator: int = 2
    denominator: int = 3
    strict: bool = False

    def __str__(self) -> str:
        """``2/3`` or ``> 1/2``."""
        return f"{'> ' if self.strict else ''}{self.numerator}/{self.denominator}"


@dataclass(frozen=True, slots=True)
class Quorum:
    """How the presence stands against the number that is needed."""

    needed: int
    reached: bool
    missing: int
    beyond: int


def quorum(present: int, summoned: int, rule: Share) -> Quorum:
    """Integers only: the smallest number of persons that fulfils the share of ``summoned``.

    A congress to which nobody was summoned has no quorum.
    """
    exact = summoned * rule.numerator
    needed = exact // rule.denominator + 1 if rule.strict else -(-exact // rule.denominator)
    reached = summoned > 0 and present >= needed
    return Quorum(needed, reached, max(0, needed - present), max(0, present - needed))
