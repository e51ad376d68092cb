"""The figures of a box: read when the count is over, refused while they contradict each other; the bases they give."""

from congress_app.core.db import Source
from congress_app.counting.election import base_of
from congress_app.counting.profile import Base
from congress_app.counting.tally import Tally
from congress_app.elections import outcomes, stops
from congress_app.elections.cases import Box, Case
from congress_app.tellers import queries as tellers


def checked(source: Source, box: Box) -> Tally:
    """The tally of a box whose figures fit (I1 to I8). Raises CountNotFinished, FiguresDisagree(codes).

    More returned than issued (I2) passes only with the presidium's recorded decision.
    """
    if not tellers.finished(source, box.id):
        raise stops.CountNotFinished
    found = tellers.tally(source, box.id)
    if found is None:
        raise stops.CountNotFinished
    broken = [each.code for each in tellers.broken(source, box.id)]
    decided = {"I2"} if box.presidium else set()
    left = [code for code in broken if code not in decided]
    if left:
        raise stops.FiguresDisagree(codes=", ".join(dict.fromkeys(left)))
    return found


def bases(case: Case, box: Box, tally: Tally) -> tuple[int, int]:
    """The base of the majority and that of the percentages."""
    sets = outcomes.sets(box.sets or {"summoned": 0, "present": 0, "less": []}, tally, case.profile.who)
    kept = case.rules

    def of(which: Base) -> int:
        return base_of(which, sets, tally, kept.validity)

    return of(kept.base), of(kept.percent_base)
