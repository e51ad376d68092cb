"""Pictures of the elections: the topic of the hall, the count in progress, everything for the office, the slides.

Nobody outside the office sees a number of an election before it is announced, and partial results are seen by nobody.

Topic `elections` (everybody signed in) = {elections: [Small]}, in the order they were made, without drafts.

Small = {id, title {vi,en}, office {code, label}, seats, manner: paper|cards, state, state_label, round, tie: bool,
    previous: id|null, item: id|null, announced_at, list: {count, hash}, result: null|{hash, headline {vi,en}, elected:
    count, tied: count}}; every tablet gets it at each step, so nothing long is in it.
GET /elections/<id>/candidates?hash= = {hash, list: [Candidate]} (in ballot order once drawn up, those nominated before;
    empty before nominations open) and GET /elections/<id>/result?hash= = {hash, result: null|Result (only once
    announced)}: what everybody signed in may look into. The hash is that of the content.

Card (office, slides) = Small with `list` and `result` whole, and tellers: [{number, name, unit, head}].
Candidate = {id, n (place on the ballot), name, born ("12/03/1970" only where whole names tie, else ""), position, unit,
    source {code: committee|floor|self, label}, profile {vi,en}, photo: address|null, document: null|{id,title,sha256}}
Result = {base, needed, percent_base, percent_of {vi,en}, seats, plurality, issued, returned, valid, invalid, blank,
    invalid_by [{code, label, count}], rows [{place, n, candidate, name, born, votes, against, uncounted, share (1/100
    percent), percent {vi,en}, above, elected, tied, settled}] high to low, winners [candidate id], tied [candidate
    id], headline {vi,en},
    open_seats, tied_seats, next: done|tie|next_round|nobody, tie_rule, settled, lines [{vi,en}] (the arithmetic),
    reckoned {vi,en} (of these lines the one with the base and what was needed),
    statements [{vi,en}], approval: null|{state: pending|approved|refused, label, note}, by_cards: bool}

Office picture (`election`, GET /elections/<id>) = Card and:
    colour, profile {code, name, tie, support, entries, most_rounds}, rounds [{id, round, tie, state, state_label}],
    candidates: [Candidate and {place, delegate, nominator, planned, standing {code: listed|running|withdrawn|
        unsupported|cut|retracted, label}, retracted (reason), withdrawal: null|{asked_at, reason, proposal: ""|may|
        may_not, proposal_reason, granted: null|bool}, support: null|{votes, attending, share, percent, needed, enough,
        how}}],
    draft_list {limit: int|null, listed [id], cut [id], tied [id], unsupported [id]} (what drawing up would give now),
    form: B1|B2|B3|null (of the list), decisions [{id, purpose {code,label}, how {code,label}, candidate, vote,
        vote_state, proposal, counts, passed: null|bool, note, at, by, decided_at}], waiting {purpose: {vote, state,
        passed}}, earlier_tellers: id|null, hall {summoned, present, running},
    box: null | {id, state, form, figures {printed, issued, spoiled, unused, returned, present}, reported_at, shortfall,
        presidium, counters, opened_at, closed_at, counted_at, progress: null|{…tellers.queries.progress},
        broken [{code, text}], over: bool}, opinion: the same or null,
    base: null | {summoned, less [{code, label, count, people [{number, name}]}], base, rule_label, present, absent, at,
        seal {id, sha256}}, outcome: Result|null (as soon as it is reconciled, for the minutes),
    minutes: null|{signers [{name, role}], signed_at}, announced: null|{at, by}, annulled_at,
    next: [{deed, label, primary, warnings [{code, text}], stops [{code, text}]}] (POST /elections/<id>/<deed>),
    history: [{deed {code,label}, before, after, after_label, warnings [code], reason, detail, at, by, role}]

Topic `ballots_count` (staff) = {elections: [{id, title, state, state_label, purpose: ballot|opinion, box, figures
    {printed, issued, returned, present}, progress|null}]}: elections whose ballots are out, never what they say.
"""

