"""The two deeds of the door: a person goes in, a person goes out. Neither is a toggle; both are safe to repeat.

A deed that moves nobody is kept too (a failed scan), so that the desk can be questioned afterwards.
"""

from collections.abc import Callable
from typing import NamedTuple

from congress_app.attendance import queries, rules, store
from congress_app.attendance.events import DelegateEntered, DelegateLeft, PassageRefused
from congress_app.attendance.rules import Badge, Code, Direction, Passing
from congress_app.congress.queries import current_session
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.credentials.queries import holder
from congress_app.credentials.rules import token_hash, token_in
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
    claim = Claim(("scan", token_hash(token or text).hex()), lambda tx: _bearer(tx, token))
    return _pass(db, actor, nonce, claim, passing)


def name(db: Database, actor: Actor, nonce: str | None, delegate: int, passing: Passing) -> Answer:
    """A delegate was found by name. The answer as in `scan`; raises DelegateUnknown."""
    return _pass(db, actor, nonce, Claim(("name", delegate), lambda tx: _named(tx, delegate)), passing)


def _pass(db: Database, actor: Actor, nonce: str | None, claim: Claim, passing: Passing) -> Answer:
    about = ("attendance", *claim.about, passing.direction, passing.desk, passing.method, passing.note)
    return db.write(lambda tx: _answer(tx, claim.find(tx), passing), actor=actor, nonce=nonce, about=about)


def _bearer(tx: Transaction, token: str | None) -> Someone:
    found = holder(tx, token) if token else None
    if found is None:
        return Someone(Badge.UNKNOWN, None)
    return Someone(Badge.REVOKED if found.revoked else Badge.VALID, found.delegate)


def _named(tx: Transaction, delegate: int) -> Someone:
    if card(tx, delegate) is None:
        raise DelegateUnknown
    return Someone(Badge.NAMED, delegate)


def _answer(tx: Transaction, someone: Someone, passing: Passing) -> Answer:
    session = current_session(tx)
    last = queries.last_passage(tx, session["id"], someone.delegate) if session and someone.delegate else None
    code = rules.decide(
        passing.direction,
        rules.AtTheDesk(
            badge=someone.badge,
            session_open=session is not None,
            may_enter=someone.delegate is not None and may_enter(tx, someone.delegate),
            inside=last is not None and last["direction"] == Direction.IN,
        ),
    )
    earlier = (last["at"], last["desk"]) if last and code in (Code.ALREADY_IN, Code.ALREADY_OUT) else None
    if session and someone.delegate and code in (Code.CHECKED_IN, Code.CHECKED_OUT):
        _move(tx, session["id"], someone.delegate, passing)
    else:
        store.insert_failure(tx, passing, code, someone.delegate, earlier)
        tx.record(PassageRefused(code=code.value, desk=passing.desk, delegate=someone.delegate))
    return {
        "code": code.value,
        "direction": passing.direction.value,
        "at": tx.at,
        "desk": passing.desk,
        "delegate": someone.delegate,
        "earlier": {"at": earlier[0], "desk": earlier[1]} if earlier else None,
    }


def _move(tx: Transaction, session: int, delegate: int, passing: Passing) -> None:
    store.insert_passage(tx, session, delegate, passing)
    fact = DelegateEntered if passing.direction is Direction.IN else DelegateLeft
    tx.record(fact(delegate=delegate, session=session, desk=passing.desk, method=passing.method.value))
