"""What concerns one delegate alone: card, presence, and the receipt for the vote on the tablets.

It is asked over HTTP and never goes over a socket; nobody sees another delegate's.
"""

from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.core.db import Reading
from congress_app.delegates import queries as delegates
from congress_app.tablet import rules
from congress_app.voting import queries as voting


def own(reading: Reading, delegate: int) -> dict[str, Any] | None:
    """{as_of, card, present, vote, standing, on_roll, heads, voted: {vote: {at, answers}}}; None: no such
    delegate.

    `heads`: whether the delegate is the head of a delegation.
    """
    card = delegates.card(reading, delegate)
    if card is None:
        return None
    ballot = voting.own_ballot(reading, delegate)
    vote, at = ballot["vote"], ballot["cast_at"]
    return {
        "as_of": reading.as_of,
        "card": card,
        "present": attendance.is_present(reading, delegate),
        "vote": vote,
        "standing": rules.standing(
            vote, on_roll=ballot["on_roll"], entitled=card["entitled"], on_paper=ballot["paper"]
        ),
        "on_roll": ballot["on_roll"] and not ballot["paper"],
        "heads": attendance.heads(reading, delegate),
        "voted": {str(vote): {"at": at, "answers": ballot["answers"]}} if at else {},
    }
