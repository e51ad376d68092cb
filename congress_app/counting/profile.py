"""A rule profile: how one kind of congress votes and elects, as plain data that can be read, copied and edited.

It says everything the arithmetic needs and nothing about a particular vote. `plain` and `from_plain` go to JSON and
back without loss; `from_plain` refuses what no congress could be held by, and names the field.
"""

from dataclasses import asdict, dataclass, field, fields, is_dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

from congress_app.core.errors import InvalidInput
from congress_app.counting.parts import Part

MORE_THAN_HALF = Part(1, 2, strict=True)
TWO_THIRDS = Part(2, 3, strict=False)
SURPLUS_MOST = Part(30, 100, strict=False)
PREPARED_FROM = Part(10, 100, strict=False)
PREPARED_TO = Part(15, 100, strict=False)
SUPPORT = Part(30, 100, strict=True)
MOST_IN_A_BATCH = 200
MOST_ROUNDS = 20


class BadProfile(InvalidInput):
    """A profile no congress could be held by; `field` names the setting ("elections.surplus.most")."""


class Base(StrEnum):
    """What a threshold is a part of."""

    SUMMONED = "summoned"  # those summoned less the subtractions of the congress's own base rule (190-QĐ/TW art. 30)
    PRESENT = "present"  # those checked in when it opened
    VOTES_CAST = "votes_cast"  # everybody who voted; in Robert's Rules illegal ballots too, blank ones not
    RETURNED = "returned"  # ballots returned, the invalid ones among them (Youth Union branch)
    VALID = "valid"  # valid ballots (National Assembly)
    FOR_AND_AGAINST = "for_and_against"  # answers for and against, abstentions left out


class Answers(StrEnum):
    """The answers an open vote offers unless the draft says otherwise."""

    AGREE_DISAGREE_OTHER = "agree_disagree_other"  # the congress's own wording
    YES_NO_ABSTAIN = "yes_no_abstain"


class Tie(StrEnum):
    """What happens to equal votes at the last seat (domain R-RES-3)."""

    REVOTE_PLURALITY = "revote_plurality"  # the tied are voted on again, the higher wins, no threshold
    REVOTE_MAJORITY = "revote_majority"  # the tied are voted on again, the threshold holds
    OLDER = "older"  # the older person
    LOT = "lot"  # by lot, drawn by the tellers and recorded
    CHAIR = "chair"  # the chair decides, recorded with a reason


class Who(StrEnum):
    """How those who vote are called."""

    DELEGATES = "delegates"
    PARTY_MEMBERS = "party_members"
    MEMBERS = "members"
    SHAREHOLDERS = "shareholders"


class Order(StrEnum):
    """The order of names on list and ballot."""

    GIVEN_NAME = "given_name"  # Vietnamese: given name, surname, middle names, the older first
    FAMILY_NAME = "family_name"
    AS_NOMINATED = "as_nominated"
    BIRTH = "birth"


@dataclass(frozen=True, slots=True)
class OpenVotes:
    """How questions are decided."""

    base: Base = Base.SUMMONED
    threshold: Part = MORE_THAN_HALF
    special: Part | None = None  # what matters of weight need (65 %, two thirds); None: the same as every question
    answers: Answers = Answers.AGREE_DISAGREE_OTHER
    by_delegation: bool = False  # whether results of named votes may be broken down by delegation
    weighted: bool = False  # whether a vote counts with the weight of the register (shares)


@dataclass(frozen=True, slots=True)
class Validity:
    """What makes a paper ballot invalid beyond the fixed rows of the table (190-QĐ/TW art. 15, domain §3.4)."""

    several_empty_invalid: bool = False  # form B2 with every row empty; unverified (domain §3.4 note 1)
    over_invalid: bool = True  # B1: more names than seats
    none_invalid: bool = True  # B1: nobody chosen
    blank_counts: bool = True  # whether a wholly blank ballot stands in a base of votes cast (Robert's Rules: no)
    illegal_in_base: bool = False  # Robert's Rules: illegal ballots stand in the base of votes cast


@dataclass(frozen=True, slots=True)
class Surplus:
    """How many more candidates than seats (190-QĐ/TW art. 14, domain R-LIST-2 and 3)."""

    required: bool = True  # candidates must outnumber seats where the law says so (committees)
    most: Part | None = SURPLUS_MOST  # of the seats, rounded down; None: no limit
    small_from: int = 3  # from … to … seats at most `small_most` more
    small_to: int = 5
    small_most: int = 1
    prepared_from: Part | None = PREPARED_FROM  # the convening committee's own list; a warning only
    prepared_to: Part | None = PREPARED_TO


