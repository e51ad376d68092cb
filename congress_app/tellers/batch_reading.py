"""What is counted in a box, read from its tables: the form, the passes of a batch compared, the ballots that count.

Both the deeds and the pictures of the counting desk go by it; it writes nothing.
"""

import json
from typing import NamedTuple

from congress_app.core.db import Row, Source
from congress_app.counting.ballots import Seen, classify
from congress_app.counting.forms import Ballot, Form
from congress_app.counting.profile import Validity
from congress_app.tellers import batch_rules as rules
from congress_app.tellers import batch_store, entry_store, store
from congress_app.tellers.batch_rules import Comparison
from congress_app.tellers.batch_store import ballot_of
from congress_app.tellers.rules import BoxNotFound, State


class Counted(NamedTuple):
    """What counting needs of a box; `answers`: per row of the ballot how many answers it offers."""

    id: int
    state: str
    form: Form
    seats: int
    answers: tuple[int, ...]
    validity: Validity
    entries: int
    batch_size: int
    returned: int

    def seen(self, ballot: Ballot) -> Seen:
        """What the rules say of a ballot of this box."""
        return classify(ballot, self.form, len(self.answers), self.seats, self.validity)


def counted(source: Source, box: int) -> Counted:
    """The box. Raises BoxNotFound."""
    found = store.find(source, box)
    if found is None:
        raise BoxNotFound(box=box)
    form, rows, questions = Form(found["form"]), json.loads(found["rows"]), json.loads(found["questions"])
    offers = [len(each["choices"]) for each in questions] if form is Form.QUESTIONS else [2] * len(rows)
    return Counted(
        id=box,
        state=found["state"],
        form=form,
        seats=found["seats"],
        answers=tuple(offers),
        validity=Validity(**json.loads(found["validity"])),
        entries=found["entries"],
        batch_size=found["batch_size"],
        returned=found["returned"] or 0,
    )


def counting(source: Source, box: int) -> Counted:
    """The box, while it is counted. Raises BoxNotFound, NothingToCount, CountOver."""
    found = counted(source, box)
    if found.state in (State.FROZEN, State.ANNULLED):
        raise rules.CountOver
    if found.state != State.CLOSED:
        raise rules.NothingToCount(state=found.state)
    return found


def batch_of(source: Source, box: int, number: int) -> Row:
    """A batch of the box. Raises BatchUnknown."""
    row = batch_store.find(source, box, number)
    if row is None:
        raise rules.BatchUnknown(batch=number)
    return row


def decided(source: Source, batch: int) -> dict[int, Ballot]:
    """What the tellers decided, by position."""
    return {row["position"]: ballot_of(row) for row in batch_store.decisions(source, batch)}


def compared(source: Source, batch: int) -> Comparison:
    """The passes of a batch beside each other, with what the tellers decided."""
    passes = [entry_store.ballots(source, row["id"]) for row in batch_store.passes(source, batch)]
    return rules.concluded(passes, decided(source, batch))


def settled_ballots(source: Source, box: int) -> list[Ballot]:
    """Every ballot of the batches that count, batch by batch."""
    found: list[Ballot] = []
    for row in batch_store.every(source, box):
        if row["state"] == "settled":
            found += [ballot for ballot in compared(source, row["id"]).ballots if ballot is not None]
    return found
