"""The list a desk keeps for the time when the server is away: one sealed card for every badge ever issued.

Nothing in it can be read without the badge itself (see sealing); revoked badges are in it as revoked. It is made once
per change of the register or of a badge, and only what changed is sealed and sent anew. It holds no sensitive field.
"""

import base64
import hashlib
import secrets
from typing import Any, NamedTuple

import msgspec

from congress_app.attendance import rules, sealing
from congress_app.attendance.rules import Code
from congress_app.congress import queries as congress_queries
from congress_app.core.db import Reading
from congress_app.core.events import Fact
from congress_app.credentials import events as credentials
from congress_app.delegates.queries import class_label
from congress_app.delegates.rules import CLASSES, VOTING, initials

Picture = dict[str, Any]

_ROWS = (
    "SELECT b.token_hash, d.id, d.number, d.full_name, u.name, d.class, d.position, d.seat, d.standing, d.active,"
    " b.revoked_at IS NOT NULL AND NOT (d.active = 0 AND b.reason LIKE 'standing:%')"  # see credentials.rules.suspended
    " FROM badge b JOIN delegate d ON d.id = b.delegate"
    " JOIN delegation u ON u.id = d.delegation"
)
_TOUCHING = ("congress_app.congress.", "congress_app.credentials.", "congress_app.delegates.")
_UNTOUCHED = (credentials.PinIssued, credentials.PinRefused, credentials.PhotoChanged)
"""Facts of those three features that change no card; everything else they tell may."""


def _kinds() -> tuple[str, ...]:
    """Facts after which the list may be another one."""
    found, queue = set(), list(Fact.__subclasses__())
    while queue:
        fact = queue.pop()
        queue += fact.__subclasses__()
        if fact.__module__.startswith(_TOUCHING) and fact not in _UNTOUCHED:
            found.add(fact.kind())
    return tuple(sorted(found))


class _Entry(NamedTuple):
    """One badge as it was last sealed; `since`: the version of the list that brought it."""

    text: bytes
    name: str
    sealed: str
    since: int


class DeskList:
    """The list of one running program; its salt lives as long as the program."""

    def __init__(self) -> None:
        self.salt = secrets.token_bytes(sealing.SALT)
        self._kinds = _kinds()
        self._seen = 0
        self._changed = 0
        self._made = -1
        self._entries: dict[bytes, _Entry] = {}

    def version(self, reading: Reading) -> int:
        """The journal line after which the list is what it is."""
        if reading.as_of > self._seen:
            marks = ", ".join("?" * len(self._kinds))
            row = reading.one(
                f"SELECT MAX(seq) FROM journal WHERE seq > ? AND kind IN ({marks})", (self._seen, *self._kinds)
            )
            self._seen, self._changed = reading.as_of, int((row and row[0]) or self._changed)
        return self._changed

    def since(self, reading: Reading, salt: str, version: int) -> Picture:
        """{salt, version, whole, entries: {name: sealed}, count, classes, …}: what is new after `version`.

        Everything (`whole`) when the desk's copy was made with another salt. Badges are never taken from the list.
        """
        self._make(reading)
        own = base64.b64encode(self.salt).decode()
        whole = salt != own
        entries = {each.name: each.sealed for each in self._entries.values() if whole or each.since > version}
        return {**self.head(reading), "whole": whole, "entries": entries, "count": len(self._entries)}

    def head(self, reading: Reading) -> Picture:
        """What a desk needs beside the entries: whose list, the session, words of the classes, colours of answers."""
        return {
            "salt": base64.b64encode(self.salt).decode(),
            "version": self.version(reading),
            "congress": congress_key(reading),
            "session": congress_queries.current_session(reading),
            "classes": {code: class_label(code) for code in CLASSES},
            "tones": {code.value: rules.tone(code).value for code in Code},
        }

    def _make(self, reading: Reading) -> None:
        version = self.version(reading)
        if version == self._made:
            return
        for row in reading.all(_ROWS):
            secret, *shown = row
            text = card(*shown)
            known = self._entries.get(secret)
            if known is None or known.text != text:
                self._entries[secret] = self._sealed(secret, text, version)
        self._made = version

    def _sealed(self, secret: bytes, text: bytes, version: int) -> _Entry:
        name, key = sealing.names(self.salt, secret)
        sealed = base64.b64encode(sealing.seal(key, text)).decode()
        return _Entry(text, base64.b64encode(name).decode(), sealed, version)


_encode = msgspec.json.Encoder().encode


def card(
    delegate: int,
    number: str,
    name: str,
    unit: str,
    kind: str,
    position: str,
    seat: str,
    standing: str,
    active: int,
    revoked: int,
) -> bytes:
    """What a badge opens, in a fixed order: id, number, name, initials, delegation, class, voting, position, seat,
    standing, whether the person is on the list today, whether the badge was revoked.
    """
    shown = (delegate, number, name, initials(name), unit, kind, kind in VOTING, position, seat, standing)
    return _encode((*shown, active, revoked))


def congress_key(reading: Reading) -> str:
    """A short name of this database's congress, so that a desk never mixes two; empty before set-up."""
    row = reading.one("SELECT founded_at, demo FROM congress")
    return hashlib.sha256(repr(tuple(row)).encode()).hexdigest()[:16] if row else ""
