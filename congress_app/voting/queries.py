"""Pictures of the votes, for every screen and for the paper.

While a vote is open nobody sees how a delegate voted, and its totals appear only if the vote shows them live.
"""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core.db import Reading, Row, Source
from congress_app.counting import explain
from congress_app.rulebook import queries as rulebook
from congress_app.tellers import queries as tellers
from congress_app.voting import ballots, cards, frozen, pictures, results, store, turnout_now, vote_roll
from congress_app.voting.rules import (
    Mode,
    NoRollToShow,
    ShowTally,
    State,
    VoteAnnulled,
    VoteNotFound,
    VoteStateWrong,
    in_view,
)

Picture = dict[str, Any]

CONCLUDED = (State.CLOSED, State.PUBLISHED)


agenda.hang("votes", store.held)
congress.hinder(lambda source: store.find_open(source) is not None)
rulebook.tell_held(store.opened)


def on_tablets(source: Source) -> Picture:
    """The vote in view: {vote: card | null}; its result once published, never a count before, none when annulled.

    It is the open vote, else the one opened last as long as the congress has not gone to another item since.
    """
    row = store.latest_opened(source)
    if row is None:
        return {"vote": None}
    since = row["annulled_at"] or row["published_at"] or row["closed_at"]
    if not in_view(row["state"], since, agenda.turned_at(source)):
        return {"vote": None}
    return {"vote": {**pictures.card(source, row), "result": _told(source, row)}}


def _told(source: Source, row: Row) -> Picture | None:
    """The result as far as the hall may see it."""
    published = row["state"] == State.PUBLISHED and row["annulled_at"] is None
    return results.result(source, row) if published else None


def turnout(source: Source) -> Picture:
    """How many have voted.

    {vote: id | null, state, cast, roll, paper, cards, tally: null | [bar…], tallies: null | [[bar…] by question],
    closes_at, casting_ended_at, alarm: null | {vi, en}}; totals as `show_tally` allows. `cast` are people on tablets
    (once closed: of every channel), `paper` the sheets given out, `cards` people by cards; `alarm`: the quorum is gone.
    """
    row = store.latest_opened(source)
    if row is None:
        nothing = ("vote", "state", "tally", "tallies", "closes_at", "casting_ended_at", "alarm")
        return {**dict.fromkeys(nothing), "cast": 0, "roll": 0, "paper": 0, "cards": 0}
    tallies = turnout_now.tallies(source, row, shown=row["state"] in CONCLUDED or row["show_tally"] == ShowTally.LIVE)
    return {
        "vote": row["id"],
        "state": row["state"],
        **turnout_now.people(source, row),
        "roll": row["roll"],
        "tally": tallies[0] if tallies else None,
        "tallies": tallies,
        "closes_at": row["closes_at"],
        "casting_ended_at": row["casting_ended_at"],
        "alarm": turnout_now.alarm(source, row),
    }


def progress(source: Source, number: int) -> Picture:
    """A vote for the big screen: the card, cast, roll, the bars its tally setting allows, the result once published.

    A vote whose totals were not live waits for publication without any count; an annulled one shows none.
    Raises VoteNotFound.
    """
    row = _found(source, number)
    published = row["state"] == State.PUBLISHED
    live = row["opened_at"] is not None and row["show_tally"] == ShowTally.LIVE
    tallies = turnout_now.tallies(source, row, shown=published or live)
    return {
        **pictures.card(source, row),
        **turnout_now.people(source, row),
        "roll": row["roll"] or 0,
        "rows": tallies[0] if tallies else None,
        "tallies": tallies,
        "result": _told(source, row),
    }


def votes(source: Source) -> Picture:
    """Every vote for the office, the newest first.

    {votes: […]}; each with its rule in words and, once closed, its result.
    """
    return {"votes": [pictures.for_office(source, row) for row in store.every(source)]}


def vote(source: Source, number: int) -> Picture:
    """One vote for the office. Raises VoteNotFound."""
    return pictures.for_office(source, _found(source, number))


def result(source: Source, number: int) -> Picture | None:
    """The result of a closed or published vote (see `results.result`); None before, and when it was annulled.

    Raises VoteNotFound.
    """
    row = _found(source, number)
    return results.result(source, row) if row["annulled_at"] is None else None


def verdict_of(source: Source, number: int) -> Picture:
    """What came of a vote, for a feature that waits for it: {vote, state, passed, title, base, needed, for_votes, cast,
    chosen, questions: [{n, title, passed, for_votes, base, needed, chosen, counts: {code: n}}], repeated_by}.

    `state` may also be "annulled"; `passed` is None until the vote is closed, and when it was annulled.
    Raises VoteNotFound.
    """
    row = _found(source, number)
    found = result(source, number)
    first = found["questions"][0] if found else {}
    kept = ("n", "title", "passed", "for_votes", "base", "needed", "chosen")
    return {
        "vote": number,
        "state": "annulled" if row["annulled_at"] else row["state"],
        "passed": found["passed"] if found else None,
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        **{name: first.get(name) for name in ("base", "needed", "for_votes", "chosen")},
        "cast": found["cast"] if found else None,
        "questions": [
            {**{name: each[name] for name in kept}, "counts": {one["code"]: one["votes"] for one in each["rows"]}}
            for each in (found["questions"] if found else [])
        ],
        "repeated_by": store.repeated_by(source, number),
    }


