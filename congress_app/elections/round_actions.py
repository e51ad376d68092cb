"""The deeds after an announcement: the next round, the tie round, the end, the approval (domain §3.6).

A further round is an election of its own, linked, with its own list, base, box and minutes (R-RES-5).
"""

import json
from typing import Any

from congress_app.core import wording
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.elections import deciding, events, rules, stops, store
from congress_app.elections.cases import Case, load
from congress_app.elections.course import Said, Step, about, advance, allow, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.nominees import Nominee, running
from congress_app.elections.rules import Manner, State
from congress_app.elections.store import Decision, Definition, Person


def next_round(db: Database, actor: Actor, nonce: str | None, election: int, said: Said) -> Answer:
    """The remaining seats in a linked round; its candidates are those not elected and may be changed there.

    Answers {election: the new round, previous, seats}. Raises NoSeatsOpen, RoundExists, and the warnings of a round.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.NEXT_ROUND, said)
        case, kept = step.case, dict(step.case.outcome or {})
        elected = set(kept["elected"])
        people = [each for each in running(case.people) if each.id not in elected and each.place is not None]
        fresh = _round(tx, step, kept["open_seats"], people, State.NOMINATING, tie=False)
        return {"election": fresh, "previous": election, "seats": kept["open_seats"]}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.next-round", election, [*said]))


def tie_round(db: Database, actor: Actor, nonce: str | None, election: int, said: Said) -> Answer:
    """Only the tied, for the seats they tie for (R-RES-3); the list is given, the same tellers stay.

    Answers {election: the new round, previous, seats}. Raises NoTie, RoundExists, and the warnings of a round.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.TIE_ROUND, said)
        case, kept = step.case, dict(step.case.outcome or {})
        tied = set(kept["tied"])
        people = [each for each in case.listed if each.id in tied]
        paper = case.manner is Manner.PAPER
        state = State.LIST_VOTED if paper else State.CONSOLIDATED
        fresh = _round(tx, step, kept["tied_seats"], people, state, tie=True)
        if paper and case.tellers:
            _same_tellers(tx, fresh, case)
        return {"election": fresh, "previous": election, "seats": kept["tied_seats"]}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.tie-round", election, [*said]))


def _round(tx: Transaction, step: Step, seats: int, people: list[Nominee], state: State, *, tie: bool) -> int:
    """A linked round with these people as candidates, in this state."""
    case = step.case
    number = case.row["round"] + 1
    fresh = store.insert(tx, _defined(case, seats, number, tie=tie), state.value, number, tie=tie, previous=case.id)
    rows = {row["id"]: row for row in store.candidates(tx, case.id)}
    ids = [store.nominate(tx, fresh, _again(rows[each.id])) for each in people]
    for old, new in zip(people, ids, strict=True):
        copied = rows[old.id]
        kept = {name: copied[name] for name in ("support", "attending", "support_how")}
        store.put_candidate(tx, new, **kept)
    how = "tied" if tie else "remaining"
    store.decide(tx, fresh, Decision("number", how, {"seats": seats}, passed=True))
    if tie:
        store.draw_up(tx, fresh, ids)
        store.put(tx, fresh, chosen=json.dumps({"limit": None, "cut": [], "tied": [], "unsupported": []}))
        store.decide(tx, fresh, Decision("list", "tied", {"candidates": ids}, passed=True))
    made = load(tx, fresh)
    store.note(tx, fresh, "make", state.value, state.value, detail={"previous": case.id, "seats": seats})
    tx.record(
        events.ElectionMade(
            **about(made),
            office=made.office.value,
            manner=made.manner.value,
            seats=seats,
            round=number,
            previous=case.id,
        )
    )
    advance(tx, step, State.TIE_ROUND if tie else State.NEXT_ROUND, round=fresh, seats=seats)
    return fresh


def _defined(case: Case, seats: int, number: int, *, tie: bool) -> Definition:
    plain = {lang: _without(case, lang) for lang in wording.LANGUAGES}
    sentence = "Tie, round {round}: {title}" if tie else "Round {round}: {title}"
    title = {lang: wording.text(lang, sentence, round=number, title=text) for lang, text in plain.items()}
    profile: dict[str, Any] = json.loads(case.row["profile"])
    return Definition(
        title["vi"],
        title["en"],
        case.office.value,
        seats,
        case.manner.value,
        case.row["item"],
        profile,
        case.row["colour"],
    )


def _without(case: Case, lang: str) -> str:
    """The title without the words an earlier round put around it."""
    title, number = case.title[lang], case.row["round"]
    for sentence in ("Tie, round {round}: {title}", "Round {round}: {title}"):
        before, after = wording.text(lang, sentence, round=number, title="\0").split("\0")
        if number > 1 and title.startswith(before) and title.endswith(after):
            return title[len(before) : len(title) - len(after)]
    return title


def _again(row: Any) -> Person:
    """The same person as a candidate of the next round."""
    return Person(
        row["source"], row["delegate"], row["nominator"], row["name"], row["sort_word"], row["born"], row["position"],
        row["unit"], row["profile_vi"], row["profile_en"], row["document"], bool(row["planned"]),
    )  # fmt: skip


def _same_tellers(tx: Transaction, fresh: int, earlier: Case) -> None:
    """The tellers of the round before count the tie round too; none of them was on its list."""
    members, head = list(earlier.tellers), earlier.head or 0
    proposal = {"members": members, "head": head, "from": earlier.id}
    store.decide(tx, fresh, Decision("tellers", "taken_over", proposal, passed=True))
    deciding.appoint(tx, allow(tx, fresh, Deed.TELLERS), members, head, "taken_over")


def finish(db: Database, actor: Actor, nonce: str | None, election: int, said: Said) -> Answer:
    """The election is over; seats that stay open ask for the congress's decision. Answers {election, state}."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.FINISH, said)
        advance(tx, step, State.DONE)
        left = int((step.case.outcome or {}).get("open_seats", 0))
        tx.record(events.ElectionFinished(**about(step.case), open_seats=left, reason=said.reason.strip()))
        return {"election": election, "state": State.DONE.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.finish", election, [*said]))


def approve(db: Database, actor: Actor, nonce: str | None, election: int, note: str, *, approved: bool) -> Answer:
    """The higher committee approved the result or did not; `note` names its decision. Answers {election, approval}.

    Raises ReasonAsked, ElectionStateWrong (no approval is awaited).
    """

    def deed(tx: Transaction) -> Answer:
        if not note.strip():
            raise stops.ReasonAsked(field="note")
        step = allow(tx, election, Deed.APPROVE, Said((), note))
        if step.case.row["approval"] != "pending":
            raise rules.ElectionStateWrong(state=step.case.state.value, deed=Deed.APPROVE.value)
        state = "approved" if approved else "refused"
        store.put(tx, election, approval=state, approval_note=note.strip())
        stay(tx, step, approved=approved)
        tx.record(events.ElectionApproved(**about(step.case), approved=approved, note=note.strip()))
        return {"election": election, "approval": state}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.approve", election, note, approved))
