"""The report as an official text: headings, paragraphs, tables in their order, in one language.

Pure: takes what `queries.content` read and gives blocks; `paper` makes PDF and DOCX of them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from congress_app.core import wording
from congress_app.counting import shares
from congress_app.counting.words import figure
from congress_app.printing.outline import Block, Frame, Signed
from congress_app.reporting import rules, words

Content = dict[str, Any]
NOT_PARTY = "association"
DOTS = "………"
ROUNDING = "Each table adds up to 100.00%: shares are rounded by largest remainder; figures outside the tables half up."
SPARE = ("unknown", "other", "left")
LEVELS = ("education", "theory")


def frame(content: Content, lang: str, at: str) -> Frame:
    """The official form of the congress: with the Party's head, or neutral for an association."""
    settings, congress, level = content["settings"], content["congress"], content["level"]
    party, cell = level != NOT_PARTY, level == "cell"
    committee = _say(lang, "CREDENTIALS COMMITTEE")
    above = settings["issuer"] or _in(congress["name"], lang).upper()
    return Frame(
        issuer=(above,) if cell else (above, committee),
        authority=_say(lang, "COMMUNIST PARTY OF VIETNAM") if party else "",
        place=_place(settings["place"], (content.get("at") or at)[:10], lang),
        number=_say(lang, "No. {n}", n=settings["number"] or DOTS),
        title=content["title"][lang],
        subject=_subject(content, lang),
        signed=(_signed(settings["head"], lang, cell=cell),),
        at=content.get("at") or at,
        recipients=tuple(settings["recipients"]) or (_say(lang, "Presidium of the congress,"), _say(lang, "File.")),
        recipients_label=_say(lang, "Recipients:"),
        foot=_foot(content, lang),
    )


def _signed(name: str, lang: str, *, cell: bool) -> Signed:
    behalf = _say(lang, "FOR THE PARTY CELL") if cell else _say(lang, "FOR THE CREDENTIALS COMMITTEE")
    office = _say(lang, "SECRETARY") if cell else _say(lang, "HEAD OF THE COMMITTEE")
    return Signed(behalf, office, name)


def _place(place: str, day: str, lang: str) -> str:
    year, month, number = day.split("-")
    return _say(lang, "{place}, {day}/{month}/{year}", place=place or DOTS, day=number, month=month, year=year)


def _subject(content: Content, lang: str) -> str:
    version = content.get("version")
    name = _in(content["congress"]["name"], lang)
    return f"{name} ({version['label'][lang]})" if version else f"{name} ({_say(lang, 'Draft report')})"


def _foot(content: Content, lang: str) -> str:
    version = content.get("version")
    if not version:
        return _say(lang, "Draft report")
    at = version["issued_at"]
    return f"{version['label'][lang]} · {at[11:16]} {words.day(at)} · SHA-256 {version['sha256'][:16]}"


def blocks(content: Content, lang: str, at: str) -> Iterator[Block]:
    """The text from its opening to its conclusion."""
    numbers = _numbers(content, lang, content.get("at") or at)
    yield from _paragraphs(_text(content, "opening", lang, numbers))
    yield from _members(content, lang)
    sections = {section["code"]: section for section in content["sections"]}
    for part in content["parts"]:
        yield Block("part", f"{part['roman']}. {part['title'][lang]}")
        for place, code in enumerate(part["sections"], 1):
            alone = len(part["sections"]) == 1
            if not alone:
                yield Block("heading", f"{place}. {sections[code]['title'][lang]}")
            yield from _section(sections[code], content, lang)
    yield Block("note", _say(lang, ROUNDING))
    roman = words.NUMERALS[len(content["parts"])]
    yield Block("part", f"{roman}. {_say(lang, 'Conclusion')}")
    yield from _paragraphs(_text(content, "remarks", lang, numbers))
    yield from _paragraphs(_text(content, "conclusion", lang, numbers))


def _members(content: Content, lang: str) -> Iterator[Block]:
    settings = content["settings"]
    if settings["head"] and content["level"] != "cell":
        yield Block("text", _say(lang, "The committee:"))
    if settings["head"]:
        office = _say(lang, "Secretary") if content["level"] == "cell" else _say(lang, "Head of the committee")
        yield Block("bullet", f"{settings['head']} – {office}")
    for member in settings["members"]:
        yield Block("bullet", member)


def _section(section: Content, content: Content, lang: str) -> Iterator[Block]:
    if section["code"] == "delegations":
        yield _delegations(section, lang)
    elif section["code"] != "positions":
        yield _partition(section, lang)
    for one in section.get("beside", []):
        yield Block("bullet", f"{one['label'][lang]}: {figure(one['count'], lang)}.")
    offices = section["code"] == "positions"
    for one in [each for each in section["figures"] if each["count"] or not offices]:
        amount = f"{figure(one['count'], lang)} = {shares.percent(one['share'], lang)}"
        yield Block("bullet", f"{one['label'][lang]}: {_say(lang, 'No data yet') if _silent(section) else amount}.")
    yield from _ages(section, content, lang)
    yield Block("note", _say(lang, "Percentages {base}.", base=section["base_words"][lang]))


