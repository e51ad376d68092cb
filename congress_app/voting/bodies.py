"""What people send to the votes, and how it becomes what the rules and actions know."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import msgspec

from congress_app.core import inputs
from congress_app.core.errors import InvalidInput
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Profile
from congress_app.counting.questions import Choice, Rule, rule_of
from congress_app.voting.cards import Block
from congress_app.voting.casting import Old
from congress_app.voting.rules import Manner, Mode, NoSecretVote, Question, Shape, ShowTally
from congress_app.voting.store import Definition

Term = Annotated[int, msgspec.Meta(ge=-1000, le=1000)]
Code = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,19}\Z")]
Deduction = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
People = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Seconds = Annotated[int, msgspec.Meta(ge=1, le=86_400)]
Worded = Sequence[Mapping[str, Any]]


class PartBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """More than (strict) or at least numerator/denominator."""

    numerator: Term
    denominator: Term
    strict: bool

    def part(self) -> Part:
        """The same, as the rules know it."""
        return Part(self.numerator, self.denominator, self.strict)


class RuleBody(PartBody, frozen=True, kw_only=True):
    """A part of a base, the quorum if one is asked, and whether the highest option is chosen anyway."""

    base: Base
    quorum: PartBody | None = None
    units: PartBody | None = None
    plurality: bool = False

    def rule(self) -> Rule:
        """The same, as the rules know it."""
        quorum, units = self.quorum, self.units
        return Rule(
            self.base, self.part(), quorum.part() if quorum else None, units.part() if units else None,
            plurality=self.plurality,
        )  # fmt: skip


class ChoiceBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One answer in the congress's own words."""

    code: Code
    label: dict[Literal["vi", "en"], inputs.Short]
    counts_for: bool = False

    def choice(self) -> Choice:
        """The same, as the rules know it."""
        vi, en = self.label.get("vi", "").strip(), self.label.get("en", "").strip()
        return Choice(self.code, vi or en, en or vi, self.counts_for)


class QuestionBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """One question of a batch; without `choices` it takes those of the draft."""

    title_vi: inputs.Line = ""
    title_en: inputs.Line = ""
    choices: list[ChoiceBody] | None = None

    def question(self, otherwise: Sequence[Choice]) -> Question:
        """The same, as the rules know it."""
        choices = otherwise if self.choices is None else [each.choice() for each in self.choices]
        return Question(self.title_vi.strip(), self.title_en.strip(), choices)


class Draft(inputs.Deed, frozen=True, kw_only=True):
    """Everything a draft says; without `rule` and `choices` it takes those of its profile (`profile`: a code)."""

    title_vi: inputs.Line
    title_en: inputs.Line = ""
    item: inputs.Id | None = None
    mode: str = Mode.NAMED.value
    show_tally: ShowTally = ShowTally.AFTER_CLOSE
    rule: RuleBody | None = None
    choices: list[ChoiceBody] | None = None
    absent_throughout: Deduction = 0
    absent_reason: inputs.Line = ""
    shape: Shape = Shape.QUESTION
    manner: Manner = Manner.TABLETS
    questions: list[QuestionBody] | None = None
    changeable: bool = False
    weighted: bool | None = None
    seconds: Seconds | None = None
    profile: inputs.Short = ""

    def definition(self, profile: Profile, worded: Worded) -> Definition:
        """The same, as the actions know it.

        `worded` are the answers the profile offers. Raises NoSecretVote, UnreachablePart.
        """
        if self.mode not in set(Mode):
            raise NoSecretVote(field="mode") if self.mode == "secret" else InvalidInput(field="mode")
        choices = [each.choice() for each in self.choices] if self.choices is not None else _choices(worded)
        batch = self.shape is Shape.BATCH
        asked = [each.question(choices) for each in self.questions or ()]
        if batch and not asked:
            raise InvalidInput(field="questions")
        weighted = profile.votes.weighted and self.manner is Manner.TABLETS if self.weighted is None else self.weighted
        return Definition(
            title_vi=self.title_vi.strip(),
            title_en=self.title_en.strip(),
            item=self.item,
            mode=self.mode,
            show_tally=self.show_tally.value,
            rule=self.rule.rule() if self.rule else rule_of(profile),
            choices=choices,
            absent_throughout=self.absent_throughout,
            absent_reason=self.absent_reason.strip(),
            shape=self.shape.value,
            manner=self.manner.value,
            questions=tuple(asked) if batch else (),
            changeable=self.changeable,
            weighted=weighted,
            seconds=self.seconds,
            profile=profile,
        )


def _choices(worded: Worded) -> list[Choice]:
    return [Choice(each["code"], each["label"]["vi"], each["label"]["en"], each["counts_for"]) for each in worded]


class Opening(inputs.Deed, frozen=True, kw_only=True):
    """`override` is what was typed beside the button; without a quorum a second person must agree all the same."""

    override: inputs.Line = ""


class Reason(inputs.Deed, frozen=True, kw_only=True):
    """Why."""

    reason: inputs.Line


class OldBallot(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What the tablet answered before, and the nonce it sent then."""

    nonce: inputs.Nonce
    choice: inputs.Short | None = None
    answers: list[inputs.Short] | None = None


class Ballot(inputs.Deed, frozen=True, kw_only=True):
    """A delegate's answer, or one answer for each question; `old` when a counted ballot is changed."""

    choice: inputs.Short | None = None
    answers: list[inputs.Short] | None = None
    old: OldBallot | None = None

    def given(self) -> tuple[str, ...]:
        """The answers by question. Raises InvalidInput when there is none, or both ways at once."""
        return _given(self.choice, self.answers)

    def before(self) -> Old | None:
        """The answers before, if the tablet tells them."""
        return Old(self.old.nonce, _given(self.old.choice, self.old.answers)) if self.old else None


def _given(choice: str | None, answers: list[str] | None) -> tuple[str, ...]:
    if (choice is None) == (answers is None) or answers == []:
        raise InvalidInput(field="answers" if choice is None else "choice")
    return tuple(answers) if answers is not None else (choice or "",)


class Prolonging(inputs.Deed, frozen=True, kw_only=True):
    """How many seconds more."""

    seconds: Seconds


class Nudge(inputs.Deed, frozen=True, kw_only=True):
    """Whom to remind: a delegation, or everybody."""

    delegation: inputs.Id | None = None


class Returned(inputs.Deed, frozen=True, kw_only=True):
    """How many ballots on paper came back."""

    returned: People


class BlockBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What one counter told of one block for one question."""

    block: inputs.Short
    counter: inputs.Short
    counts: dict[Code, People]
    question: Annotated[int, msgspec.Meta(ge=1, le=100)] = 1
    delegation: inputs.Id | None = None


class Cards(inputs.Deed, frozen=True, kw_only=True):
    """Everybody showed the same (`choice`: which answer, left out: the one in favour), or the counts of some blocks."""

    unanimous: bool = False
    choice: inputs.Short = ""
    blocks: list[BlockBody] = msgspec.field(default_factory=list)

    def told(self) -> tuple[str | None, list[Block]]:
        """The same, as the actions know it. Raises InvalidInput where a block or its counter has no name."""
        for each in self.blocks:
            if not each.block.strip() or not each.counter.strip():
                raise InvalidInput(field="block" if not each.block.strip() else "counter")
        blocks = [
            Block(each.block.strip(), each.delegation, each.counter.strip(), each.question, dict(each.counts))
            for each in self.blocks
        ]
        return (self.choice if self.unanimous else None), blocks
