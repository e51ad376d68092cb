"""The decision to open a vote without its quorum: one person asks with a reason, another agrees, then it may open.

It holds for the number of people it was asked about: when fewer are here, it must be asked again.
"""

from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.counting.questions import quorate, quorum_needed
from congress_app.voting import definition, events, opening, overrides, rules
from congress_app.voting.actions import in_state, title_of
from congress_app.voting.rules import State


def ask(db: Database, actor: Actor, nonce: str | None, vote: int, reason: str) -> Answer:
    """Ask to open without the quorum; answers {vote, present, needed}. What was asked before is withdrawn.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled, VoteReasonMissing, QuorumIsThere.
    """
    why = reason.strip()

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.DRAFT)
        if not why:
            raise rules.VoteReasonMissing(field="reason")
        present, needed = _short(tx, row)
        overrides.ask(tx, vote, why, present, needed)
        tx.record(
            events.QuorumOverrideAsked(vote=vote, title=title_of(row), reason=why, present=present, needed=needed)
        )
        return {"vote": vote, "present": present, "needed": needed}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.override", vote, why))


def agree(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """The second person agrees; answers {vote}.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled, NothingToAgree, SecondIsFirst, QuorumIsThere, FewerThanAgreed.
    """

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.DRAFT)
        asked = overrides.standing(tx, vote)
        if asked is None or asked["agreed_at"] is not None:
            raise rules.NothingToAgree
        rules.check_second(asked["asked_id"], tx.actor.id or 0)
        present, _needed = _short(tx, row)
        if present < asked["present"]:
            raise rules.FewerThanAgreed(present=present, agreed=asked["present"])
        overrides.agree(tx, asked["id"])
        tx.record(events.QuorumOverrideAgreed(vote=vote, title=title_of(row), asked_by=asked["asked_by"]))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.agree", vote))


def _short(tx: Transaction, row: Row) -> tuple[int, int]:
    """How many are present and how many are needed; raises QuorumIsThere when nothing is missing."""
    rule, sets = definition.rule_of(row), opening.numbers(tx, row).sets
    if quorate(rule, sets):
        raise rules.QuorumIsThere
    return sets.present, quorum_needed(rule, sets.summoned)
