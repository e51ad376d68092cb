"""How each delegation answered on its tablets, frozen with the vote. Of a counted vote there is none."""

from collections.abc import Sequence

from congress_app.core.db import Answer, Row, Transaction
from congress_app.voting import ballots, definition, vote_roll
from congress_app.voting.rules import Mode, Question


def by_delegation(tx: Transaction, row: Row) -> list[Answer] | None:
    """How each delegation answered on its tablets; None unless the vote is named and its profile allows it.

    [{id, name, questions: [{n, rows: [{code, votes}], silent}]}], `silent` are those without a ballot on a tablet.
    """
    profile = definition.profile_of(row)
    if row["mode"] != Mode.NAMED or profile is None or not profile["votes"]["by_delegation"]:
        return None
    asked = definition.questions_of(row)
    found: dict[int, Answer] = {}
    for number, name, choice, votes in vote_roll.by_delegation(tx, row["id"]):
        each = found.setdefault(number, {"id": number, "name": name, "counts": [{} for _ in asked], "silent": 0})
        if choice is None:
            each["silent"] += votes
            continue
        for place, code in zip(each["counts"], choice.split(ballots.BETWEEN), strict=True):
            place[code] = place.get(code, 0) + votes
    return [_delegation(each, asked) for each in found.values()]


def _delegation(told: Answer, asked: Sequence[Question]) -> Answer:
    questions = [
        {
            "n": n,
            "rows": [{"code": one.code, "votes": told["counts"][n - 1].get(one.code, 0)} for one in each.choices],
            "silent": told["silent"],
        }
        for n, each in enumerate(asked, 1)
    ]
    return {"id": told["id"], "name": told["name"], "questions": questions}
