"""The deed that makes two entries one, and the one that makes them two again.

Passages and ballots are never rewritten; values, numbers and the photo move through the steps of their features.
"""

from collections.abc import Mapping, Sequence

from congress_app.accounts import steps as accounts
from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.credentials import queries as credentials
from congress_app.credentials import steps as badges
from congress_app.delegates import queries as delegates
from congress_app.delegates import steps
from congress_app.delegates.rules import FIELDS
from congress_app.quality import merging, rules, store
from congress_app.quality.events import MergeUndone, PeopleMerged
from congress_app.voting import queries as voting

Values = dict[str, str]
MOST = 10_000  # changes looked through when a merge is undone


def merge(
    db: Database, actor: Actor, nonce: str | None, keep: int, drop: int, take: Sequence[str], said: str
) -> Answer:
    """Make `drop` part of `keep`, which takes over the fields in `take` ("photo" among them). Gives {merge}.

    Raises SamePerson, MergedAlready, BothVoted, BallotRunning, BothInside, ReasonNeeded, FieldUnknown, DelegateUnknown.
    """
    why = rules.reason(said)
    fields = [rules.check_field(field, (*FIELDS, "photo")) for field in take]

    def deed(tx: Transaction) -> Answer:
        merging.check(tx, keep, drop)
        mine, theirs = _whole(tx, keep), _whole(tx, drop)
        photo = _photo(tx, keep, drop, chosen="photo" in fields)
        number = store.merge(tx, keep, drop, why, theirs["standing"], photo)
        source = f"merge:{number}"
        given = {field: theirs[field] for field in fields if field != "photo" and theirs[field] != mine[field]}
        steps.exchange(tx, {drop: _freed(given, mine), keep: given}, source)
        steps.stand(tx, drop, "withdrawn", why, source)
        store.close_disputes(tx, drop)
        accounts.end_sessions(tx, "delegate", drop, "withdrawn")
        store.settle_merge(tx, number, max(delegates.last_change(tx, one) for one in (keep, drop)))
        tx.record(PeopleMerged(delegate=keep, number=mine["number"], other=drop, other_number=theirs["number"]))
        return {"merge": number}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.merge", keep, drop, sorted(fields), why))


def _freed(given: Mapping[str, str], mine: Mapping[str, str]) -> Values:
    """What the other one gives up: the number is exchanged, the source's own number is left empty."""
    number = {"number": mine["number"]} if "number" in given else {}
    return {**number, "external_id": ""} if "external_id" in given else number


def _photo(tx: Transaction, keep: int, drop: int, *, chosen: bool) -> str | None:
    """Give the survivor the other's photo when it was chosen or there was none; the photo before, None if unchanged."""
    faces = credentials.portraits(tx)
    theirs, mine = faces.get(drop), faces.get(keep, "")
    if not theirs or theirs == mine or (mine and not chosen):
        return None
    badges.give_photo(tx, keep, theirs)
    return mine


def undo(db: Database, actor: Actor, nonce: str | None, number: int) -> Answer:
    """Make two of one again: values, number, photo and standing as before the merge.

    Raises MergeUnknown, MergeUndoneAlready, and MergeSettled once anything else happened to one of the two.
    """

    def deed(tx: Transaction) -> Answer:
        row = store.find_merge(tx, number)
        if row is None:
            raise rules.MergeUnknown
        check_undo(tx, row)
        keep, drop, source = row["delegate"], row["other"], f"merge:{number}"
        steps.exchange(tx, {keep: _before(tx, keep, source), drop: _before(tx, drop, source)}, f"undo:{number}")
        steps.stand(tx, drop, row["standing"], "", f"undo:{number}")
        if row["photo"] is not None:
            badges.give_photo(tx, keep, row["photo"])
        store.undo_merge(tx, number)
        numbers = [delegates.fields(tx, one)["number"] for one in (keep, drop)]
        tx.record(MergeUndone(delegate=keep, number=numbers[0], other=drop, other_number=numbers[1]))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.undo", number))


def check_undo(tx: Transaction, row: Row) -> None:
    """Raises MergeUndoneAlready, MergeSettled."""
    if row["undone_at"]:
        raise rules.MergeUndoneAlready
    for one in (row["delegate"], row["other"]):
        if delegates.last_change(tx, one) > row["upto"]:
            raise rules.MergeSettled
    session = congress.current_session(tx)
    last = attendance.last_passage(tx, session["id"], row["delegate"]) if session else None
    if (last and last["at"] > row["at"]) or any(
        each["at"] > row["at"] for each in voting.ballots_of(tx, row["delegate"])
    ):
        raise rules.MergeSettled


def _before(tx: Transaction, delegate: int, source: str) -> Values:
    """The values a merge changed, as they were before it."""
    changes = [one for one in delegates.history(tx, delegate, MOST) if one["source"] == source]
    return {one["field"]: one["before"] for one in changes if one["field"] in FIELDS}


def _whole(tx: Transaction, delegate: int) -> Values:
    return {**delegates.fields(tx, delegate), **delegates.record(tx, delegate)}