@dataclass(frozen=True, slots=True)
class Elections:
    """How persons are elected."""

    base: Base = Base.SUMMONED
    threshold: Part = MORE_THAN_HALF
    percent_base: Base = Base.SUMMONED
    plurality: bool = False  # no threshold at all: the highest are elected
    validity: Validity = field(default_factory=Validity)
    surplus: Surplus = field(default_factory=Surplus)
    support: Part | None = SUPPORT  # of those attending, to enter the list from the floor
    tie: Tie = Tie.REVOTE_PLURALITY
    most_rounds: int = 0  # 0: the congress decides each time
    last_round_plurality: bool = False
    order: Order = Order.GIVEN_NAME
    tellers_may_stand: bool = False
    pending_approval: bool = True  # results await approval by the higher committee
    entries: int = 3  # independent entries of every batch, 2 or 3
    batch_size: int = 50
    cumulative: bool = False  # company AGM: votes may be heaped on one candidate


@dataclass(frozen=True, slots=True)
class Quorum:
    """Who must be there: a part of those summoned (of their weights where votes are weighed), and of the delegations
    if asked; None: no quorum. A meeting called again after it failed may need fewer (company AGM).
    """

    delegates: Part | None = TWO_THIRDS
    units: Part | None = None
    second: Part | None = None  # at the second call; None: as at the first
    third_any: bool = False  # whether the third call goes on with whoever is there


@dataclass(frozen=True, slots=True)
class Profile:
    """A rule profile. `unverified`: path of a setting ("elections.tie") to the note that it is from memory."""

    code: str
    name: dict[str, str]
    note: dict[str, str]
    who: Who = Who.DELEGATES
    quorum: Quorum = field(default_factory=Quorum)
    votes: OpenVotes = field(default_factory=OpenVotes)
    elections: Elections = field(default_factory=Elections)
    unverified: dict[str, dict[str, str]] = field(default_factory=dict)


def plain(profile: Profile) -> dict[str, Any]:
    """The profile as JSON values; parts as {numerator, denominator, strict}, enumerations as their words."""
    words = asdict(profile)
    return {name: _bare(value) for name, value in words.items()}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _bare(each) for name, each in value.items()}
    return value.value if isinstance(value, StrEnum) else value


def from_plain(words: dict[str, Any]) -> Profile:
    """The profile of such JSON values; settings that are missing keep their default.

    Raises BadProfile(field) for an unknown setting, a value of the wrong kind, or an impossible one.
    """
    made = _made(Profile, words, "")
    if not isinstance(made, Profile):
        raise BadProfile(field="")
    check(made)
    return made


def _made(kind: Any, words: object, path: str) -> Any:
    if not isinstance(words, dict):
        raise BadProfile(field=path)
    hints = get_type_hints(kind)
    known = {each.name for each in fields(kind)}
    values = {}
    for name, value in words.items():
        place = f"{path}.{name}" if path else str(name)
        if name not in known:
            raise BadProfile(field=place)
        values[name] = _value(hints[name], value, place)
    try:
        return kind(**values)
    except (TypeError, InvalidInput) as problem:
        raise BadProfile(field=path) from problem


def _value(hint: Any, value: object, path: str) -> Any:
    if isinstance(hint, UnionType):
        if value is None:
            return None
        hint = next(each for each in get_args(hint) if each is not type(None))
    if is_dataclass(hint):
        return _made(hint, value, path)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if not isinstance(value, str) or value not in list(hint):
            raise BadProfile(field=path)
        return hint(value)
    if hint in (bool, int, str):
        if type(value) is not hint:
            raise BadProfile(field=path)
        return value
    if not isinstance(value, dict):
        raise BadProfile(field=path)
    return value


def check(profile: Profile) -> None:
    """Raises BadProfile(field) when the settings of a profile contradict each other or are out of reach."""
    elections = profile.elections
    if not profile.code or not any(profile.name.values()):
        raise BadProfile(field="name")
    if elections.entries not in (2, 3):
        raise BadProfile(field="elections.entries")
    if not 1 <= elections.batch_size <= MOST_IN_A_BATCH:
        raise BadProfile(field="elections.batch_size")
    if not 0 <= elections.most_rounds <= MOST_ROUNDS:
        raise BadProfile(field="elections.most_rounds")
    if not 0 <= elections.surplus.small_from <= elections.surplus.small_to or elections.surplus.small_most < 0:
        raise BadProfile(field="elections.surplus.small_from")
