"""What a batch of photos found, for the page that asks before anything is kept: matched, unmatched, without photo."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from congress_app.core.db import Source
from congress_app.credentials import photo_batches, queries
from congress_app.credentials.photo_batches import Line
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]
STRENGTH = ("cccd", "external", "name", "number")
SHOWN = ("id", "number", "name", "delegation")


def people(source: Source) -> list[dict[str, Any]]:
    """Everybody on the list by what a file name may say of them; for the child process only."""
    return [
        {
            "id": int(one["id"]),
            "number": one["number"],
            "name": one["full_name"],
            "unit": one["delegation"],
            "born": one["born"],
            "external": one["external_id"],
            "cccd": one["cccd"],
        }
        for one in delegates.whole_list(source)
        if one["active"] == "1"
    ]


def found(source: Source, batch: Path) -> Picture:
    """{matched: [{key, file, photo, person, by, doubt, small, has}], unmatched: [{key, file, photo, reason,
    candidates}], without: [people], counts}.
    """
    cards = {card["id"]: {key: card[key] for key in SHOWN} for card in delegates.everybody(source)}
    have = queries.portraits(source)
    matched, unmatched = sorted_out(photo_batches.lines(batch), cards)
    taken = {line["delegate"] for line in matched if not line["doubt"]}
    return {
        "batch": batch.name,
        "matched": [
            {**shown(batch, line), "person": cards[line["delegate"]], "by": line["by"], "doubt": line["doubt"],
             "small": line["small"], "has": line["delegate"] in have}
            for line in matched
        ],
        "unmatched": [
            {**shown(batch, line), "reason": line["reason"],
             "candidates": [cards[one] for one in line["candidates"] if one in cards]}
            for line in unmatched
        ],
        "without": [card for one, card in cards.items() if one not in have and one not in taken],
    }  # fmt: skip


def shown(batch: Path, line: Line) -> Picture:
    """What every row shows."""
    photo = f"/badges/photos/{batch.name}/{line['sha256']}.jpg" if line["sha256"] else None
    return {"key": line["key"], "file": line["file"], "photo": photo}


def sorted_out(lines: Iterable[Line], known: Mapping[int, object]) -> tuple[list[Line], list[Line]]:
    """(matched, unmatched): of two pictures of one person the one with the stronger name counts."""
    matched: dict[int, Line] = {}
    unmatched: list[Line] = []
    for line in lines:
        one = line["delegate"]
        if not line["sha256"] or one not in known:
            unmatched.append({**line, "reason": line["reason"] or "no_match"})
        elif one not in matched:
            matched[one] = line
        else:
            first, second = sorted((matched[one], line), key=strength)
            matched[one] = first
            unmatched.append({**second, "reason": "second", "candidates": [one]})
    return list(matched.values()), unmatched


def strength(line: Line) -> tuple[bool, int]:
    """How far a file name can be trusted; smaller is stronger."""
    return bool(line["doubt"]), STRENGTH.index(line["by"])


def chosen(
    batch: Path, known: Mapping[int, object], by_hand: Mapping[str, int], accepted: Sequence[str], left: Sequence[str]
) -> list[tuple[int, str, bool]]:
    """(delegate, SHA-256, chosen by hand) of the photos to keep, one a person; a choice by hand comes first."""
    lines = photo_batches.lines(batch)
    pictures = {line["key"]: line["sha256"] for line in lines if line["sha256"]}
    pairs = {one: (pictures[key], True) for key, one in by_hand.items() if key in pictures}
    for line in sorted_out(lines, known)[0]:
        agreed = line["key"] in accepted if line["doubt"] else line["key"] not in left
        if agreed and line["key"] not in by_hand:
            pairs.setdefault(line["delegate"], (line["sha256"], False))
    return [(one, sha256, hand) for one, (sha256, hand) in sorted(pairs.items())]
