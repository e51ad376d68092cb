"""The roll of a vote at the end of its record: by delegation, with every answer of a named vote. Computes nothing."""

from collections.abc import Callable, Iterator
from typing import Any

from congress_app.counting import explain
from congress_app.printing.outline import Block, table

Record = dict[str, Any]
Words = Callable[..., str]


def blocks(record: Record, lang: str, say: Words) -> Iterator[Block]:
    """Shares of the delegations where they are told, then everybody."""
    yield Block("page")
    yield Block("chapter", say("ROLL OF THE VOTE"))
    yield Block("centred", record["title"].get(lang) or record["title"]["vi"] or record["title"]["en"])
    yield from _by_delegation(record, lang, say)
    columns = (say("No."), say("Badge no."), say("Full name"), say("Seat"), say("Opinion"))
    count = 0
    for delegation in record["delegations"]:
        lines = []
        for person in delegation["people"]:
            count += 1
            lines.append(
                (str(count), person["number"], person["name"], person["seat"], _answer(record, person, lang, say))
            )
        yield Block("heading", f"{delegation['name']} ({len(lines)})")
        yield table(columns, tuple(lines), (1, 1.6, 6, 1.8, 4), "cclcl")
    yield Block("note", say("SHA-256 of the roll: {digest}", digest=record["roll_sha256"]))


def _by_delegation(record: Record, lang: str, say: Words) -> Iterator[Block]:
    told = record["result"].get("delegations") or []
    if not told:
        return
    for place, question in enumerate(record["questions"]):
        labels = [choice["label"][lang] for choice in question["choices"]]
        columns = (say("Delegation"), *labels, say("No ballot"))
        rows = tuple(_shares(each, place, lang) for each in told)
        title = question["title"].get(lang) or question["title"]["vi"] or question["title"]["en"]
        yield Block("heading", say("By delegation: {what}", what=title))
        yield table(columns, rows, (5, *(2 for _ in labels), 2), "l" + "r" * (len(labels) + 1))


def _shares(delegation: Record, place: int, lang: str) -> tuple[str, ...]:
    question = delegation["questions"][place]
    votes = (explain.figure(row["votes"], lang) for row in question["rows"])
    return (delegation["name"], *votes, explain.figure(question["silent"], lang))


def _answer(record: Record, person: Record, lang: str, say: Words) -> str:
    """How somebody answered, question by question in a batch; only that a ballot came in a counted vote."""
    if person["paper"]:
        return say("ballot on paper")
    if not person["voted"]:
        return say("no ballot")
    words = []
    for question, code in zip(record["questions"], person["answers"] or [], strict=False):
        label = next((each["label"][lang] for each in question["choices"] if each["code"] == code), "")
        words.append(f"{question['n']}. {label}" if len(record["questions"]) > 1 else label)
    said = "; ".join(words) or say("voted")
    weight = explain.figure(person["weight"], lang)
    return f"{said} ({weight})" if record["weighted"] else said
