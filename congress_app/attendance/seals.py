"""Sealed snapshots of the presence: what they hold, how they are checked against the ledger, and what came to light
later.

Reads only. A seal never changes: a passage that an offline desk tells afterwards is shown beside it.
"""

import hashlib
import json
from typing import Any

from congress_app.attendance import bases, ledger, ledger_store
from congress_app.attendance.ledger_store import Seal
from congress_app.congress import queries as congress
from congress_app.core import journal
from congress_app.core.db import Row, Source
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]

OPENED, CLOSED = "vote_opened", "vote_closed"


def compose(source: Source, occasion: str, number: int, title: dict[str, str], at: str) -> Seal:
    """A snapshot of the hall at this moment, ready to be kept."""
    session = congress.current_session(source)
    where = session["id"] if session else 0
    last = ledger_store.last_rows(source)
    inside = ledger.present_in(source, where)
    summoned = bases.summoned(source)
    rule, early = congress.base_rule(source)
    counted = bases.picture(source, summoned, rule, early=early)
    present = sum(one in inside for one, _kind in summoned)
    content = {
        "occasion": occasion,
        "number": number,
        "at": at,
        "session": where,
        "rows": list(last),
        "summoned": [[one, kind] for one, kind in summoned],
        "present": sorted(inside),
        "rule": rule,
        "early": early,
        "subtractions": [[each["code"], each["people"]] for each in counted["subtractions"]],
        "base": counted["base"],
    }
    text = journal.canon(content).decode()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Seal(
        occasion, number, title["vi"], title["en"], where, at, *last, len(summoned), present, len(inside) - present,
        counted["base"], text, digest,
    )  # fmt: skip


def listed(source: Source) -> list[Picture]:
    """Every seal, the newest first, with how many passages became known later."""
    titles = {each["id"]: each["title"] for each in congress.sessions(source)}
    return [{**_painted(row, titles), "later": len(later(source, row))} for row in ledger_store.seals(source)]


def _painted(row: Row, titles: dict[int, dict[str, str]]) -> Picture:
    plain = ("id", "occasion", "number", "at", "journal", "summoned", "present", "others", "base", "sha256")
    return {
        **{name: row[name] for name in plain},
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "session": titles.get(row["session"]),
    }


def later(source: Source, seal: Row) -> list[Row]:
    """Passages of the sealed sitting that happened before the seal and became known after it."""
    return source.all(
        "SELECT delegate, direction, at, recorded_at, desk FROM passage WHERE id > ? AND session = ? AND at <= ?"
        " ORDER BY at, id",
        (seal["passage"], seal["session"], seal["at"]),
    )


def verify(source: Source, number: int) -> Picture | None:
    """A seal held against the ledger as it was known then, and against the journal; None for an unknown seal.

    {id, equal, findings: [code…], later: [{delegate: card, direction, at, recorded_at, desk}]}. Findings: "content"
    (its digest is another), "journal" (the journal names another digest, or none), "present" and "base" (the ledger
    tells other people), "columns" (the counts beside the content are others).
    """
    row = ledger_store.seal(source, number)
    if row is None:
        return None
    content = json.loads(row["content"])
    inside = sorted(ledger.present_in(source, row["session"], upto=row["passage"]))
    summoned = [(one, kind) for one, kind in content["summoned"]]
    again = bases.picture(
        source, summoned, content["rule"], early=content["early"], passage=row["passage"], absence=row["absence"]
    )
    checks = {
        "content": hashlib.sha256(row["content"].encode()).hexdigest() == row["sha256"],
        "journal": _journal_says(source, row) == row["sha256"],
        "present": inside == content["present"],
        "base": [[each["code"], each["people"]] for each in again["subtractions"]] == content["subtractions"],
        "columns": (row["summoned"], row["base"]) == (len(summoned), content["base"]),
    }
    findings = [code for code, fits in checks.items() if not fits]
    return {"id": number, "equal": not findings, "findings": findings, "later": _late(source, row)}


def _late(source: Source, seal: Row) -> list[Picture]:
    return [{**dict(line), "delegate": _who(delegates.card(source, line["delegate"]))} for line in later(source, seal)]


def _who(card: Picture | None) -> Picture:
    return {name: card[name] for name in ("id", "number", "name", "delegation")} if card else {}


def _journal_says(source: Source, seal: Row) -> str:
    row = source.one(
        "SELECT json_extract(facts, '$.sha256') FROM journal WHERE seq > ? AND kind = 'presence_sealed'"
        " AND json_extract(facts, '$.number') = ? AND json_extract(facts, '$.occasion') = ? ORDER BY seq LIMIT 1",
        (seal["journal"], seal["number"], seal["occasion"]),
    )
    return str(row[0]) if row else ""


def of_vote(source: Source, vote: int) -> list[Row]:
    """The seals of one vote, the opening first."""
    return source.all(
        "SELECT * FROM presence_seal WHERE number = ? AND occasion IN (?, ?) ORDER BY id", (vote, OPENED, CLOSED)
    )


def vote_open(source: Source) -> bool:
    """Whether the last seal of a vote is that of its opening: a vote is under way."""
    row = source.one(
        "SELECT occasion FROM presence_seal WHERE occasion IN (?, ?) ORDER BY id DESC LIMIT 1", (OPENED, CLOSED)
    )
    return row is not None and row[0] == OPENED
