"""The HTTP face of the counting desk: its pages, a station's own pass, the open ballots, the log, one POST per deed.

What is entered is given to the counting desk alone (teller, organiser); how far the count is, to everybody who works
here.
"""

from typing import Any

from flask import Blueprint, Response

from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.file_types import DOCX, PDF, XLSX
from congress_app.tellers import batch_actions, entry_actions, entry_pictures, log_files, papers, queries
from congress_app.tellers.batch_bodies import (
    Decided,
    Entered,
    Explained,
    GivenUp,
    Own,
    Sized,
    Stationed,
    Stepped,
    Taking,
)
from congress_app.tellers.batch_rules import Step
from congress_app.tellers.entry_actions import Stroke

READERS = (Role.TELLER, Role.SECRETARIAT, Role.CHAIR)
COUNTERS = (Role.TELLER, Role.ORGANISER)
BATCH = "/tellers/count/<int:box>/batches/<int:number>"


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the tellers' own."""
    _pages(blueprint)
    _papers(blueprint)
    _divide(blueprint)
    _passes(blueprint)
    _ballots(blueprint)


def _pages(blueprint: Blueprint) -> None:
    @blueprint.get("/tellers/count")
    @access.reads(*READERS)
    def count_boxes() -> Response:
        """Choose what is counted, and under which name this device enters."""
        return responses.page("tellers/count.html", topics=("counting",), box=0)

    @blueprint.get("/tellers/count/<int:box>")
    @access.reads(*READERS)
    def count_box(box: int) -> Response:
        """The counting desk of one box."""
        with database().read() as reading:
            queries.box(reading, box)
        return responses.page("tellers/count.html", topics=("counting",), box=box)

    @blueprint.get("/tellers/count/<int:box>/desk")
    @access.reads(*READERS)
    def count_desk(box: int) -> Response:
        """The names on the ballot, the reasons, what contradicts."""
        with database().read() as reading:
            return responses.answer(entry_pictures.desk(reading, box))

    @blueprint.get(f"{BATCH}/pass")
    @access.only(*COUNTERS)
    def count_own_pass(box: int, number: int) -> Response:
        """What this station entered."""
        own = inputs.query(Own)
        with database().read() as reading:
            return responses.answer(entry_pictures.own_pass(reading, box, number, own.station, own.device))

    @blueprint.get(f"{BATCH}/open")
    @access.only(*COUNTERS)
    def count_open_ballots(box: int, number: int) -> Response:
        """The ballots that differ or are doubtful, side by side."""
        with database().read() as reading:
            return responses.answer(entry_pictures.open_ballots(reading, box, number))


def _papers(blueprint: Blueprint) -> None:
    @blueprint.get("/tellers/count/<int:box>/log.pdf")
    @access.reads(*READERS)
    def count_log(box: int) -> Response:
        """The entry log on paper."""
        return _log(box, log_files.PDF, "pdf", PDF)

    @blueprint.get("/tellers/count/<int:box>/log.docx")
    @access.reads(*READERS)
    def count_log_document(box: int) -> Response:
        """The same as a document."""
        return _log(box, log_files.WORD, "docx", DOCX)

    @blueprint.get("/tellers/count/<int:box>/log.xlsx")
    @access.reads(*READERS)
    def count_log_sheet(box: int) -> Response:
        """The entry log as a spreadsheet."""
        return _log(box, log_files.SHEET, "xlsx", XLSX)


def _log(box: int, target: str, ending: str, mime: str) -> Response:
    lang = wording.language()
    with database().read() as reading:
        content = log_files.payload(reading, box, lang, clock.now())
    drawn = jobs().file("entry_log", target, content)
    name = papers.name("Entry log", content["log"]["title"], lang, ending)
    return responses.file(drawn, name, mime, inline=ending == "pdf")


