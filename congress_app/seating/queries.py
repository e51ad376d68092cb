"""Pictures of the hall: its plan, who sits where, who has no seat, what does not fit. No sensitive field is here."""

from collections.abc import Container
from typing import Any

from congress_app.attendance.queries import present_ids
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import VOTING
from congress_app.seating import rules, store

Picture = dict[str, Any]
SHOWN = ("id", "number", "name", "given", "delegation", "delegation_id", "class", "class_label", "voting", "seat")
HOME = {**dict.fromkeys((*VOTING, "AL", "PM", "TM", "XM"), "delegates"), "GU": "guests"}
"""In which kind of block a class is seated; everybody else sits with press and service."""


def hall(source: Source) -> Picture:
    """{entrance, width, depth, stage, seats, kinds, blocks: [{code, name, kind, rows, per_row, band, place, missing, x,
    y}]}, lengths in seats; no blocks before the hall was planned.
    """
    blocks = store.blocks(source)
    boxes, width, depth = rules.layout(blocks)
    return {
        "entrance": store.entrance(source),
        "width": width,
        "depth": depth,
        "stage": rules.STAGE,
        "seats": sum(block.seats() for block in blocks),
        "kinds": {code: wording.both(name) for code, name in rules.KINDS.items()},
        "blocks": [
            {
                "code": block.code, "name": {"vi": block.name_vi, "en": block.name_en}, "kind": block.kind,
                "rows": block.rows, "per_row": block.per_row, "band": block.band, "place": block.place,
                "missing": sorted(block.missing), "x": boxes[block.code].x, "y": boxes[block.code].y,
            }
            for block in blocks
        ],
    }  # fmt: skip


def people(source: Source) -> list[Picture]:
    """Everybody on the list with seat, delegation by delegation: {id, number, name, delegation, class, seat, home,
    by_name: place in the order of names}.
    """
    order = {name: place for place, name in enumerate(delegates.unit_names(source))}
    cards = [
        {**{key: card[key] for key in SHOWN}, "home": home(card["class"]), "by_name": place}
        for place, card in enumerate(delegates.everybody(source))
    ]
    return sorted(cards, key=lambda card: order.get(card["delegation"], len(order)))


def home(kind: str) -> str:
    """The kind of block where people of a class sit."""
    return HOME.get(kind, "press")


def seats(source: Source) -> Picture:
    """The topic `seats`: {hall, seated: [[person, seat]], inside: [persons]}."""
    rows = source.all("SELECT id, seat FROM delegate WHERE active = 1 AND seat <> ''")
    return {
        "hall": hall(source),
        "seated": [[row["id"], row["seat"]] for row in rows],
        "inside": sorted(present_ids(source)),
    }


def seated(source: Source) -> dict[int, str]:
    """Seats by person, of everybody on the list who has one."""
    return {
        row["id"]: row["seat"] for row in source.all("SELECT id, seat FROM delegate WHERE active = 1 AND seat <> ''")
    }


def groups(source: Source, known: Container[str], *, everybody: bool) -> dict[str, list[list[int]]]:
    """Who is to be seated in each kind of block, by delegation and number.

    Who has a seat that is `known` in the plan stays, unless `everybody`.
    """
    units: dict[str, dict[int, list[int]]] = {}
    cards = people(source)
    for unit in dict.fromkeys(card["delegation_id"] for card in cards):
        mine = [card for card in cards if card["delegation_id"] == unit and (everybody or card["seat"] not in known)]
        for card in sorted(mine, key=lambda card: (len(card["number"]), card["number"])):
            units.setdefault(card["home"], {}).setdefault(unit, []).append(card["id"])
    return {kind: list(by_unit.values()) for kind, by_unit in units.items()}
