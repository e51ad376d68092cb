"""What people send to the elections, and how it becomes what the actions know."""

import re
from typing import Annotated, Literal

import msgspec

from congress_app.core import inputs
from congress_app.core.errors import InvalidInput
from congress_app.elections.by_hands import Hands
from congress_app.elections.candidate_actions import Proposal
from congress_app.elections.course import Said
from congress_app.elections.rules import Manner, Office
from congress_app.elections.store import Definition
from congress_app.tellers.rules import Colour
from congress_app.voting.rules import NoSecretVote

Seats = Annotated[int, msgspec.Meta(ge=0, le=1000)]
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Ids = Annotated[list[inputs.Id], msgspec.Meta(max_length=1000)]
Code = Annotated[str, msgspec.Meta(max_length=60, pattern=r"^[a-z0-9_]*\Z")]
Codes = Annotated[list[Code], msgspec.Meta(max_length=40)]
Profile = Annotated[str, msgspec.Meta(max_length=8000, pattern=inputs.TYPED)]
Names = Annotated[list[inputs.Line], msgspec.Meta(max_length=60)]

_DAY = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})")
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def born(typed: str) -> str:
    """A birth date as typed (12/03/1970, 3/1970, 1970 or ISO) as the register keeps it. Raises InvalidInput(born)."""
    text = typed.strip()
    if not text:
        return ""
    if _ISO.fullmatch(text):
        return text
    found = _DAY.fullmatch(text)
    day, month = (found.group(1), found.group(2)) if found else (None, None)
    wrong = (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31)
    if found is None or wrong:
        raise InvalidInput(field="born")
    return "-".join(part for part in (found.group(3), month and f"{int(month):02}", day and f"{int(day):02}") if part)


class Overriding(inputs.Deed, frozen=True, kw_only=True):
    """A deed the regulation may warn of: the codes of the warnings and the reason to go on."""

    codes: Codes = msgspec.field(default_factory=list)
    reason: inputs.Text = ""

    def said(self) -> Said:
        """The same, as the actions know it."""
        return Said(tuple(self.codes), self.reason)


class Draft(Overriding, frozen=True, kw_only=True):
    """What is elected."""

    office: Office
    title_vi: inputs.Line = ""
    title_en: inputs.Line = ""
    seats: Seats = 0
    manner: str = Manner.PAPER.value
    item: inputs.Id | None = None
    profile: inputs.Short = ""
    colour: str = ""

    def definition(self) -> Definition:
        """The same, as the actions know it. Raises NoSecretVote, InvalidInput."""
        if self.manner not in set(Manner):
            raise NoSecretVote(field="manner") if self.manner.startswith("secret") else InvalidInput(field="manner")
        if self.colour and self.colour not in set(Colour):
            raise InvalidInput(field="colour")
        title_vi, title_en = self.title_vi.strip(), self.title_en.strip()
        if not title_vi and not title_en:
            raise InvalidInput(field="title_vi")
        return Definition(title_vi, title_en, self.office.value, self.seats, self.manner, self.item, {}, self.colour)


class Deciding(Overriding, frozen=True, kw_only=True):
    """How the congress decides: an open vote to be drafted, or what cards raised said, or no vote at all."""

    how: Literal["vote", "recorded", "allocated", "fixed", "list_only"] = "vote"
    manner: Literal["tablets", "cards"] = "tablets"
    unanimous: bool = False
    agree: Count = 0
    disagree: Count = 0
    other: Count = 0
    note: inputs.Line = ""

    def hands(self) -> Hands:
        """The same, as the actions know it."""
        return Hands(self.how, self.manner, self.unanimous, self.agree, self.disagree, self.other, self.note.strip())

    def voted(self) -> Hands:
        """The same where there must be a vote. Raises InvalidInput(how)."""
        if self.how not in ("vote", "recorded"):
            raise InvalidInput(field="how")
        return self.hands()


class Number(Deciding, frozen=True, kw_only=True):
    """How many."""

    seats: Seats


