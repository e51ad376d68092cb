"""What stations entered, for the counting desk alone: one's own pass while it runs, then the open ballots.

Nobody is given another station's entries before the batch is compared.
"""

import json
from typing import Any

from congress_app.core.db import Row, Source
from congress_app.counting.forms import Ballot, Form
from congress_app.tellers import batch_rules as rules
from congress_app.tellers import batch_store, batch_words, entry_store, queries
from congress_app.tellers.batch_pictures import finished
from congress_app.tellers.batch_reading import Counted, batch_of, compared, counted, counting
from congress_app.tellers.batch_store import ballot_of

Picture = dict[str, Any]
PATTERNS = 20


def desk(source: Source, box: int) -> Picture:
    """What the page of one box needs: the names in ballot order, the reasons, what contradicts, who decided before.

    {id, title, form, seats, entries, state, rows: [{label, born, choices}], reasons, deciders, checks: [{code, holds,
    words}], figures, complete: every batch counts, finished: and they hold what was returned; valid, invalid_total and
    invalid: [{words, n}] once complete}. Raises BoxNotFound.
    """
    found, plain = counted(source, box), queries.box(source, box)
    tally = queries.tally(source, box)
    return {
        **{name: plain[name] for name in ("id", "title", "form", "seats", "entries", "state", "colour", "returned")},
        "rows": _rows(plain, found.form),
        "reasons": [{"code": code.value, "words": batch_words.reason(code)} for code in rules.SEEN_BY_TELLERS],
        "deciders": _deciders(source, box),
        "checks": batch_words.checks(found.form, queries.broken(source, box)),
        "figures": queries.figures(source, box),
        "complete": tally is not None,
        "finished": finished(source, box),
        "valid": tally.valid if tally else None,
        "invalid_total": tally.invalid if tally else None,
        "invalid": [{"words": batch_words.reason(why), "n": n} for why, n in tally.by_reason.items()] if tally else [],
    }


def own_pass(source: Source, box: int, number: int, station: str, device: str) -> Picture:
    """A station's own entries of a batch: {number, size, state, steps, ballots, patterns}.

    Raises StationElsewhere, BatchUnknown, PassNotRunning.
    """
    found = counting(source, box)
    if not any(row["name"] == station and row["device"] == device for row in batch_store.stations(source)):
        raise rules.StationElsewhere(station=station)
    batch = batch_of(source, box, number)
    own = batch_store.own_pass(source, batch["id"], station)
    if own is None:
        raise rules.PassNotRunning(batch=number, station=station)
    before = entry_store.patterns(source, box, station, own["id"], PATTERNS)
    return {
        **{name: batch[name] for name in ("number", "size")},
        "state": own["state"],
        "steps": own["steps"],
        "ballots": [_told(found, row["position"], ballot_of(row)) for row in entry_store.entries(source, own["id"])],
        "patterns": [{"marks": row["marks"], "n": row["n"]} for row in before],
    }


def open_ballots(source: Source, box: int, number: int) -> Picture:
    """The ballots of a compared batch that are open, side by side, and those decided.

    {number, size, state, stations, open: [{position, why: "differs" | "doubtful", entries: [ballot | None]}], decided:
    [{position, …, why, deciders, at}]}. Raises BatchUnknown, NothingToDecide unless the batch was compared.
    """
    found, batch = counted(source, box), batch_of(source, box, number)
    if batch["state"] not in ("differs", "settled"):
        raise rules.NothingToDecide(position=0)
    passes = batch_store.passes(source, batch["id"])
    entered = [entry_store.ballots(source, row["id"]) for row in passes]
    comparison = compared(source, batch["id"])
    whys = {**dict.fromkeys(comparison.differing, "differs"), **dict.fromkeys(comparison.doubtful, "doubtful")}
    return {
        **{name: batch[name] for name in ("number", "size", "state")},
        "stations": [row["station"] for row in passes],
        "open": [{"position": at, "why": whys[at], "entries": _beside(found, entered, at)} for at in sorted(whys)],
        "decided": [_decision(found, row) for row in batch_store.decisions(source, batch["id"])],
    }


def log(source: Source, box: int) -> Picture:
    """The whole entry log: {title, form, rows, returned, entries, lines}. Raises BoxNotFound, CountUnfinished."""
    plain = queries.box(source, box)
    if not finished(source, box) and plain["state"] != "annulled":
        done = queries.progress(source, box)
        raise rules.CountUnfinished(left=done["returned"] - done["settled"])
    kept = ("number", "station", "position", "what", "kind", "marks", "reason", "note", "at", "by")
    return {
        **{name: plain[name] for name in ("id", "title", "form", "returned", "entries", "state")},
        "rows": _rows(plain, Form(plain["form"])),
        "lines": [{name: row[name] for name in kept} for row in entry_store.log_of(source, box)],
    }


def _beside(box: Counted, entered: list[list[Ballot]], position: int) -> list[Picture | None]:
    return [_told(box, position, ballots[position - 1]) if position <= len(ballots) else None for ballots in entered]


def _told(box: Counted, position: int, ballot: Ballot) -> Picture:
    plain = {"kind": ballot.kind.value, "marks": ballot.marks, "reason": ballot.reason}
    return {"position": position, **plain, "seen": batch_words.told(box, ballot)}


def _decision(box: Counted, row: Row) -> Picture:
    told = _told(box, row["position"], ballot_of(row))
    return {**told, "why": row["why"], "deciders": json.loads(row["deciders"]), "at": row["at"]}


def _rows(box: Picture, form: Form) -> list[Picture]:
    if form is not Form.QUESTIONS:
        return [{"label": row["label"], "born": row.get("born", ""), "choices": []} for row in box["rows"]]
    return [
        {"label": each["title"], "born": "", "choices": [{"vi": c["vi"], "en": c["en"]} for c in each["choices"]]}
        for each in box["questions"]
    ]


def _deciders(source: Source, box: int) -> list[str]:
    """The names under the decisions so far, the newest first, each once."""
    return list(dict.fromkeys(name for row in batch_store.deciders(source, box) for name in json.loads(row[0])))
