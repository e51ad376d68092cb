"""The two deeds of the door: a person goes in, a person goes out. Neither is a toggle; both are safe to repeat.

A deed that moves nobody is kept too (a failed scan), so that the desk can be questioned afterwards. What a desk did
while it was offline is the same deed with the same identity, told later: whatever was answered once is answered again.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from congress_app.attendance import late, queries, rules, scanned, store
from congress_app.attendance.events import DelegateEntered, DelegateLeft, PassageRefused
from congress_app.attendance.rules import Badge, Code, Direction, Passing
from congress_app.congress.queries import current_session, session_at
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.credentials.queries import holder_of_hash
from congress_app.credentials.rules import suspended, token_hash, token_in
from congress_app.delegates.queries import card, may_enter
from congress_app.delegates.rules import DelegateUnknown


class Someone(NamedTuple):
    """Who stands at the desk, as far as the badge or the name tells."""

    badge: Badge
    delegate: int | None


class Claim(NamedTuple):
    """What the desk was shown: a part of the deed's identity, and how to find the person."""

    about: tuple[object, ...]
    find: Callable[[Transaction], Someone]


def scan(db: Database, actor: Actor, nonce: str | None, text: str, passing: Passing) -> Answer:
    """A badge was read. The answer: {code, direction, at, desk, delegate, earlier}; never the token."""
    token = token_in(text)
    shown = token_hash(token or text)
    claim = Claim(
        ("scan", shown.hex()), lambda tx: _bearer(tx, shown, lambda: scanned.worth(text, token, queries.home(tx)))
    )
    return _pass(db, actor, nonce, claim, passing)


def scan_told(db: Database, actor: Actor, nonce: str, shown: bytes, form: Badge, passing: Passing) -> Answer:
    """A badge was read by a desk that kept only the hash of what it read, and `form`: what a badge nobody holds is."""
    claim = Claim(("scan", shown.hex()), lambda tx: _bearer(tx, shown, lambda: form))
    return _pass(db, actor, nonce, claim, passing)


def name(db: Database, actor: Actor, nonce: str | None, delegate: int, passing: Passing) -> Answer:
    """A delegate was found by name. The answer as in `scan`; raises DelegateUnknown."""
    return _pass(db, actor, nonce, Claim(("name", delegate), lambda tx: _named(tx, delegate)), passing)


def _pass(db: Database, actor: Actor, nonce: str | None, claim: Claim, passing: Passing) -> Answer:
    about = ("attendance", *claim.about, passing.direction, passing.desk, passing.method, passing.note)
    return db.write(lambda tx: _answer(tx, claim.find(tx), passing), actor=actor, nonce=nonce, about=about)


def _bearer(tx: Transaction, shown: bytes, nobodys: Callable[[], Badge]) -> Someone:
    found = holder_of_hash(tx, shown)
    if found is None:
        return Someone(nobodys(), None)
    listed = may_enter(tx, found.delegate)
    dead = found.revoked and not suspended(found.reason, listed=listed)  # the holder is judged by the standing
    return Someone(Badge.REVOKED if dead else Badge.VALID, found.delegate)


def _named(tx: Transaction, delegate: int) -> Someone:
    if card(tx, delegate) is None:
        raise DelegateUnknown
    return Someone(Badge.NAMED, delegate)


def _answer(tx: Transaction, someone: Someone, passing: Passing) -> Answer:
    session = _sitting(tx, passing)
    around = queries.around(tx, session, someone.delegate, passing.at) if session and someone.delegate else ()
    code = rules.decide(
        passing.direction,
        rules.AtTheDesk(
            badge=someone.badge,
            session_open=session is not None,
            may_enter=someone.delegate is not None and may_enter(tx, someone.delegate),
            inside=late.inside(passing, [each["direction"] for each in around if each]),
        ),
    )
    earlier = _reason(code, around)
    if session and someone.delegate and code in (Code.CHECKED_IN, Code.CHECKED_OUT):
        _move(tx, session, someone.delegate, passing)
    else:
        store.insert_failure(tx, passing, code, someone.delegate, earlier)
        tx.record(PassageRefused(code=code.value, desk=passing.desk, delegate=someone.delegate))
    return {
        "code": code.value,
        "direction": passing.direction.value,
        "at": passing.at or tx.at,
        "desk": passing.desk,
        "delegate": someone.delegate,
        "earlier": {"at": earlier[0], "desk": earlier[1]} if earlier else None,
    }


def _sitting(tx: Transaction, passing: Passing) -> int | None:
    """The sitting somebody passed in: the one that runs, or for a scan told late the one that ran then."""
    running = current_session(tx)
    if running is None or passing.at is None:
        return int(running["id"]) if running else None
    return session_at(tx, passing.at) or int(running["id"])


def _reason(code: Code, around: Sequence[Row | None]) -> tuple[str, str] | None:
    """The passage that makes a person already in or out: (at, desk)."""
    wanted = {Code.ALREADY_IN: Direction.IN, Code.ALREADY_OUT: Direction.OUT}.get(code)
    return next(((each["at"], each["desk"]) for each in around if each and each["direction"] == wanted), None)


def _move(tx: Transaction, session: int, delegate: int, passing: Passing) -> None:
    store.insert_passage(tx, session, delegate, passing)
    fact = DelegateEntered if passing.direction is Direction.IN else DelegateLeft
    tx.record(fact(delegate=delegate, session=session, desk=passing.desk, method=passing.method.value))
