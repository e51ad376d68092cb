"""The frozen parts of a vote's row as values, and back: rule, choices, sets, subtractions, outcome. Decides nothing."""

import json
from typing import Any

from congress_app.core.db import Row
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Less, Outcome, Rule, Sets


def rule_words(rule: Rule) -> dict[str, Any]:
    """A rule as plain JSON: {base, numerator, denominator, strict, quorum: null | {numerator, denominator, strict}}."""
    quorum = rule.quorum
    return {
        "base": rule.base.value,
        **_part_words(rule.threshold),
        "quorum": _part_words(quorum) if quorum else None,
    }


def _part_words(part: Part) -> dict[str, int | bool]:
    return {"numerator": part.numerator, "denominator": part.denominator, "strict": part.strict}


def rule_of(row: Row) -> Rule:
    """The rule of a vote's row."""
    words = json.loads(row["rule"])
    quorum = words.pop("quorum")
    base = Base(words.pop("base"))
    return Rule(base, Part(**words), Part(**quorum) if quorum else None)


def choices_of(row: Row) -> list[Choice]:
    """The choices of a vote's row, in their order."""
    return [Choice(**words) for words in json.loads(row["choices"])]


def sets_of(row: Row) -> Sets:
    """The frozen sets of a vote that has been opened."""
    less = tuple(Less(each["code"], each["count"]) for each in subtractions_of(row))
    waived = bool(row["override"])
    return Sets(row["summoned"], row["present"], row["absent_throughout"], quorum_waived=waived, less=less)


def subtractions_of(row: Row) -> list[dict[str, Any]]:
    """Who was not counted, frozen at the opening: [{code, count, people: [{number, name}]}]; empty when typed."""
    found: list[dict[str, Any]] = json.loads(row["subtractions"]) if row["subtractions"] else []
    return found


def outcome_of(row: Row) -> Outcome | None:
    """The frozen outcome, or None before the vote is closed."""
    return Outcome(**json.loads(row["outcome"])) if row["outcome"] else None
