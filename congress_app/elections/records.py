"""The record of a round, or of an opinion ballot, for its papers: `shape.Record` filled from what is kept.

Reads only; every number was decided and frozen before, the sentences come from `counting.explain`.
"""

import json
from collections.abc import Mapping
from typing import Any, cast

from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Reading, Source
from congress_app.counting import shares
from congress_app.counting.ballots import REASONS
from congress_app.elections import nominees, pictures, results, shape, store, words
from congress_app.elections.cases import Box, Case, load
from congress_app.elections.rules import State
from congress_app.elections.stops import NothingCounted

Words = dict[str, str]
NOWHERE: Words = {"vi": "", "en": ""}
COPIES = 3


def record(reading: Reading, number: int) -> shape.Record:
    """One round as its papers need it. Raises ElectionNotFound."""
    case = load(reading, number)
    said, box = results.told(case), case.box
    first = case.row["round"] == 1
    found = {
        **_common(reading, case, box),
        "id": number,
        "number": _number(reading, case),
        "kind": "tie" if case.row["tie"] else "first" if first else "next",
        "previous": case.row["previous"],
        "title": _plain_title(reading, case),
        "form": box.form if box else "",
        "candidates": _candidates(reading, case, [each.id for each in case.listed]),
        "tellers": _tellers(reading, case),
        "rows": _rows(case),
        "winners": _winners(case),
        "statements": list(said.statements) if said else [],
        "lines": [*said.arithmetic, *said.persons.values()] if said else [],
        "invalid": results.invalid_by(case),
        "approval": said.approval if said else None,
    }
    return cast("shape.Record", found)


def opinion_record(reading: Reading, number: int) -> shape.Record:
    """The last opinion ballot of a round as its papers need it. Raises ElectionNotFound, NothingCounted."""
    case = load(reading, number)
    box = case.opinion
    if box is None or box.row["tally"] is None:
        raise NothingCounted
    tally = json.loads(box.row["tally"])
    rows = _opinion_rows(case, box, tally)
    counters = json.loads(box.row["counters"])
    found = {
        **_common(reading, case, box),
        "id": number,
        "number": f"{_number(reading, case)}-YK",
        "kind": "opinion",
        "previous": case.row["previous"],
        "title": _plain_title(reading, case),
        "form": box.form,
        "candidates": _candidates(reading, case, list(box.rows)),
        "tellers": [{"name": name, "unit": "", "head": n == 0} for n, name in enumerate(counters)],
        "percent_of": wording.both("of the delegates attending"),
        "rows": rows,
        "winners": _supported(case, rows),
        "statements": [],
        "lines": [],
        "invalid": _reasons(tally["by_reason"]),
        "approval": None,
    }
    return cast("shape.Record", found)


def _common(reading: Reading, case: Case, box: Box | None) -> dict[str, Any]:
    """What a round and an opinion ballot have alike."""
    head, row = reading.head(), case.row
    sets = (box.sets if box else None) or (case.outcome or {}).get("sets") or {}
    signers = json.loads(row["signers"]) if row["signers"] else []
    times = box.row if box else {"opened_at": "", "closed_at": "", "counted_at": ""}
    return {
        "round": row["round"],
        "seats": case.seats,
        "congress": congress.banner(reading),
        "decisions": _decisions(reading, case),
        "base": _base(sets),
        "percent_of": wording.both(words.PERCENT_OF[case.rules.percent_base]),
        "present": int(sets.get("present", 0)),
        "absent": int(sets.get("absent", 0)),
        "figures": _figures(box),
        "issued_at": str(sets.get("at", "")),
        "opened_at": times["opened_at"] or "",
        "closed_at": times["closed_at"] or "",
        "counted_at": times["counted_at"] or "",
        "signed_at": row["signed_at"] or "",
        "announced_at": row["announced_at"] or "",
        "signers": [{"name": each["name"], "role": each["role"]} for each in signers],
        "announcer": row["announced_by"] or "",
        "copies": COPIES,
        "journal": {"seq": head.seq, "hash": head.hash.hex()},
    }


def _number(source: Source, case: Case) -> str:
    """The number of the minutes: that of the first round, then the round: "3", "3-2"."""
    first = case.row
    while first["previous"] is not None:
        first = store.find(source, first["previous"]) or first
    return str(first["id"]) if case.row["round"] == 1 else f"{first['id']}-{case.row['round']}"


def _plain_title(source: Source, case: Case) -> Words:
    """The title of the first round; the papers name the round themselves."""
    first = case.row
    while first["previous"] is not None:
        first = store.find(source, first["previous"]) or first
    return pictures.head(first)["title"]  # type: ignore[no-any-return]


def _candidates(source: Source, case: Case, ids: list[int]) -> list[shape.Candidate]:
    rows = {row["id"]: row for row in store.candidates(source, case.id)}
    seen = {each["id"]: each for each in pictures.candidates(source, [rows[one] for one in ids])}
    return [
        {
            "code": str(one),
            "name": rows[one]["name"],
            "born": seen[one]["born"],
            "position": rows[one]["position"],
            "unit": rows[one]["unit"],
            "source": words.label(words.SOURCES, rows[one]["source"]),
            "note": NOWHERE,
            "profile": {"vi": rows[one]["profile_vi"], "en": rows[one]["profile_en"]},
        }
        for one in ids
    ]


