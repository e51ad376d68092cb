"""An election as the conditions of a deed see it: its row as values, its people, votes that wait, figures of its box.

Reads only, its own tables and the pictures of lower floors.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core.db import Row, Source
from congress_app.counting import profile as profiles
from congress_app.counting.lists import surplus_limit
from congress_app.counting.parts import Part
from congress_app.counting.profile import Profile
from congress_app.delegates import queries as delegates
from congress_app.elections import drawing_up, store
from congress_app.elections.drawing_up import Drawn
from congress_app.elections.nominees import Nominee
from congress_app.elections.rules import ElectionNotFound, Manner, Office, State
from congress_app.tellers import queries as tellers
from congress_app.voting import queries as voting

congress.hinder(store.ballots_out)  # ballots are given to those present in this session


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open vote that waits to be taken over; `passed` None while it runs."""

    decision: int
    vote: int
    state: str
    passed: bool | None
    candidate: int | None


@dataclass(frozen=True, slots=True)
class Box:
    """The election's ballot box with its figures; None in a figure: not counted yet."""

    id: int
    state: str
    form: str
    rows: tuple[int, ...]
    figures: Mapping[str, int | None]
    returned: int | None
    shortfall: str
    reported_at: str | None
    presidium: str
    sets: Mapping[str, Any] | None
    row: Row

    def figure(self, name: str) -> int:
        """A figure, zero while it is not known."""
        return int(self.figures.get(name) or 0)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a decision about an election rests on."""

    row: Row
    profile: Profile
    people: tuple[Nominee, ...]
    tellers: tuple[int, ...]
    head: int | None
    waiting: Mapping[str, Waiting]
    box: Box | None
    opinion: Box | None
    level: str
    present: int
    summoned: int
    running: bool
    living_round: int | None
    outcome: Mapping[str, Any] | None
    quorum: Part
    earlier_tellers: int | None

    @property
    def id(self) -> int:
        """Its number."""
        return int(self.row["id"])

    @property
    def state(self) -> State:
        """Where it stands."""
        return State(self.row["state"])

    @property
    def manner(self) -> Manner:
        """Paper or cards."""
        return Manner(self.row["manner"])

    @property
    def office(self) -> Office:
        """What is elected."""
        return Office(self.row["office"])

    @property
    def seats(self) -> int:
        """How many are to be elected."""
        return int(self.row["seats"])

    @property
    def rules(self) -> profiles.Elections:
        """How persons are elected here; with cards raised the base and the threshold are those of open votes."""
        kept, votes = self.profile.elections, self.profile.votes
        if self.manner is Manner.PAPER:
            return kept
        return replace(kept, base=votes.base, percent_base=votes.base, threshold=votes.threshold)

    @property
    def title(self) -> dict[str, str]:
        """What is elected, in words."""
        vi, en = self.row["title_vi"], self.row["title_en"]
        return {"vi": vi or en, "en": en or vi}

    @property
    def listed(self) -> tuple[Nominee, ...]:
        """The list in ballot order."""
        return tuple(sorted((each for each in self.people if each.place), key=lambda each: each.place or 0))

    def drawn(self, chosen: list[int] | None = None) -> Drawn:
        """The list as it would be drawn up now."""
        limit = surplus_limit(self.seats, self.rules.surplus)
        return drawing_up.draw_up(self.people, self.seats, limit, self.rules.support, self.rules.order, chosen)


class Hall(NamedTuple):
    """The hall as it is now: those present and summoned who may vote, whether a session runs, level, quorum."""

    present: int
    summoned: int
    running: bool
    level: str
    quorum: Part


UNASKED = Hall(0, 0, running=False, level="", quorum=Part(1, 1, strict=False))
"""For pictures that say nothing of the hall: counting 1,600 people for each election would cost too much."""


def hall_now(source: Source) -> Hall:
    """Count the hall."""
    entitled = delegates.entitled_ids(source)
    return Hall(
        present=len(attendance.present_ids(source) & entitled),
        summoned=len(entitled),
        running=congress.current_session(source) is not None,
        level=congress.banner(source).get("level", ""),
        quorum=Part(*congress.quorum_rule(source)),
    )


def load(source: Source, election: int, hall: Hall | None = None) -> Case:
    """The case of an election, with the hall as it is now unless it is given. Raises ElectionNotFound."""
    row = store.find(source, election)
    if row is None:
        raise ElectionNotFound(election=election)
    profile = profiles.from_plain(json.loads(row["profile"]))
    now = hall_now(source) if hall is None else hall
    members = store.tellers(source, election)
    return Case(
        row=row,
        profile=profile,
        people=tuple(nominee(each) for each in store.candidates(source, election)),
        tellers=tuple(each["delegate"] for each in members),
        head=next((each["delegate"] for each in members if each["leads"]), None),
        waiting=_waiting(source, election),
        box=_box(source, election, "ballot"),
        opinion=_box(source, election, "opinion"),
        level=now.level,
        present=now.present,
        summoned=now.summoned,
        running=now.running,
        living_round=_living(source, election),
        outcome=json.loads(row["outcome"]) if row["outcome"] else None,
        quorum=now.quorum,
        earlier_tellers=_earlier(source, election),
    )


def nominee(row: Row) -> Nominee:
    """A candidate's row as a value."""
    return Nominee(
        id=row["id"],
        name=row["name"],
        source=row["source"],
        delegate=row["delegate"],
        sort_word=row["sort_word"],
        born=row["born"],
        place=row["place"],
        retracted=bool(row["retracted"]),
        asked=row["asked_at"] is not None,
        proposal=row["proposal"],
        withdrawn=None if row["withdrawn"] is None else bool(row["withdrawn"]),
        support=row["support"],
        attending=row["attending"],
        planned=bool(row["planned"]),
    )


