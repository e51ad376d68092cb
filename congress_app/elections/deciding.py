"""What follows when the congress has decided on a step: the number, the list, the tellers, a withdrawal, the election.

Pieces of transactions for the actions of this feature.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.core import wording
from congress_app.core.db import Transaction
from congress_app.counting.election import elect
from congress_app.counting.forms import Form
from congress_app.counting.lists import form_for
from congress_app.counting.tally import Row, Tally
from congress_app.delegates import queries as delegates
from congress_app.elections import ballot_events, conditions, nominees, outcomes, rules, store
from congress_app.elections.cases import Case, last_attempt, load
from congress_app.elections.course import Step, about, advance, stay
from congress_app.elections.rules import State
from congress_app.tellers import steps as tellers


def carried(tx: Transaction, step: Step, purpose: str, proposal: Mapping[str, Any], vote: int, how: str) -> None:
    """The congress agreed: do what was proposed and go on. `vote` 0: by hands."""
    if purpose == "number":
        store.put(tx, step.case.id, seats=proposal["seats"])
        advance(tx, step, State.NUMBER_VOTED, seats=proposal["seats"], how=how)
    elif purpose == "list":
        advance(tx, step, State.LIST_VOTED, names=len(proposal["candidates"]), how=how)
    elif purpose == "tellers":
        appoint(tx, step, proposal["members"], proposal["head"], how)
    elif purpose == "withdrawal":
        withdrawn(tx, step, proposal["candidate"], granted=True)
    else:
        elected_openly(tx, step, proposal, vote)


def refused(tx: Transaction, step: Step, purpose: str, proposal: Mapping[str, Any]) -> None:
    """The congress did not agree: the step stays where it was, the decision is kept."""
    if purpose == "withdrawal":
        withdrawn(tx, step, proposal["candidate"], granted=False)
    elif purpose == "elect" and step.case.state is State.VOTING:
        advance(tx, step, State.CONSOLIDATED, carried=False)
    else:
        stay(tx, step, purpose=purpose, carried=False)


def withdrawn(tx: Transaction, step: Step, candidate: int, *, granted: bool) -> None:
    """The congress decided on a withdrawal; a list that held the name has to be drawn up again."""
    store.put_candidate(tx, candidate, withdrawn=int(granted))
    listed = any(each.id == candidate for each in step.case.listed)
    if granted and listed and step.case.state is State.CONSOLIDATED:
        store.put_candidate(tx, candidate, place=None)
        advance(tx, step, State.NOMINATING, candidate=candidate, granted=granted)
    else:
        stay(tx, step, candidate=candidate, granted=granted)


def appoint(tx: Transaction, step: Step, members: list[int], head: int, how: str) -> None:
    """The tellers are chosen; their ballots are laid out. Raises TellerStands and what `tellers.prepare` raises."""
    case = step.case
    for each in conditions.team(case, members, delegates.entitled_ids(tx)):
        raise each
    store.appoint(tx, case.id, members, head)
    names = [(delegates.card(tx, who) or {"name": ""})["name"] for who in [head, *(m for m in members if m != head)]]
    tx.record(ballot_events.TellersAppointed(**about(case), names=names, head=names[0], how=how))
    advance(tx, step, State.TELLERS_VOTED, names=names, how=how)
    prepare(tx, load(tx, case.id), "ballot", [each.id for each in case.listed])


def prepare(tx: Transaction, case: Case, purpose: str, ids: list[int], counters: tuple[str, ...] = ()) -> int:
    """A ballot box of this round with its ballot laid out; gives its number."""
    people = {each.id: each for each in case.people}
    chosen = [people[one] for one in ids]
    same = nominees.namesakes(chosen)
    form = Form.B4 if purpose == "opinion" else form_for(case.seats, len(chosen))
    title = case.title
    if purpose == "opinion":
        title = {
            lang: wording.text(lang, "Opinion on candidates: {title}", title=text) for lang, text in case.title.items()
        }
    heading = [case.title]
    if form is Form.B1:
        heading.append(wording.both("List of {n}, {seats} to elect", n=len(chosen), seats=case.seats))
    box = tellers.prepare(
        tx,
        tellers.Spec(
            subject="opinion" if purpose == "opinion" else "election",
            subject_id=case.id,
            title=title,
            heading=heading,
            form=form.value,
            seats=case.seats,
            rows=[
                {
                    "code": str(each.id),
                    "label": each.name,
                    "born": nominees.birth(each.born) if each.id in same else "",
                }
                for each in chosen
            ],
            questions=[],
            colour=case.row["colour"] if purpose == "ballot" else "",
            validity=asdict(case.rules.validity),
            entries=case.rules.entries,
            batch_size=case.rules.batch_size,
        ),
    )
    store.keep_box(tx, case.id, box, purpose, ids, form.value, counters)
    return box


def elected_openly(tx: Transaction, step: Step, proposal: Mapping[str, Any], vote: int) -> None:
    """Cards elected: the whole list as one question, or everybody by a question of their own; the most votes first."""
    case = step.case
    agree, cast, base = _voted(tx, vote) if vote else _raised(tx, case.id)
    votes = agree if proposal.get("by_person") else agree[:1] * len(case.listed)
    rows = tuple(Row(agree=n, disagree=max(0, cast - n)) for n in votes)
    tally = Tally(Form.B2, cast, cast, 0, {}, rows)
    found = elect(outcomes.names(case.listed), tally, base, case.seats, case.rules)
    words = {"tally": outcomes.plain_tally(tally), "sets": sets_now(tx, case)}
    keep(tx, case.id, {**outcomes.plain(found), **words})
    if case.state is State.CONSOLIDATED:
        rules.move(case.manner, case.state, State.VOTING)
        store.put(tx, case.id, state=State.VOTING.value)
        step = step._replace(case=load(tx, case.id))
    advance(tx, step, State.CLOSED, elected=len(found.elected), vote=vote)


def _voted(tx: Transaction, vote: int) -> tuple[list[int], int, int]:
    """Votes in favour by question, votes cast and the base of an open vote."""
    verdict = last_attempt(tx, vote)
    return [int(each["for_votes"]) for each in verdict["questions"]], int(verdict["cast"]), int(verdict["base"])


def _raised(tx: Transaction, election: int) -> tuple[list[int], int, int]:
    """The same of the decision that was recorded by hands a moment ago."""
    kept = next(row for row in reversed(store.decisions(tx, election)) if row["purpose"] == "elect")
    counts = json.loads(kept["counts"])
    cast = counts["agree"] + counts["disagree"] + counts["other"]
    return [counts["agree"]], cast, counts["base"]


def keep(tx: Transaction, election: int, outcome: Mapping[str, Any]) -> None:
    """The outcome of a round, frozen; `issued` None with cards."""
    store.put(tx, election, outcome=json.dumps({"issued": None, **outcome}, ensure_ascii=False))


def sets_now(tx: Transaction, case: Case) -> dict[str, Any]:
    """The base as it stands, with the people behind every subtraction (R-BASE-6).

    {summoned, less: [{code, label, count, people: [{number, name}]}], base, rule_label, present, absent, at}
    """
    base = attendance.base(tx)
    less = [
        {
            "code": each["code"],
            "label": each["label"],
            "count": each["count"],
            "people": [_named(tx, one) for one in each["people"]],
        }
        for each in base["subtractions"]
    ]
    return {
        "summoned": base["summoned"],
        "less": less,
        "base": base["base"],
        "rule_label": base["rule_label"],
        "present": case.present,
        "absent": base["summoned"] - case.present,
        "at": tx.at,
        "seal": None,
    }


def _named(tx: Transaction, delegate: int) -> dict[str, str]:
    card = delegates.card(tx, delegate) or {"number": "", "name": ""}
    return {"number": card["number"], "name": card["name"]}