def _tellers(source: Source, case: Case) -> list[shape.Teller]:
    return [
        {"name": each["name"], "unit": each["unit"], "head": each["head"]} for each in pictures.tellers(source, case.id)
    ]


def _decisions(source: Source, case: Case) -> list[shape.Decision]:
    """What the congress decided, carried or not, in order."""
    return [
        {"what": each["purpose"]["label"], "result": _result(each), "at": each["decided_at"] or each["at"]}
        for each in pictures.decisions(source, case.id)
        if each["passed"] is not None
    ]


def _result(decision: Mapping[str, Any]) -> Words:
    counts = decision["counts"]
    if decision["how"]["code"] not in ("vote", "recorded"):
        return dict(decision["how"]["label"])
    if counts is None:
        sentence = "carried, vote no. {vote}" if decision["passed"] else "not carried, vote no. {vote}"
        return wording.both(sentence, vote=decision["vote"])
    if counts["unanimous"]:
        return wording.both("carried unanimously, {agree} present", agree=counts["agree"])
    sentence = (
        "carried: agree {agree}, disagree {disagree}, another view {other}; {needed} needed"
        if decision["passed"]
        else "not carried: agree {agree}, disagree {disagree}, another view {other}; {needed} needed"
    )
    return wording.both(sentence, **{name: counts[name] for name in ("agree", "disagree", "other", "needed")})


def _base(sets: Mapping[str, Any]) -> shape.Base | None:
    if not sets:
        return None
    return {
        "summoned": sets["summoned"],
        "subtractions": sets["less"],
        "base": sets["base"],
        "rule_label": sets["rule_label"],
        "at": sets["at"],
    }


def _figures(box: Box | None) -> shape.Figures | None:
    if box is None or box.returned is None:
        return None
    known = json.loads(box.row["tally"]) if box.row["tally"] else {"valid": 0, "invalid": 0, "blank": 0}
    numbers = {name: box.figure(name) for name in ("printed", "issued", "spoiled", "unused", "returned")}
    return cast("shape.Figures", {**numbers, **{name: known[name] for name in ("valid", "invalid", "blank")}})


def _line(name: str, each: Mapping[str, Any]) -> shape.Row:
    return {
        "code": str(each["candidate"]),
        "name": name,
        "agree": each["votes"],
        "disagree": each["against"],
        "uncounted": each["uncounted"],
        "percent": pictures.percent(each["percent"]),
    }


def _rows(case: Case) -> list[shape.Row]:
    """What everybody received, in the order of the ballot."""
    standing = {each["candidate"]: each for each in (case.outcome or {}).get("standing", [])}
    return [_line(each.name, standing[each.id]) for each in case.listed if each.id in standing]


def _winners(case: Case) -> list[shape.Row]:
    """Those elected, from the most votes to the fewest."""
    names = {each.id: each.name for each in case.people}
    standing = (case.outcome or {}).get("standing", [])
    return [_line(names[each["candidate"]], each) for each in standing if each["elected"]]


def _opinion_rows(case: Case, box: Box, tally: Mapping[str, Any]) -> list[shape.Row]:
    attending = int((box.sets or {})["present"])
    names = {each.id: each.name for each in case.people}
    return [
        {
            "code": str(one),
            "name": names[one],
            "agree": row["agree"],
            "disagree": row["disagree"],
            "uncounted": row["uncounted"],
            "percent": pictures.percent(shares.share(row["agree"], attending)),
        }
        for one, row in zip(box.rows, tally["rows"], strict=True)
    ]


def _supported(case: Case, rows: list[shape.Row]) -> list[shape.Row]:
    """Those with the support that is asked for, from the most to the fewest."""
    people = {str(each.id): each for each in case.people}
    enough = [row for row in rows if nominees.has_support(people[row["code"]], case.rules.support)]
    return sorted(enough, key=lambda row: -row["agree"])


def _reasons(counts: Mapping[str, int]) -> list[shape.Invalid]:
    return [
        {"code": code, "label": wording.both(REASONS.get(code, REASONS["other"])), "count": n}
        for code, n in counts.items()
    ]


def counted(reading: Reading, number: int) -> shape.Record:
    """The record once there is a result to write down. Raises ElectionNotFound, NothingCounted."""
    if load(reading, number).outcome is None:
        raise NothingCounted
    return record(reading, number)


def announced(reading: Reading, number: int) -> shape.Record:
    """The record once the minutes are signed. Raises ElectionNotFound, NothingCounted."""
    case = load(reading, number)
    if case.row["signed_at"] is None and State(case.row["state"]) not in (State.ANNOUNCED, State.DONE):
        raise NothingCounted
    return record(reading, number)