def _waiting(source: Source, election: int) -> dict[str, Waiting]:
    found = {}
    for each in store.decisions(source, election):
        if each["passed"] is None and each["vote"] is not None:
            verdict = last_attempt(source, each["vote"])
            lost = verdict["state"] == "annulled"
            passed = False if lost else verdict["passed"]
            found[each["purpose"]] = Waiting(each["id"], verdict["vote"], verdict["state"], passed, each["candidate"])
    return found


def last_attempt(source: Source, vote: int) -> dict[str, Any]:
    """The verdict of a vote, or of its last repetition: a disputed vote is kept, but the later one counts."""
    verdict = voting.verdict_of(source, vote)
    return verdict if verdict["repeated_by"] is None else last_attempt(source, verdict["repeated_by"])


def _box(source: Source, election: int, purpose: str) -> Box | None:
    rows = store.boxes(source, election, purpose)
    if not rows:
        return None
    row = rows[-1]
    known = tellers.box(source, row["box"])
    return Box(
        id=row["box"],
        state=known["state"],
        form=row["form"],
        rows=tuple(json.loads(row["rows"])),
        figures={**tellers.figures(source, row["box"]), "returned": row["returned"]},
        returned=row["returned"],
        shortfall=row["shortfall"],
        reported_at=row["reported_at"],
        presidium=row["presidium"],
        sets=json.loads(row["sets"]) if row["sets"] else None,
        row=row,
    )


def _living(source: Source, election: int) -> int | None:
    living = [row["id"] for row in store.rounds_after(source, election) if row["state"] != State.ANNULLED]
    return living[-1] if living else None


def _earlier(source: Source, election: int) -> int | None:
    """The last election of this congress that has tellers: they may be taken over."""
    row = source.one(
        "SELECT t.election FROM election_teller t JOIN election e ON e.id = t.election WHERE t.election <> ?"
        " AND e.state <> 'annulled' ORDER BY t.election DESC LIMIT 1",
        (election,),
    )
    return int(row[0]) if row else None
