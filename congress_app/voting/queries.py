"""Pictures of the votes, for every screen and for the paper.

While a vote is open nobody sees how a delegate voted, and its totals appear only if the vote shows them live.
"""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core.db import Reading, Row, Source
from congress_app.counting import explain
from congress_app.delegates import queries as delegates
from congress_app.voting import frozen, pictures, store
from congress_app.voting.rules import Mode, NoRollToShow, ShowTally, State, VoteNotFound, VoteStateWrong, in_view

Picture = dict[str, Any]

CONCLUDED = (State.CLOSED, State.PUBLISHED)


agenda.hang("votes", store.held)
congress.hinder(lambda source: store.find_open(source) is not None)


def on_tablets(source: Source) -> Picture:
    """The vote in view: {vote: card | null}; its result once published, never a count before.

    It is the open vote, else the one opened last as long as the congress has not gone to another item since.
    """
    row = store.latest_opened(source)
    if row is None or not in_view(row["state"], row["published_at"] or row["closed_at"], agenda.turned_at(source)):
        return {"vote": None}
    shown = pictures.result(source, row) if row["state"] == State.PUBLISHED else None
    return {"vote": {**pictures.card(row), "result": shown}}


def turnout(source: Source) -> Picture:
    """How many have voted.

    {vote: id | null, state, cast, roll, tally: null | [bar…]}; the tally as `show_tally` allows.
    """
    row = store.latest_opened(source)
    if row is None:
        return {"vote": None, "state": None, "cast": 0, "roll": 0, "tally": None}
    counts = store.tally(source, row["id"])
    shown = row["state"] in CONCLUDED or row["show_tally"] == ShowTally.LIVE
    return {
        "vote": row["id"],
        "state": row["state"],
        "cast": sum(counts.values()),
        "roll": row["roll"],
        "tally": _bars(row, counts) if shown else None,
    }


