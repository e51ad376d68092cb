"""The report as a short series of slides: aggregated numbers only, and no name unless the congress allowed it.

Pure: takes a report with its words (live or frozen) and gives pages; the stage draws them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from congress_app.core import wording
from congress_app.core.wording import both
from congress_app.counting import shares
from congress_app.counting.words import figure
from congress_app.reporting import words

Page = dict[str, Any]
Report = dict[str, Any]
PER_PAGE = 20  # delegations a slide holds in letters the last row can read


def pages(report: Report) -> list[Page]:
    """Every page: {title, columns: [{title, rows, notes}], figure, cells, base}; pages without data are left out."""
    sections = {section["code"]: section for section in report.get("sections", [])}
    if not sections:
        return []
    makers: tuple[Callable[[], list[Page]], ...] = (
        lambda: [_overview(sections, report)],
        lambda: _plain(sections, "class"),
        lambda: _pair(sections, _bars(sections, "sex"), _minority(sections)),
        lambda: _age(sections, report),
        lambda: _pair(sections, _bars(sections, "education"), _bars(sections, "theory")),
        lambda: _delegations(sections),
    )
    return [page for make in makers for page in make()]


def _page(title: Mapping[str, str], base: Mapping[str, str], **more: Any) -> Page:
    return {"title": title, "base": base, "columns": [], "figure": None, "cells": [], **more}


def _row(line: Mapping[str, Any]) -> Page:
    return {"label": line["label"], "votes": line["count"], "share": line["share"]}


def _rows(section: Mapping[str, Any]) -> list[Page]:
    return [_row(line) for line in section["lines"] if line["count"]]


def _bars(sections: Mapping[str, Any], code: str) -> Page | None:
    section = sections.get(code)
    if section is None:
        return None
    return {"title": section["title"], "rows": _rows(section), "notes": [], "base": section["base_words"]}


def _overview(sections: Mapping[str, Any], report: Report) -> Page:
    presence, standing = sections["presence"], sections["standing"]
    numbers = report["numbers"]
    figure = {
        "present": numbers["present"],
        "summoned": numbers["summoned"],
        "share": shares.share(numbers["present"], numbers["summoned"]),
        "under": both("present of the delegates summoned"),
    }
    judged = {"title": _titled(standing, numbers["summoned"]), "rows": _rows(standing), "notes": []}
    away = {"title": None, "rows": [], "notes": [_said(line) for line in presence["lines"][1:] if line["count"]]}
    return _page(report["title"], presence["base_words"], figure=figure, columns=[away, judged])


def _titled(section: Mapping[str, Any], summoned: int) -> dict[str, str]:
    """The title of a section, with the number its shares are of where that is not the summoned."""
    if section["base"] == summoned:
        return dict(section["title"])
    of = {lang: wording.text(lang, "of {n} people", n=figure(section["base"], lang)) for lang in wording.LANGUAGES}
    return {lang: f"{section['title'][lang]} · {of[lang]}" for lang in wording.LANGUAGES}


def _said(line: Mapping[str, Any]) -> dict[str, str]:
    return {lang: f"{line['label'][lang]}: {figure(line['count'], lang)}" for lang in wording.LANGUAGES}


def _plain(sections: Mapping[str, Any], code: str) -> list[Page]:
    found = _bars(sections, code)
    return [_page(found["title"], found["base"], columns=[{**found, "title": None}])] if found else []


def _pair(sections: Mapping[str, Any], *columns: Page | None) -> list[Page]:
    found = [column for column in columns if column]
    if not found:
        return []
    titles = {lang: " · ".join(column["title"][lang] for column in found) for lang in wording.LANGUAGES}
    return [_page(titles, sections["presence"]["base_words"], columns=found)]


def _minority(sections: Mapping[str, Any]) -> Page | None:
    """Kinh, all others together, unknown: no single small group on a screen."""
    section = sections.get("ethnicity")
    if section is None:
        return None
    first, *_groups, unknown = section["lines"]
    together = section["figures"][0]
    parts = [one for one in (first, together, unknown) if one["count"]]
    split = shares.partition([one["count"] for one in parts])
    rows = [{**_row(one), "share": share} for one, share in zip(parts, split, strict=True)]
    return {"title": section["title"], "rows": rows, "notes": []}


def _age(sections: Mapping[str, Any], report: Report) -> list[Page]:
    section = sections.get("age")
    if section is None:
        return []
    average, notes = section["average"], []
    if average["of"]:
        said = {lang: words.decimal(average["units"], average["digits"], lang) for lang in wording.LANGUAGES}
        label = both("Average age")
        notes.append({lang: f"{label[lang]}: {said[lang]}" for lang in wording.LANGUAGES})
    notes += [_extreme(one, report) for one in section["extremes"] if one["years"]]
    notes += [_share(line) for line in section["figures"]]
    columns = [
        {"title": None, "rows": _rows(section), "notes": []},
        {"title": None, "rows": [], "notes": notes},
    ]
    return [_page(section["title"], section["base_words"], columns=columns)]


def _share(line: Mapping[str, Any]) -> dict[str, str]:
    return {
        lang: f"{line['label'][lang]}: {figure(line['count'], lang)} ({shares.percent(line['share'], lang)})"
        for lang in wording.LANGUAGES
    }


def _extreme(one: Mapping[str, Any], report: Report) -> dict[str, str]:
    years = one["years"][0] if one["code"] == "youngest" else one["years"][-1]
    said = both("{n} years old", n=years)
    names = report.get("names", {}) if report["settings"]["names_on_screen"] else {}
    people = [names[str(each)]["name"] for each in one["people"][:1] if str(each) in names]
    return {lang: ", ".join([f"{one['label'][lang]}: {said[lang]}", *people]) for lang in wording.LANGUAGES}


def _delegations(sections: Mapping[str, Any]) -> list[Page]:
    section = sections.get("delegations")
    if section is None:
        return []
    cells = [
        {"label": line["label"], "present": line["present"]["count"], "summoned": line["count"]}
        for line in section["lines"]
    ]
    title = both("Delegations: present of those summoned")
    return [
        _page(title, section["base_words"], cells=cells[first : first + PER_PAGE])
        for first in range(0, len(cells), PER_PAGE)
    ]
