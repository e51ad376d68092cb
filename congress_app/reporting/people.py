"""The people behind a number of the report, each with the value that put them there. Restricted by the routes.

The numbers of the people come from the report (live or frozen); names and values are those of the register today.
"""

from typing import Any

from congress_app.core import wording
from congress_app.core.db import Row, Source
from congress_app.delegates.rules import CLASSES
from congress_app.reporting import queries, words
from congress_app.reporting.rules import ReportLineUnknown

Picture = dict[str, Any]
_COLUMNS = {
    "class": "Class", "sex": "Sex", "ethnicity": "Ethnic group", "religion": "Religion", "born": "Born",
    "admitted": "Joined the Party", "education": "Education", "theory": "Political theory", "position": "Position",
}  # fmt: skip
_FIELD = {
    "class": "class", "sex": "sex", "ethnicity": "ethnicity", "religion": "religion", "age": "born",
    "party_age": "admitted", "education": "education", "theory": "theory", "positions": "position",
}  # fmt: skip


def behind(source: Source, version: int, section: str, line: str, lang: str, *, privy: bool) -> Picture:
    """{title, subject, column, rows: [{number, name, unit, value}]}; `column` is "" where no value explains the line.

    `privy`: the reader may know reasons (an absence may be an illness). Raises ReportVersionUnknown, ReportLineUnknown.
    """
    report = queries.issued(source, version) if version else queries.whole(source)
    found = next((each for each in report.get("sections", []) if each["code"] == section), None)
    if found is None:
        raise ReportLineUnknown
    label, people = _line(found, line)
    rows = queries.people_rows(source, people)
    reasons = _reasons(source, section, people) if privy else {}
    return {
        "section": section,
        "line": line,
        "version": version,
        "title": label[lang],
        "subject": found["title"][lang],
        "column": wording.text(lang, "Reason") if reasons else _column(section, lang),
        "rows": [
            {
                "number": row["number"],
                "name": row["name"],
                "unit": row["unit"],
                "value": reasons.get(row["id"], "") or _value(section, row, lang),
            }
            for row in rows
        ],
    }


def _line(section: Picture, wanted: str) -> tuple[dict[str, str], list[int]]:
    code, _, part = wanted.partition(".")
    for name in ("lines", "figures", "beside", "extremes"):
        for one in section.get(name, []):
            if one["code"] == code and part == "present" and "present" in one:
                return wording.both("{name}: present", name=one["label"]["vi"]), one["present"]["people"]
            if one["code"] == wanted:
                return one["label"], one["people"]
    if wanted in ("doubt", "torn") and "doubt" in section:
        sentence = "Only the year or month is known" if wanted == "doubt" else "The band depends on the missing day"
        return wording.both(sentence), section["doubt"]["people" if wanted == "doubt" else "torn"]
    if wanted == "all":
        return section["title"], sorted({one for line in section["lines"] for one in line["people"]})
    raise ReportLineUnknown


def _reasons(source: Source, section: str, people: list[int]) -> dict[int, str]:
    if section == "presence":
        return {one: why for one, why in queries.absence_reasons(source).items() if one in set(people)}
    return queries.standing_reasons(source, people) if section == "standing" else {}


def _column(section: str, lang: str) -> str:
    return wording.text(lang, _COLUMNS[_FIELD[section]]) if section in _FIELD else ""


def _value(section: str, row: Row, lang: str) -> str:
    if section not in _FIELD:
        return ""
    field = _FIELD[section]
    said = str(row["kind" if field == "class" else field])
    if field == "class":
        return wording.text(lang, CLASSES.get(said, said))
    if field == "sex":
        return wording.text(lang, {"M": "Male", "F": "Female"}.get(said, words.UNKNOWN))
    if field in ("born", "admitted"):
        said = words.day(said)
    return said or wording.text(lang, words.UNKNOWN)
