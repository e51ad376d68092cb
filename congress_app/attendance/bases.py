"""The summoned base read from register and ledger: how many are summoned, who is subtracted and why, who is left.

Reads only; `base_rules` decides.
"""

from collections.abc import Sequence
from typing import Any

from congress_app.attendance import base_rules, ledger, ledger_store
from congress_app.attendance.base_rules import BaseRule, Summoned, Whole
from congress_app.attendance.ledger_store import EVER, WHOLE
from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.counting.subtractions import LABELS
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]


def base(source: Source, at: str | None = None) -> Picture:
    """The base now, or as the ledger tells it for an instant: {summoned, subtractions, base, rule, rule_label, early}.

    Each subtraction: {code, label, count, people: [delegate numbers in the register]}. The register is today's.
    """
    rule, early = congress.base_rule(source)
    return picture(source, summoned(source), rule, early=early, at=at or ledger.ALWAYS)


def summoned(source: Source) -> list[tuple[int, str]]:
    """Everybody summoned, (delegate, class), in the order of the register."""
    entitled = delegates.entitled_ids(source)
    rows = source.all("SELECT id, class FROM delegate ORDER BY id")
    return [(row[0], row[1]) for row in rows if row[0] in entitled]


def picture(
    source: Source,
    people: Sequence[tuple[int, str]],
    rule: str,
    *,
    early: bool,
    at: str = ledger.ALWAYS,
    passage: int = EVER,
    absence: int = EVER,
) -> Picture:
    """The base of these people by this rule, from the ledger up to an instant and up to these rows."""
    recorded = whole(source, at, absence)
    everybody = ledger.attended(source, at, passage) if early else set()
    counted = [
        Summoned(one, kind, _came(source, one, recorded, everybody, at, passage, early=early), recorded.get(one))
        for one, kind in people
    ]
    return _painted(base_rules.count(BaseRule(rule), counted, early=early), rule, early=early)


def _came(
    source: Source,
    one: int,
    recorded: dict[int, Whole],
    everybody: set[int],
    at: str,
    passage: int,
    *,
    early: bool,
) -> bool:
    """Whether somebody came; who has no record is asked only where it matters, so that a vote opens at once."""
    if early:
        return one in everybody
    return one not in recorded or ledger.came(source, one, at, passage)


def whole(source: Source, at: str = ledger.ALWAYS, upto: int = EVER) -> dict[int, Whole]:
    """Who is recorded as absent for the whole congress."""
    return {
        row["delegate"]: Whole(
            row["kind"] == "excused", row["ground"], None if row["accepted"] is None else bool(row["accepted"])
        )
        for row in ledger_store.absences(source, upto)
        if row["session"] == WHOLE and row["at"] <= at
    }


def _painted(found: base_rules.Base, rule: str, *, early: bool) -> Picture:
    return {
        "summoned": found.summoned,
        "subtractions": [
            {
                "code": each.code,
                "label": wording.both(LABELS[each.code]),
                "count": len(each.people),
                "people": list(each.people),
            }
            for each in found.subtractions
        ],
        "base": found.base,
        "rule": rule,
        "rule_label": wording.both(base_rules.RULE_LABELS[rule]),
        "early": early,
    }
