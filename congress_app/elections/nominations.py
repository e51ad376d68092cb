"""The list of candidates on paper: for study before the ballot, with what may be said of each. Decides nothing."""

from collections.abc import Iterator

from congress_app.counting.words import figure
from congress_app.elections.framing import frame, presidium_signs, say, told
from congress_app.elections.shape import Candidate, Record
from congress_app.printing.outline import Block, Frame, table, text

COLUMNS = ("No.", "Full name", "Position", "Delegation", "Nominated by")


def outline(record: Record, lang: str) -> tuple[Frame, list[Block]]:
    """The list: what stands around it, the table of names, then the profiles."""
    around = frame(record, lang, say(lang, "List of candidates"), (presidium_signs(record, lang),), record["issued_at"])
    return around, [*_list(record, lang), *_profiles(record, lang)]


def _list(record: Record, lang: str) -> Iterator[Block]:
    names, seats = len(record["candidates"]), record["seats"]
    surplus = figure(max(0, names - seats), lang)
    sentence = "The list has {n} names for {seats} seats (surplus: {surplus})."
    yield text(say(lang, sentence, n=figure(names, lang), seats=figure(seats, lang), surplus=surplus))
    columns = tuple(say(lang, each) for each in COLUMNS)
    rows = tuple(_row(n, each, lang) for n, each in enumerate(record["candidates"], 1))
    yield table(columns, rows, (1.1, 4, 4, 3, 3), "cllll")


def _row(place: int, each: Candidate, lang: str) -> tuple[str, ...]:
    name = f"{each['name']} ({each['born']})" if each["born"] else each["name"]
    return (str(place), name, each["position"], each["unit"], told(each["source"], lang))


def _profiles(record: Record, lang: str) -> Iterator[Block]:
    known = [(n, each) for n, each in enumerate(record["candidates"], 1) if told(each["profile"], lang)]
    if not known:
        return
    yield Block("heading", say(lang, "In brief"))
    for n, each in known:
        yield text(told(each["profile"], lang), lead=f"{n}. {each['name']}:")
