"""Pictures of the journal: its lines in words, page by page, and whether its chain holds."""

import json
from functools import cache
from typing import Any, NamedTuple

from congress_app.accounts import queries as accounts
from congress_app.core import journal, wording
from congress_app.core.db import Reading, Row, Source
from congress_app.core.events import Fact
from congress_app.delegates import queries as delegates
from congress_app.supervision import names, rules

Picture = dict[str, Any]


class Filter(NamedTuple):
    """What the reader wants to see; empty fields ask for everything. `day` is an ISO date."""

    area: str = ""
    role: str = ""
    day: str = ""
    search: str = ""


@cache
def areas() -> dict[str, list[str]]:
    """Kinds of facts by feature."""
    return rules.areas(kind for kind in Fact.__subclasses__() if kind.__module__.startswith("congress_app."))


def lines(source: Source, wanted: Filter, lang: str, before: int = 0) -> Picture:
    """A page of the journal, the newest line first: {lines: […], total, next: seq | null, head: {seq, code}}.

    `before` continues a list: only lines with a smaller number.
    """
    where, values = _where(wanted)
    total = source.one(f"SELECT count(*) FROM journal WHERE {where}", values)
    rows = source.all(
        f"SELECT * FROM journal WHERE {where} AND (? = 0 OR seq < ?) ORDER BY seq DESC LIMIT ?",
        (*values, before, before, rules.PAGE + 1),
    )
    teller = Teller(source, lang)
    shown = rows[: rules.PAGE]
    return {
        "lines": [teller.line(row) for row in shown],
        "total": total[0] if total else 0,
        "next": shown[-1]["seq"] if len(rows) > rules.PAGE else None,
        "head": head(source),
    }


def head(source: Source) -> Picture:
    """The last line: {seq, at, code}; number 0 before the first."""
    row = source.one("SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1")
    return {"seq": row["seq"], "at": row["at"], "code": journal.code(row["hash"])} if row else _NOTHING


_NOTHING: Picture = {"seq": 0, "at": "", "code": ""}


def choices(source: Source) -> Picture:
    """What the filters offer: {areas: […], roles: […], days: […]}, each only if the journal holds a line of it."""
    kinds = {row[0] for row in source.all("SELECT DISTINCT kind FROM journal")}
    return {
        "areas": [area for area, members in areas().items() if kinds.intersection(members)],
        "roles": [row[0] for row in source.all("SELECT DISTINCT role FROM journal ORDER BY role")],
        "days": [row[0] for row in source.all("SELECT DISTINCT substr(at, 1, 10) FROM journal ORDER BY 1 DESC")],
    }


def verification(reading: Reading) -> Picture:
    """Whether every line fits the one before it: {ok, lines, code, broken: {seq, why} | null}."""
    broken = reading.verify_journal()
    end = head(reading)
    return {
        "ok": broken is None,
        "lines": end["seq"],
        "code": end["code"],
        "broken": {"seq": broken.seq, "why": broken.why} if broken else None,
    }


def everything(source: Source, lang: str) -> list[Picture]:
    """Every line in order, for the export."""
    teller = Teller(source, lang)
    return [teller.line(row) for row in source.all("SELECT * FROM journal ORDER BY seq")]


def _where(wanted: Filter) -> tuple[str, list[object]]:
    parts: list[str] = ["1"]
    values: list[object] = []
    if wanted.area:
        kinds = areas().get(wanted.area, [])
        parts.append(f"kind IN ({', '.join('?' for _ in kinds)})")
        values += kinds
    for column, value in (("role", wanted.role), ("substr(at, 1, 10)", wanted.day)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    if wanted.search.strip():
        parts.append("facts LIKE ? ESCAPE '\\'")
        values.append(rules.pattern(wanted.search))
    return " AND ".join(parts), values


class Teller:
    """Puts journal lines into words; looks every person up once."""

    def __init__(self, source: Source, lang: str) -> None:
        self._source = source
        self._lang = lang
        self._accounts = accounts.names(source)
        self._delegates: dict[int, str] = {}

    def line(self, row: Row) -> Picture:
        """{seq, at, role, actor, desk, kind, words, facts, code}."""
        facts = json.loads(row["facts"])
        return {
            "seq": row["seq"],
            "at": row["at"],
            "role": row["role"],
            "actor": self._actor(row["role"], row["actor"]),
            "desk": row["desk"] or "",
            "kind": row["kind"],
            "words": wording.fact(self._lang, row["kind"], self._named(facts)),
            "facts": facts,
            "code": journal.code(row["hash"]),
        }

    def _actor(self, role: str, number: int | None) -> str:
        if number is None:
            return ""
        return self._delegate(number) if role == "delegate" else self._accounts.get(number, f"#{number}")

    def _named(self, facts: dict[str, Any]) -> dict[str, Any]:
        found = dict(facts)
        if isinstance(found.get("delegate"), int):
            found["delegate"] = self._delegate(found["delegate"])
        for name, value in found.items():
            if isinstance(value, list):
                found[name] = ", ".join(str(each) for each in value)
            elif isinstance(value, str) and name in names.BY_FIELD:
                found[name] = names.field(self._lang, name, value)
        return found

    def _delegate(self, number: int) -> str:
        if number not in self._delegates:
            card = delegates.card(self._source, number)
            self._delegates[number] = f"{card['number']} {card['name']}" if card else f"#{number}"
        return self._delegates[number]
