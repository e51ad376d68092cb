"""The record of a vote ("Biên bản biểu quyết") as PDF and DOCX: question, manner, numbers, result, arithmetic, roll.

Words what `queries.record` read, in one language, and computes nothing.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from congress_app.core import journal, wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.counting import explain
from congress_app.printing.official import pdf as printed
from congress_app.printing.outline import Block, Frame, Signed, facts, table, text
from congress_app.printing.word import word
from congress_app.voting import record_roll

Record = dict[str, Any]
Words = Callable[..., str]

NOT_PARTY = "association"
MANNERS = {
    ("tablets", "named"): "open vote on tablets, named",
    ("tablets", "counted"): "open vote on tablets, counted",
    ("cards", "named"): "open vote by show of cards",
    ("cards", "counted"): "open vote by show of cards",
    ("mixed", "named"): "open vote on tablets, on paper and by cards, named on tablets",
    ("mixed", "counted"): "open vote on tablets, on paper and by cards, counted",
}


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write {record, lang, kind: "pdf" | "docx"} to `out`; answers {bytes}."""
    make = docx_file if payload.get("kind") == "docx" else pdf
    return made(make(payload["record"], payload["lang"]), progress, out)


def pdf(record: Record, lang: str) -> bytes:
    """The record as a PDF."""
    return printed(*outline(record, lang))


def docx_file(record: Record, lang: str) -> bytes:
    """The record as a DOCX."""
    return word(*outline(record, lang))


def outline(record: Record, lang: str) -> tuple[Frame, list[Block]]:
    """What stands around the record, and its text."""

    def say(sentence: str, **given: object) -> str:
        return wording.text(lang, sentence, **given)

    blocks = [
        *_manner(record, lang, say),
        *_numbers(record, lang, say),
        *_results(record, lang, say),
        *_marks(record, say),
        *record_roll.blocks(record, lang, say),
    ]
    return _frame(record, lang, say), blocks


def _frame(record: Record, lang: str, say: Words) -> Frame:
    banner = record["congress"]
    authority = "" if banner["level"] == NOT_PARTY else say("COMMUNIST PARTY OF VIETNAM")
    day = record["closed_at"][:10].split("-")
    code = journal.code(bytes.fromhex(record["journal"]["hash"]))
    note = say("(signature, full name)")
    return Frame(
        issuer=(_in(banner["name"], lang),),
        authority=authority,
        place=say("{place}, {day}/{month}/{year}", place=banner["place"], day=day[2], month=day[1], year=day[0]),
        number=say("No. {n}/BB", n=record["id"]),
        title=say("Record of vote"),
        subject=_in(record["title"], lang),
        signed=(Signed(say("FOR THE SECRETARIAT"), note=note), Signed(say("FOR THE PRESIDIUM"), note=note)),
        foot=say("Journal line {n} · {code}", n=record["journal"]["seq"], code=code),
        at=record["closed_at"],
    )


def _manner(record: Record, lang: str, say: Words) -> Iterator[Block]:
    item, by = record["agenda_item"], record["by"]
    pairs = [(say("Manner"), say(MANNERS[(record["manner"], record["mode"])]))]
    if item:
        pairs.append((say("Agenda item"), f"{item['number']} {_in(item['title'], lang)}".strip()))
    for step, label in (
        ("opened", say("Vote opened")),
        ("closed", say("Vote closed")),
        ("published", say("Result published")),
    ):
        at = record[f"{step}_at"]
        pairs.append((label, _moment(at, by[step], say) if at else say("not published yet")))
    yield facts(*pairs)
    for each in record["seals"]:
        opened = each["occasion"] == "vote_opened"
        lead = say("Presence sealed at the opening:") if opened else say("Presence sealed at the closing:")
        yield Block("note", f"{lead} SHA-256 {each['sha256']}")


def _moment(iso: str, person: str, say: Words) -> str:
    when = f"{iso[11:19]}, {iso[8:10]}/{iso[5:7]}/{iso[:4]}"
    return say("{when} ({person})", when=when, person=person) if person else when


def _numbers(record: Record, lang: str, say: Words) -> Iterator[Block]:
    result, absent = record["result"], record["absent_throughout"]
    yield Block("heading", say("1. Delegates"))
    pairs = [(say("Delegates summoned"), result["summoned"])]
    if absent and not record["subtractions"]:
        pairs.append((say("Absent for the whole congress, not counted"), absent))
    pairs += [(say("Not counted: {why}", why=each["label"][lang]), each["count"]) for each in record["subtractions"]]
    pairs += [
        (say("Present when the vote opened (the roll)"), result["present"]),
        (say("Ballots received"), result["cast"]),
        (say("No ballot received"), result["roll"] - result["cast"]),
    ]
    yield facts(*[(label, explain.figure(n, lang)) for label, n in pairs])
    for each in record["subtractions"]:
        people = "; ".join(f"{person['number']} {person['name']}" for person in each["people"])
        yield text(f"{people}.", lead=say("Not counted, {why}:", why=each["label"][lang]))
    if record["absent_reason"]:
        yield text(record["absent_reason"], lead=say("Number not counted typed by hand, reason:"))


