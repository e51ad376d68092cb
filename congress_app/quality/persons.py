"""Pictures of one person at the quality desk: values with their sources, findings, disputes, the whole history.

Nothing is decided here; what a reader may see is decided by the `Sight` the route gives.
"""

from typing import Any

from congress_app.core.db import Row, Source
from congress_app.delegates import queries as delegates
from congress_app.delegates import sources
from congress_app.delegates import words as names
from congress_app.delegates.rules import PRIVATE_IN_JOURNAL, DelegateUnknown
from congress_app.quality import queries, rules, store, words
from congress_app.quality.queries import HIDDEN, Sight

Picture = dict[str, Any]
SHOWN = ("number", *rules.OWN, "seat", "external_id", "standing")
LONG = 1000  # changes of one person: nobody has more


def person(source: Source, delegate: int, lang: str, sight: Sight) -> Picture:
    """Everything the desk knows of one person: {card, fields, findings, measures, confirmed, disputes, merges,
    history}. Raises DelegateUnknown.
    """
    card = delegates.card(source, delegate)
    if card is None:
        raise DelegateUnknown
    seen = queries.register(source)
    mine = [found for found in seen.open if found.delegate == delegate]
    counts = seen.board.people.get(delegate)
    return {
        "card": card,
        "fields": _fields(source, delegate, lang, sight),
        "findings": [queries.row(found, seen.people, lang, sight) for found in mine],
        "accepted": [
            {
                **queries.row(found, seen.people, lang, sight),
                "reason": row["reason"],
                "at": row["at"],
                "by": row["name"],
            }
            for found, row in seen.accepted
            if found.delegate == delegate
        ],
        "measures": queries.measured(counts) if counts else None,
        "confirmed": _confirmed(seen.confirmed.get(delegate)),
        "disputes": [dispute(source, row, lang, sight) for row in store.disputes_of(source, delegate)],
        "merges": [merge(source, row) for row in store.merges(source) if delegate in (row["delegate"], row["other"])],
        "history": history(source, delegate, lang, sight),
    }


def _fields(source: Source, delegate: int, lang: str, sight: Sight) -> list[Picture]:
    values = {**delegates.fields(source, delegate), **delegates.record(source, delegate)}
    changes = delegates.last_changes(source).get(delegate, {})
    first = delegates.origin(source, delegate)
    cells = sources.origins(source, delegate)
    found = []
    for field in SHOWN:
        _number, at, origin = changes.get(field, (0, first["at"], "file:" if first["sha256"] else ""))
        told = cells.get(field, {})
        found.append(
            {
                "field": field,
                "label": names.field(field, lang),
                "value": values[field] if sight is Sight.VALUES else "",
                "said": queries.shown(field, values[field], lang, sight, whole=True),
                "source": words.source(origin, lang) if values[field] else "",
                "file": " · ".join(one for one in (told.get("file", ""), told.get("cell", "")) if one),
                "at": told.get("at", at),
            }
        )
    return found


def _confirmed(row: Row | None) -> Picture | None:
    return {"at": row["at"], "role": row["role"], "by": row["name"], "note": row["note"]} if row else None


def history(source: Source, delegate: int, lang: str, sight: Sight) -> list[Picture]:
    """Every change of a person, the newest first: {at, by, role, label, before, after, source}."""
    found = []
    for change in delegates.history(source, delegate, LONG):
        field = change["field"]
        hidden = sight is Sight.NONE and field in PRIVATE_IN_JOURNAL
        sides = {side: _side(field, change[side], lang, hidden=hidden) for side in ("before", "after")}
        found.append(
            {**change, **sides, "label": words.said(field, lang), "source": words.source(change["source"], lang)}
        )
    return found


def _side(field: str, value: str, lang: str, *, hidden: bool) -> str:
    if not value:
        return ""
    return HIDDEN if hidden else names.value(field, value, lang)


def dispute(source: Source, row: Row, lang: str, sight: Sight) -> Picture:
    """One dispute as the desk shows it, with what the citizen ID number says beside it."""
    card = delegates.card(source, row["delegate"]) or {}
    now = {**delegates.fields(source, row["delegate"]), **delegates.record(source, row["delegate"])}
    field = row["field"]
    told = rules.told_by_number(now["cccd"], field) if sight is Sight.VALUES else ""
    return {
        "id": row["id"],
        "delegate": row["delegate"],
        "number": card.get("number", ""),
        "person": card.get("name", ""),
        "delegation": card.get("delegation", ""),
        "field": field,
        "label": names.field(field, lang),
        "before": queries.shown(field, row["before"], lang, sight, whole=True),
        "now": queries.shown(field, now[field], lang, sight, whole=True),
        "proposed": queries.shown(field, row["proposed"], lang, sight, whole=True),
        "value": row["proposed"] if sight is Sight.VALUES else "",
        "note": row["note"] if sight is Sight.VALUES else (HIDDEN if row["note"] else ""),
        "told": names.value(field, told, lang) if told else "",
        "state": row["state"],
        "reason": row["reason"],
        "at": row["at"],
        "decided_at": row["decided_at"],
        "decided_by": row["decided_by"],
    }


def disputes(source: Source, lang: str, sight: Sight) -> Picture:
    """The queue: {waiting: […], decided: […]}."""
    return {
        "waiting": [dispute(source, row, lang, sight) for row in store.disputes(source, waiting=True)],
        "decided": [dispute(source, row, lang, sight) for row in store.disputes(source, waiting=False, limit=50)],
    }


def merge(source: Source, row: Row) -> Picture:
    """One merge: {id, kept, other, at, by, reason, undone_at}."""
    cards = {side: delegates.card(source, row[column]) for side, column in (("kept", "delegate"), ("other", "other"))}
    people = {
        side: {key: card[key] for key in ("id", "number", "name")} if card else None for side, card in cards.items()
    }
    told = {key: row[key] for key in ("id", "at", "reason", "undone_at", "undone_by")}
    return {**people, **told, "by": row["name"]}


def merges(source: Source) -> list[Picture]:
    """Every merge, the newest first."""
    return [merge(source, row) for row in store.merges(source)]
