"""The deeds of the issue desk: print, give a sheet or those of a delegation, exchange, take back, count the rest.

Each is one transaction that asks, decides, writes and records. Two desks that give a sheet to the same person at the
same moment end with one sheet: the row of a sheet is one per box and person.
"""

from collections.abc import Sequence
from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.core.errors import CongressError
from congress_app.credentials import steps as credentials
from congress_app.credentials.rules import token_hash, token_in
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import DelegateUnknown
from congress_app.tellers import events, queries, rules, steps, store
from congress_app.tellers.rules import State
from congress_app.tellers.store import Printing, RollLine


def print_ballots(db: Database, actor: Actor, nonce: str | None, box: int, what: Printing) -> Answer:
    """Enter a printing in the register; answers {box, printing, copies}.

    Once sheets are given out every further printing looks like the last one, whatever `what` says of the look.
    Raises BoxNotFound, BoxStateWrong, BadLayout, PaperReasonMissing (from the second printing on).
    """

    def deed(tx: Transaction) -> Answer:
        row = steps.found(tx, box)
        rules.check_state(row["state"], State.PREPARED, State.ISSUING)
        before = store.printings(tx, box)
        if before and not what.reason:
            raise rules.PaperReasonMissing(field="reason")
        look = what if row["state"] == State.PREPARED or not before else _look(before[-1], what)
        copies = rules.whole_sheets(look.copies, look.layout)
        kept = look._replace(copies=copies, colour=row["colour"])
        place = store.insert_printing(tx, box, kept)
        title = steps.title_of(row)
        tx.record(events.BallotsPrinted(box=box, title=title, printing=place, copies=copies, reason=what.reason))
        return {"box": box, "printing": place, "copies": copies}

    about = ("tellers.print", box, what.copies, what.layout, what.language, what.head, what.reason)
    return db.write(deed, actor=actor, nonce=nonce, about=about)


def _look(before: Row, what: Printing) -> Printing:
    last = queries.printing_of(before)
    return what._replace(layout=last["layout"], language=last["language"], head=last["head"])


def issue(db: Database, actor: Actor, nonce: str, box: int, text: str = "", delegate: int | None = None) -> Answer:
    """Give one person a sheet: whose badge was read (`text`), or `delegate` found by name.

    Answers {code: "issued", box, delegate, at, late}. Raises BoxNotFound, BoxStateWrong, UnknownBadge, RevokedBadge,
    DelegateUnknown, PaperHeld, NotCheckedIn, NoRightToVote, and what the owner of the box says.
    """
    shown = token_hash(token_in(text) or text).hex() if delegate is None else ""

    def deed(tx: Transaction) -> Answer:
        row = _issuing(tx, box)
        who = delegate if delegate is not None else credentials.bearer_of(tx, token_in(text)).delegate
        late = _give(tx, row, who)
        return {"code": "issued", "box": box, "delegate": who, "at": tx.at, "late": late}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.issue", box, shown, delegate))


def issue_delegation(
    db: Database, actor: Actor, nonce: str, box: int, taker: int, delegates_of: Sequence[int]
) -> Answer:
    """Give one member of a delegation the sheets of these people of it; all or none.

    Answers {code: "issued_many", box, taker, count, at}. Raises as `issue`, and TakerElsewhere, NobodyToIssue.
    """

    def deed(tx: Transaction) -> Answer:
        row = _issuing(tx, box)
        head = _card(tx, taker)
        if not delegates_of:
            raise rules.NobodyToIssue(delegation=head["delegation"])
        _present(tx, head)
        for each in dict.fromkeys(delegates_of):
            card = _card(tx, each)
            if card["delegation_id"] != head["delegation_id"]:
                raise rules.TakerElsewhere(name=head["name"], delegation=card["delegation"])
            _give(tx, row, each, taker=head)
        count = len(set(delegates_of))
        return {"code": "issued_many", "box": box, "taker": taker, "count": count, "at": tx.at}

    about = ("tellers.issue_delegation", box, taker, list(delegates_of))
    return db.write(deed, actor=actor, nonce=nonce, about=about)


def exchange(db: Database, actor: Actor, nonce: str, box: int, delegate: int) -> Answer:
    """Take a spoiled sheet back and give another; answers {code: "exchanged", box, delegate, at}.

    Raises BoxNotFound, BoxStateWrong, DelegateUnknown, NoPaperHeld.
    """

    def deed(tx: Transaction) -> Answer:
        row, card = _issuing(tx, box), _card(tx, delegate)
        _held(tx, box, card)
        store.note(tx, box, "exchanged", delegate)
        title = steps.title_of(row)
        tx.record(events.PaperExchanged(box=box, title=title, delegate=delegate, number=card["number"]))
        return {"code": "exchanged", "box": box, "delegate": delegate, "at": tx.at}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.exchange", box, delegate))


