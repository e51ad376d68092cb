"""What a delegate's part in the vote on the tablets is. Decides nothing else and never reads a ballot."""

from enum import StrEnum


class Standing(StrEnum):
    """A delegate's part in the vote shown last."""

    NO_VOTE = "no_vote"  # nothing has been put to the vote yet
    ON_ROLL = "on_roll"
    ON_PAPER = "on_paper"  # holds a ballot on paper, so no tablet votes for this delegate
    NOT_ENTITLED = "not_entitled"  # a guest, or a delegate without a vote
    ABSENT = "absent"  # was not checked in when the vote opened


def standing(vote: int | None, *, on_roll: bool, entitled: bool, on_paper: bool = False) -> Standing:
    """Why a delegate may or may not answer this vote."""
    if vote is None:
        return Standing.NO_VOTE
    if on_paper:
        return Standing.ON_PAPER
    if on_roll:
        return Standing.ON_ROLL
    return Standing.ABSENT if entitled else Standing.NOT_ENTITLED
