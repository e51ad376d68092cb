"""The record of a vote on paper ("Biên bản biểu quyết"): question, manner, numbers, result, arithmetic, verdict, roll.

Draws what `queries.record` read, in one language, and computes nothing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from congress_app.core import journal, wording
from congress_app.core.jobs import Progress
from congress_app.counting import explain
from congress_app.printing.paper import Head, Paper, Signature

Record = dict[str, Any]
Words = Callable[..., str]

NOT_PARTY = "association"


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the PDF of {record, lang} to `out`; answers {bytes}."""
    content = pdf(payload["record"], payload["lang"])
    out.write_bytes(content)
    progress(1, 1)
    return {"bytes": len(content)}


def pdf(record: Record, lang: str) -> bytes:
    """The record as a PDF."""

    def say(sentence: str, **facts: object) -> str:
        return wording.text(lang, sentence, **facts)

    head, subject = _head(record, lang, say), _in(record["title"], lang)
    paper = Paper(say("Record of vote"), head=head, subject=subject, foot=_foot(record, say))
    _manner(paper, record, lang, say)
    _numbers(paper, record, lang, say)
    _result(paper, record, lang, say)
    paper.signatures(
        (Signature(say("FOR THE SECRETARIAT"), note=say("(signature, full name)")),
         Signature(say("FOR THE PRESIDIUM"), note=say("(signature, full name)")))
    )  # fmt: skip
    _roll(paper, record, lang, say)
    return paper.pdf()


def _head(record: Record, lang: str, say: Words) -> Head:
    banner = record["congress"]
    authority = "" if banner["level"] == NOT_PARTY else say("COMMUNIST PARTY OF VIETNAM")
    day = record["closed_at"][:10].split("-")
    place = say("{place}, {day}/{month}/{year}", place=banner["place"], day=day[2], month=day[1], year=day[0])
    return Head(
        (_in(banner["name"], lang),), authority=authority, place=place, number=say("No. {n}/BB", n=record["id"])
    )


def _foot(record: Record, say: Words) -> str:
    code = journal.code(bytes.fromhex(record["journal"]["hash"]))
    return say("Journal line {n} · {code}", n=record["journal"]["seq"], code=code)


def _manner(paper: Paper, record: Record, lang: str, say: Words) -> None:
    item, by = record["agenda_item"], record["by"]
    named = record["mode"] == "named"
    manner = say("open vote on tablets, named") if named else say("open vote on tablets, counted")
    pairs = [(say("Manner"), manner)]
    if item:
        pairs.append((say("Agenda item"), f"{item['number']} {_in(item['title'], lang)}".strip()))
    for step, label in (
        ("opened", say("Vote opened")),
        ("closed", say("Vote closed")),
        ("published", say("Result published")),
    ):
        at = record[f"{step}_at"]
        pairs.append((label, _moment(at, by[step], say) if at else say("not published yet")))
    paper.facts(pairs, label_share=0.32)
    for each in record["seals"]:
        opened = each["occasion"] == "vote_opened"
        lead = say("Presence sealed at the opening:") if opened else say("Presence sealed at the closing:")
        paper.text(f"SHA-256 {each['sha256']}", lead=lead, kind="small")


def _moment(iso: str, person: str, say: Words) -> str:
    when = f"{iso[11:19]}, {iso[8:10]}/{iso[5:7]}/{iso[:4]}"
    return say("{when} ({person})", when=when, person=person) if person else when


def _numbers(paper: Paper, record: Record, lang: str, say: Words) -> None:
    result, absent = record["result"], record["absent_throughout"]
    paper.heading(say("1. Delegates"))
    pairs = [(say("Delegates summoned"), result["summoned"])]
    if absent and not record["subtractions"]:
        pairs.append((say("Absent for the whole congress, not counted"), absent))
    pairs += [(say("Not counted: {why}", why=each["label"][lang]), each["count"]) for each in record["subtractions"]]
    pairs += [
        (say("Present when the vote opened (the roll)"), result["present"]),
        (say("Ballots received"), result["cast"]),
        (say("No ballot received"), result["roll"] - result["cast"]),
    ]
    paper.facts([(label, explain.figure(n, lang)) for label, n in pairs], label_share=0.6)
    for each in record["subtractions"]:
        people = "; ".join(f"{person['number']} {person['name']}" for person in each["people"])
        paper.text(f"{people}.", lead=say("Not counted, {why}:", why=each["label"][lang]))
    if record["absent_reason"]:
        paper.text(record["absent_reason"], lead=say("Number not counted typed by hand, reason:"))


def _result(paper: Paper, record: Record, lang: str, say: Words) -> None:
    result = record["result"]
    paper.heading(say("2. Result"))
    rows = [(row["label"][lang], row["votes"], row["percent"][lang]) for row in result["rows"]]
    rows.append((say("No ballot"), result["silent"]["votes"], result["silent"]["percent"][lang]))
    total = sum(votes for _label, votes, _share in rows)
    whole = {"vi": "100,00 %", "en": "100.00%"}[lang] if total else "–"
    lines = [(str(n), label, explain.figure(votes, lang), share) for n, (label, votes, share) in enumerate(rows, 1)]
    lines.append(("", say("Base of the percentages"), explain.figure(total, lang), whole))
    columns = (say("No."), say("Opinion"), say("Ballots"), say("Share of the base"))
    paper.table(columns, lines, widths=(1, 6, 2, 3), align="clrr", strong_last=True)
    paper.heading(say("3. Decision"))
    paper.text(f"{record['rule_words'][lang]}.", lead=say("Decision rule:"))
    for line in result["lines"]:
        paper.text(f"{line[lang]}.")
    if record["override"]:
        paper.text(record["override"], lead=say("Opened without a quorum, reason:"))
    paper.text("", lead=say("Verdict: {verdict}.", verdict=result["verdict"][lang].upper()))


def _roll(paper: Paper, record: Record, lang: str, say: Words) -> None:
    labels = {choice["code"]: choice["label"][lang] for choice in record["choices"]}
    paper.new_page()
    paper.chapter(say("ROLL OF THE VOTE"))
    paper.text(_in(record["title"], lang), kind="centred")
    columns = (say("No."), say("Badge no."), say("Full name"), say("Seat"), say("Opinion"))
    count = 0
    for delegation in record["delegations"]:
        lines = []
        for count, person in enumerate(delegation["people"], count + 1):  # noqa: B020 - the numbers run on
            lines.append((str(count), person["number"], person["name"], person["seat"], _answer(person, labels, say)))
        paper.heading(f"{delegation['name']} ({len(lines)})")
        paper.table(columns, lines, widths=(1, 1.6, 6, 1.8, 4), align="cclcl")
    paper.text(say("SHA-256 of the roll: {digest}", digest=record["roll_sha256"]), kind="small")


def _answer(person: Record, labels: dict[str, str], say: Words) -> str:
    if not person["voted"]:
        return say("no ballot")
    return labels.get(person["choice"]) or say("voted")


def _in(text: dict[str, str], lang: str) -> str:
    return text.get(lang) or text["vi"] or text["en"]
