"""A vote's row painted for an audience: the card everybody gets, the office's card with what it needs.

What may be seen when is decided by the callers in `queries`; nothing here reads who voted how.
"""

from typing import Any

from congress_app.core.db import Row, Source
from congress_app.counting import explain
from congress_app.counting.questions import base_of
from congress_app.voting import ballots, definition, frozen, overrides, results, store
from congress_app.voting.rules import State

Picture = dict[str, Any]


def card(source: Source, row: Row) -> Picture:
    """What every audience may know of a vote, `result` still null.

    {id, state, shape, manner, title, mode, choices, questions: [{n, title, choices}], changeable, weighted, seconds,
    closes_at, casting_ended_at, nudge: {n, delegation} | null, annulled: {at, reason} | null, repeats, repeated_by,
    item, opened_at, closed_at, published_at, result}.
    """
    asked = definition.questions_of(row)
    plain = ("item", "seconds", "closes_at", "casting_ended_at", "opened_at", "closed_at", "published_at", "repeats")
    return {
        "id": row["id"],
        "state": row["state"],
        "shape": row["shape"],
        "manner": row["manner"],
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "mode": row["mode"],
        "choices": [results.choice(each) for each in asked[0].choices],
        "questions": [
            {"n": n, "title": results.title(each), "choices": [results.choice(one) for one in each.choices]}
            for n, each in enumerate(asked, 1)
        ],
        "changeable": bool(row["changeable"]),
        "weighted": bool(row["weighted"]),
        **{name: row[name] for name in plain},
        "nudge": {"n": row["nudges"], "delegation": row["nudged_delegation"]} if row["nudges"] else None,
        "annulled": annulled(row),
        "repeated_by": store.repeated_by(source, row["id"]) if row["closed_at"] else None,
        "result": None,
    }


def annulled(row: Row) -> Picture | None:
    """Since when and why a vote counts no more, or None while it stands."""
    return {"at": row["annulled_at"], "reason": row["annulled_reason"]} if row["annulled_at"] else None


def for_office(source: Source, row: Row) -> Picture:
    """The card with its rule, its frozen sets, what it needs in words, its decision about the quorum, its paper, and
    its result once closed (that of an annulled vote stays here, with the reason beside it).
    """
    rule, opened = definition.rule_of(row), row["opened_at"] is not None
    profile = definition.profile_of(row)
    return {
        **card(source, row),
        "show_tally": row["show_tally"],
        "rule": definition.rule_words(rule),
        "rule_words": explain.rule(rule, definition.who_of(row)),
        "profile": {"code": profile["code"], "name": profile["name"]} if profile else None,
        "absent_throughout": row["absent_throughout"],
        "absent_reason": row["absent_reason"],
        "drafted_at": row["drafted_at"],
        "sets": {"summoned": row["summoned"], "present": row["present"], "roll": row["roll"]} if opened else None,
        "needed_line": explain.ahead(rule, frozen.sets_of(row)) if opened else None,
        "quorum_line": explain.quorum_line(rule, frozen.sets_of(row)) if opened and rule.quorum else None,
        "override_ask": override(source, row) if row["state"] == State.DRAFT else None,
        "box": row["box"],
        "returned": row["returned"],
        "result": results.result(source, row),
    }


def override(source: Source, row: Row) -> Picture | None:
    """The decision to open without a quorum as it stands: {reason, present, needed, asked_at, asked_by, asked_id,
    agreed_at, agreed_by}, or None.
    """
    found = overrides.standing(source, row["id"])
    if found is None:
        return None
    kept = ("reason", "present", "needed", "asked_at", "asked_by", "asked_id", "agreed_at", "agreed_by")
    return {name: found[name] for name in kept}


def live_bars(row: Row, counts: list[dict[str, int]]) -> list[list[Picture]]:
    """The bars of every question as the totals stand now."""
    outcomes = frozen.outcomes_of(row)
    return [
        results.bars(each.choices, counts[n], outcomes[n].base if outcomes else _base_now(row, counts[n]))
        for n, each in enumerate(definition.questions_of(row))
    ]


def _base_now(row: Row, counts: dict[str, int]) -> int:
    """The base as it stands while the vote is open, zero before."""
    return base_of(definition.rule_of(row), frozen.sets_of(row), sum(counts.values())) if row["opened_at"] else 0


def answers(kept: str | None) -> list[str] | None:
    """The answers of a ballot by question; None where the vote keeps none."""
    return kept.split(ballots.BETWEEN) if kept is not None else None
