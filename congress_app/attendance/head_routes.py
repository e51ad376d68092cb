"""HTTP face of the heads of delegations: the committee's page, and the head's own page on the tablet."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.attendance import head_actions, heads, ledger_rules
from congress_app.attendance.ledger_store import Line
from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database

KEEPERS = (Role.SECRETARIAT, Role.CREDENTIALS)


class Appointed(inputs.Deed, kw_only=True, frozen=True):
    """Who is the head from now on; null: nobody."""

    delegate: inputs.Id | None


class Missing(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One who is absent."""

    delegate: inputs.Id
    kind: Literal["excused", "unexcused"]
    reason: inputs.Line = ""


class Report(inputs.Deed, kw_only=True, frozen=True):
    """Everybody of the delegation is present except these."""

    absent: Annotated[list[Missing], msgspec.Meta(max_length=ledger_rules.MOST_PEOPLE)]


class Settled(inputs.Deed, kw_only=True, frozen=True):
    """How one difference is settled."""

    report: inputs.Id
    delegate: inputs.Id
    decision: Literal["checked_in", "checked_out", "scan_stands"]


def wire(blueprint: Blueprint) -> None:
    """Hang these routes on the feature's blueprint."""
    for path, view, methods in (
        ("/attendance/delegations", delegations, ["GET"]),
        ("/attendance/delegations/<int:delegation>/head", appoint, ["POST"]),
        ("/attendance/differences", settle, ["POST"]),
        ("/tablet/delegation", mine, ["GET"]),
        ("/tablet/delegation/report", report, ["POST"]),
    ):
        blueprint.add_url_rule(path, view_func=view, methods=methods)


@access.reads(*KEEPERS)
def delegations() -> Response:
    """Heads, reports and differences, as a page or as JSON."""
    with database().read() as reading:
        found = heads.delegations(reading)
    if responses.wants_page():
        return responses.page("attendance/delegations.html", topics=("headcount",), delegations=found)
    return responses.answer({"delegations": found})


@access.deeds(Role.SECRETARIAT)
def appoint(delegation: int) -> Response:
    """Choose the head of a delegation."""
    body = inputs.read(Appointed)
    return responses.answer(head_actions.appoint(database(), access.actor(), body.nonce, delegation, body.delegate))


@access.deeds(*KEEPERS)
def settle() -> Response:
    """Settle a difference between a report and the scans."""
    body = inputs.read(Settled)
    answer = head_actions.settle(database(), access.actor(), body.nonce, body.report, body.delegate, body.decision)
    return responses.answer(answer)


@access.only(Role.DELEGATE)
def mine() -> Response:
    """The head's own delegation, as a page on the tablet or as JSON."""
    with database().read() as reading:
        found = heads.own(reading, access.actor().id or 0)
    if found is None:
        raise ledger_rules.NotHead
    if responses.wants_page():
        return responses.page("attendance/my_delegation.html", topics=("vote",), mine=found)
    return responses.answer(found)


@access.only(Role.DELEGATE)
def report() -> Response:
    """The head reports who is absent."""
    body = inputs.read(Report)
    absent = [Line(each.delegate, False, each.kind, each.reason.strip()) for each in body.absent]
    return responses.answer(head_actions.report(database(), access.actor(), body.nonce, absent))
