"""Two entries side by side: which value is the better one, who should stay, what a merge would do, what forbids it.

It proposes and explains; the operator chooses, and only `actions` merges.
"""

from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.core import wording
from congress_app.core.collation import fold
from congress_app.core.db import Source
from congress_app.core.errors import CongressError
from congress_app.credentials import queries as credentials
from congress_app.delegates import queries as delegates
from congress_app.delegates import words as names
from congress_app.delegates.rules import DATES, FIELDS, DelegateUnknown
from congress_app.quality import queries, rules
from congress_app.quality.queries import Sight
from congress_app.tellers import queries as tellers
from congress_app.voting import queries as voting

Picture = dict[str, Any]
STAYS = ("number", "class", "seat", "sort_word")
"""Fields that belong to the place in the congress: the survivor keeps its own unless the other's is chosen."""


def check(source: Source, keep: int, drop: int) -> None:
    """Refuse what a merge must not do.

    Raises SamePerson, MergedAlready, BothVoted, BallotRunning, BothInside, DelegateUnknown.
    """
    if keep == drop:
        raise rules.SamePerson(field="keep")
    cards = [delegates.card(source, one) for one in (keep, drop)]
    if cards[0] is None or cards[1] is None:
        raise DelegateUnknown
    for card in cards:
        if card and not card["active"]:
            raise rules.MergedAlready(name=card["name"], number=card["number"])
    mine = {each["vote"] for each in voting.ballots_of(source, keep)}
    for each in voting.ballots_of(source, drop):
        if each["vote"] in mine:
            raise rules.BothVoted(title=each["title"]["vi"])
    for one in (keep, drop):
        running = voting.running_for(source, one) or tellers.issuing_for(source, one)
        if running:
            raise rules.BallotRunning(title=running)
    if {keep, drop} <= attendance.present_ids(source):
        raise rules.BothInside


def better(field: str, one: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether the other value is to be taken: the fuller one, then the newer. Each is (value, number of last change).

    A date is fuller than its year; a text is fuller than one it contains.
    """
    mine, theirs = one[0], other[0]
    if not theirs or not mine or mine == theirs:
        return bool(theirs) and not mine
    if field in STAYS:
        return False
    dated = field in DATES
    within = mine.startswith(theirs) or theirs.startswith(mine) if dated else _contained(fold(mine), fold(theirs))
    return len(theirs) > len(mine) if within else other[1] > one[1]


def _contained(one: str, other: str) -> bool:
    return one in other or other in one


def compare(source: Source, one: int, other: int, lang: str, sight: Sight) -> Picture:
    """The two side by side: {people, keep, fields, hindrance}; raises DelegateUnknown.

    Each field says which of the two values is better; each person, what becomes of badge, photo, presence and votes.
    """
    people = [_side(source, number) for number in (one, other)]
    first, second = people
    keep = min(
        people,
        key=lambda side: (-len(side["votes"]), not side["inside"], not side["badge"], -side["filled"], side["id"]),
    )
    fields = []
    for field in FIELDS:
        left, right = ((side["values"][field], side["changes"].get(field, 0)) for side in (first, second))
        if not (left[0] or right[0]):
            continue
        mine, theirs = (left, right) if keep is first else (right, left)
        away = second["id"] if keep is first else first["id"]
        fields.append(
            {
                "field": field,
                "label": names.field(field, lang),
                "said": [queries.shown(field, value, lang, sight, whole=True) for value, _changed in (left, right)],
                "same": left[0] == right[0],
                "take": away if better(field, mine, theirs) else keep["id"],
                "stays": field in STAYS,
            }
        )
    return {
        "people": [_shown(side, people, lang) for side in people],
        "keep": keep["id"],
        "fields": fields,
        "hindrance": _hindrance(source, one, other, lang),
    }


def _side(source: Source, number: int) -> Picture:
    card = delegates.card(source, number)
    if card is None:
        raise DelegateUnknown
    values = {**delegates.fields(source, number), **delegates.record(source, number)}
    return {
        "id": number,
        "card": card,
        "values": values,
        "filled": sum(bool(values[field]) for field in FIELDS),
        "changes": {field: told[0] for field, told in delegates.last_changes_of(source, number).items()},
        "badge": number in credentials.live_badges(source),
        "photo": credentials.photo(source, number),
        "inside": number in attendance.present_ids(source),
        "votes": voting.ballots_of(source, number),
    }


def _shown(side: Picture, people: list[Picture], lang: str) -> Picture:
    other = people[1] if side is people[0] else people[0]
    told = {key: side[key] for key in ("id", "badge", "photo", "inside", "votes")}
    kept = ("number", "name", "delegation", "class_label", "seat", "initials", "standing")
    return {**told, **{key: side["card"][key] for key in kept}, "effects": effects(side, other, lang)}


def effects(keep: Picture, drop: Picture, lang: str) -> list[str]:
    """What a merge into `keep` does to badge, photo, presence and votes, in words."""
    who = {"kept": keep["card"]["number"], "other": drop["card"]["number"]}
    said = [wording.text(lang, "Delegate {other} leaves the list and stays in the record; both histories stay.", **who)]
    if drop["badge"]:
        said.append(
            wording.text(lang, "The badge of {other} opens no door any more; the badge of {kept} stays good.", **who)
            if keep["badge"]
            else wording.text(lang, "The badge of {other} opens no door any more; print one for {kept}.", **who)
        )
    if drop["photo"] and not keep["photo"]:
        said.append(wording.text(lang, "The photo of {other} becomes the photo of {kept}.", **who))
    if drop["inside"]:
        said.append(
            wording.text(lang, "{other} is in the hall now: scan the badge of {kept} at the door afterwards.", **who)
        )
    if drop["votes"]:
        said.append(
            wording.text(lang, "Ballots of {other} stay where they were cast: {n}.", n=len(drop["votes"]), **who)
        )
    if drop["card"]["voting"] and drop["card"]["entitled"]:
        said.append(wording.text(lang, "One delegate fewer is summoned."))
    return said


def _hindrance(source: Source, one: int, other: int, lang: str) -> Picture | None:
    try:
        check(source, one, other)
    except CongressError as refusal:
        return {"code": refusal.code(), "message": wording.sentence(lang, refusal)}
    return None
