"""Pictures of personal data: everything kept of one person, who read full records, requests, what is due to go."""

from collections.abc import Sequence
from typing import Any

from congress_app.accounts import queries as accounts
from congress_app.congress.queries import banner
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import DelegateUnknown
from congress_app.privacy import inventory, rules, store

Picture = dict[str, Any]
VIEWS = 200
# Where a full record can be read, as the facts name it.
WHERE = {
    "record": "The list of delegates",
    "delegates.xlsx": "The list of delegates (XLSX)",
    "quality": "Data quality",
    "findings.xlsx": "Data quality (XLSX)",
    "register.xlsx": "A register given back (XLSX)",
    "report": "Credentials report",
}


def everything(source: Source, delegate: int) -> Picture:
    """{person, tables: [{table, heading, columns, rows}], journal: [{at, role, kind}]}; raises DelegateUnknown.

    Entries that were merged into this one are the same person. Hashes of tokens and PINs are left out: they are secrets
    and tell nothing.
    """
    card = delegates.card(source, delegate)
    if card is None:
        raise DelegateUnknown
    mine = entries(source, delegate)
    return {
        "person": {key: card[key] for key in ("id", "number", "name", "delegation")},
        "tables": [found for table in inventory.PLACES if (found := _rows(source, table, mine))["rows"]],
        "journal": _journal(source, mine),
    }


def _rows(source: Source, table: str, mine: Sequence[int]) -> Picture:
    place = inventory.PLACES[table]
    marks = ", ".join("?" * len(mine))
    match = " OR ".join(f"{column} IN ({marks})" for column in place.columns)
    where = f"({match}) AND {place.where}" if place.where else match
    rows = source.all(f"SELECT * FROM {table} WHERE {where}", tuple(mine) * len(place.columns))
    columns = [name for name in (rows[0].keys() if rows else ()) if name not in place.secret]
    return {
        "table": table,
        "heading": place.heading,
        "columns": columns,
        "rows": [[row[name] for name in columns] for row in rows],
    }


def _journal(source: Source, mine: Sequence[int]) -> list[Picture]:
    marks = ", ".join("?" * len(mine))
    rows = source.all(
        f"SELECT at, role, actor, kind FROM journal WHERE json_extract(facts, '$.delegate') IN ({marks})"
        f" OR json_extract(facts, '$.alternate') IN ({marks}) OR (role = 'delegate' AND actor IN ({marks}))"
        f" OR (json_extract(facts, '$.role') = 'delegate' AND json_extract(facts, '$.person') IN ({marks}))"
        " ORDER BY seq",
        tuple(mine) * 4,
    )
    return [{"at": row["at"], "role": row["role"], "kind": row["kind"]} for row in rows]


def _place(said: str) -> dict[str, str]:
    """Where somebody read, in words; every section of the report is the report."""
    return wording.both(WHERE.get(said) or WHERE.get(said.partition(".")[0]) or said)


def views(source: Source, delegate: int | None = None) -> list[Picture]:
    """Who read full records, the newest first: {at, role, by, where, place, delegate, number, person}."""
    named = accounts.names(source)
    rows = source.all(
        "SELECT j.at, j.role, j.actor, json_extract(j.facts, '$.where') AS place,"
        " json_extract(j.facts, '$.delegate') AS delegate, d.number, d.full_name FROM journal j"
        " LEFT JOIN delegate d ON d.id = json_extract(j.facts, '$.delegate')"
        " WHERE j.kind = 'record_viewed' AND (? IS NULL OR json_extract(j.facts, '$.delegate') = ?)"
        " ORDER BY j.seq DESC LIMIT ?",
        (delegate, delegate, VIEWS),
    )
    return [
        {
            "at": row["at"], "role": row["role"], "by": named.get(row["actor"], ""), "where": row["place"],
            "place": _place(row["place"]),
            "delegate": row["delegate"], "number": row["number"], "person": row["full_name"],
        }
        for row in rows
    ]  # fmt: skip


def overview(source: Source, today: str) -> Picture:
    """The page: {requests, views, keeping: [{code, name, days, due}], ends, wishes}."""
    about = banner(source)
    days = store.keeping(source)
    due = rules.due(days, last_day(source), today) if about else []
    return {
        "requests": [dict(row) for row in store.requests(source)],
        "views": views(source),
        "keeping": [
            {"code": one.code, "name": wording.both(one.name), "days": days[one.code], "due": one.code in due}
            for one in rules.ITEMS
        ],
        "wishes": {code: wording.both(name) for code, name in rules.WISHES.items()},
        "ends": about["ends"] if about else "",
        "today": today,
    }


def last_day(source: Source) -> str:
    """The day the congress was over: its last day as planned, or the last day anybody passed, voted or got in.

    So a date typed wrongly never takes the PINs of a hall that is at work.
    """
    marks = ", ".join("?" * len(rules.AT_WORK))
    row = source.one(f"SELECT MAX(at) FROM journal WHERE kind IN ({marks})", rules.AT_WORK)
    planned = str(banner(source).get("ends", ""))
    return max(planned, str(row[0])[:10] if row and row[0] else "")


def in_the_record(source: Source, delegate: int) -> bool:
    """Whether votes or the door already name this person."""
    tables = ("vote_roll", "passage")
    return any(source.one(f"SELECT 1 FROM {table} WHERE delegate = ?", (delegate,)) for table in tables)


def entries(source: Source, delegate: int) -> list[int]:
    """The entry and every entry that was merged into it, directly or not: they are one person."""
    found = [delegate]
    for one in found:
        rows = source.all("SELECT other FROM quality_merge WHERE delegate = ? AND undone_at IS NULL", (one,))
        found += [row[0] for row in rows if row[0] not in found]
    return found


def registers_with(source: Source, delegate: int) -> list[str]:
    """SHA-256 of every kept register that has a row of this person."""
    rows = source.all("SELECT DISTINCT sha256 FROM source_row WHERE delegate = ?", (delegate,))
    return [row[0] for row in rows]


def counted(source: Source, code: str) -> int:
    """How many there are of what an item removes, for the page and the fact."""
    sql = {
        "contact": "SELECT COUNT(*) FROM delegate_record WHERE phone <> '' OR email <> ''",
        "record": "SELECT COUNT(*) FROM delegate_record",
        "photos": "SELECT COUNT(*) FROM portrait",
        "registers": "SELECT COUNT(*) FROM source_file",
    }[code]
    row = source.one(sql)
    return int(row[0]) if row else 0


def people(source: Source) -> list[int]:
    """Every delegate there is, off the list too."""
    return [row[0] for row in source.all("SELECT id FROM delegate ORDER BY id")]


def kept_registers(source: Source) -> list[str]:
    """SHA-256 of every register that was brought in."""
    return [row[0] for row in source.all("SELECT sha256 FROM source_file")]
