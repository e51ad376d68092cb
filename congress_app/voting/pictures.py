"""A vote's row painted for an audience: the card everybody gets, the office's card, the rows of bars, the result.

What may be seen when is decided by the callers in `queries`; nothing here reads who voted how.
"""

from typing import Any

from congress_app.core.db import Row, Source
from congress_app.counting import explain, shares
from congress_app.counting.questions import Choice, Outcome, Rule, Sets, base_of
from congress_app.voting import frozen, store

Picture = dict[str, Any]


def card(row: Row) -> Picture:
    """What every audience may know of a vote, `result` still null."""
    return {
        "id": row["id"],
        "state": row["state"],
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "mode": row["mode"],
        "choices": [choice(each) for each in frozen.choices_of(row)],
        "item": row["item"],
        "opened_at": row["opened_at"],
        "closed_at": row["closed_at"],
        "published_at": row["published_at"],
        "result": None,
    }


def for_office(source: Source, row: Row) -> Picture:
    """The card with its rule, its frozen sets, what it needs in words, and its result once closed."""
    rule, opened = frozen.rule_of(row), row["opened_at"] is not None
    return {
        **card(row),
        "show_tally": row["show_tally"],
        "rule": frozen.rule_words(rule),
        "rule_words": explain.rule(rule),
        "absent_throughout": row["absent_throughout"],
        "absent_reason": row["absent_reason"],
        "drafted_at": row["drafted_at"],
        "sets": {"summoned": row["summoned"], "present": row["present"], "roll": row["roll"]} if opened else None,
        "needed_line": explain.ahead(rule, frozen.sets_of(row)) if opened else None,
        "quorum_line": explain.quorum_line(rule, frozen.sets_of(row)) if opened and rule.quorum else None,
        "result": result(source, row),
    }


def result(source: Source, row: Row) -> Picture | None:
    """The frozen outcome with its words and bars, or None before the vote is closed."""
    outcome = frozen.outcome_of(row)
    if outcome is None:
        return None
    choices, rule, sets = frozen.choices_of(row), frozen.rule_of(row), frozen.sets_of(row)
    counts = store.tally(source, row["id"])
    return {
        "passed": outcome.passed,
        "verdict": explain.headline(outcome),
        "lines": explain.verdict(rule, sets, outcome, choices),
        "rows": bars(choices, counts, outcome.base),
        "silent": _silent(counts, outcome.base),
        "roll": row["roll"],
        **_numbers(outcome, rule, sets),
    }


def bars(choices: list[Choice], counts: dict[str, int], base: int) -> list[Picture]:
    """One row per choice.

    {code, label, counts_for, votes, share: hundredths of a percent of the base, percent: {vi, en}}.
    """
    ordered = {each.code: counts.get(each.code, 0) for each in choices}
    parts, _rest = shares.of_base(ordered, base)
    return [
        {**choice(each), "votes": ordered[each.code], "share": parts[each.code], "percent": percent(parts[each.code])}
        for each in choices
    ]


def base_now(row: Row, counts: dict[str, int]) -> int:
    """The base of a vote: frozen once closed, as it stands while it is open, zero before."""
    outcome = frozen.outcome_of(row)
    if outcome is not None:
        return outcome.base
    return base_of(frozen.rule_of(row), frozen.sets_of(row), sum(counts.values())) if row["opened_at"] else 0


def choice(each: Choice) -> Picture:
    """A choice on the wire."""
    return {"code": each.code, "label": {"vi": each.vi, "en": each.en}, "counts_for": each.counts_for}


def percent(hundredths: int) -> dict[str, str]:
    """A share written in both languages."""
    return {lang: shares.percent(hundredths, lang) for lang in ("vi", "en")}


def _silent(counts: dict[str, int], base: int) -> Picture:
    _parts, rest = shares.of_base(counts, base)
    return {"votes": max(0, base - sum(counts.values())), "share": rest, "percent": percent(rest)}


def _numbers(outcome: Outcome, rule: Rule, sets: Sets) -> Picture:
    return {
        "base": outcome.base,
        "base_kind": rule.base.value,
        "needed": outcome.needed,
        "for_votes": outcome.for_votes,
        "surplus": outcome.surplus,
        "shortfall": outcome.shortfall,
        "quorum_ok": outcome.quorum_ok,
        "quorum_needed": outcome.quorum_needed,
        "summoned": sets.summoned,
        "present": sets.present,
        "cast": outcome.cast,
    }