def _channels(record: Record, lang: str, say: Words) -> Iterator[Block]:
    """How the answers came in, where not only tablets did; and by whom cards were counted."""
    result, channels = record["result"], record["result"]["channels"]
    if record["manner"] != "tablets":
        named = (
            ("Ballots from tablets", "tablets"),
            ("Valid ballots on paper", "paper"),
            ("Counted by cards", "cards"),
        )
        pairs = [(say(label), explain.figure(channels[code], lang)) for label, code in named]
        if result["invalid"]:
            pairs.append((say("Invalid ballots on paper"), explain.figure(result["invalid"], lang)))
        yield facts(*pairs)
    if result["unanimous"]:
        yield text(say("Everybody who voted by card showed it for the same answer; no cards were counted one by one."))
        return
    for each in record["blocks"]:
        counts = ", ".join(
            f"{_label(record, each['question'], code, lang)} {explain.figure(n, lang)}"
            for code, n in each["counts"].items()
        )
        lead = say("Cards of {block}, counted by {counter}:", block=each["block"], counter=each["counter"])
        number = f"{each['question']}. " if len(record["questions"]) > 1 else ""
        yield text(f"{number}{counts}.", lead=lead)


def _label(record: Record, question: int, code: str, lang: str) -> str:
    choices = record["questions"][question - 1]["choices"]
    return next((str(each["label"][lang]) for each in choices if each["code"] == code), code)


def _results(record: Record, lang: str, say: Words) -> Iterator[Block]:
    questions = record["result"]["questions"]
    yield Block("heading", say("2. Result"))
    yield from _channels(record, lang, say)
    if record["weighted"]:
        yield text(say("Votes count with their weight; the numbers below are weights."))
    for each in questions:
        if len(questions) > 1:
            yield Block("heading", f"{each['n']}. {_in(each['title'], lang)}")
        yield _table(each, lang, say)
        if len(questions) > 1:
            yield from _decided(each, lang, say)
    yield Block("heading", say("3. Decision"))
    yield text(f"{record['rule_words'][lang]}.", lead=say("Decision rule:"))
    if len(questions) == 1:
        yield from _decided(questions[0], lang, say)


def _table(question: Record, lang: str, say: Words) -> Block:
    rows = [(row["label"][lang], row["votes"], row["percent"][lang]) for row in question["rows"]]
    silent = question["silent"]
    rows.append((say("No ballot"), silent["votes"], silent["percent"][lang]))
    total = sum(votes for _label, votes, _share in rows)
    whole = {"vi": "100,00 %", "en": "100.00%"}[lang] if total else "–"
    lines = [(str(n), label, explain.figure(votes, lang), share) for n, (label, votes, share) in enumerate(rows, 1)]
    lines.append(("", say("Base of the percentages"), explain.figure(total, lang), whole))
    columns = (say("No."), say("Opinion"), say("Votes counted"), say("Share of the base"))
    return table(columns, tuple(lines), (1, 6, 2, 3), "clrr", strong_last=True)


def _decided(question: Record, lang: str, say: Words) -> Iterator[Block]:
    for line in question["lines"]:
        yield text(f"{line[lang]}.")
    yield text("", lead=say("Verdict: {verdict}.", verdict=question["verdict"][lang].upper()))


def _marks(record: Record, say: Words) -> Iterator[Block]:
    """What was out of the ordinary, each with its reason."""
    if record["override"]:
        yield text(record["override"], lead=say("Opened without a quorum, reason:"))
    if record["repeats"]:
        yield text(say("This vote repeats vote no. {n}; both are kept.", n=record["repeats"]))
    if record["repeated_by"]:
        yield text(say("This vote was repeated as vote no. {n}; both are kept.", n=record["repeated_by"]))
    if record["changes"]:
        yield text(say("Ballots changed before the closing: {n}.", n=record["changes"]))
    annulled = record["annulled"]
    if annulled:
        yield text(annulled["reason"], lead=say("ANNULLED at {at}, reason:", at=annulled["at"][11:16]))


def _in(words: dict[str, str], lang: str) -> str:
    return words.get(lang) or words["vi"] or words["en"]
