"""The deeds around an open vote: remind, prolong, stop the tablets, tell the cards and the paper, close what is due.

Cards and paper come after the tablets: nothing that a block shows can be counted while one of its people may still
vote on a tablet.
"""

from collections.abc import Sequence

from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.tellers import steps as tellers
from congress_app.voting import (
    cards,
    casting,
    channels,
    closing,
    definition,
    events,
    paper,
    rules,
    running_totals,
    shown_cards,
    store,
    vote_roll,
)
from congress_app.voting.actions import in_state, title_of
from congress_app.voting.cards import Block
from congress_app.voting.rules import Manner, State


def nudge(db: Database, actor: Actor, nonce: str | None, vote: int, delegation: int | None) -> Answer:
    """Remind those who have not voted, all or of one delegation; answers {vote, n}.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled, VoteClosed, NoTablets.
    """

    def deed(tx: Transaction) -> Answer:
        row = _casting(tx, vote)
        store.nudge(tx, vote, delegation)
        tx.record(events.VotersNudged(vote=vote, title=title_of(row), delegation=delegation or 0))
        return {"vote": vote, "n": row["nudges"] + 1}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.nudge", vote, delegation or 0))


def extend(db: Database, actor: Actor, nonce: str | None, vote: int, seconds: int) -> Answer:
    """Prolong the countdown of an open vote, or begin one; answers {vote, closes_at}.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled, VoteClosed (the time was over), NoTablets, BadCountdown.
    """
    rules.check_seconds(seconds)

    def deed(tx: Transaction) -> Answer:
        row = _casting(tx, vote)
        ends = rules.later(row["closes_at"] or tx.at, seconds)
        store.put(tx, vote, {"closes_at": ends})
        tx.record(events.VoteProlonged(vote=vote, title=title_of(row), seconds=seconds, closes_at=ends))
        return {"vote": vote, "closes_at": ends}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.extend", vote, seconds))


def stop(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """End the tablets of a mixed vote, so that cards and paper can be counted; answers {vote, cast, paper, left}.

    `paper` are the sheets given out, `left` the people who did neither. Raises VoteNotFound, VoteStateWrong,
    VoteAnnulled, CastingOver, NoCards (a vote on tablets only is closed at once).
    """

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.OPEN)
        if row["manner"] == Manner.TABLETS:
            raise channels.NoCards
        if row["casting_ended_at"] is not None:
            raise channels.CastingOver
        return _stop(tx, row)

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.stop", vote))


def _stop(tx: Transaction, row: Row) -> Answer:
    vote, cast = row["id"], running_totals.cast(tx, row["id"])
    store.put(tx, vote, {"casting_ended_at": tx.at})
    holders = paper.settle_holders(tx, row)
    tx.record(events.CastingStopped(vote=vote, title=title_of(row), cast=cast))
    return {"vote": vote, "cast": cast, "paper": holders, "left": sum(vote_roll.free(tx, vote).values())}


def tell_cards(
    db: Database, actor: Actor, nonce: str | None, vote: int, unanimous: str | None, blocks: Sequence[Block]
) -> Answer:
    """Write down what was shown by cards: everybody the same (`unanimous`: the answer, "" for the one in favour), or
    the counts of some blocks. Answers {vote, counted: [n by question], left}.

    A block told before is replaced by what is told now; everything told stays on record. Raises VoteNotFound,
    VoteStateWrong, VoteAnnulled, NoCards, CastingGoesOn, BadCards, TooManyCards, TooManyInDelegation.
    """

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.OPEN)
        if row["manner"] == Manner.TABLETS:
            raise channels.NoCards
        if casting.taking(row, tx.at):
            raise channels.CastingGoesOn
        paper.settle_holders(tx, row)
        _fit(row, unanimous, blocks)
        cards.add(tx, vote, unanimous, blocks)
        left, people = _within(tx, row)
        counters = sorted({block.counter for block in blocks})
        names = {block.block for block in blocks}
        tx.record(
            events.CardsTold(
                vote=vote, title=title_of(row), unanimous=unanimous or "", blocks=len(names), counters=counters
            )
        )
        return {"vote": vote, "counted": people, "left": left}

    lines = [[*block[:4], sorted(block.counts.items())] for block in blocks]
    return db.write(deed, actor=actor, nonce=nonce, about=("voting.cards", vote, unanimous, lines))


