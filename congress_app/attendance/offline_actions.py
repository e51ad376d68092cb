"""What a desk did while the server was away, told afterwards, in its order: each scan is the deed it would have been.

Each has the nonce it was first sent with, so a scan the server had answered without the desk hearing of it is that
scan and no second one. A scan that changes nothing any more is kept as a failed scan, with its reason.
"""

from collections.abc import Sequence
from typing import NamedTuple

from congress_app.attendance import actions, late
from congress_app.attendance.rules import Badge, Direction, Method, Passing
from congress_app.congress.queries import sessions
from congress_app.core import clock
from congress_app.core.db import Actor, Answer, Database
from congress_app.core.errors import CongressError, Unavailable


class Told(NamedTuple):
    """One scan as the desk kept it: the hash of what was scanned, or the delegate who was found by name."""

    nonce: str
    shown: bytes
    delegate: int | None
    badge: bool
    direction: Direction
    method: Method
    at: int


def reconcile(db: Database, actor: Actor, desk: str, sent: int, scans: Sequence[Told]) -> list[Answer]:
    """Do them one after the other; one answer each, with its nonce: that of `actions.scan`, or {refusal}.

    `sent` and each scan's `at` are the desk's idea of the server's time, in milliseconds since 1970. When the disk
    gives out in the middle, the answers end there and the desk sends the rest again; raises Unavailable if none was
    done.
    """
    with db.read() as reading:
        started = min((each["started_at"] for each in sessions(reading) if each["started_at"]), default=None)
    answers: list[Answer] = []
    for told in scans:
        moment = late.moment(told.at, sent, clock.moment(), started)
        try:
            answer = _do(db, actor, told, Passing(told.direction, desk, told.method, at=moment))
        except Unavailable:
            if not answers:
                raise
            break
        except CongressError as refusal:
            answer = {"refusal": refusal.code()}
        answers.append({**answer, "nonce": told.nonce})
    return answers


def _do(db: Database, actor: Actor, told: Told, passing: Passing) -> Answer:
    if told.delegate is not None:
        return actions.name(db, actor, told.nonce, told.delegate, passing)
    form = Badge.FOREIGN if told.badge else Badge.UNKNOWN
    return actions.scan_told(db, actor, told.nonce, told.shown, form, passing)
