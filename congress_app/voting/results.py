"""The result of a closed vote painted for every screen: questions, bars, arithmetic in words, channels, delegations.

What may be seen when is decided by the callers in `queries`; every number here was frozen at the closing.
"""

from collections.abc import Sequence
from typing import Any

from congress_app.core import wording
from congress_app.core.db import Row, Source
from congress_app.counting import explain, shares
from congress_app.counting.questions import Choice, OptionsOutcome, Outcome, Rule, Sets
from congress_app.voting import definition, frozen, running_totals
from congress_app.voting.rules import Question, Shape

Picture = dict[str, Any]
Decided = Outcome | OptionsOutcome
TABLETS_ONLY = {"paper": 0, "cards": 0}


def result(source: Source, row: Row) -> Picture | None:
    """The frozen outcome with its words and bars; None before the vote is closed, or when it was annulled while open.

    {passed, verdict, lines, rows, silent, …numbers of the first question, questions: [{n, title, passed, verdict,
    lines, rows, silent, base, needed, for_votes, chosen, tied}], channels, delegations, weighted, votes, unanimous,
    invalid}. `cast`, `roll`, `summoned` and `present` are people; rows are weights where votes are weighted.
    """
    outcomes = frozen.outcomes_of(row)
    if not outcomes:
        return None
    counts, counted = totals(source, row), frozen.counted_of(row) or {}
    asked = definition.questions_of(row)
    parts = [_question(row, n, each, outcomes[n], counts[n]) for n, each in enumerate(asked)]
    rule, heads, sets = definition.rule_of(row), frozen.heads_of(row), frozen.sets_of(row)
    channels = counted.get("heads") or {"tablets": outcomes[0].cast, **TABLETS_ONLY}
    return {
        **_summed(row, parts),
        "rows": parts[0]["rows"],
        "silent": parts[0]["silent"],
        "roll": row["roll"],
        **_numbers(outcomes[0], rule, heads),
        "cast": sum(channels.values()),
        "questions": parts,
        "channels": channels,
        "delegations": counted.get("delegations"),
        "weighted": bool(row["weighted"]),
        "votes": {"summoned": sets.summoned, "present": sets.present, "cast": outcomes[0].cast},
        "unanimous": counted.get("unanimous", ""),
        "invalid": counted.get("invalid", 0),
    }


def totals(source: Source, row: Row) -> list[dict[str, int]]:
    """Votes by question and answer: of every channel once frozen, else what the tablets brought so far."""
    counted = frozen.counted_of(row)
    if counted is not None:
        found: list[dict[str, int]] = counted["totals"]
        return found
    tablets = running_totals.totals(source, row["id"])
    return tablets or [{} for _ in definition.questions_of(row)]


def _summed(row: Row, parts: list[Picture]) -> Picture:
    """The verdict over all: that of the one question, or how many of the batch were carried."""
    if row["shape"] != Shape.BATCH:
        return {name: parts[0][name] for name in ("passed", "verdict", "lines")}
    carried = sum(part["passed"] for part in parts)
    lines = [
        {lang: f"{part['n']}. {part['title'][lang]}: {part['verdict'][lang]}" for lang in wording.LANGUAGES}
        for part in parts
    ]
    verdict = wording.both("{n} of {all} carried", n=carried, all=len(parts))
    return {"passed": carried == len(parts), "verdict": verdict, "lines": lines}


def _question(row: Row, n: int, question: Question, outcome: Decided, counts: dict[str, int]) -> Picture:
    rule, sets, choices = definition.rule_of(row), frozen.closed_sets(row), question.choices
    verdict, lines = _words(rule, sets, outcome, question, counts)
    chosen, tied = (outcome.chosen, list(outcome.tied)) if isinstance(outcome, OptionsOutcome) else ("", [])
    return {
        "n": n + 1,
        "title": title(question),
        "passed": outcome.passed,
        "verdict": verdict,
        "lines": lines,
        "rows": bars(choices, counts, outcome.base),
        "silent": _silent(counts, outcome.base),
        "base": outcome.base,
        "needed": outcome.needed,
        "for_votes": _in_favour(outcome, counts),
        "chosen": chosen,
        "tied": tied,
    }


def _words(
    rule: Rule, sets: Sets, outcome: Decided, question: Question, counts: dict[str, int]
) -> tuple[dict[str, str], list[dict[str, str]]]:
    if isinstance(outcome, OptionsOutcome):
        headline = explain.options_headline(outcome, question.choices)
        return headline, explain.options(rule, sets, outcome, question.choices, counts)
    return explain.headline(outcome), explain.verdict(rule, sets, outcome, question.choices)


def _in_favour(outcome: Decided, counts: dict[str, int]) -> int:
    return counts.get(outcome.chosen, 0) if isinstance(outcome, OptionsOutcome) else outcome.for_votes


def bars(choices: Sequence[Choice], counts: dict[str, int], base: int) -> list[Picture]:
    """One row per choice.

    {code, label, counts_for, votes, share: hundredths of a percent of the base, percent: {vi, en}}.
    """
    ordered = {each.code: counts.get(each.code, 0) for each in choices}
    parts, _rest = shares.of_base(ordered, base)
    return [
        {**choice(each), "votes": ordered[each.code], "share": parts[each.code], "percent": percent(parts[each.code])}
        for each in choices
    ]


def title(question: Question) -> dict[str, str]:
    """The title of a question on the wire, the other language where one is missing."""
    return {"vi": question.title_vi or question.title_en, "en": question.title_en or question.title_vi}


def choice(each: Choice) -> Picture:
    """A choice on the wire."""
    return {"code": each.code, "label": {"vi": each.vi, "en": each.en}, "counts_for": each.counts_for}


def percent(hundredths: int) -> dict[str, str]:
    """A share written in both languages."""
    return {lang: shares.percent(hundredths, lang) for lang in ("vi", "en")}


def _silent(counts: dict[str, int], base: int) -> Picture:
    _parts, rest = shares.of_base(counts, base)
    return {"votes": max(0, base - sum(counts.values())), "share": rest, "percent": percent(rest)}


def _numbers(outcome: Decided, rule: Rule, heads: Sets) -> Picture:
    plain = (
        {name: getattr(outcome, name) for name in ("for_votes", "surplus", "shortfall")}
        if isinstance(outcome, Outcome)
        else {"for_votes": 0, "surplus": 0, "shortfall": 0}
    )
    return {
        **plain,
        "base": outcome.base,
        "base_kind": rule.base.value,
        "needed": outcome.needed,
        "quorum_ok": outcome.quorum_ok,
        "quorum_needed": outcome.quorum_needed,
        "summoned": heads.summoned,
        "present": heads.present,
    }
