"""Paper in a mixed vote: its box is prepared and opened with the vote, its count enters the one tally.

Before a sheet is given the desk asks here; whoever has voted on a tablet gets none, and whoever holds a sheet is
marked on the roll in the same transaction, so that no tablet of theirs is taken, not even in the same millisecond.
"""

from typing import NamedTuple

from congress_app.core.db import Row, Transaction
from congress_app.counting.forms import Form
from congress_app.counting.profile import from_plain
from congress_app.rulebook import queries as rulebook
from congress_app.tellers import queries as tellers
from congress_app.tellers import steps
from congress_app.voting import ballots, casting, channels, definition, rules, store, vote_roll
from congress_app.voting.opening import Numbers
from congress_app.voting.rules import State


class Counted(NamedTuple):
    """What the paper says: votes by question and answer, how many came back, how many are valid."""

    counts: list[dict[str, int]]
    returned: int
    valid: int


def prepare(tx: Transaction, row: Row, hall: Numbers) -> int:
    """A box for this vote, open for everybody on its roll; gives its number."""
    words = definition.profile_of(row)
    elections = (from_plain(words) if words else rulebook.current(tx)).elections
    box = steps.prepare(
        tx,
        steps.Spec(
            subject="vote",
            subject_id=row["id"],
            title=definition.title_of(row),
            heading=[definition.title_of(row)],
            form=Form.QUESTIONS.value,
            seats=0,
            rows=[],
            questions=[
                {
                    "n": n,
                    "title": definition.both(each.title_vi, each.title_en),
                    "choices": [{"code": one.code, "vi": one.vi, "en": one.en} for one in each.choices],
                }
                for n, each in enumerate(definition.questions_of(row), 1)
            ],
            colour="",
            validity={},
            entries=elections.entries,
            batch_size=elections.batch_size,
        ),
    )
    roll = [steps.RollLine(*voter[:5]) for voter in hall.voters]
    steps.open_issuing(tx, box, roll)
    return box


def before_issue(tx: Transaction, vote: int, delegate: int) -> None:
    """Refuse a sheet to who may not have one, and mark who gets it.

    Raises VoteNotFound, NotOnRoll, VoteClosed (casting is over), VotedOnTablet.
    """
    row = store.find(tx, vote)
    if row is None:
        raise rules.VoteNotFound(vote=vote)
    if row["state"] != State.OPEN or not casting.taking(row, tx.at):
        raise rules.VoteClosed
    if vote_roll.line(tx, vote, delegate) is None:
        raise rules.NotOnRoll
    if ballots.ballot(tx, vote, delegate) is not None:
        raise channels.VotedOnTablet
    vote_roll.hold_paper(tx, vote, delegate, tx.at)


def settle_holders(tx: Transaction, row: Row) -> int:
    """Mark on the roll who holds a sheet now (some were taken back); gives how many."""
    if row["box"] is None:
        return 0
    holders = tellers.holders(tx, row["box"])
    for line in vote_roll.roll(tx, row["id"]):
        if line["paper_at"] is not None and line["delegate"] not in holders:
            vote_roll.hold_paper(tx, row["id"], line["delegate"], None)
    return len(holders)


def finish(tx: Transaction, row: Row) -> Counted | None:
    """The count of the paper, its box frozen; None where nobody holds a sheet.

    Raises PaperNotBack, PaperNotCounted.
    """
    if row["box"] is None:
        return None
    if settle_holders(tx, row) == 0:
        steps.close(tx, row["box"], 0)
        steps.freeze(tx, row["box"])
        return None
    if row["returned"] is None:
        raise channels.PaperNotBack
    found = tellers.tally(tx, row["box"])
    if found is None or tellers.broken(tx, row["box"]):
        raise channels.PaperNotCounted
    steps.freeze(tx, row["box"])
    asked = definition.questions_of(row)
    counts = [
        {choice.code: line.answers[place] for place, choice in enumerate(each.choices)}
        for each, line in zip(asked, found.rows, strict=True)
    ]
    return Counted(counts, found.returned, found.valid)


steps.guard("vote", before_issue)
