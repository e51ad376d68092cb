"""What a vote asks and by which rule, out of its row and back: rule, choices, questions, profile. Decides nothing."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from congress_app.core.db import Row
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Who
from congress_app.counting.questions import Choice, Rule
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


def title_of(row: Row) -> dict[str, str]:
    """The title of a vote in both languages, the one that was typed where the other is missing."""
    return both(row["title_vi"], row["title_en"])


def both(vi: str, en: str) -> dict[str, str]:
    """A text typed in one or both languages."""
    return {"vi": vi or en, "en": en or vi}


def profile_of(row: Row) -> dict[str, Any] | None:
    """The rule profile the vote was drafted by, as plain JSON; None in votes of before."""
    found: dict[str, Any] | None = json.loads(row["profile"]) if row["profile"] else None
    return found


def who_of(row: Row) -> Who:
    """How those who vote are called, as the profile says."""
    profile = profile_of(row)
    return Who(profile["who"]) if profile and "who" in profile else Who.DELEGATES
