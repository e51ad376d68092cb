"""What is printed: turns delegates and their fresh tokens into the payload of the printing job.

Reads open fields only; a birth date, an ethnicity or an identity number cannot get here.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.credentials import photos, queries, rules
from congress_app.delegates import queries as delegates
from congress_app.printing.text import TIE

Payload = dict[str, Any]


def payload(source: Source, database: Path, tokens: Mapping[int, str], layout: str, address: str) -> Payload:
    """The payload of `badges:draw`: badges delegation by delegation, in the order of the register, then by name."""
    faces = queries.portraits(source)
    order = {unit["id"]: place for place, unit in enumerate(delegates.overview(source)["delegations"])}
    cards = [card for card in delegates.everybody(source) if card["id"] in tokens]
    cards.sort(key=lambda card: order.get(card["delegation_id"], 0))
    files = {delegate: photos.file(database, sha256) for delegate, sha256 in faces.items()}
    return {
        "layout": layout,
        "congress": congress_line(source),
        "badges": [badge(card, tokens[card["id"]], files.get(card["id"]), address) for card in cards],
    }


def congress_line(source: Source) -> dict[str, str]:
    """What the head of every badge says."""
    banner = congress.banner(source)
    days = dates(banner["starts"], banner["ends"])
    sample = wording.text("vi", "Specimen – invented congress") if banner["demo"] else ""
    return {
        "title": banner["name"]["vi"] or banner["name"]["en"],
        "line": f"{TIE}· ".join(part for part in (sample, days, banner["place"]) if part),
        "seat_word": wording.text("vi", "Seat"),
        "theme": banner["theme"],
    }


def dates(starts: str, ends: str) -> str:
    """22/11/2026 or 22/11 – 24/11/2026."""
    first, last = (tuple(reversed(day.split("-"))) for day in (starts, ends))
    if starts == ends:
        return "/".join(first)
    return f"{'/'.join(first[:2] if first[2] == last[2] else first)} – {'/'.join(last)}"


def badge(card: Mapping[str, Any], token: str, photo: Path | None, address: str) -> dict[str, str]:
    """One badge of the payload."""
    return {
        "number": card["number"],
        "name": card["name"],
        "initials": card["initials"],
        "delegation": card["delegation"],
        "position": card["position"],
        "seat": card["seat"],
        "kind": card["class"],
        "kind_words": card["class_label"]["vi"].upper(),
        "kind_small": card["class_label"]["en"],
        "photo": str(photo) if photo is not None and photo.exists() else "",
        "code": rules.address(address, token),
    }