class Nomination(Overriding, frozen=True, kw_only=True):
    """Who, and by whom."""

    source: Literal["committee", "floor", "self"] = "committee"
    delegate: inputs.Id | None = None
    nominator: inputs.Id | None = None
    name: inputs.Line = ""
    born: inputs.Short = ""
    position: inputs.Line = ""
    unit: inputs.Line = ""
    profile_vi: Profile = ""
    profile_en: Profile = ""
    document: inputs.Id | None = None
    planned: bool = False

    def proposal(self) -> Proposal:
        """The same, as the actions know it. Raises InvalidInput(born)."""
        return Proposal(
            self.source, self.delegate, self.nominator, self.name, born(self.born), self.position, self.unit,
            self.profile_vi, self.profile_en, self.document, self.planned,
        )  # fmt: skip


class Correction(inputs.Deed, frozen=True, kw_only=True):
    """What the list says of a candidate; what is left out stays as it is."""

    name: inputs.Line | None = None
    born: inputs.Short | None = None
    position: inputs.Line | None = None
    unit: inputs.Line | None = None
    profile_vi: Profile | None = None
    profile_en: Profile | None = None
    document: inputs.Id | msgspec.UnsetType | None = msgspec.UNSET
    planned: bool | None = None

    def values(self) -> dict[str, object]:
        """The columns that change. Raises InvalidInput(born)."""
        kept: dict[str, object] = {
            name: value.strip()
            for name in ("name", "position", "unit", "profile_vi", "profile_en")
            if (value := getattr(self, name)) is not None
        }
        if self.born is not None:
            kept["born"] = born(self.born)
        if self.planned is not None:
            kept["planned"] = int(self.planned)
        return kept if self.document is msgspec.UNSET else {**kept, "document": self.document}


class About(Overriding, frozen=True, kw_only=True):
    """A deed about one candidate, with its reason."""

    candidate: inputs.Id


class Proposing(About, frozen=True, kw_only=True):
    """What the presidium says of a withdrawal."""

    may: bool


class DecidingAbout(Deciding, frozen=True, kw_only=True):
    """The congress decides about one candidate."""

    candidate: inputs.Id


class Supporting(About, frozen=True, kw_only=True):
    """How many support a candidate."""

    votes: Count


class Opinion(Overriding, frozen=True, kw_only=True):
    """About whom the congress is asked (left out: all who are not of the committee's list), and who counts."""

    candidates: Ids | None = None
    counters: Names = msgspec.field(default_factory=list)


class Returned(Overriding, frozen=True, kw_only=True):
    """How many ballots came back."""

    returned: Count


class Listing(Overriding, frozen=True, kw_only=True):
    """Who of those from outside the committee's list is taken; left out: by their support."""

    chosen: Ids | None = None


class Team(Deciding, frozen=True, kw_only=True):
    """The tellers and their head."""

    members: Ids
    head: inputs.Id | None = None


class Earlier(inputs.Deed, frozen=True, kw_only=True):
    """Whose tellers are kept; left out: those of the last election."""

    earlier: inputs.Id | None = None


class Electing(Deciding, frozen=True, kw_only=True):
    """The whole list or person by person."""

    by_person: bool = False


class Latecomer(inputs.Deed, frozen=True, kw_only=True):
    """Who may still vote."""

    delegate: inputs.Id


class Presidium(inputs.Deed, frozen=True, kw_only=True):
    """What the presidium decided."""

    decision: inputs.Text


class Settling(inputs.Deed, frozen=True, kw_only=True):
    """Who of the tied is elected, and how that came about."""

    chosen: Ids
    reason: inputs.Text


class Signer(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Who signs, and as what."""

    name: inputs.Line
    role: Literal["head_teller", "teller", "presidium", "secretary"]


class Signing(Overriding, frozen=True, kw_only=True):
    """Who signed the minutes."""

    signers: Annotated[list[Signer], msgspec.Meta(max_length=40)]


class Noting(inputs.Deed, frozen=True, kw_only=True):
    """What was said."""

    note: inputs.Text = ""


class Approving(Noting, frozen=True, kw_only=True):
    """Whether the higher committee approved."""

    approved: bool
