"""Asks the congress: drafts the open vote of a step, or records what cards raised said, decided by the open-vote rule.

Pieces of transactions; what follows from a decision is in `deciding`.
"""

from congress_app.congress import queries as congress
from congress_app.core.db import Transaction
from congress_app.core.errors import CongressError
from congress_app.counting.questions import Choice, Rule
from congress_app.elections import events, may_not, store
from congress_app.elections.by_hands import Hands, recorded
from congress_app.elections.cases import Case
from congress_app.elections.course import about
from congress_app.elections.motions import Motion
from congress_app.elections.store import Decision
from congress_app.voting import steps as votes


def quorum(case: Case, hands: Hands) -> list[CongressError]:
    """A decision recorded by hands needs the quorum like any other; an open vote asks for it itself."""
    needed = case.quorum.of(case.summoned)
    if hands.how != "recorded" or case.present >= needed:
        return []
    return [may_not.NoQuorumForElection(present=case.present, needed=needed)]


def ask(tx: Transaction, case: Case, motion: Motion, hands: Hands) -> tuple[bool | None, int]:
    """Put it to the congress; gives (carried, vote): None with the vote's number while an open vote is awaited.

    Raises CountsMissing, CountsImpossible.
    """
    if hands.how == "vote":
        vote = _draft(tx, case, motion, hands.manner)
        store.decide(
            tx,
            case.id,
            Decision(motion.purpose, "vote", motion.proposal, motion.candidate, vote, None, None, hands.note),
        )
        tx.record(events.ElectionVoteDrafted(**about(case), purpose=motion.purpose, vote=vote))
        return None, vote
    counts, passed = ({}, True) if hands.how != "recorded" else recorded(tx, case, hands)
    store.decide(
        tx,
        case.id,
        Decision(
            motion.purpose, hands.how, motion.proposal, motion.candidate, None, counts or None, passed, hands.note
        ),
    )
    tx.record(
        events.ElectionDecided(
            **about(case),
            purpose=motion.purpose,
            how=hands.how,
            passed=passed,
            agree=int(counts.get("agree", 0)),
            needed=int(counts.get("needed", 0)),
        )
    )
    return passed, 0


def _draft(tx: Transaction, case: Case, motion: Motion, manner: str) -> int:
    worded = [
        Choice(each["code"], each["label"]["vi"], each["label"]["en"], counts_for=each["code"] == "agree")
        for each in congress.banner(tx)["choices"]
    ]
    rule = Rule(case.profile.votes.base, case.profile.votes.threshold, case.quorum)
    questions = tuple(votes.Question(each["vi"], each["en"], worded) for each in motion.questions)
    shape = votes.Shape.BATCH if len(questions) > 1 else votes.Shape.QUESTION
    what = votes.Definition(
        motion.title["vi"],
        motion.title["en"],
        case.row["item"],
        votes.Mode.COUNTED.value,
        "after_close",
        rule,
        worded,
        0,
        shape=shape.value,
        manner=manner,
        questions=questions,
        profile=case.profile,
    )
    return votes.draft(tx, what)