def _divide(blueprint: Blueprint) -> None:
    @blueprint.post("/tellers/count/station")
    @access.deeds(Role.TELLER)
    def count_take_station() -> Response:
        """The device goes by a station's name."""
        body = inputs.read(Taking)
        return _done(batch_actions.take_station, body, body.at, instead=body.instead)

    @blueprint.post("/tellers/count/<int:box>/divide")
    @access.deeds(Role.TELLER)
    def count_divide(box: int) -> Response:
        """Divide the returned ballots into batches."""
        return _done(batch_actions.divide, inputs.read(inputs.Deed), box)

    @blueprint.post("/tellers/count/<int:box>/batches")
    @access.deeds(Role.TELLER)
    def count_add_batch(box: int) -> Response:
        """One more batch."""
        body = inputs.read(Sized)
        return _done(batch_actions.add_batch, body, box, body.size or 1)

    @blueprint.post(f"{BATCH}/size")
    @access.deeds(Role.TELLER)
    def count_resize(box: int, number: int) -> Response:
        """Another number of ballots; 0 takes the batch out of the list."""
        body = inputs.read(Sized)
        return _done(batch_actions.resize, body, box, number, body.size)

    @blueprint.post(f"{BATCH}/reopen")
    @access.deeds(Role.TELLER)
    def count_reopen(box: int, number: int) -> Response:
        """A settled batch is entered again."""
        body = inputs.read(Explained)
        return _done(batch_actions.reopen, body, box, number, body.reason)


def _passes(blueprint: Blueprint) -> None:
    @blueprint.post(f"{BATCH}/begin")
    @access.deeds(Role.TELLER)
    def count_begin(box: int, number: int) -> Response:
        """A station begins a batch or goes on."""
        body = inputs.read(Stationed)
        return _done(batch_actions.begin, body, box, number, body.at)

    @blueprint.post(f"{BATCH}/hand-in")
    @access.deeds(Role.TELLER)
    def count_hand_in(box: int, number: int) -> Response:
        """A station has entered every ballot."""
        body = inputs.read(Stationed)
        return _done(batch_actions.hand_in, body, box, number, body.at)

    @blueprint.post(f"{BATCH}/take-back")
    @access.deeds(Role.TELLER)
    def count_take_back(box: int, number: int) -> Response:
        """A station enters on a batch it handed in."""
        body = inputs.read(Stationed)
        return _done(batch_actions.take_back, body, box, number, body.at)

    @blueprint.post(f"{BATCH}/give-up")
    @access.deeds(Role.TELLER)
    def count_give_up(box: int, number: int) -> Response:
        """A pass counts no longer."""
        body = inputs.read(GivenUp)
        return _done(batch_actions.give_up, body, box, number, body.station, body.reason)


def _ballots(blueprint: Blueprint) -> None:
    @blueprint.post(f"{BATCH}/entries")
    @access.deeds(Role.TELLER)
    def count_enter(box: int, number: int) -> Response:
        """One step of entering."""
        body = inputs.read(Stepped)
        ballot = None if body.step is Step.REMOVE else body.ballot
        stroke = Stroke(body.step, body.position, ballot, body.known)
        return _done(entry_actions.enter, body, box, number, body.at, stroke)

    @blueprint.post(f"{BATCH}/again")
    @access.deeds(Role.TELLER)
    def count_enter_again(box: int, number: int) -> Response:
        """A station enters an open ballot once more, from the paper."""
        body = inputs.read(Entered)
        return _done(entry_actions.enter_again, body, box, number, body.at, body.position, body.ballot)

    @blueprint.post(f"{BATCH}/decide")
    @access.deeds(Role.TELLER)
    def count_decide(box: int, number: int) -> Response:
        """The tellers decide about an open ballot."""
        body = inputs.read(Decided)
        what = (body.position, body.ballot, body.why, body.deciders)
        return _done(entry_actions.decide, body, box, number, *what)


def _done(deed: Any, body: inputs.Deed, *what: object, **more: object) -> Response:
    return responses.answer(deed(database(), access.actor(), body.nonce, *what, **more))
