"""An election painted for an audience: the card of the tablets, its candidates, its result, everything for the office.

What may be seen when is decided by `queries`; a birth date is painted only where two whole names tie (R-LIST-7).
"""

import json
from collections.abc import Sequence
from typing import Any

from congress_app.core.db import Row, Source
from congress_app.counting import shares
from congress_app.credentials import queries as credentials
from congress_app.delegates import queries as delegates
from congress_app.documents import queries as documents
from congress_app.elections import nominees, store, words
from congress_app.elections.cases import Box, Case
from congress_app.elections.deed_words import LABELS
from congress_app.elections.rules import Office, State

Picture = dict[str, Any]

DEEDS = {"make": "Election made", **{deed.value: text for deed, text in LABELS.items()}}


def head(row: Row) -> Picture:
    """What everybody may know of an election: what, how many, where it stands."""
    state = State(row["state"])
    return {
        "id": row["id"],
        "title": {"vi": row["title_vi"] or row["title_en"], "en": row["title_en"] or row["title_vi"]},
        "office": words.office(Office(row["office"])),
        "seats": row["seats"],
        "manner": row["manner"],
        "state": state.value,
        "state_label": words.label(words.STATES, state),
        "round": row["round"],
        "tie": bool(row["tie"]),
        "previous": row["previous"],
        "item": row["item"],
        "announced_at": row["announced_at"],
    }


def candidates(source: Source, rows: Sequence[Row]) -> list[Picture]:
    """Candidates for study, numbered as on the ballot (or as they stand so far).

    [{id, n, name, born: "" | "12/03/1970" where names tie, position, unit, source: {code, label}, profile: {vi, en},
    photo: address | None, document: {id, title, sha256} | None}]
    """
    same = nominees.namesakes([_nominee(row) for row in rows])
    papers = _papers(source)
    return [
        {
            "id": row["id"],
            "n": row["place"] or n,
            "name": row["name"],
            "born": nominees.birth(row["born"]) if row["id"] in same else "",
            "position": row["position"],
            "unit": row["unit"],
            "source": {"code": row["source"], "label": words.label(words.SOURCES, row["source"])},
            "profile": {"vi": row["profile_vi"], "en": row["profile_en"]},
            "photo": _photo(source, row),
            "document": papers.get(row["document"]),
        }
        for n, row in enumerate(rows, 1)
    ]


def _photo(source: Source, row: Row) -> str | None:
    """The address of the register's photo for everybody who is signed in."""
    has = row["delegate"] is not None and credentials.photo(source, row["delegate"]) is not None
    return f"/elections/{row['election']}/candidates/{row['id']}/photo" if has else None


def _nominee(row: Row) -> nominees.Nominee:
    return nominees.Nominee(row["id"], row["name"], row["source"])


def _papers(source: Source) -> dict[int, Picture]:
    found = documents.released(source)["documents"]
    return {each["id"]: {name: each[name] for name in ("id", "title", "sha256")} for each in found}


def for_office(source: Source, case: Case) -> list[Picture]:
    """Every candidate as the office sees them: the picture above with delegate, standing, withdrawal and support."""
    rows = store.candidates(source, case.id)
    by_id = {each.id: each for each in case.people}
    drawn = case.row["chosen"] is not None
    shown = []
    for row, seen in zip(rows, candidates(source, rows), strict=True):
        standing = nominees.standing(by_id[row["id"]], case.rules.support, drawn=drawn)
        shown.append(
            {
                **seen,
                "place": row["place"],
                "delegate": row["delegate"],
                "nominator": row["nominator"],
                "planned": bool(row["planned"]),
                "standing": {"code": standing, "label": words.label(words.STANDINGS, standing)},
                "retracted": row["retracted"],
                "withdrawal": _withdrawal(row),
                "support": _support(row, case),
            }
        )
    return shown


def _withdrawal(row: Row) -> Picture | None:
    if row["asked_at"] is None:
        return None
    granted = None if row["withdrawn"] is None else bool(row["withdrawn"])
    return {
        "asked_at": row["asked_at"],
        "reason": row["asked_reason"],
        "proposal": row["proposal"],
        "proposal_reason": row["proposal_reason"],
        "granted": granted,
    }


def _support(row: Row, case: Case) -> Picture | None:
    if row["support"] is None:
        return None
    share = shares.share(row["support"], row["attending"])
    part = case.rules.support
    return {
        "votes": row["support"],
        "attending": row["attending"],
        "share": share,
        "percent": percent(share),
        "needed": part.of(row["attending"]) if part else 0,
        "enough": nominees.has_support(next(each for each in case.people if each.id == row["id"]), part),
        "how": row["support_how"],
    }


def percent(hundredths: int) -> dict[str, str]:
    """A share written in both languages."""
    return {lang: shares.percent(hundredths, lang) for lang in ("vi", "en")}


def tellers(source: Source, election: int) -> list[Picture]:
    """[{delegate, number, name, unit, head: bool}], their head first."""
    shown = []
    for row in store.tellers(source, election):
        card = delegates.card(source, row["delegate"]) or {"number": "", "name": "", "delegation": ""}
        shown.append(
            {
                "delegate": row["delegate"],
                "number": card["number"],
                "name": card["name"],
                "unit": card["delegation"],
                "head": bool(row["leads"]),
            }
        )
    return shown


def decisions(source: Source, election: int) -> list[Picture]:
    """[{id, purpose: {code, label}, how: {code, label}, candidate, vote, proposal, counts, passed, note, at, by}]."""
    return [
        {
            "id": row["id"],
            "purpose": {"code": row["purpose"], "label": words.label(words.PURPOSES, row["purpose"])},
            "how": {"code": row["how"], "label": words.label(words.WAYS, row["how"])},
            "candidate": row["candidate"],
            "vote": row["vote"],
            "proposal": json.loads(row["proposal"]),
            "counts": json.loads(row["counts"]) if row["counts"] else None,
            "passed": None if row["passed"] is None else bool(row["passed"]),
            "note": row["note"],
            "at": row["at"],
            "by": row["by"],
            "decided_at": row["decided_at"],
        }
        for row in store.decisions(source, election)
    ]


def history(source: Source, election: int) -> list[Picture]:
    """[{deed: {code, label}, before, after, after_label, warnings: [code], reason, at, by, role}], the oldest first."""
    return [_step(row) for row in store.steps(source, election)]


def _step(row: Row) -> Picture:
    kept = ("before", "after", "reason", "at", "by", "role")
    return {
        "deed": {"code": row["deed"], "label": words.label(DEEDS, row["deed"])},
        **{name: row[name] for name in kept},
        "after_label": words.label(words.STATES, State(row["after"])),
        "warnings": json.loads(row["warnings"]),
        "detail": json.loads(row["detail"]),
    }


def box(found: Box | None) -> Picture | None:
    """A ballot box in figures: {id, state, form, figures, reported_at, shortfall, presidium, opened_at, …}."""
    if found is None:
        return None
    times = {name: found.row[name] for name in ("opened_at", "closed_at", "counted_at")}
    return {
        "id": found.id,
        "state": found.state,
        "form": found.form,
        "figures": dict(found.figures),
        "reported_at": found.reported_at,
        "shortfall": found.shortfall,
        "presidium": found.presidium,
        "counters": json.loads(found.row["counters"]),
        **times,
    }


def base(found: Box | None) -> Picture | None:
    """The frozen base: {summoned, less: [{code, label, count, people: [{number, name}]}], base, present, absent, at,
    rule_label, seal: {id, sha256}}, or None before ballots are issued.
    """
    return dict(found.sets) if found is not None and found.sets is not None else None
