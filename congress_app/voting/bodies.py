"""What people send to the votes, and how it becomes what the rules and actions know."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import msgspec

from congress_app.core import inputs
from congress_app.core.errors import InvalidInput
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule
from congress_app.voting.rules import Mode, NoSecretVote, ShowTally
from congress_app.voting.store import Definition

Term = Annotated[int, msgspec.Meta(ge=-1000, le=1000)]
Code = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z_]{0,19}$")]
Deduction = Annotated[int, msgspec.Meta(ge=0, le=100_000)]


class PartBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """More than (strict) or at least numerator/denominator."""

    numerator: Term
    denominator: Term
    strict: bool

    def part(self) -> Part:
        """The same, as the rules know it."""
        return Part(self.numerator, self.denominator, self.strict)


class RuleBody(PartBody, frozen=True, kw_only=True):
    """A part of a base, and the quorum if one is asked."""

    base: Base
    quorum: PartBody | None = None

    def rule(self) -> Rule:
        """The same, as the rules know it."""
        return Rule(self.base, self.part(), self.quorum.part() if self.quorum else None)


class ChoiceBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One answer in the congress's own words."""

    code: Code
    label: dict[Literal["vi", "en"], inputs.Short]
    counts_for: bool = False

    def choice(self) -> Choice:
        """The same, as the rules know it."""
        vi, en = self.label.get("vi", "").strip(), self.label.get("en", "").strip()
        return Choice(self.code, vi or en, en or vi, self.counts_for)


class Draft(inputs.Deed, frozen=True, kw_only=True):
    """Everything a draft says; without `choices` it takes the congress's own wording."""

    title_vi: inputs.Line
    title_en: inputs.Line = ""
    item: inputs.Id | None = None
    mode: str = Mode.NAMED.value
    show_tally: ShowTally = ShowTally.AFTER_CLOSE
    rule: RuleBody
    choices: list[ChoiceBody] | None = None
    absent_throughout: Deduction = 0
    absent_reason: inputs.Line = ""

    def definition(self, worded: Sequence[Mapping[str, Any]]) -> Definition:
        """The same, as the actions know it.

        `worded` are the congress's own answers. Raises NoSecretVote, UnreachablePart.
        """
        if self.mode not in set(Mode):
            raise NoSecretVote(field="mode") if self.mode == "secret" else InvalidInput(field="mode")
        choices = [each.choice() for each in self.choices] if self.choices is not None else _choices(worded)
        return Definition(
            self.title_vi.strip(),
            self.title_en.strip(),
            self.item,
            self.mode,
            self.show_tally.value,
            self.rule.rule(),
            choices,
            self.absent_throughout,
            self.absent_reason.strip(),
        )


def _choices(worded: Sequence[Mapping[str, Any]]) -> list[Choice]:
    return [Choice(each["code"], each["label"]["vi"], each["label"]["en"], each["counts_for"]) for each in worded]


class Opening(inputs.Deed, frozen=True, kw_only=True):
    """`override` is the reason for opening without a quorum."""

    override: inputs.Line = ""


class Ballot(inputs.Deed, frozen=True, kw_only=True):
    """A delegate's answer."""

    choice: inputs.Short