def progress(source: Source, number: int) -> Picture:
    """A vote for the big screen: the card, cast, roll, the bars its tally setting allows, the result once published.

    A vote whose totals were not live waits for publication without any count. Raises VoteNotFound.
    """
    row = _found(source, number)
    counts = store.tally(source, number)
    published = row["state"] == State.PUBLISHED
    live = row["opened_at"] is not None and row["show_tally"] == ShowTally.LIVE
    return {
        **pictures.card(row),
        "cast": sum(counts.values()),
        "roll": row["roll"] or 0,
        "rows": _bars(row, counts) if published or live else None,
        "result": pictures.result(source, row) if published else None,
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
    """The result of a closed or published vote, or None before: {passed, verdict, lines, rows, silent, cast, roll, …}.

    Raises VoteNotFound.
    """
    return pictures.result(source, _found(source, number))


def own_ballot(source: Source, delegate: int) -> Picture:
    """A delegate's part in the vote on the tablets.

    {vote: id | null, on_roll, cast_at: null | time, choice: null | code}.
    """
    row = store.latest_opened(source)
    if row is None:
        return {"vote": None, "on_roll": False, "cast_at": None, "choice": None}
    ballot = store.ballot(source, row["id"], delegate)
    return {
        "vote": row["id"],
        "on_roll": store.on_roll(source, row["id"], delegate),
        "cast_at": ballot["at"] if ballot else None,
        "choice": ballot["choice"] if ballot else None,
    }


def ballots_of(source: Source, delegate: int) -> list[Picture]:
    """In which votes a delegate's ballot was received, never how: [{vote, title, at}], the oldest first."""
    rows = source.all(
        "SELECT v.id, v.title_vi, v.title_en, b.at FROM ballot b JOIN vote v ON v.id = b.vote WHERE b.delegate = ?"
        " ORDER BY v.id",
        (delegate,),
    )
    return [{"vote": row[0], "title": {"vi": row[1], "en": row[2]}, "at": row[3]} for row in rows]


def not_yet_voted(source: Source) -> Picture:
    """Who has not voted yet.

    {vote, missing, delegations: [{id, name, people: [{id, number, name, seat}]}]}, the most first.
    """
    row = store.find_open(source)
    if row is None:
        return {"vote": None, "missing": 0, "delegations": []}
    waiting = [line for line in store.roll(source, row["id"]) if line["at"] is None]
    groups = _by_delegation([(line, _person(line)) for line in waiting])
    groups.sort(key=lambda group: -len(group["people"]))
    return {"vote": row["id"], "missing": len(waiting), "delegations": groups}


def record(reading: Reading, number: int) -> Picture:
    """Everything the record of a vote holds: the office's picture, the congress, the roll by delegation, the journal's
    head.

    The roll tells who voted; how, only in a named vote and only once it is closed. Raises VoteNotFound.
    """
    row = _found(reading, number)
    head = reading.head()
    tell = row["mode"] == Mode.NAMED and row["state"] in CONCLUDED
    lines = [
        (line, {**_person(line), "voted": line["at"] is not None, "choice": line["choice"] if tell else None})
        for line in store.roll(reading, number)
    ]
    return {
        **pictures.for_office(reading, row),
        "congress": congress.banner(reading),
        "agenda_item": agenda.item(reading, row["item"]) if row["item"] else None,
        "delegations": _by_delegation(lines),
        "roll_sha256": row["roll_sha256"],
        "override": row["override"],
        "subtractions": [{**each, "label": explain.subtraction(each["code"])} for each in frozen.subtractions_of(row)],
        "seals": attendance.sealed(reading, number),
        "by": {step: row[f"{step}_by"] for step in ("drafted", "opened", "closed", "published")},
        "journal": {"seq": head.seq, "hash": head.hash.hex()},
    }


def concluded(reading: Reading, number: int) -> Picture:
    """The record of a vote that is closed or published. Raises VoteNotFound, VoteStateWrong."""
    found = record(reading, number)
    if found["state"] not in CONCLUDED:
        raise VoteStateWrong(state=found["state"], wanted=State.CLOSED.value)
    return found


def named_roll(reading: Reading, number: int) -> Picture:
    """The record of a closed named vote, whose roll tells every choice. Raises as `concluded`, and NoRollToShow."""
    found = concluded(reading, number)
    if found["mode"] != Mode.NAMED:
        raise NoRollToShow
    return found


def starting_points(source: Source) -> Picture:
    """What the form of a draft starts from.

    {choices, quorum, sets: {summoned, present, less: [{label, count}]}, items} of the congress as it is now.
    """
    numerator, denominator, strict = congress.quorum_rule(source)
    present = set(attendance.present_ids(source)) & set(delegates.entitled_ids(source))
    base = attendance.base(source)
    less = [{"label": each["label"], "count": each["count"]} for each in base["subtractions"]]
    return {
        "choices": default_choices(source),
        "quorum": {"numerator": numerator, "denominator": denominator, "strict": strict},
        "sets": {"summoned": base["summoned"], "present": len(present), "less": less},
        "items": agenda.programme(source)["items"],
    }


def default_choices(source: Source) -> list[Picture]:
    """The congress's own wording of the answers; "agree" counts in favour."""
    worded = congress.banner(source).get("choices", [])
    return [{**each, "counts_for": each["code"] == "agree"} for each in worded]


def _found(source: Source, number: int) -> Row:
    row = store.find(source, number)
    if row is None:
        raise VoteNotFound(vote=number)
    return row


def _bars(row: Row, counts: dict[str, int]) -> list[Picture]:
    return pictures.bars(frozen.choices_of(row), counts, pictures.base_now(row, counts))


def _person(line: Row) -> Picture:
    return {"id": line["delegate"], "number": line["number"], "name": line["name"], "seat": line["seat"]}


def _by_delegation(lines: list[tuple[Row, Picture]]) -> list[Picture]:
    groups: dict[int, Picture] = {}
    for line, person in lines:
        fresh = {"id": line["delegation"], "name": line["delegation_name"], "people": []}
        groups.setdefault(line["delegation"], fresh)["people"].append(person)
    return list(groups.values())
