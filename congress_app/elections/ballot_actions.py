"""The deeds about ballots until the box is open: tellers, issue, late-comers, open, close, presidium, report (§3.7).

What follows is in `count_actions`.
"""

import json
from collections.abc import Sequence
from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.attendance import steps as presence
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.counting.profile import Base
from congress_app.delegates import queries as delegates
from congress_app.elections import asking, ballot_events, conditions, deciding, motions, stops, store
from congress_app.elections.actions import put_to
from congress_app.elections.by_hands import Hands
from congress_app.elections.cases import Box, Case
from congress_app.elections.course import Said, about, advance, allow, also, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.rules import State
from congress_app.tellers import steps as tellers


def choose_tellers(
    db: Database, actor: Actor, nonce: str | None, election: int, members: Sequence[int], head: int, hands: Hands,
    said: Said,
) -> Answer:  # fmt: skip
    """The congress chooses number, list and head of the tellers; answers {election, state, vote, carried}.

    Raises TellersMissing, TellerStands, TellerNotEntitled, HeadNotTeller.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.TELLERS, said)
        wanted = list(dict.fromkeys(members))
        for each in conditions.team(step.case, wanted, delegates.entitled_ids(tx)):
            raise each
        if head not in wanted:
            raise stops.HeadNotTeller(field="head")
        step = also(tx, step, asking.quorum(step.case, hands))
        name = (delegates.card(tx, head) or {"name": ""})["name"]
        return put_to(tx, step, motions.tellers_motion(step.case, wanted, head, name), hands)

    about_it = ("elections.tellers", election, list(members), head, [*hands], [*said])
    return db.write(deed, actor=actor, nonce=nonce, about=about_it)


def keep_tellers(db: Database, actor: Actor, nonce: str | None, election: int, earlier: int | None) -> Answer:
    """The tellers of another election of this congress count this one too; answers {election, state}.

    `earlier` None: those of the last one. Raises TellersMissing, TellerStands.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.KEEP_TELLERS)
        source = earlier or step.case.earlier_tellers
        team = store.tellers(tx, source) if source else []
        members = [row["delegate"] for row in team]
        head = next((row["delegate"] for row in team if row["leads"]), 0)
        store.decide(
            tx,
            election,
            store.Decision("tellers", "taken_over", {"members": members, "head": head, "from": source}, passed=True),
        )
        deciding.appoint(tx, step, members, head, "taken_over")
        return {"election": election, "state": State.TELLERS_VOTED.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.keep-tellers", election, earlier))


def issue(db: Database, actor: Actor, nonce: str | None, election: int, said: Said) -> Answer:
    """Ballots are given out: the base is frozen with its people, presence sealed, the box opened for issuing.

    Answers {election, state, box, roll, base}. Raises NoSessionForElection, NobodyMayVote, TellerStands.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.ISSUE, said)
        box = living_box(step.case)
        sets = open_box(tx, step.case, box)
        advance(tx, step, State.ISSUING, base=sets["base"], present=sets["present"])
        return {
            "election": election,
            "state": State.ISSUING.value,
            "box": box.id,
            "roll": sets["present"],
            "base": sets["base"],
        }

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.issue", election, [*said]))


def living_box(case: Case) -> Box:
    """The box of this round. Raises PapersNotInBallot."""
    if case.box is None:
        raise stops.PapersNotInBallot
    return case.box


def open_box(tx: Transaction, case: Case, box: Box) -> dict[str, Any]:
    """Open a box for issuing with the roll of this moment; gives the frozen sets. Raises NobodyMayVote."""
    if not case.running:
        raise stops.NoSessionForElection
    roll = voters(tx, case)
    if not roll:
        raise stops.NobodyMayVote
    tellers.open_issuing(tx, box.id, roll)
    return freeze(tx, case, box, len(roll))


def freeze(tx: Transaction, case: Case, box: Box, present: int) -> dict[str, Any]:
    """Freeze the base with its people (R-BASE-6) and seal who is in the hall."""
    seal = presence.seal(tx, "ballots_issued", case.id, case.title)
    sets = deciding.sets_now(tx, case)
    sets = {
        **sets,
        "present": present,
        "absent": sets["summoned"] - present,
        "seal": {"id": seal["id"], "sha256": seal["sha256"]},
    }
    store.put_box(tx, box.id, sets=json.dumps(sets, ensure_ascii=False))
    tx.record(
        ballot_events.ElectionBaseFrozen(
            **about(case),
            box=box.id,
            summoned=sets["summoned"],
            base=sets["base"],
            present=present,
            sha256=seal["sha256"],
        )
    )
    return sets


def voters(tx: Transaction, case: Case) -> list[tellers.RollLine]:
    """Everybody in the hall who may vote; who is suspended does not stand in the base and gets no ballot."""
    present = attendance.present_ids(tx)
    out: set[int] = set()
    if case.profile.elections.base is Base.SUMMONED:
        out = {one for each in attendance.base(tx)["subtractions"] for one in each["people"]}
    return [
        tellers.RollLine(row["id"], row["number"], row["name"], row["delegation_id"], row["delegation"])
        for row in delegates.roll(tx)
        if row["id"] in present - out
    ]


def admit(db: Database, actor: Actor, nonce: str | None, election: int, delegate: int) -> Answer:
    """A late-comer who has come through the door may vote; the base is frozen again. Answers {election, base, added}.

    Raises LatecomerUnknown.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.ADMIT)
        case = step.case
        box = case.opinion if case.state is State.OPINION_BALLOT and case.opinion else living_box(case)
        line = next((each for each in voters(tx, case) if each.delegate == delegate), None)
        if line is None:
            raise stops.LatecomerUnknown(field="delegate")
        added = tellers.admit(tx, box.id, line)
        if not added:
            tx.nothing_changed()
        row = store.of_box(tx, box.id)
        sets: dict[str, Any] = json.loads(row["sets"]) if row is not None and row["sets"] else {}
        return {"election": election, "base": sets.get("base"), "added": added}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.admit", election, delegate))


