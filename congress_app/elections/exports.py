"""The result of a round as files in the shape of docs/exports.md, so that anybody can count it again.

Ballots are sorted and carry no person; nothing leaves before the result was announced.
"""

from typing import Any

from congress_app.core.db import Reading
from congress_app.counting import election_exporting, exporting
from congress_app.counting.forms import Form
from congress_app.counting.questions import Rule
from congress_app.elections import outcomes, pictures, results
from congress_app.elections.cases import Case, load
from congress_app.elections.rules import PUBLIC, Manner
from congress_app.elections.stops import NothingCounted
from congress_app.tellers import queries as tellers

Plain = dict[str, Any]
COLUMNS = ("kind", "marks", "reason")
"""The heading of result.csv; the signs of `marks` are in the order of the candidates."""


def plain(reading: Reading, number: int) -> Plain:
    """The file result.json. Raises ElectionNotFound, NothingCounted.

    Nothing is given before the announcement; raised cards are exported as the open vote they were.
    """
    case = load(reading, number)
    kept, said, box = case.outcome, results.told(case), case.box
    if kept is None or said is None or box is None or case.state not in PUBLIC or case.manner is Manner.CARDS:
        raise NothingCounted
    tally, found = outcomes.tally(kept["tally"]), outcomes.result(kept)
    order = [str(one) for one in box.rows]
    validity, form = case.rules.validity, Form(box.form)
    ballots = tellers.settled_ballots(reading, box.id)
    quorum = Rule(case.rules.base, case.rules.threshold, case.quorum)
    sets = exporting.sets(outcomes.sets(kept["sets"], tally, case.profile.who), tally.returned, tally.valid)
    return {
        "format": exporting.FORMAT,
        "kind": "election",
        "id": number,
        "title": case.title,
        "state": case.state.value,
        "rule": election_exporting.election_rule(case.rules, found.plurality, quorum),
        "sets": {**sets, "issued": kept["issued"]},
        "weighted": False,
        "headline": said.headline,
        "lines": said.lines,
        "round": case.row["round"],
        "tie_round": bool(case.row["tie"]),
        "previous": case.row["previous"],
        "form": form.value,
        "seats": case.seats,
        "validity": election_exporting.validity(validity),
        "candidates": _names(case, order),
        "ballots": exporting.papers(ballots, form, len(order), case.seats, validity),
        "result": election_exporting.result(found, tally, validity, order),
        "settled": election_exporting.settled(found),
    }


def _names(case: Case, order: list[str]) -> list[dict[str, str]]:
    names = {str(each.id): each.name for each in case.people}
    return [{"code": code, "name": names[code]} for code in order]


def table(reading: Reading, number: int) -> Plain:
    """What the spreadsheet of a result shows: {title, headline, lines, rows, figures}. Raises as `plain`."""
    found = plain(reading, number)
    case = load(reading, number)
    shown = results.picture(case) or {}
    return {
        "title": pictures.head(case.row)["title"],
        "headline": found["headline"],
        "lines": found["lines"],
        "rows": shown["rows"],
        "figures": {name: shown[name] for name in ("issued", "returned", "valid", "invalid")},
    }
