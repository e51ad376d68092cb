"""The frozen parts of a vote's row as values, and back: rule, choices, sets, subtractions, outcome. Decides nothing."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from congress_app.core.db import Row
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Who
from congress_app.counting.questions import Choice, Less, OptionsOutcome, Outcome, Rule, Sets
from congress_app.voting.rules import Question


def rule_words(rule: Rule) -> dict[str, Any]:
    """A rule as plain JSON: {base, numerator, denominator, strict, quorum, units, plurality}.

    `quorum` and `units` are null or {numerator, denominator, strict}.
    """
    return {
        "base": rule.base.value,
        **_part_words(rule.threshold),
        "quorum": _part_words(rule.quorum) if rule.quorum else None,
        "units": _part_words(rule.units) if rule.units else None,
        "plurality": rule.plurality,
    }


def _part_words(part: Part) -> dict[str, int | bool]:
    return {"numerator": part.numerator, "denominator": part.denominator, "strict": part.strict}


def rule_of(row: Row) -> Rule:
    """The rule of a vote's row."""
    words = json.loads(row["rule"])
    quorum, units = words.pop("quorum"), words.pop("units", None)
    base, plurality = Base(words.pop("base")), words.pop("plurality", False)
    return Rule(
        base, Part(**words), Part(**quorum) if quorum else None, Part(**units) if units else None, plurality=plurality
    )


def choice_words(choices: Sequence[Choice]) -> list[dict[str, Any]]:
    """Choices as plain JSON."""
    return [asdict(choice) for choice in choices]


def choices_of(row: Row) -> list[Choice]:
    """The choices of a vote's row, in their order; of a batch, those of its first question."""
    return [Choice(**words) for words in json.loads(row["choices"])]


def questions_of(row: Row) -> list[Question]:
    """The questions of a vote's row, always at least one."""
    if row["questions"] is None:
        return [Question(row["title_vi"], row["title_en"], choices_of(row))]
    return [
        Question(each["title_vi"], each["title_en"], [Choice(**words) for words in each["choices"]])
        for each in json.loads(row["questions"])
    ]


def profile_of(row: Row) -> dict[str, Any] | None:
    """The rule profile the vote was drafted by, as plain JSON; None in votes of before."""
    found: dict[str, Any] | None = json.loads(row["profile"]) if row["profile"] else None
    return found


def who_of(row: Row) -> Who:
    """How those who vote are called, as the profile says."""
    profile = profile_of(row)
    return Who(profile["who"]) if profile and "who" in profile else Who.DELEGATES


def heads_of(row: Row) -> Sets:
    """The frozen sets of a vote that has been opened, in people."""
    less = tuple(Less(each["code"], each["count"]) for each in subtractions_of(row))
    numbers = (row["summoned"], row["present"], row["absent_throughout"])
    return Sets(*numbers, quorum_waived=bool(row["override"]), less=less, who=who_of(row))


def sets_of(row: Row) -> Sets:
    """The frozen sets by which it is decided: weights where votes are weighted, else people."""
    if not row["sets"]:
        return heads_of(row)
    words = json.loads(row["sets"])
    return Sets(**{**words, "less": tuple(Less(**each) for each in words["less"]), "who": who_of(row)})


def closed_sets(row: Row) -> Sets:
    """The sets by which it was decided, with what came back and was valid where cards or paper were used."""
    sets, counted = sets_of(row), counted_of(row)
    return replace(sets, returned=counted["returned"], valid=counted["valid"]) if counted else sets


def subtractions_of(row: Row) -> list[dict[str, Any]]:
    """Who was not counted, frozen at the opening: [{code, count, people: [{number, name}]}]; empty when typed."""
    found: list[dict[str, Any]] = json.loads(row["subtractions"]) if row["subtractions"] else []
    return found


def counted_of(row: Row) -> dict[str, Any] | None:
    """What was frozen at the closing: {totals, tablets, paper, cards, heads, returned, valid, invalid, unanimous}.

    `totals` [{code: n}] by question; `tablets`, `paper` and `cards` the same of each channel (null: not used); `heads`
    {tablets, paper, cards}: people by channel; `returned` and `valid` of all channels (null: tablets alone);
    `delegations` null or the breakdown.
    None before, and in votes of before.
    """
    found: dict[str, Any] | None = json.loads(row["counted"]) if row["counted"] else None
    return found


def outcome_words(outcome: Outcome | OptionsOutcome) -> dict[str, Any]:
    """An outcome as plain JSON."""
    return asdict(outcome)


def outcomes_of(row: Row) -> list[Outcome | OptionsOutcome]:
    """The frozen outcomes by question; empty before the vote is closed, or when it was annulled while open."""
    if not row["outcome"]:
        return []
    words = json.loads(row["outcome"])
    return [_outcome(each) for each in (words if isinstance(words, list) else [words])]


def _outcome(words: dict[str, Any]) -> Outcome | OptionsOutcome:
    if "chosen" in words:
        return OptionsOutcome(**{**words, "tied": tuple(words["tied"]), "above": tuple(words["above"])})
    return Outcome(**words)