def own_ballot(source: Source, delegate: int) -> Picture:
    """A delegate's part in the vote on the tablets.

    {vote: id | null, on_roll, cast_at: null | time, choice: null | code, answers: null | [code…], changes, paper,
    weight}; in a counted vote the answers are known to the tablet alone.
    """
    row = store.latest_opened(source)
    if row is None:
        return _no_part(None)
    line = vote_roll.line(source, row["id"], delegate)
    if line is None:
        return _no_part(row["id"])
    ballot = ballots.ballot(source, row["id"], delegate)
    given = pictures.answers(ballot["choice"]) if ballot else None
    return {
        "vote": row["id"],
        "on_roll": True,
        "cast_at": ballot["at"] if ballot else None,
        "choice": given[0] if given else None,
        "answers": given,
        "changes": ballot["changes"] if ballot else 0,
        "paper": row["box"] is not None and tellers.holds(source, row["box"], delegate),
        "weight": line["weight"],
    }


def _no_part(vote: int | None) -> Picture:
    nothing = {"cast_at": None, "choice": None, "answers": None, "changes": 0, "paper": False, "weight": 1}
    return {"vote": vote, "on_roll": False, **nothing}


def running_for(source: Source, delegate: int) -> str | None:
    """The title of the open vote if this person is on its roll."""
    row = store.find_open(source)
    if row is None or vote_roll.line(source, row["id"], delegate) is None:
        return None
    return str(row["title_vi"] or row["title_en"])


def ballots_of(source: Source, delegate: int) -> list[Picture]:
    """In which votes a delegate's ballot was received, never how: [{vote, title, at}], the oldest first."""
    rows = source.all(
        "SELECT v.id, v.title_vi, v.title_en, b.at FROM ballot b JOIN vote v ON v.id = b.vote WHERE b.delegate = ?"
        " ORDER BY v.id",
        (delegate,),
    )
    return [{"vote": row[0], "title": {"vi": row[1], "en": row[2]}, "at": row[3]} for row in rows]


def not_yet_voted(source: Source) -> Picture:
    """Who has not voted yet on a tablet and holds no sheet of paper.

    {vote, missing, delegations: [{id, name, people: [{id, number, name, seat}]}]}, the most first.
    """
    row = store.find_open(source)
    if row is None:
        return {"vote": None, "missing": 0, "delegations": []}
    roll = vote_roll.roll(source, row["id"])
    waiting = [line for line in roll if line["at"] is None and line["paper_at"] is None]
    groups = _by_delegation([(line, _person(line)) for line in waiting])
    groups.sort(key=lambda group: -len(group["people"]))
    return {"vote": row["id"], "missing": len(waiting), "delegations": groups}


def record(reading: Reading, number: int) -> Picture:
    """Everything the record of a vote holds: the office's picture, the congress, the roll by delegation, the journal's
    head.

    The roll tells who voted; how, only in a named vote and only once it is closed. `told` are the sheets of the cards,
    `blocks` what counts of them, both empty while the vote is open. Raises VoteNotFound.
    """
    row = _found(reading, number)
    head = reading.head()
    over = row["state"] in CONCLUDED
    tell = row["mode"] == Mode.NAMED and over
    lines = [(line, _on_the_roll(line, tell=tell)) for line in vote_roll.roll(reading, number)]
    return {
        **pictures.for_office(reading, row),
        "congress": congress.banner(reading),
        "agenda_item": agenda.item(reading, row["item"]) if row["item"] else None,
        "delegations": _by_delegation(lines),
        "roll_sha256": row["roll_sha256"],
        "override": row["override"],
        "subtractions": [{**each, "label": explain.subtraction(each["code"])} for each in frozen.subtractions_of(row)],
        "seals": attendance.sealed(reading, number),
        "by": {step: row[f"{step}_by"] for step in ("drafted", "opened", "closed", "published", "annulled")},
        "told": [dict(each) for each in cards.sheets(reading, number)] if over else [],
        "blocks": [each._asdict() for each in cards.standing(reading, number)] if over else [],
        "changes": ballots.changed(reading, number),
        "journal": {"seq": head.seq, "hash": head.hash.hex()},
    }


def _on_the_roll(line: Row, *, tell: bool) -> Picture:
    given = pictures.answers(line["choice"]) if tell else None
    return {
        **_person(line),
        "voted": line["at"] is not None,
        "paper": line["paper_at"] is not None,
        "weight": line["weight"],
        "choice": given[0] if given else None,
        "answers": given,
    }


def concluded(reading: Reading, number: int) -> Picture:
    """The record of a vote that is closed or published. Raises VoteNotFound, VoteStateWrong."""
    found = record(reading, number)
    if found["state"] not in CONCLUDED:
        raise VoteStateWrong(state=found["state"], wanted=State.CLOSED.value)
    return found


def counted(reading: Reading, number: int) -> Picture:
    """The record of a vote with a result. Raises as `concluded`; VoteAnnulled where it was annulled while open."""
    found = concluded(reading, number)
    if found["result"] is None:
        raise VoteAnnulled
    return found


def named_roll(reading: Reading, number: int) -> Picture:
    """The record of a closed named vote, whose roll tells every choice. Raises as `counted`, and NoRollToShow."""
    found = counted(reading, number)
    if found["mode"] != Mode.NAMED:
        raise NoRollToShow
    return found


def _found(source: Source, number: int) -> Row:
    row = store.find(source, number)
    if row is None:
        raise VoteNotFound(vote=number)
    return row


def _person(line: Row) -> Picture:
    return {"id": line["delegate"], "number": line["number"], "name": line["name"], "seat": line["seat"]}


def _by_delegation(lines: list[tuple[Row, Picture]]) -> list[Picture]:
    groups: dict[int, Picture] = {}
    for line, person in lines:
        fresh = {"id": line["delegation"], "name": line["delegation_name"], "people": []}
        groups.setdefault(line["delegation"], fresh)["people"].append(person)
    return list(groups.values())
