"""The register of printings: what was printed when and by whom, and the badges each person was given. No code, ever."""

from typing import Any

from congress_app.core.db import Source
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import CLASSES

Picture = dict[str, Any]

_BADGES = (
    "SELECT b.delegate, b.issued_at, b.revoked_at, b.reason, p.name AS by, p.role, p.what, p.reason AS why"
    " FROM badge b LEFT JOIN printing p ON p.id = b.printing"
)


def classes(source: Source) -> list[Picture]:
    """Every class with its name and how many people have it: [{code, label, count}]."""
    counts = {row["code"]: row["count"] for row in delegates.overview(source)["classes"]}
    return [{"code": code, "label": delegates.class_label(code), "count": counts.get(code, 0)} for code in CLASSES]


def listed(source: Source) -> list[Picture]:
    """Every printing, newest first: [{id, at, by, role, what, reason, sheet, count, live}].

    `live`: how many of its badges still open doors.
    """
    rows = source.all(
        "SELECT p.id, p.at, p.name AS by, p.role, p.what, p.reason, p.sheet, p.count,"
        " (SELECT COUNT(*) FROM badge b WHERE b.printing = p.id AND b.revoked_at IS NULL) AS live"
        " FROM printing p ORDER BY p.id DESC"
    )
    return [dict(row) for row in rows]


def badges(source: Source, delegate: int | None = None) -> list[Picture]:
    """Badges given, newest first, of one person or of all: [{number, name, delegation, issued_at, by, what, why,
    revoked_at, reason}]; `by` is "" where the register did not know it yet.
    """
    where, values = ("", ()) if delegate is None else (" WHERE b.delegate = ?", (delegate,))
    rows = source.all(f"{_BADGES}{where} ORDER BY b.id DESC", values)
    chosen = {row["delegate"] for row in rows}
    if delegate is None:
        cards = {card["id"]: card for card in delegates.everybody(source)}
    else:
        cards = {}
    for one in chosen - cards.keys():
        cards[one] = delegates.card(source, one) or {}
    shown = ("number", "name", "delegation")
    told = ("issued_at", "revoked_at", "reason", "by", "role", "what", "why")
    return [
        {**{key: cards[row["delegate"]].get(key, "") for key in shown}, **{key: row[key] or "" for key in told}}
        for row in rows
    ]