def _fit(row: Row, unanimous: str | None, blocks: Sequence[Block]) -> None:
    """Raises BadCards when what was told does not fit the questions and answers of this vote."""
    asked = definition.questions_of(row)
    codes = [{choice.code for choice in each.choices} for each in asked]
    if unanimous is not None:
        in_favour = all(any(choice.counts_for for choice in each.choices) for each in asked)
        known = all(unanimous in each for each in codes) if unanimous else in_favour
        if blocks or not known:
            raise channels.BadCards(field="unanimous")
        return
    places = [(block.block, block.question) for block in blocks]
    if not blocks or len(set(places)) != len(places):
        raise channels.BadCards(field="blocks")
    for block in blocks:
        if not 1 <= block.question <= len(asked) or not set(block.counts) <= codes[block.question - 1]:
            raise channels.BadCards(field="blocks")


def _within(tx: Transaction, row: Row) -> tuple[int, list[int]]:
    """Who is left after the cards, and the cards of each question; raises when there are more cards than people."""
    free = vote_roll.free(tx, row["id"])
    everybody = sum(free.values())
    shown = shown_cards.by_cards(tx, row)
    people = shown.people if shown else []
    channels.check_cards(dict(enumerate(people, 1)), everybody)
    if shown is not None and not shown.unanimous:
        channels.check_delegations(_by_delegation(tx, row), free)
    return everybody - max(people, default=0), people


def _by_delegation(tx: Transaction, row: Row) -> dict[tuple[int, int], int]:
    """(delegation, question) to its cards, of the blocks that are delegations."""
    found: dict[tuple[int, int], int] = {}
    for block in cards.standing(tx, row["id"]):
        if block.delegation is not None:
            key = (block.delegation, block.question)
            found[key] = found.get(key, 0) + sum(block.counts.values())
    return found


def paper_back(db: Database, actor: Actor, nonce: str | None, vote: int, returned: int) -> Answer:
    """How many ballots on paper came back; the counting desk may begin. Answers {vote, issued, returned}.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled, CastingGoesOn, NoPaper, MoreThanIssued.
    """

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.OPEN)
        if casting.taking(row, tx.at):
            raise channels.CastingGoesOn
        issued = paper.settle_holders(tx, row)
        if not issued:
            raise channels.NoPaper
        if returned > issued:
            raise channels.MoreThanIssued(returned=returned, issued=issued)
        tellers.close(tx, row["box"], returned)
        store.put(tx, vote, {"returned": returned})
        tx.record(events.PaperReturned(vote=vote, title=title_of(row), returned=returned))
        return {"vote": vote, "issued": issued, "returned": returned}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.paper", vote, returned))


def close_due(db: Database, actor: Actor) -> Answer:
    """Close the vote whose countdown is over, or stop its tablets where cards or paper follow; answers {vote: id | 0}.

    Asks again inside its transaction, so that a countdown prolonged in the same moment is respected.
    """

    def deed(tx: Transaction) -> Answer:
        row = store.due(tx, tx.at)
        if row is None:
            tx.nothing_changed()
            return {"vote": 0}
        if row["manner"] == Manner.TABLETS:
            closing.conclude(tx, row)
        else:
            _stop(tx, row)
        return {"vote": row["id"]}

    return db.write(deed, actor=actor)


def _casting(tx: Transaction, vote: int) -> Row:
    """The row of an open vote whose tablets may vote at this moment."""
    row = in_state(tx, vote, State.OPEN)
    if row["manner"] == Manner.CARDS:
        raise channels.NoTablets
    if not casting.taking(row, tx.at):
        raise rules.VoteClosed
    return row
