"""Pictures of delegates: the card every feature shows, the list with search and filters, the record, the history.

Only `record` gives sensitive fields; routes show it to organiser and secretariat alone.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from congress_app.core import wording
from congress_app.core.collation import fold, order_key
from congress_app.core.db import Row, Source
from congress_app.delegates import finding, store
from congress_app.delegates.rules import CLASSES, SENSITIVE_FIELDS, VOTING, DelegateUnknown, initials

Picture = dict[str, Any]
_weighing: list[Callable[[Source], bool]] = []

_CARD = (
    "SELECT d.*, u.name AS unit, u.position AS unit_position FROM delegate d JOIN delegation u ON u.id = d.delegation"
)
_VOTING = f"d.active = 1 AND d.class IN ({', '.join(repr(code) for code in VOTING)})"
_BY_NAME = "d.sort_key, d.born, d.id"
_ORDERS = {
    "name": _BY_NAME,
    "number": "length(d.number), d.number",
    "delegation": f"u.position, {_BY_NAME}",
    "class": f"d.class, {_BY_NAME}",
}


def class_label(code: str) -> dict[str, str]:
    """A class in both languages."""
    return wording.both(CLASSES[code])


def card(source: Source, delegate: int) -> Picture | None:
    """{id, number, name, given, initials, delegation, delegation_id, class, class_label, voting, position, seat, photo,
    entitled, active}, or None for a number nobody has.
    """
    row = source.one(f"{_CARD} WHERE d.id = ?", (delegate,))
    return _card(row) if row else None


def _card(row: Row) -> Picture:
    voting = row["class"] in VOTING
    return {
        "id": row["id"],
        "number": row["number"],
        "name": row["full_name"],
        "given": row["sort_word"] or row["full_name"].rsplit(" ", 1)[-1],
        "initials": initials(row["full_name"]),
        "delegation": row["unit"],
        "delegation_id": row["delegation"],
        "class": row["class"],
        "class_label": class_label(row["class"]),
        "voting": voting,
        "position": row["position"],
        "seat": row["seat"],
        "photo": None,
        "entitled": voting and bool(row["active"]),
        "active": bool(row["active"]),
        "standing": row["standing"],
    }


def may_enter(source: Source, delegate: int) -> bool:
    """Whether the person is on the list today (a withdrawn delegate is not)."""
    row = source.one("SELECT active FROM delegate WHERE id = ?", (delegate,))
    return row is not None and bool(row[0])


def place_of(source: Source, delegate: int) -> int | None:
    """Whose place this alternate holds, None for nobody's."""
    row = source.one("SELECT replaces FROM delegate WHERE id = ?", (delegate,))
    return row[0] if row else None


def entitled_ids(source: Source) -> set[int]:
    """Numbers of everybody who may vote: summoned, of a voting class, not withdrawn."""
    return {row[0] for row in source.all(f"SELECT d.id FROM delegate d WHERE {_VOTING}")}


def summoned(source: Source) -> int:
    """How many are summoned: the base of quorums and votes."""
    row = source.one(f"SELECT COUNT(*) FROM delegate d WHERE {_VOTING}")
    return int(row[0]) if row else 0


def weights(source: Source) -> dict[int, int]:
    """How much the vote of everybody on the register weighs, entitled or not: 1 where nothing is written."""
    return {row[0]: int(row[1] or 1) for row in source.all("SELECT id, weight FROM delegate")}


def tell_weights(asked: Callable[[Source], bool]) -> None:
    """Let a higher floor say whether votes are weighed in this congress: only then is the weight shown."""
    _weighing.append(asked)


def weighed(source: Source) -> bool:
    """Whether votes are weighed in this congress, so that the weight belongs on the screen."""
    return any(asked(source) for asked in _weighing)


def roll(source: Source) -> list[Picture]:
    """Cards of everybody who may vote, delegation by delegation in the order of the register."""
    return [_card(row) for row in source.all(f"{_CARD} WHERE {_VOTING} ORDER BY u.position, {_BY_NAME}")]


def everybody(source: Source) -> list[Picture]:
    """Cards of everybody on the list, in Vietnamese name order."""
    return [_card(row) for row in source.all(f"{_CARD} WHERE d.active = 1 ORDER BY {_BY_NAME}")]


def find(source: Source, search: str, limit: int) -> list[Picture]:
    """Cards for what a person types; the order is that of `finding`. Who is off the list comes after their equals, so
    that a desk can say why somebody is not let in.
    """
    how = finding.ranked(search)
    few = f"SELECT d.id FROM delegate d WHERE {how.where} ORDER BY {how.rank}, d.active DESC, {_BY_NAME} LIMIT ?"
    ids = [row[0] for row in source.all(few, (*how.values, limit))]
    return [found for each in ids if (found := card(source, each))]


def version(source: Source) -> int:
    """Grows with every change of the list; a preview made at another version is out of date."""
    return store.version(source)


def listed(
    source: Source, search: str, delegation: int | None, kind: str, *, active: bool, order: str, first: int, limit: int
) -> Picture:
    """A page of the list: {matched, first, rows}; every word must occur in name, number or delegation."""
    where, values = _where(search, delegation, kind, active=active)
    matched = source.one(f"SELECT COUNT(*) FROM delegate d WHERE {where}", values)
    rows = source.all(f"{_CARD} WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?", (*values, limit, first))
    return {"matched": matched[0] if matched else 0, "first": first, "rows": [_line(row) for row in rows]}


def _line(row: Row) -> Picture:
    shown = _card(row)
    kept = (
        "id",
        "number",
        "name",
        "initials",
        "delegation",
        "class",
        "class_label",
        "voting",
        "position",
        "seat",
        "active",
        "standing",
    )
    return {name: shown[name] for name in kept}


