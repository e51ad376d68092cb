"""Standings, complaints and blocked PINs in numbers: what every staff screen may show. It names nobody."""

from typing import Any

from congress_app.core.db import Source
from congress_app.credentials import rules
from congress_app.credentials.standing_rules import ALTERNATE, Standing
from congress_app.delegates.rules import VOTING

Picture = dict[str, Any]

_VOTING = ", ".join(repr(code) for code in VOTING)


def counts(source: Source) -> Picture:
    """{pending, qualified, not_qualified, replaced, withdrawn} of the voting classes, {alternates: {all, pending}},
    blocked (PINs), complaints: {received, settled}. Numbers only.
    """
    rows = source.all(f"SELECT standing, COUNT(*) FROM delegate WHERE class IN ({_VOTING}) GROUP BY standing")
    found = {each.value: 0 for each in Standing} | {row[0]: row[1] for row in rows}
    sql = "SELECT COUNT(*), COALESCE(SUM(standing = 'pending'), 0) FROM delegate WHERE class = ? AND active = 1"
    spare = source.one(sql, (ALTERNATE,))
    return {
        **found,
        "alternates": {"all": spare[0] if spare else 0, "pending": spare[1] if spare else 0},
        "blocked": len(blocked(source)),
        "complaints": complaint_counts(source),
    }


def complaint_counts(source: Source) -> dict[str, int]:
    """Complaints {received, settled}, for the report (domain 5.3)."""
    row = source.one("SELECT COUNT(*), COUNT(settled_at) FROM complaint")
    return {"received": row[0] if row else 0, "settled": row[1] if row else 0}


def blocked(source: Source) -> list[int]:
    """Delegates on the list whose PIN is blocked by wrong tries."""
    rows = source.all(
        "SELECT p.delegate FROM pin p JOIN delegate d ON d.id = p.delegate WHERE p.failures >= ? AND d.active = 1",
        (rules.TRIES_PER_BADGE,),
    )
    return [row[0] for row in rows]
