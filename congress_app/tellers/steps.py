"""Pieces of a deed by which elections and votes use paper: prepare a ballot, open issuing, admit, close, freeze, annul.

A step takes an open transaction, writes and records; it never opens a transaction of its own. Who may vote and what
the result means is decided by whoever calls.
"""

from collections.abc import Callable, Sequence

from congress_app.core.db import Row, Transaction
from congress_app.credentials import queries as credentials
from congress_app.delegates import queries as delegates
from congress_app.tellers import events, rules, store
from congress_app.tellers.rules import State
from congress_app.tellers.store import RollLine, Spec

__all__ = [
    "RollLine", "Spec", "admit", "annul", "ask_guard", "ask_open", "check_place", "close", "freeze", "guard",
    "open_issuing", "prepare", "when_admitted", "while_open",
]  # fmt: skip

Guard = Callable[[Transaction, int, int], None]
Watch = Callable[[Transaction, int], None]
Joining = Callable[[Transaction, int, RollLine], None]

_guards: dict[str, Guard] = {}
_watches: dict[str, Watch] = {}
_joinings: dict[str, Joining] = {}


def guard(subject: str, ask: Guard) -> None:
    """Let a higher floor be asked before a sheet of that subject is given: ask(tx, subject_id, delegate) may raise.

    A vote refuses who has voted on a tablet; an election may refuse who does not stand in its base.
    """
    _guards[subject] = ask


def ask_guard(tx: Transaction, box: Row, delegate: int) -> None:
    """Ask whoever owns the box; raises that feature's refusal."""
    ask = _guards.get(box["subject"])
    if ask is not None:
        ask(tx, box["subject_id"], delegate)


def when_admitted(subject: str, tell: Joining) -> None:
    """Let a higher floor act in the same transaction when a late-comer joins a roll: tell(tx, subject_id, line).

    An election freezes its base again, wherever the late-comer was let in.
    """
    _joinings[subject] = tell


def check_place(tx: Transaction, box: int, delegate: int) -> None:
    """Raises PaperHeld when somebody whose place this person took, or who took this person's, holds a sheet of the box.

    A place in the congress has one ballot, whoever fills it meanwhile.
    """
    for other in sorted(credentials.same_place(tx, delegate)):
        held = store.paper(tx, box, other)
        if held is not None:
            card = delegates.card(tx, other) or {"id": other, "name": "", "number": "", "delegation": ""}
            shown = {"name": card["name"], "number": card["number"], "delegation": card["delegation"]}
            raise rules.PaperHeld(
                **shown, delegate=card["id"], at=held["at"], time=held["at"][11:16], desk=held["desk"]
            )


def while_open(subject: str, ask: Watch) -> None:
    """Let a higher floor be asked before a sheet of that subject moves: ask(tx, subject_id) may raise.

    An election refuses once its box was opened, though counting has not begun.
    """
    _watches[subject] = ask


def ask_open(tx: Transaction, box: Row) -> None:
    """Ask whoever owns the box whether sheets may still move; raises that feature's refusal."""
    ask = _watches.get(box["subject"])
    if ask is not None:
        ask(tx, box["subject_id"])


def prepare(tx: Transaction, what: Spec) -> int:
    """A box for an election, opinion ballot or vote, its ballot laid out; gives the number of the box.

    An empty colour is chosen so that boxes there are now differ. Raises BallotUnprintable(field), BoxExists.
    """
    rules.check_content(what.subject, what.form, what.rows, what.questions, what.colour)
    living = store.find_for(tx, what.subject, what.subject_id)
    if living is not None and living["state"] not in (State.FROZEN, State.ANNULLED):
        raise rules.BoxExists(box=living["id"])
    used = [row["colour"] for row in store.every(tx) if row["state"] not in (State.FROZEN, State.ANNULLED)]
    spec = what._replace(colour=what.colour or rules.free_colour(used).value)
    box = store.insert(tx, spec)
    title = spec.title["vi"] or spec.title["en"]
    tx.record(events.BoxPrepared(box=box, title=title, form=spec.form, colour=spec.colour))
    return box


def open_issuing(tx: Transaction, box: int, roll: Sequence[RollLine]) -> None:
    """Sheets may be given to these people, in this order. Raises BoxNotFound, BoxStateWrong, RollEmpty."""
    row = _moved(tx, box, State.ISSUING)
    if not roll:
        raise rules.RollEmpty
    store.enrol(tx, box, roll, late=False)
    tx.record(events.IssuingOpened(box=box, title=title_of(row), roll=len(roll)))


def admit(tx: Transaction, box: int, line: RollLine) -> bool:
    """Put a late-comer on the roll while issuing is open; False when they are on it.

    Raises BoxNotFound, BoxStateWrong, PaperHeld (whoever held the place before has its sheet).
    """
    row = found(tx, box)
    rules.check_state(row["state"], State.ISSUING)
    if store.on_roll(tx, box, line.delegate) is not None:
        return False
    check_place(tx, box, line.delegate)
    store.enrol(tx, box, [line], late=True)
    tx.record(events.LatecomerAdmitted(box=box, title=title_of(row), delegate=line.delegate, number=line.number))
    tell = _joinings.get(row["subject"])
    if tell is not None:
        tell(tx, row["subject_id"], line)
    return True


def close(tx: Transaction, box: int, returned: int) -> None:
    """Nothing more is given out; `returned` ballots came out of the box. Raises BoxNotFound, BoxStateWrong.

    More ballots than sheets given out is written down as it is: whoever calls stops there (invariant I2).
    """
    row = _moved(tx, box, State.CLOSED)
    store.put_returned(tx, box, returned)
    given = store.count(tx, box)["issued"]
    tx.record(events.BoxClosed(box=box, title=title_of(row), issued=given, returned=returned))


def freeze(tx: Transaction, box: int) -> None:
    """The count is over: entries, sheets and numbers change no more. Raises BoxNotFound, BoxStateWrong."""
    row = _moved(tx, box, State.FROZEN)
    tx.record(events.BoxFrozen(box=box, title=title_of(row)))


def annul(tx: Transaction, box: int, reason: str) -> None:
    """The ballot does not count; everything stays. Raises BoxNotFound, BoxStateWrong, PaperReasonMissing."""
    if not reason.strip():
        raise rules.PaperReasonMissing(field="reason")
    row = _moved(tx, box, State.ANNULLED)
    store.put_annul_reason(tx, box, reason.strip())
    tx.record(events.BoxAnnulled(box=box, title=title_of(row), reason=reason.strip()))


def found(tx: Transaction, box: int) -> Row:
    """The row of a box; raises BoxNotFound."""
    row = store.find(tx, box)
    if row is None:
        raise rules.BoxNotFound(box=box)
    return row


def title_of(row: Row) -> str:
    """The title of a box for the journal."""
    return str(row["title_vi"] or row["title_en"])


def _moved(tx: Transaction, box: int, wanted: State) -> Row:
    row = found(tx, box)
    rules.check_arrow(row["state"], wanted)
    store.move(tx, box, wanted.value)
    return row
