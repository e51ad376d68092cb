"""The HTTP face of ballots and rounds: tellers, issue, close, report, count, sign, announce, what follows."""

from collections.abc import Callable

from flask import Blueprint, Response

from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.elections import (
    actions,
    ballot_actions,
    bodies,
    count_actions,
    opinion_actions,
    returned_actions,
    round_actions,
)
from congress_app.elections.stops import HeadNotTeller

View = Callable[[int], Response]


def wire(blueprint: Blueprint) -> None:
    """Give these views their addresses: /elections/<election>/<deed>."""
    for word, view in _VIEWS.items():
        blueprint.add_url_rule(f"/elections/<int:election>/{word}", view_func=view, methods=["POST"])


@access.deeds(Role.SECRETARIAT)
def opinion(election: int) -> Response:
    """Ask the congress by opinion ballot."""
    body = inputs.read(bodies.Opinion)
    return responses.answer(
        opinion_actions.begin(
            database(), access.actor(), body.nonce, election, body.candidates, body.counters, body.said()
        )
    )


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def opinion_close(election: int) -> Response:
    """The opinion ballots came back."""
    body = inputs.read(bodies.Returned)
    return responses.answer(
        opinion_actions.close(database(), access.actor(), body.nonce, election, body.returned, body.said())
    )


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def opinion_count(election: int) -> Response:
    """Take over what the opinion ballot says."""
    body = inputs.read(inputs.Deed)
    return responses.answer(opinion_actions.take_over(database(), access.actor(), body.nonce, election))


@access.deeds(Role.SECRETARIAT)
def tellers(election: int) -> Response:
    """The congress chooses the tellers."""
    body = inputs.read(bodies.Team)
    if body.head is None:
        raise HeadNotTeller(field="head")
    done = ballot_actions.choose_tellers(
        database(), access.actor(), body.nonce, election, body.members, body.head, body.voted(), body.said()
    )
    return responses.answer(done)


@access.deeds(Role.SECRETARIAT)
def keep_tellers(election: int) -> Response:
    """The same tellers as before."""
    body = inputs.read(bodies.Earlier)
    return responses.answer(ballot_actions.keep_tellers(database(), access.actor(), body.nonce, election, body.earlier))


@access.deeds(Role.SECRETARIAT)
def issue(election: int) -> Response:
    """Freeze the base and issue ballots."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(ballot_actions.issue(database(), access.actor(), body.nonce, election, body.said()))


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def admit(election: int) -> Response:
    """A late-comer may vote."""
    body = inputs.read(bodies.Latecomer)
    return responses.answer(ballot_actions.admit(database(), access.actor(), body.nonce, election, body.delegate))


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def open_voting(election: int) -> Response:
    """The empty box was shown and sealed."""
    body = inputs.read(inputs.Deed)
    return responses.answer(ballot_actions.open_voting(database(), access.actor(), body.nonce, election))


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def close(election: int) -> Response:
    """So many ballots came back."""
    body = inputs.read(bodies.Returned)
    return responses.answer(
        returned_actions.close(database(), access.actor(), body.nonce, election, body.returned, body.said())
    )


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def recount(election: int) -> Response:
    """The number that came back was written down wrong."""
    body = inputs.read(bodies.Returned)
    return responses.answer(
        returned_actions.recount(database(), access.actor(), body.nonce, election, body.returned, body.said())
    )


@access.deeds(Role.SECRETARIAT, Role.CHAIR)
def presidium(election: int) -> Response:
    """The presidium decides on too many ballots."""
    body = inputs.read(bodies.Presidium)
    return responses.answer(returned_actions.presidium(database(), access.actor(), body.nonce, election, body.decision))


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def report(election: int) -> Response:
    """Issued and returned were reported."""
    body = inputs.read(inputs.Deed)
    return responses.answer(ballot_actions.report(database(), access.actor(), body.nonce, election))


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def count(election: int) -> Response:
    """The tellers begin to count."""
    body = inputs.read(inputs.Deed)
    return responses.answer(count_actions.count(database(), access.actor(), body.nonce, election))


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def reconcile(election: int) -> Response:
    """Check and freeze the result."""
    body = inputs.read(inputs.Deed)
    return responses.answer(count_actions.reconcile(database(), access.actor(), body.nonce, election))


@access.deeds(Role.SECRETARIAT)
def settle_tie(election: int) -> Response:
    """A tie was settled by lot or by the chair."""
    body = inputs.read(bodies.Settling)
    return responses.answer(
        count_actions.settle_tie(database(), access.actor(), body.nonce, election, body.chosen, body.reason)
    )


@access.deeds(Role.SECRETARIAT, Role.TELLER)
def sign(election: int) -> Response:
    """The minutes are signed."""
    body = inputs.read(bodies.Signing)
    signers = [(each.name, each.role) for each in body.signers]
    return responses.answer(count_actions.sign(database(), access.actor(), body.nonce, election, signers, body.said()))


@access.deeds(Role.SECRETARIAT, Role.CHAIR)
def announce(election: int) -> Response:
    """Announce the result."""
    body = inputs.read(inputs.Deed)
    return responses.answer(count_actions.announce(database(), access.actor(), body.nonce, election))


@access.deeds(Role.SECRETARIAT)
def tie_round(election: int) -> Response:
    """Vote again on the tied."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(round_actions.tie_round(database(), access.actor(), body.nonce, election, body.said()))


@access.deeds(Role.SECRETARIAT)
def next_round(election: int) -> Response:
    """Vote on the remaining seats."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(round_actions.next_round(database(), access.actor(), body.nonce, election, body.said()))


@access.deeds(Role.SECRETARIAT)
def finish(election: int) -> Response:
    """The election is over."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(round_actions.finish(database(), access.actor(), body.nonce, election, body.said()))


@access.deeds(Role.SECRETARIAT)
def approve(election: int) -> Response:
    """What the higher committee decided."""
    body = inputs.read(bodies.Approving)
    return responses.answer(
        round_actions.approve(database(), access.actor(), body.nonce, election, body.note, approved=body.approved)
    )


@access.deeds(Role.SECRETARIAT)
def suspend(election: int) -> Response:
    """Pause."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(actions.suspend(database(), access.actor(), body.nonce, election, body.reason))


@access.deeds(Role.SECRETARIAT)
def resume(election: int) -> Response:
    """Go on."""
    body = inputs.read(bodies.Noting)
    return responses.answer(actions.resume(database(), access.actor(), body.nonce, election, body.note))


@access.deeds(Role.SECRETARIAT)
def annul(election: int) -> Response:
    """Annul."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(actions.annul(database(), access.actor(), body.nonce, election, body.said()))


_VIEWS: dict[str, View] = {
    "opinion": opinion,
    "opinion-close": opinion_close,
    "opinion-count": opinion_count,
    "tellers": tellers,
    "keep-tellers": keep_tellers,
    "issue": issue,
    "admit": admit,
    "open": open_voting,
    "close": close,
    "recount": recount,
    "presidium": presidium,
    "report": report,
    "count": count,
    "reconcile": reconcile,
    "settle-tie": settle_tie,
    "sign": sign,
    "announce": announce,
    "tie-round": tie_round,
    "next-round": next_round,
    "finish": finish,
    "approve": approve,
    "suspend": suspend,
    "resume": resume,
    "annul": annul,
}