import json
from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.core import wording
from congress_app.core.by_hash import Part
from congress_app.core.db import Reading, Source
from congress_app.counting.lists import form_for
from congress_app.counting.reconcile import told
from congress_app.elections import conditions, pictures, records, results, shown, store, words
from congress_app.elections.cases import UNASKED, Box, Case, load
from congress_app.elections.following import following
from congress_app.elections.rules import BY_HANDS, ONE_PERSON, CandidateNotFound, ElectionNotFound, Office, State
from congress_app.elections.shape import Record
from congress_app.elections.shown import Kind
from congress_app.rulebook import queries as rulebook
from congress_app.tellers import queries as tellers
from congress_app.tellers.rules import COLOUR_NAMES
from congress_app.voting import queries as voting

Picture = dict[str, Any]

COUNTED = frozenset({State.ISSUING, State.VOTING, State.CLOSED, State.COUNTING, State.OPINION_BALLOT})

agenda.hang("elections", store.held)
rulebook.tell_held(lambda source: sum(row["state"] != State.DRAFT for row in store.every(source)))


def elections(source: Source) -> Picture:
    """The topic `elections`; its shape is in the opening of this module."""
    cases = [load(source, row["id"], UNASKED) for row in store.every(source) if row["state"] != State.DRAFT]
    return {"elections": [shown.card(source, case) for case in cases]}


def part(source: Source, number: int, kind: Kind, wanted: str) -> Part:
    """A long part of an election as the hall may see it; `wanted`: its hash, or "". Raises ElectionNotFound."""
    row = store.find(source, number)
    if row is None or row["state"] == State.DRAFT:
        raise ElectionNotFound(election=number)
    known = shown.kept(row, kind, wanted)
    if known is not None:
        return known
    case = load(source, number, UNASKED)
    content = shown.people_of(source, case) if kind is Kind.LIST else shown.result_of(case)
    return shown.part(number, kind, content)


def _card(source: Source, case: Case) -> Picture:
    staff = pictures.tellers(source, case.id)
    return {
        **pictures.head(case.row),
        "list": shown.people_of(source, case),
        "tellers": [{name: each[name] for name in ("number", "name", "unit", "head")} for each in staff],
        "result": shown.result_of(case),
    }


def election(source: Source, number: int) -> Picture:
    """Everything about one election for the office; the shape is in the opening. Raises ElectionNotFound."""
    case = load(source, number)
    row, listed = case.row, case.listed
    signed = row["signers"] is not None
    return {
        **_card(source, case),
        "colour": row["colour"],
        "profile": _profile(case),
        "rounds": rounds(source, case),
        "candidates": pictures.for_office(source, case),
        "draft_list": _draft_list(case),
        "form": form_for(case.seats, len(listed)).value if listed else None,
        "decisions": _decisions(source, case),
        "waiting": {key: {"vote": w.vote, "state": w.state, "passed": w.passed} for key, w in case.waiting.items()},
        "team": pictures.tellers(source, number),
        "earlier_tellers": case.earlier_tellers,
        "hall": {"summoned": case.summoned, "present": case.present, "running": case.running},
        "box": _box(source, case, case.box),
        "opinion": _box(source, case, case.opinion),
        "base": pictures.base(case.box),
        "outcome": results.picture(case),
        "minutes": {"signers": json.loads(row["signers"]), "signed_at": row["signed_at"]} if signed else None,
        "announced": {"at": row["announced_at"], "by": row["announced_by"]} if row["announced_at"] else None,
        "annulled_at": row["annulled_at"],
        "next": following(case),
        "history": pictures.history(source, number),
    }


def _profile(case: Case) -> Picture:
    profile, support = case.profile, case.rules.support
    return {
        "code": profile.code,
        "name": profile.name,
        "tie": case.rules.tie.value,
        "support": None if support is None else {"numerator": support.numerator, "denominator": support.denominator},
        "entries": case.rules.entries,
        "most_rounds": case.rules.most_rounds,
    }


def rounds(source: Source, case: Case) -> list[Picture]:
    """Every round of this election, the first first: [{id, round, tie, state, state_label}]."""
    every = {row["id"]: row for row in store.every(source)}
    first = case.id
    while every[first]["previous"] is not None:
        first = every[first]["previous"]
    family, queue = [], [first]
    while queue:
        number = queue.pop(0)
        family.append(every[number])
        queue += [row["id"] for row in every.values() if row["previous"] == number]
    kept = ("id", "round", "tie", "state", "state_label")
    return [{name: pictures.head(row)[name] for name in kept} for row in sorted(family, key=lambda row: row["id"])]


