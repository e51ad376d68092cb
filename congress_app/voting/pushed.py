"""The votes as they are pushed: small cards, however many questions a batch has and however many votes there were.

What is long is fetched when somebody looks: the numbers of a batch by their hash, everything about a vote at its own
address. What may be seen when is decided by `queries`; nothing is added to it here.
"""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.core import by_hash
from congress_app.core.by_hash import Part
from congress_app.core.db import Source
from congress_app.voting import queries
from congress_app.voting.rules import State

Picture = dict[str, Any]

SMALL = (
    *("id", "state", "shape", "manner", "mode", "title", "item", "closed_at", "published_at"),
    *("annulled", "repeats", "repeated_by"),
)


def on_tablets(source: Source) -> Picture:
    """The topic `vote`: {vote: card | null}, see `pictures.card`, with little that is long.

    In a batch `choices` of a question is null where it is that of the vote, and the published result is {hash, passed,
    verdict, cast, questions: [{n, passed, verdict}]}: GET /votes/<id>/result?hash= has its numbers. Never delegations.
    """
    card = queries.on_tablets(source)["vote"]
    if card is None:
        return {"vote": None}
    whole = without_delegations(card["result"])
    if len(card["questions"]) < 2:
        return {"vote": {**card, "result": whole}}
    asked = [
        {**each, "choices": None if each["choices"] == card["choices"] else each["choices"]}
        for each in card["questions"]
    ]
    told = None if whole is None else {"hash": _part(card["id"], whole).hash, **_told(whole), "cast": whole["cast"]}
    return {"vote": {**card, "questions": asked, "result": told}}


def _told(result: Picture) -> Picture:
    parts = [{name: each[name] for name in ("n", "passed", "verdict")} for each in result["questions"]]
    return {"passed": result["passed"], "verdict": result["verdict"], "questions": parts}


def without_delegations(result: Picture | None) -> Picture | None:
    """The result for everybody; how each delegation voted stays on the page of the vote."""
    return None if result is None else {**result, "delegations": None}


def result(source: Source, number: int) -> Part:
    """The published result with every number, {hash, result}; null before, and when annulled. Raises VoteNotFound."""
    return _part(number, without_delegations(queries.progress(source, number)["result"]))


def _part(number: int, content: Picture | None) -> Part:
    return by_hash.part(("voting.result", number), content)


def votes(source: Source) -> Picture:
    """The topic `votes`: {votes: [card]}, the newest first, see `pictures.for_office`.

    What is decided and belongs neither to the current item nor was opened last is small: {…SMALL (no nulls), small:
    true, questions: count, options: count, result: null | {passed, some: was any question carried, verdict}}.
    """
    every = queries.votes(source)["votes"]
    current = agenda.programme(source)["current"]
    latest = max((each["opened_at"] for each in every if each["opened_at"]), default=None)
    return {"votes": [_for_staff(each, current, latest) for each in every]}


def _for_staff(vote: Picture, current: int | None, latest: str | None) -> Picture:
    decided = vote["state"] == State.PUBLISHED or vote["annulled"] is not None
    near = vote["opened_at"] == latest or (current is not None and vote["item"] == current)
    if not decided or near:
        return {**vote, "result": without_delegations(vote["result"])}
    told = vote["result"]
    return {
        **{name: vote[name] for name in SMALL if vote[name] is not None},
        "small": True,
        "questions": len(vote["questions"]),
        "options": len(vote["choices"]),
        "result": None if told is None else _brief(told),
    }


def _brief(result: Picture) -> Picture:
    some = any(each["passed"] for each in result["questions"])
    return {"passed": result["passed"], "some": some, "verdict": result["verdict"]}
