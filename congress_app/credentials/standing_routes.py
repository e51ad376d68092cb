"""HTTP face of the credentials committee: page, decisions, places taken, complaints, the log; and the lost badge."""

from collections import OrderedDict
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response, request

from congress_app.congress import queries as congress
from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import addresses, database, jobs
from congress_app.core.errors import Unavailable
from congress_app.core.file_types import XLSX
from congress_app.credentials import ordering, rules, standing_actions, standing_rules, standings
from congress_app.credentials.actions import Issued
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import STANDINGS

READERS = (Role.SECRETARIAT, Role.CREDENTIALS, Role.CHAIR)
DECIDERS = (Role.SECRETARIAT, Role.CREDENTIALS)
KEPT_ANSWERS = 40
_started: OrderedDict[str, dict[str, object]] = OrderedDict()

Chosen = Annotated[list[inputs.Id], msgspec.Meta(min_length=1, max_length=20_000)]


class Decision(inputs.Deed, frozen=True):
    """Who gets which standing, and why."""

    delegates: Chosen
    standing: Literal["pending", "qualified", "not_qualified", "withdrawn"]
    reason: inputs.Line = ""


class Replacement(inputs.Deed, frozen=True):
    """Which alternate takes whose place; `other_delegation` confirms that they belong to different delegations."""

    delegate: inputs.Id
    alternate: inputs.Id
    reason: inputs.Line
    other_delegation: bool = False


class Because(inputs.Deed, frozen=True):
    """A reason, an outcome, or what a complaint is about."""

    reason: inputs.Text


class Lost(inputs.Deed, frozen=True):
    """What the steward says of a lost badge."""

    reason: inputs.Line = ""
    sign_out: bool = True
    fresh: bool = True


class Whose(inputs.Query, kw_only=True, frozen=True):
    """Whose decisions; everybody's without a number."""

    delegate: inputs.Id | None = None


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    add = blueprint.add_url_rule
    add("/credentials", view_func=standing_page)
    add("/credentials/people", view_func=standing_people)
    add("/credentials/decisions", view_func=decisions)
    add("/credentials/decisions.xlsx", view_func=decisions_sheet)
    add("/credentials/complaints", view_func=complaints)
    add("/credentials/decide", view_func=decide, methods=["POST"])
    add("/credentials/replace", view_func=replace, methods=["POST"])
    add("/credentials/<int:delegate>/give-back", view_func=give_back, methods=["POST"])
    add("/credentials/complaints/receive", view_func=receive_complaint, methods=["POST"])
    add("/credentials/complaints/<int:complaint>/settle", view_func=settle_complaint, methods=["POST"])
    add("/badges/<int:delegate>/lost", view_func=lost, methods=["POST"])


@access.reads(*READERS)
def standing_page() -> Response:
    """The committee's page."""
    someone = access.person()
    role = someone.role.value if someone else ""
    may = {
        "decide": role in standing_rules.COMMITTEE,
        "office": role in standing_rules.OFFICE,
        "print": role in ("organiser", "secretariat"),
        "moves": {now: standing_rules.ways("EL", now, role) for now in STANDINGS},
    }
    with database().read() as reading:
        start = {**standings.overview(reading), "may": may, "labels": labels(), "kinds": kinds()}
    return responses.page("credentials/standing.html", topics=("standings",), start=start)


def labels() -> dict[str, dict[str, str]]:
    """Every standing in both languages."""
    return {code: wording.both(name) for code, name in STANDINGS.items()}


def kinds() -> dict[str, dict[str, str]]:
    """The classes whose standing is examined, in both languages."""
    return {code: delegates.class_label(code) for code in standing_rules.JUDGED}


@access.reads(*READERS)
def standing_people() -> Response:
    """The same people and numbers, asked afresh."""
    with database().read() as reading:
        return responses.answer(standings.overview(reading))


