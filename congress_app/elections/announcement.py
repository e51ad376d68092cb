"""The announcement of a result, in the order in which it is read to the hall (domain §9.2), as an outline.

Words what `queries.record` read, in one language, and computes nothing.
"""

from collections.abc import Iterator

from congress_app.counting.words import figure
from congress_app.elections.framing import frame, head_teller, say, subject, tellers_sign, told
from congress_app.elections.shape import Record, Row
from congress_app.printing.outline import Block, Frame, text

STRIKING = "B1"


def outline(record: Record, lang: str) -> tuple[Frame, list[Block]]:
    """The announcement: what stands around it, and what the head teller reads."""
    signed = (tellers_sign(record, lang),)
    around = frame(record, lang, say(lang, "Announcement of the result"), signed, record["counted_at"])
    return around, [*_opening(record, lang), *_numbers(record, lang), *_names(record, lang), *_result(record, lang)]


def _opening(record: Record, lang: str) -> Iterator[Block]:
    yield Block("plain", say(lang, "Presidium, delegates,"))
    who = head_teller(record)
    sentence = "On behalf of the tellers I announce the result of the ballot: {what}."
    yield text(say(lang, sentence, what=subject(record, lang)))
    if who:
        yield Block("note", say(lang, "Read by: {name}, head teller", name=who))


def _numbers(record: Record, lang: str) -> Iterator[Block]:
    base, sheets = record["base"], record["figures"]
    if base:
        sentence = "Official delegates summoned: {summoned}. Number the majority is taken of: {base}."
        yield text(say(lang, sentence, summoned=figure(base["summoned"], lang), base=figure(base["base"], lang)))
    if sheets:
        yield text(say(lang, "Ballots issued: {n}.", n=figure(sheets["issued"], lang)))
        yield text(say(lang, "Ballots returned: {n}.", n=figure(sheets["returned"], lang)))
        yield text(say(lang, "Valid ballots: {n}.", n=figure(sheets["valid"], lang)))
        yield text(say(lang, "Invalid ballots: {n}.", n=figure(sheets["invalid"], lang)))


def _names(record: Record, lang: str) -> Iterator[Block]:
    yield Block("heading", say(lang, "Votes received, in the order of the ballot"))
    for n, row in enumerate(record["rows"], 1):
        yield Block("plain", f"{n}. {_spoken(record, row, lang)}")


def _spoken(record: Record, row: Row, lang: str) -> str:
    share = told(row["percent"], lang)
    if record["form"] == STRIKING:
        sentence = "{name}: {votes} votes, {share}"
        return say(lang, sentence, name=row["name"], votes=figure(row["agree"], lang), share=share)
    sentence = "{name}: {agree} agree, {disagree} disagree, {share}"
    agree, against = figure(row["agree"], lang), figure(row["disagree"], lang)
    return say(lang, sentence, name=row["name"], agree=agree, disagree=against, share=share)


def _result(record: Record, lang: str) -> Iterator[Block]:
    won = record["winners"]
    if won:
        yield Block("heading", say(lang, "Elected, from the most votes to the fewest ({n})", n=figure(len(won), lang)))
        for n, row in enumerate(won, 1):
            yield Block("plain", f"{n}. {_spoken(record, row, lang)}")
    for each in record["statements"]:
        yield text(told(each, lang))
    if record["approval"]:
        yield text(told(record["approval"], lang))
