"""What is printed: turns delegates and their fresh tokens into the payload of the printing job.

Reads open fields only; a birth date, an ethnicity or an identity number cannot get here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.credentials import emblems, photos, queries, rules
from congress_app.credentials.designs import ClassDesign, Design
from congress_app.delegates import queries as delegates
from congress_app.printing.text import TIE

Payload = dict[str, Any]
Picture = dict[str, Any]
Card = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wish:
    """How to print: which size ("design": as each class is designed), on which sheet, in which order, the QR's address.

    `sheet` is "a4" or "single" (one on a page); `order` is "delegation" or "number".
    """

    layout: str = "design"
    address: str = ""
    sheet: str = "a4"
    order: str = "delegation"


def payload(source: Source, database: Path, tokens: Mapping[int, str], wish: Wish) -> Payload:
    """The payload of `badges:draw`."""
    design = queries.design(source)
    faces = {delegate: photos.file(database, sha256) for delegate, sha256 in queries.portraits(source).items()}
    cards = in_order(source, tokens, wish.order)
    return {
        "sheet": wish.sheet,
        "congress": congress_line(source, database, design),
        "styles": {kind: style(design, kind, wish.layout) for kind in {card["class"] for card in cards}},
        "badges": [badge(card, design, tokens[card["id"]], faces.get(card["id"]), wish.address) for card in cards],
    }


def in_order(source: Source, chosen: Mapping[int, object], order: str) -> list[Picture]:
    """Cards of the chosen: delegation by delegation in the order of the register, then by name; or by number."""
    cards = [card for card in delegates.everybody(source) if card["id"] in chosen]
    if order == "number":
        return sorted(cards, key=lambda card: (len(card["number"]), card["number"]))
    place = {unit["id"]: number for number, unit in enumerate(delegates.overview(source)["delegations"])}
    return sorted(cards, key=lambda card: place.get(card["delegation_id"], 0))


def specimens(source: Source, database: Path, kind: str, design: Design, address: str) -> Payload:
    """The payload of a preview of one class: the longest name of the register, a usual one, and one without photo.

    Their codes are no badge's: nothing is issued.
    """
    faces = {delegate: photos.file(database, sha256) for delegate, sha256 in queries.portraits(source).items()}
    cards = [card for card in delegates.everybody(source) if card["class"] == kind] or delegates.everybody(source)
    token = rules.SYMBOLS[0] * rules.TOKEN_LENGTH
    chosen = [{**card, "class": kind} for card in typical(cards)] or [nobody(kind)]
    shown = [badge(card, design, token, faces.get(card["id"]), address) for card in chosen]
    shown.append({**shown[-1], "photo": ""})
    return {
        "sheet": "single",
        "congress": congress_line(source, database, design),
        "styles": {kind: style(design, kind, "design")},
        "badges": shown,
    }


def typical(cards: Sequence[Picture]) -> list[Picture]:
    """The person with the longest name and one with a name of middle length."""
    by_length = sorted(cards, key=lambda card: len(card["name"]))
    return [by_length[-1], by_length[(len(by_length) - 1) // 2]] if by_length else []


def nobody(kind: str) -> Picture:
    """A card with the names of its fields, where the register is still empty."""
    words = {name: wording.text("vi", said) for name, said in (("name", "Full name"), ("position", "Position"))}
    unit = wording.text("vi", "Delegation")
    return {**words, "id": 0, "number": "000", "initials": "", "delegation": unit, "seat": "", "class": kind}


def congress_line(source: Source, database: Path, design: Design) -> dict[str, Any]:
    """What the head of every badge says, and its emblem."""
    banner = congress.banner(source)
    first, second = (design.language, "en" if design.language == "vi" else "vi")
    sample = wording.text(first, "Specimen – invented congress") if banner["demo"] else ""
    days = dates(banner["starts"], banner["ends"])
    own = emblems.file(database, design.sha256)
    return {
        "title": banner["name"][first] or banner["name"][second],
        "line": f"{TIE}· ".join(part for part in (sample, days, banner["place"]) if part),
        "seat_word": wording.text(first, "Seat"),
        "number_word": wording.text(first, "No."),
        "emblem": design.emblem if design.emblem != "own" else str(own) if own.exists() else "none",
        "photos": design.photos,
        "theme": banner["theme"],
    }


def dates(starts: str, ends: str) -> str:
    """22/11/2026 or 22/11 – 24/11/2026."""
    first, last = (tuple(reversed(day.split("-"))) for day in (starts, ends))
    if starts == ends:
        return "/".join(first)
    return f"{'/'.join(first[:2] if first[2] == last[2] else first)} – {'/'.join(last)}"


def style(design: Design, kind: str, layout: str) -> dict[str, Any]:
    """How the badges of a class look, all in one size unless `layout` is "design"."""
    one: ClassDesign = design.classes[kind]
    if layout != "design":
        one = replace(one, size=layout)
    label = delegates.class_label(kind)
    second = label["en" if design.language == "vi" else "vi"]
    return {
        "kind": kind,
        "face": one.face,
        "size": one.size,
        "colour": one.colour,
        "shape": one.shape,
        "words": (one.title or label[design.language]).upper(),
        "small": second if "second" in one.lines else "",
        "congress": "congress" in one.lines,
        "dates": "dates" in one.lines,
    }


def badge(card: Card, design: Design, token: str, photo: Path | None, address: str) -> dict[str, Any]:
    """One badge of the payload, without the lines its class leaves out."""
    lines = design.classes[card["class"]].lines
    shown = {name: card[name] if name in lines else "" for name in ("number", "delegation", "position", "seat")}
    return {
        **shown,
        "name": card["name"],
        "initials": card["initials"],
        "photo": str(photo) if design.photos and photo is not None and photo.exists() else "",
        "code": rules.address(address, token),
        "style": card["class"],
    }


def name_cards(source: Source, database: Path, chosen: Sequence[int], sheet: str) -> Payload:
    """The payload of `name_cards:draw`, delegation by delegation."""
    cards = in_order(source, dict.fromkeys(chosen), "delegation")
    people = [{name: card[name] for name in ("name", "position", "delegation")} for card in cards]
    return {"sheet": sheet, "congress": congress_line(source, database, queries.design(source)), "people": people}
