"""The deeds of an opinion ballot (form B4): ask, close, take over what it says as the support of each candidate (§3.2).

Its counting team is named when it begins (R-LIST-10); it never decides who is elected.
"""

import json
from collections.abc import Sequence

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.elections import ballot_events, deciding, figures, may_not, outcomes, stops, store
from congress_app.elections.ballot_actions import open_box
from congress_app.elections.cases import Box, Case, load
from congress_app.elections.course import Said, about, advance, allow, also, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.nominees import ordered, running
from congress_app.elections.rules import State
from congress_app.tellers import steps as tellers


def begin(
    db: Database,
    actor: Actor,
    nonce: str | None,
    election: int,
    chosen: Sequence[int] | None,
    counters: Sequence[str],
    said: Said,
) -> Answer:
    """Prepare and issue opinion ballots on those who are not of the committee's list, or on those chosen.

    Answers {election, state, box, attending}. Raises NobodyToAsk, ChosenUnknown, NoSessionForElection.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.OPINION, said)
        ids = _asked(step.case, chosen)
        deciding.prepare(tx, step.case, "opinion", ids, tuple(name.strip() for name in counters if name.strip()))
        box = _box(load(tx, election))
        sets = open_box(tx, step.case, box)
        advance(tx, step, State.OPINION_BALLOT, candidates=len(ids), attending=sets["present"])
        tx.record(
            ballot_events.OpinionBallotBegun(
                **about(step.case), box=box.id, candidates=len(ids), attending=sets["present"]
            )
        )
        return {"election": election, "state": "opinion_ballot", "box": box.id, "attending": sets["present"]}

    asked = None if chosen is None else list(chosen)
    about_it = ("elections.opinion", election, asked, list(counters), [*said])
    return db.write(deed, actor=actor, nonce=nonce, about=about_it)


def _asked(case: Case, chosen: Sequence[int] | None) -> list[int]:
    people = running(case.people)
    if chosen is not None and not set(chosen) <= {each.id for each in people}:
        raise stops.ChosenUnknown(field="chosen")
    wanted = [each for each in people if (each.id in chosen if chosen is not None else each.source != "committee")]
    if not wanted:
        raise stops.NobodyToAsk
    return [each.id for each in ordered(wanted, case.rules.order)]


def _box(case: Case) -> Box:
    if case.opinion is None:
        raise stops.PapersNotInBallot
    return case.opinion


def close(db: Database, actor: Actor, nonce: str | None, election: int, returned: int, said: Said) -> Answer:
    """So many opinion ballots came back; they may be counted. Answers {election, issued, returned}.

    Fewer than issued asks for its reason, more for the decision of the presidium.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.OPINION_CLOSE, said)
        box = _box(step.case)
        issued = box.figure("issued")
        numbers = {"issued": issued, "returned": returned}
        over, short = returned > issued, returned < issued
        step = also(tx, step, [may_not.MoreOpinionsReturned(**numbers)] if over else [])
        step = also(tx, step, [may_not.FewerReturned(**numbers)] if short else [])
        reason = said.reason.strip()
        why = {"shortfall": reason if short else "", "presidium": reason if over else ""}
        store.put_box(tx, box.id, returned=returned, closed_at=tx.at, reported_at=tx.at, **why)
        tellers.close(tx, box.id, returned)
        stay(tx, step, issued=issued, returned=returned)
        tx.record(ballot_events.OpinionBallotClosed(**about(step.case), box=box.id, issued=issued, returned=returned))
        return {"election": election, "issued": issued, "returned": returned}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.opinion-close", election, returned, [*said]))


def take_over(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """The counted opinion ballot becomes the support of each candidate, of those attending (R-PCT-1).

    Answers {election, state}. Raises CountNotFinished, FiguresDisagree.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.OPINION_COUNT)
        box = _box(step.case)
        tally = figures.checked(tx, box)
        attending = int((box.sets or {})["present"])
        for candidate, row in zip(box.rows, tally.rows, strict=True):
            store.put_candidate(tx, candidate, support=row.agree, attending=attending, support_how="opinion")
        store.put_box(tx, box.id, tally=json.dumps(outcomes.plain_tally(tally)), counted_at=tx.at)
        tellers.freeze(tx, box.id)
        advance(tx, step, State.NOMINATING)
        tx.record(ballot_events.OpinionBallotCounted(**about(step.case), box=box.id))
        return {"election": election, "state": State.NOMINATING.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.opinion-count", election))
