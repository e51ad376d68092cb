"""Votes that may be heaped on one candidate: weight × seats for everybody (company meetings, LDN 2020 art. 148).

Gives the same Tally as struck or ticked ballots do, so that `election.elect` decides it by plurality or by any base.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.counting.ballots import BadMarks
from congress_app.counting.forms import Form, Reason
from congress_app.counting.tally import Row, Tally


@dataclass(frozen=True, slots=True)
class Heaped:
    """One ballot: the weight it carries and the votes for each name, in the order of the ballot."""

    weight: int
    votes: tuple[int, ...]


def tally(ballots: Iterable[Heaped], rows: int, seats: int) -> Tally:
    """Count them. More votes than weight × seats, or none at all, make a ballot invalid.

    Raises BadMarks: not one number per name, or a negative one.
    """
    sums = [0] * rows
    reasons: Counter[str] = Counter()
    returned = blank = 0
    for ballot in ballots:
        if len(ballot.votes) != rows or min(ballot.votes, default=0) < 0:
            raise BadMarks(field="marks", rows=rows, given=len(ballot.votes))
        returned += 1
        given = sum(ballot.votes)
        blank += given == 0
        if 0 < given <= ballot.weight * seats:
            sums = [had + more for had, more in zip(sums, ballot.votes, strict=True)]
        else:
            reasons[Reason.OVER.value if given else Reason.NONE.value] += 1
    invalid = reasons.total()
    found = tuple(Row(agree=votes) for votes in sums)
    return Tally(Form.B1, returned, returned - invalid, invalid, dict(sorted(reasons.items())), found, blank, blank)