def _draft_list(case: Case) -> Picture:
    found = case.drawn()
    return {
        "limit": found.limit,
        **{name: list(getattr(found, name)) for name in ("listed", "cut", "tied", "unsupported")},
    }


def _decisions(source: Source, case: Case) -> list[Picture]:
    every = pictures.decisions(source, case.id)
    for each in every:
        each["vote_state"] = voting.vote(source, each["vote"])["state"] if each["vote"] else None
    return every


def _box(source: Source, case: Case, found: Box | None) -> Picture | None:
    painted = pictures.box(found)
    if painted is None or found is None:
        return None
    closed = found.state in ("closed", "frozen")
    broken = tellers.broken(source, found.id) if found.state == "closed" else []
    return {
        **painted,
        "progress": tellers.progress(source, found.id) if closed else None,
        "broken": [{"code": each.code, "text": told(each)} for each in broken],
        "over": conditions.over(case) if found is case.box else (found.returned or 0) > found.figure("issued"),
    }


def ballots_count(source: Source) -> Picture:
    """The topic `ballots_count`: elections whose ballots are out, with how far the count is."""
    out = []
    for row in store.every(source):
        if State(row["state"]) in COUNTED and row["manner"] == "paper":
            case = load(source, row["id"], UNASKED)
            box = case.opinion if case.state is State.OPINION_BALLOT else case.box
            if box is not None:
                out.append(_counting(source, case, box))
    return {"elections": out}


def _counting(source: Source, case: Case, box: Box) -> Picture:
    head = pictures.head(case.row)
    told_yet = box.reported_at is not None
    numbers = {name: box.figures.get(name) for name in ("printed", "issued", "present")}
    return {
        **{name: head[name] for name in ("id", "title", "state", "state_label")},
        "purpose": box.row["purpose"],
        "box": box.id,
        "figures": {**numbers, "returned": box.returned if told_yet else None},
        "progress": tellers.progress(source, box.id) if box.state == "closed" else None,
    }


def for_slide(source: Source, number: int) -> Picture:
    """One election for the big screen: the card, and {issued, present, returned (once reported), progress} as `count`.

    The result only once announced. Raises ElectionNotFound.
    """
    case = load(source, number, UNASKED)
    return {**_card(source, case), "count": _counting(source, case, case.box) if case.box else None}


def portrait_of(source: Source, number: int, candidate: int) -> int | None:
    """Whose photo of the register a candidate's is; None: nobody's. Raises CandidateNotFound."""
    row = store.candidate(source, number, candidate)
    election_row = store.find(source, number)
    if row is None or election_row is None or election_row["state"] == State.DRAFT:
        raise CandidateNotFound(candidate=candidate)
    return None if row["delegate"] is None else int(row["delegate"])


def listed(source: Source) -> Picture:
    """Every election and round for the office, drafts too: {elections: [Small]}."""
    return {"elections": [shown.card(source, load(source, row["id"], UNASKED)) for row in store.every(source)]}


def starting_points(source: Source) -> Picture:
    """What the form of an election starts from: {offices: [{code, label, manner}], items, profiles: [{code, name}],
    current: code, colours: [{code, label}]}.
    """
    offices = [
        {**words.office(each), "manner": "cards" if each in BY_HANDS else "paper", "one": each in ONE_PERSON}
        for each in Office
    ]
    return {
        "offices": offices,
        "items": agenda.programme(source)["items"],
        "profiles": [{"code": each.code, "name": each.name} for each in rulebook.every(source)],
        "current": rulebook.current_code(source),
        "colours": [{"code": code.value, "label": wording.both(name)} for code, name in COLOUR_NAMES.items()],
    }


def record(reading: Reading, number: int) -> Record:
    """Everything the papers of a round need, see `shape.Record`. Raises ElectionNotFound."""
    return records.record(reading, number)


def opinion_record(reading: Reading, number: int) -> Record:
    """The same of its last opinion ballot. Raises ElectionNotFound, NothingCounted."""
    return records.opinion_record(reading, number)
