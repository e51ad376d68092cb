"""What desks and the committee must be told: people in the hall who are off the list, and blocked PINs.

`standings` is a live topic and holds numbers only; names are asked over guarded HTTP.
"""

from typing import Any

from congress_app.attendance import queries
from congress_app.core.db import Source
from congress_app.credentials import queries as credentials
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]


def standings(source: Source) -> Picture:
    """The topic `standings`: the committee's numbers, and how many people in the hall are off the list."""
    return {
        **credentials.standing_counts(source),
        "inside_off_list": len(_off_list(source, queries.present_ids(source))),
    }


def alerts(source: Source) -> Picture:
    """{inside: [ids], off_list: [cards], blocked: [cards]}: who is in the hall, who of them is off the list, whose PIN
    is blocked by wrong tries.
    """
    inside = queries.present_ids(source)
    return {
        "inside": sorted(inside),
        "off_list": _cards(source, _off_list(source, inside)),
        "blocked": _cards(source, credentials.blocked_pins(source)),
    }


def _off_list(source: Source, inside: set[int]) -> list[int]:
    return [row[0] for row in source.all("SELECT id FROM delegate WHERE active = 0 ORDER BY id") if row[0] in inside]


def _cards(source: Source, people: list[int]) -> list[Picture]:
    return [card for each in people if (card := delegates.card(source, each))]
