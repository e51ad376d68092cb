"""The counting minutes ("Biên bản kiểm phiếu", domain §9.1) of every form of ballot, as an outline.

Words what `queries.record` read, in one language, and computes nothing.
"""

from collections.abc import Iterator

from congress_app.counting.words import figure
from congress_app.elections.framing import clock, frame, presidium_signs, say, tellers_sign, told
from congress_app.elections.shape import Record, Row
from congress_app.printing.outline import Block, Frame, facts, table, text

STRIKING = "B1"
OPINION = "opinion"


def outline(record: Record, lang: str) -> tuple[Frame, list[Block]]:
    """The minutes: what stands around them, and their text."""
    title = "Counting minutes of the opinion ballot" if record["kind"] == OPINION else "Counting minutes"
    signed = (tellers_sign(record, lang), presidium_signs(record, lang))
    number = say(lang, "No. {n} of the tellers", n=record["number"])
    around = frame(record, lang, say(lang, title), signed, record["counted_at"], number)
    blocks = [
        *_opening(record, lang),
        *_tellers(record, lang),
        *_base(record, lang),
        *_sheets(record, lang),
        *_votes(record, lang),
        *_winners(record, lang),
        *_closing(record, lang),
    ]
    return around, blocks


def _opening(record: Record, lang: str) -> Iterator[Block]:
    names, seats = figure(len(record["candidates"]), lang), figure(record["seats"], lang)
    if record["kind"] == OPINION:
        yield text(
            say(lang, "The opinion of the delegates was asked on {n} people who were nominated or stand:", n=names)
        )
    else:
        sentence = "The congress decided by open vote on the number to elect: {seats}. The list has {n} names:"
        yield text(say(lang, sentence, seats=seats, n=names))
    columns = (say(lang, "No."), say(lang, "Full name"), say(lang, "Note"))
    rows = tuple(
        (str(n), _named(each["name"], each["born"]), told(each["note"], lang))
        for n, each in enumerate(record["candidates"], 1)
    )
    yield table(columns, rows, (1, 6, 5), "cll")
    for each in record["decisions"]:
        yield Block("bullet", f"{told(each['what'], lang)}: {told(each['result'], lang)}")


def _named(name: str, born: str) -> str:
    return f"{name} ({born})" if born else name


def _tellers(record: Record, lang: str) -> Iterator[Block]:
    if not record["tellers"]:
        return
    yield Block("heading", say(lang, "1. Tellers"))
    for n, each in enumerate(record["tellers"], 1):
        part = say(lang, "Head teller") if each["head"] else say(lang, "Member")
        unit = f" ({each['unit']})" if each["unit"] else ""
        yield Block("plain", f"{n}. {each['name']}{unit} – {part}")


def _base(record: Record, lang: str) -> Iterator[Block]:
    base = record["base"]
    if base is None:
        return
    yield Block("heading", say(lang, "2. Delegates"))
    pairs = [(say(lang, "Official delegates summoned"), figure(base["summoned"], lang))]
    pairs += [
        (say(lang, "Not counted: {why}", why=told(each["label"], lang)), figure(each["count"], lang))
        for each in base["subtractions"]
    ]
    pairs += [
        (say(lang, "Number the majority is taken of"), figure(base["base"], lang)),
        (say(lang, "Present at the ballot"), figure(record["present"], lang)),
        (say(lang, "Absent at the ballot"), figure(record["absent"], lang)),
    ]
    yield facts(*pairs)
    for each in base["subtractions"]:
        people = "; ".join(f"{one['number']} {one['name']}" for one in each["people"])
        yield text(f"{people}.", lead=say(lang, "Not counted, {why}:", why=told(each["label"], lang)))


def _sheets(record: Record, lang: str) -> Iterator[Block]:
    sheets = record["figures"]
    if sheets is None:
        return
    yield Block("heading", say(lang, "3. Ballots"))
    named = (
        ("Ballots printed", sheets["printed"]),
        ("Ballots spoiled and exchanged", sheets["spoiled"]),
        ("Ballots unused", sheets["unused"]),
        ("Ballots issued", sheets["issued"]),
        ("Ballots returned", sheets["returned"]),
        ("Valid ballots", sheets["valid"]),
        ("Invalid ballots", sheets["invalid"]),
    )
    yield facts(*[(say(lang, label), figure(n, lang)) for label, n in named])
    if record["invalid"]:
        reasons = "; ".join(f"{told(each['label'], lang)}: {figure(each['count'], lang)}" for each in record["invalid"])
        yield text(f"{reasons}.", lead=say(lang, "Why ballots are invalid:"))


def _votes(record: Record, lang: str) -> Iterator[Block]:
    if not record["rows"]:
        return
    yield Block("heading", say(lang, "4. Votes received, in the order of the ballot"))
    striking = record["form"] == STRIKING
    share = say(lang, "Share ({base})", base=told(record["percent_of"], lang))
    columns = ("Votes received",) if striking else ("Agree", "Disagree", "Not counted")
    heads = (say(lang, "No."), say(lang, "Full name"), *(say(lang, each) for each in columns), share)
    write = _line if striking else _answers
    rows = tuple(write(n, row, lang) for n, row in enumerate(record["rows"], 1))
    yield table(
        heads, rows, (1, 6, 2, 3) if striking else (0.9, 5, 1.6, 1.8, 1.8, 2.9), "clrr" if striking else "clrrrr"
    )


def _answers(place: int, row: Row, lang: str) -> tuple[str, ...]:
    numbers = (figure(n, lang) for n in (row["agree"], row["disagree"], row["uncounted"]))
    return (str(place), row["name"], *numbers, told(row["percent"], lang))


def _line(place: int, row: Row, lang: str) -> tuple[str, ...]:
    return (str(place), row["name"], figure(row["agree"], lang), told(row["percent"], lang))


def _winners(record: Record, lang: str) -> Iterator[Block]:
    opinion = record["kind"] == OPINION
    if record["winners"]:
        heading = (
            "5. Supported, from the most votes to the fewest"
            if opinion
            else "5. Elected, from the most votes to the fewest"
        )
        yield Block("heading", say(lang, heading))
        columns = (say(lang, "No."), say(lang, "Full name"), say(lang, "Votes received"), say(lang, "Share"))
        rows = tuple(_line(n, row, lang) for n, row in enumerate(record["winners"], 1))
        yield table(columns, rows, (1, 6, 2, 3), "clrr")
    for each in record["statements"]:
        yield text(f"{told(each, lang)}")
    if record["lines"]:
        yield Block("heading", say(lang, "6. How the result is reckoned"))
    for line in record["lines"]:
        yield Block("note", told(line, lang))


def _closing(record: Record, lang: str) -> Iterator[Block]:
    if record["approval"]:
        yield text(told(record["approval"], lang))
    sentence = "These minutes were drawn up at {at}, in {n} copies of equal value, for the presidium and for the file."
    yield text(say(lang, sentence, at=clock(record["counted_at"], lang), n=record["copies"]))
