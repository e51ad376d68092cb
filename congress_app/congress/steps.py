"""Pieces of a deed that other features may make part of theirs: founding the congress during set-up.

A step takes an open transaction, writes and records; it never opens a transaction of its own.
"""

from congress_app.congress import queries, rules, store
from congress_app.congress.events import CongressFounded
from congress_app.core.db import Transaction


def found(
    tx: Transaction,
    *,
    name: dict[str, str],
    level: str,
    starts: str,
    ends: str,
    place: str,
    theme: str,
    kinds: tuple[str, ...],
    demo: bool,
    halves: bool = False,
) -> None:
    """Write the congress and its sessions, or with `halves` the half-days its dates propose.

    Raises AlreadyFounded, DatesReversed, SessionNeeded.
    """
    if queries.exists(tx):
        raise rules.AlreadyFounded
    if not kinds:
        raise rules.SessionNeeded(field="official")
    rules.check_dates(starts, ends)
    numerator, denominator, strict = rules.first_quorum(level)
    store.insert(
        tx,
        {
            "name_vi": name["vi"],
            "name_en": name["en"],
            "level": level,
            "starts": starts,
            "ends": ends,
            "place": place,
            "theme": theme,
            "stage_language": "vi",
            "address": "",
            "quorum_numerator": numerator,
            "quorum_denominator": denominator,
            "quorum_strict": int(strict),
            "choices": list(rules.CHOICES),
            "demo": int(demo),
        },
    )
    for sitting in rules.proposal(starts, ends, kinds) if halves else [rules.whole(kind) for kind in kinds]:
        store.insert_session(tx, sitting)
    tx.record(CongressFounded(name=name["vi"], demo=demo))
