"""The words of the report in both languages: sections, lines, bases. Nothing is counted here.

A delegates' congress speaks of delegates, a cell of Party members; the sentences have a place for either.
"""

from collections.abc import Collection, Mapping
from typing import Any

from congress_app.core import wording
from congress_app.core.wording import both
from congress_app.counting.words import figure

Bilingual = dict[str, str]

SECTIONS: Mapping[str, str] = {
    "presence": "Numbers of {who}",
    "class": "How they became delegates",
    "delegations": "Delegations",
    "sex": "Men and women",
    "ethnicity": "Ethnic groups",
    "religion": "Religion",
    "age": "Age",
    "party_age": "Years in the Party",
    "education": "Education",
    "theory": "Political theory",
    "positions": "Offices held",
    "standing": "Standing of the {who}",
}
LINES: Mapping[str, Mapping[str, str]] = {
    "presence": {
        "present": "Present",
        "left": "Came, not in the hall now",
        "excused": "Absent with leave",
        "unexcused": "Absent without leave",
        "unknown": "Not arrived, no word yet",
        "replaced": "Alternates in somebody's place",
        "base": "Base of majorities",
    },
    "class": {
        "EX": "Ex officio",
        "EL": "Elected by the congresses below",
        "AP": "Appointed",
        "alternates": "Alternates without a place (not counted above)",
    },
    "sex": {"M": "Men", "F": "Women"},
    "ethnicity": {"kinh": "Kinh", "minority": "Ethnic minorities together"},
    "religion": {"no_religion": "No religion", "followers": "Followers of a religion together"},
    "education": {
        "untrained": "No vocational training",
        "elementary": "Elementary level",
        "intermediate": "Intermediate level",
        "college": "College",
        "university": "University",
        "master": "Master",
        "doctor": "Doctor",
        "other": "Written otherwise",
        "professors": "Professors, associate professors",
    },
    "theory": {
        "none": "Not studied",
        "elementary": "Elementary level",
        "intermediate": "Intermediate level",
        "advanced": "Advanced level",
        "bachelor": "Bachelor of political theory",
        "other": "Written otherwise",
    },
    "positions": {"written": "Office is known"},
    "standing": {"qualified": "Qualified", "not_qualified": "Not qualified", "pending": "Pending"},
}
UNKNOWN = "No data yet"
BASES: Mapping[str, str] = {
    "summoned": "of the {n} {who} summoned",
    "examined": "of the {n} {who} examined (summoned, and found not qualified)",
}
KINDS: Mapping[str, str] = {
    "preparatory": "Preparatory report",
    "official": "Official report",
    "supplement": "Supplementary report",
}
BANDS: Mapping[str, Mapping[str, str]] = {
    "age": {
        "under": "Under {a} years",
        "between": "{a} to {b} years",
        "over": "{a} years and over",
        "below": "Under {a} years old",
        "above": "Over {a} years old",
    },
    "party_age": {
        "under": "Less than {a} years in the Party",
        "between": "From {a} to less than {b} years in the Party",
        "over": "{a} years in the Party or more",
    },
}
EXTREMES: Mapping[str, str] = {
    "youngest": "Youngest",
    "oldest": "Oldest",
    "shortest": "Shortest in the Party",
    "longest": "Longest in the Party",
}


def who(level: str) -> Bilingual:
    """What the people of this congress are called, many of them."""
    return both("Party members") if level == "cell" else both("delegates")


def title(level: str) -> Bilingual:
    """The name of the report: a cell reports on the members who attend (domain R-CRED-4)."""
    return both("Report on the Party members attending") if level == "cell" else both("Report on credentials")


def kind(code: str, number: int) -> Bilingual:
    """A version by its kind and number: "Official report 2"."""
    return _each("{kind} {number}", kind=both(KINDS[code]), number={"vi": str(number), "en": str(number)})


def heading(code: str, level: str) -> Bilingual:
    """The name of a section."""
    return _each(SECTIONS[code], who=who(level))


def line(section: str, one: Mapping[str, Any]) -> Bilingual:
    """The name of a line: data carry their own (a delegation), codes are translated."""
    if one["name"]:
        return dict.fromkeys(wording.LANGUAGES, one["name"])
    code = one["code"]
    head = code.partition("-")[0]
    if head in BANDS.get(section, {}):
        first, last = (*one["numbers"], 0)[:2]
        return both(BANDS[section][head], a=first, b=last + (section == "party_age"))
    known = LINES.get(section, {}).get(code)
    return both(known or (UNKNOWN if code == "unknown" else EXTREMES.get(code, code)))


def base(of: str, n: int, level: str) -> Bilingual:
    """What the percentages of a section are taken of."""
    return _each(BASES[of], n={lang: figure(n, lang) for lang in wording.LANGUAGES}, who=who(level))


def decimal(units: int, digits: int, lang: str) -> str:
    """522 with one digit: "52,2" in Vietnamese, "52.2" in English."""
    text = f"{units:0{digits + 1}d}"
    return f"{text[:-digits]}{',' if lang == 'vi' else '.'}{text[-digits:]}"


def day(iso: str) -> str:
    """2026-01-20 as 20/01/2026; a bare year or month stays what it is."""
    return "/".join(reversed(iso[:10].split("-")))


