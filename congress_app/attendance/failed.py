"""Scans that moved nobody, kept for ever: what was shown at which desk, whose it was if known, and what came of it."""

from typing import Any

from congress_app.attendance import rules
from congress_app.attendance.rules import Code
from congress_app.core.db import Reading, Row
from congress_app.delegates.queries import class_label

Picture = dict[str, Any]

MOST = 2000
_ROWS = (
    "SELECT f.*, d.number, d.full_name, d.class, u.name AS unit,"
    " (SELECT p.at || '|' || p.direction || '|' || p.desk FROM passage p WHERE p.delegate = f.delegate AND p.at > f.at"
    "  ORDER BY p.at, p.id LIMIT 1) AS then_passed,"
    " (SELECT MIN(b.issued_at) FROM badge b WHERE b.delegate = f.delegate AND b.issued_at > f.at) AS new_badge"
    " FROM scan_failure f LEFT JOIN delegate d ON d.id = f.delegate LEFT JOIN delegation u ON u.id = d.delegation"
)


def counts(reading: Reading) -> Picture:
    """The topic `failures`: how many of each code, and of all; codes only, nobody's name."""
    rows = reading.all("SELECT code, COUNT(*) FROM scan_failure GROUP BY code")
    codes = {row[0]: row[1] for row in rows}
    return {"total": sum(codes.values()), "codes": codes}


def listed(reading: Reading, code: str, desk: str) -> Picture:
    """Newest first, at most 2,000: {rows, more, desks, counts}; both filters may be empty."""
    where, values = [], []
    for column, wanted in (("f.code", code), ("f.desk", desk)):
        if wanted:
            where.append(f"{column} = ?")
            values.append(wanted)
    chosen = f" WHERE {' AND '.join(where)}" if where else ""
    rows = reading.all(f"{_ROWS}{chosen} ORDER BY f.at DESC, f.id DESC LIMIT ?", (*values, MOST + 1))
    return {
        "rows": [_line(row) for row in rows[:MOST]],
        "more": len(rows) > MOST,
        "desks": [row[0] for row in reading.all("SELECT DISTINCT desk FROM scan_failure ORDER BY length(desk), desk")],
        "counts": counts(reading),
    }


def _line(row: Row) -> Picture:
    earlier = {"at": row["earlier_at"], "desk": row["earlier_desk"]} if row["earlier_at"] else None
    known = row["delegate"] is not None
    return {
        **{key: row[key] for key in ("id", "at", "desk", "direction", "code")},
        "tone": rules.tone(Code(row["code"])).value,
        "offline": bool(row["offline"]),
        "earlier": earlier,
        "person": {
            "number": row["number"],
            "name": row["full_name"],
            "delegation": row["unit"],
            "class_label": class_label(row["class"]),
        }
        if known
        else None,
        "then": _then(row),
    }


def _then(row: Row) -> Picture | None:
    """What was done: the next passage of that person, else the badge that replaced a revoked one."""
    if row["then_passed"]:
        at, direction, desk = row["then_passed"].split("|", 2)
        return {"what": direction, "at": at, "desk": desk}
    if row["new_badge"] and row["code"] == Code.REVOKED_BADGE:
        return {"what": "badge", "at": row["new_badge"], "desk": ""}
    return None
