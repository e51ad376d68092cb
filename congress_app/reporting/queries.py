"""Pictures of the report: live or of a version, with the people behind each number for those who may see them.

The live picture holds counts only. What the register alone decides is counted once per state of the register and
remembered; the door is read afresh each time.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core.db import Row, Source
from congress_app.credentials import queries as credentials
from congress_app.delegates.rules import VOTING
from congress_app.reporting import counting, rules, screens, store, words
from congress_app.reporting.counting import Person, Presence, Section
from congress_app.reporting.rules import Settings

Picture = dict[str, Any]

_PEOPLE = (
    "SELECT d.id, d.delegation AS unit, u.name AS unit_name, d.class AS kind, d.standing, d.sex, d.born, r.ethnicity,"
    " r.religion, r.education, r.theory, r.admitted, d.position, d.replaces, d.active FROM delegate d"
    " JOIN delegation u ON u.id = d.delegation JOIN delegate_record r ON r.delegate = d.id"
    " WHERE d.active = 1 OR d.standing = 'not_qualified' ORDER BY u.position, d.sort_key, d.born, d.id"
)
# Facts that change no line of the register: an evening of ballots must not make anybody count again.
_QUIET = (
    "ballot_received", "delegate_entered", "delegate_left", "passage_refused", "signed_in", "sessions_ended",
    "slide_shown", "screen_followed", "message_sent", "pin_issued", "pin_refused", "report_issued",
)  # fmt: skip


class Counted(NamedTuple):
    """What the register alone decides: the summoned, those found not qualified, the sections."""

    summoned: list[Person]
    refused: list[Person]
    settings: Settings
    sections: dict[str, Section]


_remembered: dict[str, tuple[bytes, Counted]] = {}


def settings(source: Source) -> Settings:
    """The settings of the report, those of the level where nothing was changed."""
    return rules.settings(store.settings(source), level(source))


def level(source: Source) -> str:
    """The level of the congress; "" before set-up."""
    return str(congress.banner(source).get("level", ""))


def offered(level: str) -> list[Picture]:
    """The sections a congress may leave out: {code, title}."""
    return [{"code": code, "title": words.heading(code, level)} for code in rules.SECTIONS]


def usual(level: str) -> dict[str, str]:
    """The sentences an office need not write, by the name of their setting, numbers still in braces."""
    about = {"level": level, "numbers": {"pending": 1}}
    return {f"{name}_{lang}": words.default_text(name, about, lang) for name in rules.TEXTS for lang in ("vi", "en")}


def _stamp(source: Source) -> bytes:
    """The hash of the last journal line that may have changed the register or the settings."""
    quiet = ", ".join(repr(kind) for kind in _QUIET)
    row = source.one(f"SELECT hash FROM journal WHERE kind NOT IN ({quiet}) ORDER BY seq DESC LIMIT 1")
    return bytes(row[0]) if row else b""


def _counted(source: Source, starts: str) -> Counted:
    stamp = _stamp(source)
    known = _remembered.get("last")
    if known and known[0] == stamp:
        return known[1]
    fresh = _count(source, starts)
    _remembered["last"] = (stamp, fresh)
    return fresh


def _count(source: Source, starts: str) -> Counted:
    wanted = settings(source)
    rows = source.all(_PEOPLE)
    people = [(Person(*row[:14]), bool(row["active"])) for row in rows]
    summoned = [one for one, active in people if active and one.kind in VOTING]
    refused = [one for one, active in people if not active and one.kind in VOTING]
    waiting = [one for one, active in people if active and one.kind == "AL"]
    return Counted(summoned, refused, wanted, counting.analysis(summoned, waiting, wanted, rules.reference(starts)))


def whole(source: Source) -> Picture:
    """The live report with the numbers of the people behind every line; {} before set-up.

    {congress, level, title, day, session, parts, sections, numbers, settings}
    """
    banner = congress.banner(source)
    if not banner:
        return {}
    counted = _counted(source, banner["starts"])
    now = _presence(source)
    sections = {
        "presence": counting.presence(counted.summoned, now),
        **counted.sections,
        "standing": {
            **counting.standing(counted.summoned, counted.refused),
            "complaints": credentials.complaint_counts(source),
        },
    }
    if "delegations" in counted.settings.sections:
        sections["delegations"] = counting.delegations(counted.summoned, now.inside)
    ordered = [sections[code] for _title, codes in words.PARTS for code in codes if code in sections]
    return {
        "congress": {key: banner[key] for key in ("name", "level", "starts", "ends", "place", "theme")},
        "level": banner["level"],
        "title": words.title(banner["level"]),
        "day": banner["starts"],
        "session": banner["session"]["title"] if banner["session"] else None,
        "parts": words.parts(sections),
        "sections": words.dressed(ordered, banner["level"]),
        "numbers": _numbers(sections),
        "settings": asdict(counted.settings),
    }


def _presence(source: Source) -> Presence:
    return Presence(
        inside=attendance.present_ids(source),
        attended=attendance.attended(source),
        absences={one: absence["kind"] for one, absence in attendance.absences(source).items()},
        deducted={one for each in attendance.base(source)["subtractions"] for one in each["people"]},
    )


def _numbers(sections: Mapping[str, Section]) -> dict[str, int]:
    """The numbers a sentence may use; `qualified_share` in hundredths of a percent of those examined."""
    here = {line["code"]: line["count"] for line in sections["presence"]["lines"]}
    judged = {line["code"]: line for line in sections["standing"]["lines"]}
    summoned = sections["presence"]["base"]
    return {
        "summoned": summoned,
        "present": here["present"],
        "absent": summoned - here["present"],
        "excused": here["excused"],
        "unexcused": here["unexcused"],
        "replaced": sections["presence"]["figures"][0]["count"],
        "examined": sections["standing"]["base"],
        "qualified": judged["qualified"]["count"],
        "qualified_share": judged["qualified"]["share"],
        "not_qualified": judged["not_qualified"]["count"],
        "pending": judged["pending"]["count"],
    }


def without_people(value: Any) -> Any:
    """The same picture with counts only: no list of people, no names."""
    if isinstance(value, dict):
        bare = {key: without_people(each) for key, each in value.items() if key not in ("people", "torn")}
        if "people" in value:
            bare.setdefault("count", len(value["people"]))
        if "torn" in value:
            bare["torn"] = len(value["torn"])
        return bare
    return [without_people(each) for each in value] if isinstance(value, list) else value


_SHOWN = ("level", "title", "day", "session", "parts", "sections", "numbers")


def picture(source: Source) -> Picture:
    """The topic `report`: the live report in counts, and the versions; {} before set-up."""
    found = whole(source)
    if not found:
        return {}
    return {**without_people({key: found[key] for key in _SHOWN}), "versions": versions(source)}


def versions(source: Source) -> list[Picture]:
    """Every version, the newest first: {id, kind, number, label, issued_at, by, sha256}."""
    return [_version(row) for row in store.versions(source)]


def _version(row: Row) -> Picture:
    return {
        "id": row["id"],
        "kind": row["kind"],
        "number": row["number"],
        "label": words.kind(row["kind"], row["number"]),
        "issued_at": row["issued_at"],
        "by": row["name"],
        "sha256": row["sha256"],
    }


def version_exists(source: Source, version: int) -> bool:
    """Whether there is such a version; 0 is the live report."""
    return version == 0 or store.find(source, version) is not None


def issued(source: Source, version: int) -> Picture:
    """A version as it was frozen, with its people, and `version` about itself; raises ReportVersionUnknown."""
    row = store.find(source, version)
    if row is None:
        raise rules.ReportVersionUnknown(version=version)
    frozen: Picture = json.loads(row["content"])
    return {**frozen, "version": _version(row)}


def shown(source: Source, version: int) -> Picture:
    """A version in counts, as its page shows it."""
    frozen = issued(source, version)
    return {**without_people({key: frozen[key] for key in _SHOWN}), "version": frozen["version"]}


def content(source: Source, version: int) -> Picture:
    """All that a paper needs, frozen or (version 0) live: the report, and the names that stand in it."""
    if version:
        return issued(source, version)
    found = whole(source)
    return {**found, "names": _names(source, found), "version": None} if found else {"version": None}


def _names(source: Source, report: Picture) -> dict[str, Picture]:
    """Number, name, delegation and dates of those the paper names (the youngest, the oldest …)."""
    named = {
        one
        for section in report.get("sections", [])
        for extreme in section.get("extremes", [])
        for one in extreme["people"]
    }
    rows = people_rows(source, sorted(named))
    return {str(row["id"]): {key: row[key] for key in ("number", "name", "unit", "born", "admitted")} for row in rows}


def people_rows(source: Source, people: Sequence[int]) -> list[Row]:
    """Rows of these delegates in name order, with every field a line of the report may be about."""
    return source.all(
        "SELECT d.id, d.number, d.full_name AS name, u.name AS unit, d.class AS kind, d.standing, d.sex, d.born,"
        " d.position, r.ethnicity, r.religion, r.education, r.theory, r.admitted FROM json_each(?) w"
        " JOIN delegate d ON d.id = w.value JOIN delegation u ON u.id = d.delegation"
        " JOIN delegate_record r ON r.delegate = d.id ORDER BY d.sort_key, d.born, d.id",
        (json.dumps(list(people)),),
    )


def absence_reasons(source: Source) -> dict[int, str]:
    """Why people are absent from the sitting under way."""
    return {one: absence["reason"] for one, absence in attendance.absences(source).items() if absence["reason"]}


def standing_reasons(source: Source, people: Sequence[int]) -> dict[int, str]:
    """The last reason the committee gave for the standing of each of these people."""
    rows = source.all(
        "SELECT c.delegate, c.after FROM json_each(?) w JOIN delegate_change c ON c.delegate = w.value"
        " WHERE c.field = 'reason' ORDER BY c.id",
        (json.dumps(list(people)),),
    )
    return {row["delegate"]: row["after"] for row in rows}


def screen(source: Source, version: int, page: int) -> Picture | None:
    """A page for the big screens, with `pages` (how many there are), `page`, `version`; None when there is none."""
    if not version_exists(source, version):
        return None
    report = content(source, version)
    found = screens.pages(report)
    if not 1 <= page <= len(found):
        return None
    return {**found[page - 1], "page": page, "pages": len(found), "version": report["version"]}