def _silent(section: Content) -> bool:
    """Whether nothing at all is known of what a section counts: then its figures are no zeros."""
    unknown = next((line["count"] for line in section["lines"] if line["code"] == "unknown"), 0)
    return bool(unknown) and unknown == section["base"]


def _partition(section: Content, lang: str) -> Block:
    levels = section["code"] in LEVELS
    lines = [line for line in section["lines"] if line["count"] or not (levels or line["code"] in SPARE)]
    rows = [
        (str(n), line["label"][lang], figure(line["count"], lang), shares.percent(line["share"], lang))
        for n, line in enumerate(lines, 1)
    ]
    columns = (_say(lang, "No."), section["title"][lang], _say(lang, "Count"), _say(lang, "Share"))
    return Block("table", "", columns, (*rows, _total(section, lang)), (1, 7, 2, 2.4), "clrr", strong_last=True)


def _total(section: Content, lang: str) -> tuple[str, str, str, str]:
    whole = sum(line["share"] for line in section["lines"])
    shown = shares.percent(whole, lang) if section["base"] else "–"
    return ("", _say(lang, "Total"), figure(section["base"], lang), shown)


def _delegations(section: Content, lang: str) -> Block:
    rows = [
        (
            str(n), line["label"][lang], figure(line["count"], lang), shares.percent(line["share"], lang),
            figure(line["present"]["count"], lang), shares.percent(line["present"]["share"], lang),
        )
        for n, line in enumerate(section["lines"], 1)
    ]  # fmt: skip
    here = sum(line["present"]["count"] for line in section["lines"])
    of_all = shares.percent(shares.share(here, section["base"]), lang)
    total = (*_total(section, lang), figure(here, lang), of_all)
    columns = (
        _say(lang, "No."), _say(lang, "Delegation"), _say(lang, "Summoned"), _say(lang, "Share"),
        _say(lang, "Present"), _say(lang, "Of its summoned"),
    )  # fmt: skip
    return Block("table", "", columns, (*rows, total), (1, 5, 1.9, 2, 1.7, 2.1), "clrrrr", strong_last=True)


def _ages(section: Content, content: Content, lang: str) -> Iterator[Block]:
    average = section.get("average")
    if average and average["of"]:
        said = words.decimal(average["units"], average["digits"], lang)
        known = figure(average["of"], lang)
        yield Block("bullet", _say(lang, "Average age: {age} (of {n} whose age is known).", age=said, n=known))
    for extreme in section.get("extremes", []):
        if extreme["people"]:
            yield Block("bullet", f"{extreme['label'][lang]}: {_who(extreme, section, content, lang)}.")
    yield from (Block("note", sentence[lang]) for sentence in section.get("ways", []))


def _who(extreme: Content, section: Content, content: Content, lang: str) -> str:
    names: Mapping[str, Any] = content["names"]
    field = "admitted" if section["code"] == "party_age" else "born"
    low, high = extreme["years"]
    sentence = "{n} years" if field == "admitted" else "{n} years old"
    years = _say(lang, sentence, n=low if low == high else f"{low}–{high}")
    people = [names[str(one)] for one in extreme["people"][:3] if str(one) in names]
    said = "; ".join(f"{one['name']}, {one['unit']}, {words.day(one[field])}" for one in people)
    more = len(extreme["people"]) - len(people)
    return f"{years} – {said}" + (f"; {_say(lang, 'and {n} more', n=more)}" if more > 0 else "")


def _numbers(content: Content, lang: str, at: str) -> dict[str, str]:
    numbers = {name: figure(n, lang) for name, n in content["numbers"].items()}
    numbers["qualified_share"] = shares.percent(content["numbers"]["qualified_share"], lang)
    return {**numbers, "congress": _in(content["congress"]["name"], lang), "time": at[11:16], "day": words.day(at)}


def _text(content: Content, name: str, lang: str, numbers: Mapping[str, str]) -> str:
    own = content["settings"][f"{name}_{lang}"] or words.default_text(name, content, lang)
    return rules.filled(own, numbers)


def _paragraphs(text: str) -> Iterator[Block]:
    yield from (Block("text", line.strip()) for line in text.splitlines() if line.strip())


def _in(text: Mapping[str, str], lang: str) -> str:
    return text.get(lang) or text["vi"] or text["en"]


def _say(lang: str, sentence: str, **facts: object) -> str:
    return wording.text(lang, sentence, **facts)