@access.reads(*READERS)
def decisions() -> Response:
    """The log of decisions, newest first and what was decided at once together; of one person with `delegate`."""
    whose = inputs.query(Whose).delegate
    with database().read() as reading:
        log = standings.decisions(reading, whose) if whose else standings.grouped(reading)
        return responses.answer({"decisions": log})


@access.reads(*READERS)
def decisions_sheet() -> Response:
    """The whole log as a spreadsheet."""
    lang = wording.language()
    with database().read() as reading:
        banner = congress.banner(reading)
        rows = standings.decisions(reading, limit=100_000)
    payload = {"decisions": rows, "congress": banner["name"][lang] if banner else "", "lang": lang}
    content = jobs().file("decisions", "congress_app.credentials.decision_sheet:work", payload)
    return responses.file(content, wording.text(lang, "decisions-{day}.xlsx", day=clock.now()[:10]), XLSX)


@access.reads(*READERS)
def complaints() -> Response:
    """Complaints the committee received."""
    with database().read() as reading:
        return responses.answer({"complaints": standings.complaints(reading)})


@access.deeds(*DECIDERS)
def decide() -> Response:
    """Give one or several people a standing; the rules know which role may give which."""
    body = inputs.read(Decision)
    given = (body.nonce, body.delegates, body.standing, body.reason)
    return responses.answer(standing_actions.decide(database(), access.actor(), *given))


@access.deeds(Role.CREDENTIALS)
def replace() -> Response:
    """An alternate takes a delegate's place."""
    body = inputs.read(Replacement)
    pair = (body.nonce, body.delegate, body.alternate, body.reason)
    return responses.answer(
        standing_actions.replace(database(), access.actor(), *pair, other_delegation=body.other_delegation)
    )


@access.deeds(Role.CREDENTIALS)
def give_back(delegate: int) -> Response:
    """Undo a replacement while no vote has been opened since."""
    body = inputs.read(Because)
    return responses.answer(standing_actions.give_back(database(), access.actor(), body.nonce, delegate, body.reason))


@access.deeds(Role.CREDENTIALS)
def receive_complaint() -> Response:
    """Keep a complaint."""
    body = inputs.read(Because)
    return responses.answer(standing_actions.receive_complaint(database(), access.actor(), body.nonce, body.reason))


@access.deeds(Role.CREDENTIALS)
def settle_complaint(complaint: int) -> Response:
    """Keep what came of a complaint."""
    body = inputs.read(Because)
    return responses.answer(
        standing_actions.settle_complaint(database(), access.actor(), body.nonce, complaint, body.reason)
    )


@access.deeds(Role.DESK, Role.SECRETARIAT, Role.CREDENTIALS)
def lost(delegate: int) -> Response:
    """A badge is lost: the old one is revoked, and one new badge is drawn; the same nonce again gives the same job."""
    body = inputs.read(Lost)
    known = _started.get(body.nonce)
    issued = standing_actions.replace_lost(
        database(), access.actor(), body.nonce, delegate, body.reason, sign_out=body.sign_out, fresh=body.fresh
    )
    if not body.fresh:
        return responses.answer(issued.answer)
    if not issued.tokens:
        if known is None:
            raise Unavailable  # the first request with this nonce is still drawing: ask again
        return responses.answer(known)
    return responses.answer(_draw(body.nonce, issued))


def _draw(nonce: str, issued: Issued) -> dict[str, object]:
    actor = access.actor()
    with database().read() as reading:
        fixed = congress.settings(reading).get("address", "")
        base = str(fixed or min([request.host_url.rstrip("/"), *addresses()], key=rules.only_here))
        wish = ordering.Wish(address=base, sheet="single")
        payload = ordering.payload(reading, Path(database().path), issued.tokens, wish)
    job = jobs().start("badges", "congress_app.credentials.badges:draw", payload, (actor.role, actor.id))
    _started[nonce] = {**issued.answer, "job": job.id}
    while len(_started) > KEPT_ANSWERS:
        _started.popitem(last=False)
    return _started[nonce]