def _where(search: str, delegation: int | None, kind: str, *, active: bool | None) -> tuple[str, list[object]]:
    parts, values = (["1"], []) if active is None else (["d.active = ?"], [int(active)])
    given: list[object] = [*values]
    for word in fold(search).split():
        parts.append("d.search LIKE ? ESCAPE '\\'")
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        given.append(f"%{escaped}%")
    if delegation is not None:
        parts.append("d.delegation = ?")
        given.append(delegation)
    if kind:
        parts.append("d.class = ?")
        given.append(kind)
    return " AND ".join(parts), given


def overview(source: Source) -> Picture:
    """Counts beside the list: {total, summoned, withdrawn, classes: [{code, label, count}],
    delegations: [{id, name, count}]}.
    """
    classes = {
        row[0]: row[1] for row in source.all("SELECT class, COUNT(*) FROM delegate WHERE active = 1 GROUP BY class")
    }
    units = source.all(
        "SELECT u.id, u.name, COUNT(d.id) AS count FROM delegation u JOIN delegate d ON d.delegation = u.id"
        " WHERE d.active = 1 GROUP BY u.id"
    )
    gone = source.one("SELECT COUNT(*) FROM delegate WHERE active = 0")
    return {
        "total": sum(classes.values()),
        "summoned": sum(count for code, count in classes.items() if code in VOTING),
        "withdrawn": gone[0] if gone else 0,
        "classes": [
            {"code": code, "label": class_label(code), "count": classes[code]} for code in CLASSES if code in classes
        ],
        "delegations": [dict(row) for row in sorted(units, key=lambda row: order_key(row["name"]))],
    }


def fields(source: Source, delegate: int) -> dict[str, str]:
    """Every open field of a delegate as text, plus "id" and "active"; raises DelegateUnknown."""
    row = source.one(f"{_CARD} WHERE d.id = ?", (delegate,))
    if row is None:
        raise DelegateUnknown
    return _fields(row)


def _fields(row: Row) -> dict[str, str]:
    names = (
        "id",
        "active",
        "standing",
        "number",
        "full_name",
        "sort_word",
        "sex",
        "born",
        "class",
        "position",
        "seat",
        "weight",
        "external_id",
    )
    return {**{name: str(row[name]) for name in names}, "delegation": row["unit"]}


def record(source: Source, delegate: int) -> dict[str, str]:
    """The sensitive fields of a delegate: for organiser and secretariat only."""
    row = source.one("SELECT * FROM delegate_record WHERE delegate = ?", (delegate,))
    if row is None:
        raise DelegateUnknown
    return {name: row[name] for name in SENSITIVE_FIELDS}


def whole_list(source: Source) -> list[dict[str, str]]:
    """Every delegate with every field, withdrawn ones too, in number order: for comparing and exporting."""
    private = {row["delegate"]: row for row in source.all("SELECT * FROM delegate_record")}
    rows = source.all(f"{_CARD} ORDER BY {_ORDERS['number']}")
    return [{**_fields(row), **{name: private[row["id"]][name] for name in SENSITIVE_FIELDS}} for row in rows]


def unit_names(source: Source) -> list[str]:
    """The names of all delegations, in their order."""
    return [row[0] for row in source.all("SELECT name FROM delegation WHERE name <> '' ORDER BY position")]


def history(source: Source, delegate: int, limit: int = 40) -> list[Picture]:
    """The last changes of a delegate, newest first: {at, by, role, field, before, after, source}."""
    rows = source.all(
        "SELECT at, name AS by, role, field, before, after, source FROM delegate_change WHERE delegate = ?"
        " ORDER BY id DESC LIMIT ?",
        (delegate, limit),
    )
    return [dict(row) for row in rows]


def last_changes(source: Source) -> dict[int, dict[str, tuple[int, str, str]]]:
    """Of every value changed since its row came in: {delegate: {field: (number of the change, at, source)}}."""
    found: dict[int, dict[str, tuple[int, str, str]]] = {}
    sql = "SELECT delegate, field, MAX(id), at, source FROM delegate_change GROUP BY delegate, field"
    for delegate, field, change, at, origin_of in source.all(sql):
        found.setdefault(delegate, {})[field] = (change, at, origin_of)
    return found


def last_changes_of(source: Source, delegate: int) -> dict[str, tuple[int, str, str]]:
    """The same of one delegate: {field: (number of the change, at, source)}."""
    sql = "SELECT field, MAX(id), at, source FROM delegate_change WHERE delegate = ? GROUP BY field"
    return {row[0]: (row[1], row[2], row[3]) for row in source.all(sql, (delegate,))}


def last_change(source: Source, delegate: int) -> int:
    """The number of the last change of a delegate; 0 if there was none."""
    row = source.one("SELECT COALESCE(MAX(id), 0) FROM delegate_change WHERE delegate = ?", (delegate,))
    return int(row[0]) if row else 0


def highest_number(source: Source, also: Sequence[str] = ()) -> int:
    """The highest plain number on the list or in `also`."""
    row = source.one("SELECT MAX(CAST(number AS INTEGER)) FROM delegate WHERE number NOT GLOB '*[^0-9]*'")
    here = int(row[0] or 0) if row else 0
    return max([here, *(int(one) for one in also if one.isascii() and one.isdigit())])


def origin(source: Source, delegate: int) -> Mapping[str, Any]:
    """Where a delegate's row came from: {sha256, sheet, row, at}."""
    row = source.one("SELECT source_sha256, source_sheet, source_row, added_at FROM delegate WHERE id = ?", (delegate,))
    if row is None:
        raise DelegateUnknown
    return {"sha256": row[0], "sheet": row[1], "row": row[2], "at": row[3]}
