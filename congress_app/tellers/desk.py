"""What the issue desk and the page of a box need beside the counters: who is found, a delegation, how to print.

Reads only. The head of a ballot starts from what the congress says of itself and may be written otherwise.
"""

from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.credentials import queries as credentials
from congress_app.delegates import queries as delegates
from congress_app.tellers import queries, rules

Picture = dict[str, Any]
NOT_PARTY = "association"
RESERVES = (0, 3, 5, 10)


def found(source: Source, box: int, sought: str) -> list[Picture]:
    """At most eight people for what was typed: cards with `inside` and `paper` (None, or when it was given)."""
    given = {line["delegate"]: line["at"] for line in queries.roll(source, box)} if box else {}
    return [{**card, "paper": given.get(card["id"])} for card in attendance.found(source, sought)]


def delegation(source: Source, box: int, number: int) -> Picture:
    """A delegation at the desk: {name, head: id | None, people: [{id, number, name, present, at, taker}]}.

    Those who may vote; `at`: when the sheet was given.
    """
    inside = attendance.present_ids(source)
    given = {line["delegate"]: line for line in queries.roll(source, box)}
    cards = [card for card in delegates.roll(source) if card["delegation_id"] == number]
    people = [
        {
            **{name: card[name] for name in ("id", "number", "name")},
            "present": card["id"] in inside,
            "at": given[card["id"]]["at"] if card["id"] in given else None,
            "taker": given[card["id"]]["taker"] if card["id"] in given else "",
        }
        for card in cards
    ]
    head = next((card["id"] for card in cards if attendance.heads(source, card["id"])), None)
    return {"name": cards[0]["delegation"] if cards else "", "head": head, "people": people}


def answered(source: Source, answer: Picture) -> Picture:
    """An answer of the desk with the person: {…, person: card with photo | None}."""
    who = answer.get("delegate") or answer.get("taker")
    card = delegates.card(source, who) if who else None
    person = {**card, "photo": credentials.photo(source, card["id"])} if card else None
    return {**answer, "person": person}


def printing(source: Source, box: int, at: str) -> Picture:
    """What the print form starts from: {copies: [{reserve, copies}], roll, layout, language, head, printings, fixed}.

    Copies are for everybody who may vote, or for the roll once it is longer; `fixed`: every further printing looks
    like the last one. Raises BoxNotFound.
    """
    about = queries.box(source, box)
    numbers = queries.figures(source, box)
    roll = max(numbers["present"] or 0, len(delegates.entitled_ids(source)))
    kept = queries.printings(source, box)
    content = about["questions"] if about["form"] == "questions" else about["rows"]
    last = kept[-1] if kept else None
    return {
        "roll": roll,
        "copies": [{"reserve": each, "copies": rules.to_print(roll, each)} for each in RESERVES],
        "reserve": rules.RESERVE_PERCENT,
        "layout": last["layout"] if last else rules.default_layout(about["form"], len(content)).value,
        "language": last["language"] if last else "vi",
        "head": last["head"] if last else head(source, "vi", at),
        "printings": kept,
        "fixed": bool(kept) and about["state"] != rules.State.PREPARED,
    }


def head(source: Source, lang: str, at: str, issuer: tuple[str, ...] = (), place: str = "") -> Picture:
    """The head of a ballot: {issuer: lines, authority: "" for an association, place, party}; empty ones filled."""
    banner = congress.banner(source)
    party = banner["level"] != NOT_PARTY
    year, month, day = ((banner["session"] or {}).get("day") or at[:10]).split("-")
    dated = wording.text(lang, "{place}, {day}/{month}/{year}", place=banner["place"], day=day, month=month, year=year)
    return {
        "issuer": list(issuer) or [banner["name"][lang] or banner["name"]["vi"] or banner["name"]["en"]],
        "authority": wording.text(lang, "COMMUNIST PARTY OF VIETNAM") if party else "",
        "place": place or dated,
        "party": party,
    }