def _joined(tx: Transaction, election: int, line: tellers.RollLine) -> None:
    """A late-comer joined the roll, here or at an issue desk: the base is frozen again (R-BASE-6)."""
    if store.find(tx, election) is None:
        return
    step = allow(tx, election, Deed.ADMIT)
    case = step.case
    box = case.opinion if case.state is State.OPINION_BALLOT and case.opinion else living_box(case)
    sets = freeze(tx, case, box, box.figure("present"))
    stay(tx, step, number=line.number, base=sets["base"])
    tx.record(
        ballot_events.LatecomerJoined(**about(case), number=line.number, base=sets["base"], present=sets["present"])
    )


def open_voting(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """The empty box was shown and sealed; answers {election, state}."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.OPEN)
        box = living_box(step.case)
        store.put_box(tx, box.id, opened_at=tx.at)
        advance(tx, step, State.VOTING)
        tx.record(ballot_events.VotingBegun(**about(step.case), box=box.id))
        return {"election": election, "state": State.VOTING.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.open", election))


def report(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """Issued and returned were reported to the congress, before counting; answers {election, issued, returned}.

    Raises MoreReturnedThanIssued until the presidium has decided.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.REPORT)
        box = living_box(step.case)
        numbers: dict[str, Any] = {"issued": box.figure("issued"), "returned": box.figure("returned")}
        store.put_box(tx, box.id, reported_at=tx.at)
        stay(tx, step, **numbers)
        tx.record(ballot_events.ReturnedReported(**about(step.case), **numbers))
        return {"election": election, **numbers}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.report", election))


def _out(tx: Transaction, subject: int) -> None:
    """Asked before a sheet goes out or comes back: only until the box is opened. Raises PapersNotInBallot."""
    row = store.find(tx, subject)
    if row is not None and row["state"] not in (State.ISSUING, State.VOTING):
        raise stops.PapersNotInBallot


tellers.while_open("election", _out)
tellers.when_admitted("election", _joined)
tellers.when_admitted("opinion", _joined)
