"""The deeds about one candidate: nominate, correct, take back a mistake, ask to withdraw, support (domain §3.2)."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from congress_app.attendance import queries as attendance
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.core.errors import CongressError, InvalidInput
from congress_app.delegates import queries as delegates
from congress_app.documents import queries as documents
from congress_app.elections import events, may_not, rules, stops, store
from congress_app.elections.cases import Case
from congress_app.elections.course import Said, about, allow, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.nominees import Nominee
from congress_app.elections.rules import State
from congress_app.elections.store import Person

EX_OFFICIO = "EX"
PROBATIONARY = "PM"


class Proposal(NamedTuple):
    """Somebody as people enter them; of a delegate the register fills what is left empty."""

    source: str
    delegate: int | None = None
    nominator: int | None = None
    name: str = ""
    born: str = ""
    position: str = ""
    unit: str = ""
    profile_vi: str = ""
    profile_en: str = ""
    document: int | None = None
    planned: bool = False


def nominate(db: Database, actor: Actor, nonce: str | None, election: int, who: Proposal, said: Said) -> Answer:
    """Nominate somebody; answers {candidate}.

    Raises NameMissing, CandidateUnknown, CandidateTwice, MayNotStand, NominationsClosed, and the warnings of R-LIST-6.
    """

    def deed(tx: Transaction) -> Answer:
        person = _person(tx, who)
        step = allow(tx, election, Deed.NOMINATE, said, *_against(tx, who, person.name))
        _check(tx, step.case, who, person)
        check_document(tx, who.document)
        candidate = store.nominate(tx, election, person)
        stay(tx, step, candidate=candidate, name=person.name, source=who.source)
        tx.record(
            events.CandidateNominated(**about(step.case), candidate=candidate, name=person.name, source=who.source)
        )
        return {"candidate": candidate}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.nominate", election, [*who], [*said]))


def _person(tx: Transaction, who: Proposal) -> Person:
    if who.delegate is None:
        return Person(
            who.source, None, who.nominator, _written(who.name), "", who.born, who.position.strip(), who.unit.strip(),
            who.profile_vi.strip(), who.profile_en.strip(), who.document, who.planned,
        )  # fmt: skip
    card = delegates.card(tx, who.delegate)
    if card is None:
        raise stops.CandidateUnknown(field="delegate")
    known = delegates.fields(tx, who.delegate)
    return Person(
        who.source, who.delegate, who.nominator, card["name"], known["sort_word"], known["born"],
        who.position.strip() or card["position"], who.unit.strip() or card["delegation"],
        who.profile_vi.strip(), who.profile_en.strip(), who.document, who.planned,
    )  # fmt: skip


def _written(name: str) -> str:
    """A name as a ballot can show it, on one line. Raises NameMissing, InvalidInput(name) for marks nobody sees."""
    line = " ".join(name.split())
    if not line:
        raise stops.NameMissing(field="name")
    if not line.isprintable() or not any(sign.isalpha() for sign in line):
        raise InvalidInput(field="name")
    return line


def _against(tx: Transaction, who: Proposal, name: str) -> list[CongressError]:
    """R-LIST-6: members of the convening committee neither stand nor nominate outside its list."""
    if who.source == "committee":
        return []
    found: list[CongressError] = []
    card = delegates.card(tx, who.delegate) if who.delegate else None
    if card is not None and card["class"] == EX_OFFICIO:
        found.append(may_not.CommitteeMemberStands(name=name))
    proposer = delegates.card(tx, who.nominator) if who.nominator else None
    if who.nominator and proposer is None:
        raise stops.CandidateUnknown(field="nominator")
    if proposer is not None and proposer["class"] == EX_OFFICIO:
        found.append(may_not.CommitteeMemberNominates(name=proposer["name"]))
    return found


def _check(tx: Transaction, case: Case, who: Proposal, person: Person) -> None:
    if case.state is not State.NOMINATING and who.source != "committee":
        raise stops.NominationsClosed
    card = delegates.card(tx, who.delegate) if who.delegate else None
    if card is not None and card["class"] == PROBATIONARY:
        raise stops.MayNotStand(name=person.name)
    for each in case.people:
        same = each.delegate == who.delegate if who.delegate else _same(each, person)
        if same and not each.retracted:
            raise stops.CandidateTwice(name=each.name)


def _same(each: Nominee, person: Person) -> bool:
    """Two people outside the register are one when name and birth date agree; namesakes are two people."""
    return each.delegate is None and (each.name, each.born) == (person.name, person.born)


def correct(
    db: Database, actor: Actor, nonce: str | None, election: int, candidate: int, values: Mapping[str, Any]
) -> Answer:
    """Correct what the list says of a candidate; name and birth date only of somebody who is not on the register.

    Answers {candidate}. Raises CandidateNotFound, NameMissing, InvalidInput(name), CurriculumUnknown.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.NOMINATE)
        row = found(tx, election, candidate)
        own: set[str] = set() if row["delegate"] is None else {"name", "born"}
        kept = {name: value for name, value in values.items() if name not in own}
        if "name" in kept:
            kept["name"] = _written(str(kept["name"]))
        check_document(tx, kept.get("document"))
        if kept:
            store.put_candidate(tx, candidate, **kept)
        stay(tx, step, candidate=candidate, corrected=sorted(set(kept) - {"born"}))
        name = str(kept.get("name", row["name"]))
        tx.record(events.CandidateChanged(**about(step.case), candidate=candidate, name=name))
        return {"candidate": candidate}

    about_it = (
        "elections.correct",
        election,
        candidate,
        sorted(values),
        [str(values[name]) for name in sorted(values)],
    )
    return db.write(deed, actor=actor, nonce=nonce, about=about_it)


