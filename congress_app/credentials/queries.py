"""Pictures of credentials: whose a badge is, who holds one, who has a PIN, whose photo is where.

Never shows a token, a PIN or a hash.
"""

import json
from dataclasses import dataclass
from typing import Any

from congress_app.congress import queries as congress
from congress_app.core.db import Source
from congress_app.credentials import designs, rules, tallies
from congress_app.credentials.rules import Tries
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import number as spelled

Picture = dict[str, Any]
SHOWN = ("id", "number", "name", "initials", "delegation", "delegation_id", "class", "class_label")


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a badge is; a revoked badge still tells whose it was."""

    delegate: int
    badge: int
    revoked: bool
    reason: str  # why it was revoked; "" while live


def holder(source: Source, token: str) -> Holder | None:
    """The holder of the badge with that token, None for a token this congress never issued."""
    return holder_of_hash(source, rules.token_hash(token))


def holder_of_hash(source: Source, token_hash: bytes) -> Holder | None:
    """The same for a desk that kept only the hash of what it scanned."""
    row = source.one("SELECT id, delegate, revoked_at, reason FROM badge WHERE token_hash = ?", (token_hash,))
    return Holder(row["delegate"], row["id"], row["revoked_at"] is not None, row["reason"] or "") if row else None


def same_place(source: Source, delegate: int) -> set[int]:
    """Everybody who ever held the same place in the congress as this person, by replacements and their undoing."""
    linked, seen = {delegate}, set[int]()
    while more := linked - seen:
        one = more.pop()
        seen.add(one)
        rows = source.all("SELECT delegate, alternate FROM replacement WHERE delegate = ? OR alternate = ?", (one, one))
        linked |= {each for row in rows for each in row}
    return linked - {delegate}


def live_badges(source: Source) -> dict[int, str]:
    """Delegates who hold a badge, and since when."""
    rows = source.all("SELECT delegate, issued_at FROM badge WHERE revoked_at IS NULL")
    return {row["delegate"]: row["issued_at"] for row in rows}


def pin_hash(source: Source, delegate: int) -> str | None:
    """The hash of a delegate's PIN, for checking only."""
    row = source.one("SELECT hash FROM pin WHERE delegate = ?", (delegate,))
    return str(row[0]) if row else None


def tries(source: Source, delegate: int, device: str) -> Tries:
    """Wrong tries so far."""
    badge = source.one("SELECT failures FROM pin WHERE delegate = ?", (delegate,))
    sql = "SELECT failures, locked_until FROM pin_try WHERE delegate = ? AND device = ?"
    here = source.one(sql, (delegate, device))
    return Tries(here[0] if here else 0, badge[0] if badge else 0, here[1] if here else None)


def photo(source: Source, delegate: int) -> str | None:
    """The address of a delegate's photo for signed-in staff, or None."""
    row = source.one("SELECT sha256 FROM portrait WHERE delegate = ?", (delegate,))
    return f"/photos/{row[0]}.jpg" if row else None


def portraits(source: Source) -> dict[int, str]:
    """SHA-256 of every photo by delegate."""
    return {row["delegate"]: row["sha256"] for row in source.all("SELECT delegate, sha256 FROM portrait")}


def register(source: Source) -> Picture:
    """The badges page: {people: [{id, number, name, …, badge, pin, blocked, photo}], delegations, classes, counts}."""
    live, faces = live_badges(source), portraits(source)
    pins = {row["delegate"]: row["failures"] for row in source.all("SELECT delegate, failures FROM pin")}
    people = [
        {
            **{key: card[key] for key in SHOWN},
            "badge": live.get(card["id"]),
            "pin": card["id"] in pins,
            "blocked": pins.get(card["id"], 0) >= rules.TRIES_PER_BADGE,
            "photo": f"/photos/{faces[card['id']]}.jpg" if card["id"] in faces else None,
        }
        for card in delegates.everybody(source)
    ]
    around = delegates.overview(source)
    return {"people": people, "delegations": around["delegations"], "classes": around["classes"]}


def delegate_of_number(source: Source, number: str) -> int:
    """The delegate with that number, 7 and 007 alike; raises NumberUnknown."""
    row = source.one("SELECT id FROM delegate WHERE number IN (?, ?)", (number.strip(), spelled(number)))
    if row is None:
        raise rules.NumberUnknown(number=number.strip())
    return int(row[0])


def standing_counts(source: Source) -> Picture:
    """How many stand how, free alternates, blocked PINs, complaints: see tallies.counts."""
    return tallies.counts(source)


def blocked_pins(source: Source) -> list[int]:
    """Delegates on the list whose PIN is blocked by wrong tries."""
    return tallies.blocked(source)


def complaint_counts(source: Source) -> dict[str, int]:
    """Complaints {received, settled}, for the report."""
    return tallies.complaint_counts(source)


def design(source: Source) -> designs.Design:
    """How badges look now."""
    row = source.one("SELECT design FROM badge_design")
    theme = congress.banner(source).get("theme", "ceremonial")
    return designs.read(json.loads(row[0]) if row else {}, theme)


def sizes(source: Source) -> dict[str, str]:
    """The size of the badge of each class."""
    return {code: one.size for code, one in design(source).classes.items()}