def take_back(db: Database, actor: Actor, nonce: str, box: int, delegate: int, reason: str) -> Answer:
    """A sheet given by mistake goes back to the pile unmarked; answers {code: "taken_back", box, delegate, at}.

    Raises BoxNotFound, BoxStateWrong, DelegateUnknown, NoPaperHeld, PaperReasonMissing.
    """

    def deed(tx: Transaction) -> Answer:
        row, card = _issuing(tx, box), _card(tx, delegate)
        if not reason.strip():
            raise rules.PaperReasonMissing(field="reason")
        _held(tx, box, card)
        store.take_back(tx, box, delegate)
        store.note(tx, box, "taken_back", delegate, reason.strip())
        who: dict[str, Any] = {"delegate": delegate, "number": card["number"]}
        tx.record(events.PaperTakenBack(box=box, title=steps.title_of(row), reason=reason.strip(), **who))
        return {"code": "taken_back", "box": box, "delegate": delegate, "at": tx.at}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.take_back", box, delegate, reason))


def count_unused(db: Database, actor: Actor, nonce: str, box: int, unused: int) -> Answer:
    """Write down how many sheets are left over; answers {box, unused}.

    Raises BoxNotFound, BoxStateWrong, TooFewSheets.
    """

    def deed(tx: Transaction) -> Answer:
        row = steps.found(tx, box)
        rules.check_state(row["state"], State.ISSUING, State.CLOSED)
        numbers = store.count(tx, box)
        rules.check_unused(unused, numbers["printed"], numbers["issued"], numbers["spoiled"])
        store.put_unused(tx, box, unused)
        tx.record(events.UnusedCounted(box=box, title=steps.title_of(row), unused=unused))
        return {"box": box, "unused": unused}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.unused", box, unused))


def _issuing(tx: Transaction, box: int) -> Row:
    row = steps.found(tx, box)
    rules.check_state(row["state"], State.ISSUING)
    steps.ask_open(tx, row)
    return row


def _card(tx: Transaction, delegate: int) -> dict[str, Any]:
    card = delegates.card(tx, delegate)
    if card is None:
        raise DelegateUnknown
    return card


def _give(tx: Transaction, box: Row, delegate: int, taker: dict[str, Any] | None = None) -> bool:
    """A sheet for one person; answers whether they were a late-comer."""
    card = _card(tx, delegate)
    held = store.paper(tx, box["id"], delegate)
    if held is not None:
        raise rules.PaperHeld(**_named(card), at=held["at"], time=held["at"][11:16], desk=held["desk"])
    late = store.on_roll(tx, box["id"], delegate) is None
    if delegate not in (_entitled(tx) if late else delegates.entitled_ids(tx)):
        raise rules.NoRightToVote(**_named(card))
    steps.check_place(tx, box["id"], delegate)
    _present(tx, card)
    _ask_owner(tx, box, card)
    if late:
        line = RollLine(delegate, card["number"], card["name"], card["delegation_id"], card["delegation"])
        steps.admit(tx, box["id"], line)
    store.give(tx, box["id"], delegate, (taker["id"], taker["name"]) if taker else None)
    store.note(tx, box["id"], "issued", delegate)
    fetched = taker["number"] if taker and taker["id"] != delegate else ""
    title = steps.title_of(box)
    tx.record(events.PaperIssued(box=box["id"], title=title, delegate=delegate, number=card["number"], taker=fetched))
    return late


def _ask_owner(tx: Transaction, box: Row, card: dict[str, Any]) -> None:
    """Ask whoever owns the box; a refusal says about whom it is."""
    try:
        steps.ask_guard(tx, box, card["id"])
    except CongressError as refusal:
        refusal.facts = {**_named(card), **refusal.facts}
        raise


def _entitled(tx: Transaction) -> set[int]:
    """Who may vote and stands in the base of the congress at this moment."""
    out = {one for each in attendance.base(tx)["subtractions"] for one in each["people"]}
    return delegates.entitled_ids(tx) - out


def _present(tx: Transaction, card: dict[str, Any]) -> None:
    if not attendance.is_present(tx, card["id"]):
        raise rules.NotCheckedIn(**_named(card))


def _held(tx: Transaction, box: int, card: dict[str, Any]) -> None:
    if store.paper(tx, box, card["id"]) is None:
        raise rules.NoPaperHeld(**_named(card))


def _named(card: dict[str, Any]) -> dict[str, Any]:
    shown = {"name": card["name"], "number": card["number"], "delegation": card["delegation"]}
    return {**shown, "delegate": card["id"]}