def check_document(tx: Transaction, document: int | None) -> None:
    """Raises CurriculumUnknown for a curriculum vitae that is not among the documents."""
    if document is not None and all(each["id"] != document for each in documents.library(tx)["documents"]):
        raise stops.CurriculumUnknown(field="document")


def retract(db: Database, actor: Actor, nonce: str | None, election: int, candidate: int, reason: str) -> Answer:
    """A nomination entered by mistake does not stand; it stays in the record. Answers {candidate}."""

    def deed(tx: Transaction) -> Answer:
        if not reason.strip():
            raise stops.ReasonAsked(field="reason")
        step = allow(tx, election, Deed.NOMINATE, Said((), reason))
        row = found(tx, election, candidate)
        store.put_candidate(tx, candidate, retracted=reason.strip(), place=None)
        stay(tx, step, candidate=candidate, retracted=True)
        tx.record(
            events.NominationRetracted(**about(step.case), candidate=candidate, name=row["name"], reason=reason.strip())
        )
        return {"candidate": candidate}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.retract", election, candidate, reason))


def withdraw(db: Database, actor: Actor, nonce: str | None, election: int, candidate: int, reason: str) -> Answer:
    """A candidate asks to withdraw; answers {candidate}."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.WITHDRAW, Said((), reason))
        row = found(tx, election, candidate)
        store.put_candidate(
            tx, candidate, asked_at=tx.at, asked_reason=reason.strip(), withdrawn=None, proposal="", proposal_reason=""
        )
        stay(tx, step, candidate=candidate)
        tx.record(
            events.WithdrawalAsked(**about(step.case), candidate=candidate, name=row["name"], reason=reason.strip())
        )
        return {"candidate": candidate}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.withdraw", election, candidate, reason))


def propose(
    db: Database, actor: Actor, nonce: str | None, election: int, candidate: int, *, may: bool, reason: str
) -> Answer:
    """The presidium says whether somebody may withdraw (R-LIST-8); answers {candidate}. Raises WithdrawalNotAsked."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.PROPOSE, Said((), reason))
        row = asking_of(tx, election, candidate)
        store.put_candidate(tx, candidate, proposal="may" if may else "may_not", proposal_reason=reason.strip())
        stay(tx, step, candidate=candidate, may=may)
        tx.record(
            events.WithdrawalProposed(
                **about(step.case), candidate=candidate, name=row["name"], may=may, reason=reason.strip()
            )
        )
        return {"candidate": candidate}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.propose", election, candidate, may, reason))


def asking_of(tx: Transaction, election: int, candidate: int) -> Row:
    """A candidate whose wish to withdraw is not decided. Raises WithdrawalNotAsked."""
    row = found(tx, election, candidate)
    if row["asked_at"] is None or row["withdrawn"] is not None:
        raise stops.WithdrawalNotAsked
    return row


def found(tx: Transaction, election: int, candidate: int) -> Row:
    """A candidate whose nomination stands. Raises CandidateNotFound."""
    row = store.candidate(tx, election, candidate)
    if row is None or row["retracted"]:
        raise rules.CandidateNotFound(candidate=candidate)
    return row


def support(db: Database, actor: Actor, nonce: str | None, election: int, candidate: int, votes: int) -> Answer:
    """Record how many of those attending support a candidate, counted in the hall; answers {candidate, attending}.

    Raises SupportImpossible.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.SUPPORT)
        row = found(tx, election, candidate)
        attending = len(attendance.present_ids(tx) & delegates.entitled_ids(tx))
        if votes > attending:
            raise stops.SupportImpossible(field="votes", attending=attending)
        store.put_candidate(tx, candidate, support=votes, attending=attending, support_how="counted")
        stay(tx, step, candidate=candidate, support=votes, attending=attending)
        tx.record(
            events.SupportRecorded(
                **about(step.case), candidate=candidate, name=row["name"], support=votes, attending=attending
            )
        )
        return {"candidate": candidate, "attending": attending}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.support", election, candidate, votes))