def dressed(sections: list[dict[str, Any]], level: str) -> list[dict[str, Any]]:
    """Sections with their words: `title`, `base_words`, and `label` on every line, figure and extreme."""
    return [_dressed(one, level) for one in sections]


def _dressed(one: dict[str, Any], level: str) -> dict[str, Any]:
    code = one["code"]
    worded: dict[str, Any] = {
        name: [{**each, "label": line(code, each)} for each in one[name]]
        for name in ("lines", "figures", "beside")
        if name in one
    }
    if "extremes" in one:
        worded["extremes"] = [{**each, "label": both(EXTREMES[each["code"]])} for each in one["extremes"]]
    about = {"title": heading(code, level), "base_words": base(one["of"], one["base"], level), "ways": _ways(one)}
    return {**one, **worded, **about}


def _ways(section: Mapping[str, Any]) -> list[Bilingual]:
    """What is said under a table: how ages were counted and what is not known to the day; complaints, if there were."""
    complaints = section.get("complaints")
    if complaints and complaints["received"]:
        return [both("Complaints about credentials: {received} received, {settled} settled.", **complaints)]
    if "doubt" not in section:
        return []
    said = [both(WAYS[section.get("mode", "party")], day=day(section["day"]))]
    vague, torn = len(section["doubt"]["people"]), len(section["doubt"]["torn"])
    if vague:
        said += [both(VAGUE, n=vague)] + ([both(TORN, n=torn)] if torn else [])
    average = section.get("average")
    if average and average["least_units"] != average["units"]:
        least = {lang: decimal(average["least_units"], average["digits"], lang) for lang in wording.LANGUAGES}
        said.append(_each("The missing days can lower the average to {age} at the least.", age=least))
    return said


WAYS: Mapping[str, str] = {
    "full_years": "Age in completed years on the opening day, {day}.",
    "year_diff": "Age as the year of the opening ({day}) less the year of birth.",
    "party": "Completed years from the date of admission to the opening day, {day}.",
}
VAGUE = "Of {n} people only the year or month is known: they count with the age they reach in it, at most one too many."
TORN = "For {n} of them the band depends on the missing day."
OPENING = (
    "At {time} on {day}, the credentials committee met, examined the credentials of the delegates to the {congress}"
    " and reports as follows."
)
OPENING_CELL = "At {time} on {day}, the Party members attending the {congress} were counted, with this result."
CONCLUSION = (
    "{qualified} of the {examined} delegates examined are qualified ({qualified_share}); {not_qualified} are not"
    " qualified."
)
PENDING = "The examination of {pending} delegates is not finished; it will be reported in a supplement."
CONCLUSION_CELL = "Of the {summoned} Party members summoned, {present} are present and {absent} are absent."
PROPOSAL = "The congress is asked to recognise the delegates by vote. Anything new will be reported to the congress."


PLACEHOLDERS: Mapping[str, str] = {
    "summoned": "summoned",
    "present": "present",
    "absent": "absent",
    "excused": "absent with leave",
    "unexcused": "absent without leave",
    "replaced": "replaced by alternates",
    "examined": "examined",
    "qualified": "qualified",
    "qualified_share": "share of the qualified",
    "not_qualified": "not qualified",
    "pending": "still pending",
    "congress": "name of the congress",
    "time": "time of the report",
    "day": "day of the report",
}


def placeholders() -> list[tuple[str, Bilingual]]:
    """What an office may put into its sentences, and what it stands for."""
    return [(name, both(said)) for name, said in PLACEHOLDERS.items()]


def default_text(name: str, content: Mapping[str, Any], lang: str) -> str:
    """The sentences the report has while the office wrote none of its own; the numbers stay as {placeholders}."""
    cell = content["level"] == "cell"
    if name == "opening":
        return wording.text(lang, OPENING_CELL if cell else OPENING)
    if name == "remarks":
        return ""
    if cell:
        return wording.text(lang, CONCLUSION_CELL)
    pending = [wording.text(lang, PENDING)] if content["numbers"]["pending"] else []
    return "\n".join([" ".join([wording.text(lang, CONCLUSION), *pending]), wording.text(lang, PROPOSAL)])


def _each(sentence: str, **facts: Bilingual) -> Bilingual:
    return {
        lang: wording.text(lang, sentence, **{name: value[lang] for name, value in facts.items()})
        for lang in wording.LANGUAGES
    }


PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Numbers", ("presence",)),
    ("Composition", ("class", "delegations")),
    ("Analysis", ("sex", "ethnicity", "religion", "age", "party_age", "education", "theory", "positions")),
    ("Result of the examination", ("standing",)),
)
NUMERALS = ("I", "II", "III", "IV", "V")


def parts(codes: Collection[str]) -> list[dict[str, Any]]:
    """The parts of the report that have a section: {roman, title, sections: [code]}, numbered without a gap."""
    kept = [(title, [code for code in wanted if code in codes]) for title, wanted in PARTS]
    present = [(title, wanted) for title, wanted in kept if wanted]
    return [
        {"roman": roman, "title": both(title), "sections": wanted}
        for roman, (title, wanted) in zip(NUMERALS, present, strict=False)
    ]
