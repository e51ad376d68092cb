"""The delegate's own record as the tablet shows it: every value with what became of a dispute about it.

It is asked over HTTP by the delegate alone; notes of the office are no part of it.
"""

from datetime import timedelta
from typing import Any

from congress_app.core import clock
from congress_app.core.db import Row, Source
from congress_app.delegates import ethnic
from congress_app.delegates import queries as delegates
from congress_app.delegates import words as names
from congress_app.delegates.rules import CLASSES, DATES
from congress_app.quality import queries, rules, store

Picture = dict[str, Any]
LISTED = ("ethnicity", "religion", "education", "theory")
ALWAYS = ("full_name", "sex", "born", "delegation", "class", "position")
STANDARD = {
    "religion": ("Không", "Phật giáo", "Công giáo", "Phật giáo Hòa Hảo", "Cao Đài", "Tin Lành", "Hồi giáo"),
    "education": ("Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học", "Thạc sĩ", "Tiến sĩ"),
    "theory": ("Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"),
    "ethnicity": ethnic.groups(),
}
"""Lists of domain 8.3. What others have in these fields is never offered: a value that is rare tells whose it is."""


def record(source: Source, delegate: int, lang: str) -> Picture:
    """{upto, confirmed, stale, fields: [{field, label, value, said, masked, way, choices, dispute}]}.

    `upto` names the state that was shown: a confirmation of an older one is refused. Raises DelegateUnknown.
    """
    values = {**delegates.fields(source, delegate), **delegates.record(source, delegate)}
    asked = queries.demands(source)
    wanted = asked.of(values["class"]).all()
    disputes = _disputes(source, delegate)
    fields = [
        _field(source, field, values[field], disputes.get(field), lang)
        for field in rules.OWN
        if values[field] or field in ALWAYS or field in wanted or field in disputes
    ]
    last = store.confirmation(source, delegate)
    upto = delegates.last_change(source, delegate)
    since = (clock.moment() - timedelta(days=asked.alive_days)).isoformat()
    return {
        "upto": upto,
        "confirmed": last["at"] if last else None,
        "stale": last is None or last["at"][:10] < since[:10] or changed_by_others(source, delegate, last["upto"]),
        "waiting": sum(one["state"] == "waiting" for one in disputes.values()),
        "fields": fields,
    }


def changed_by_others(source: Source, delegate: int, upto: int) -> bool:
    """Whether somebody changed a value after the delegate confirmed it, other than as the delegate proposed."""
    changes = delegates.last_changes_of(source, delegate)
    return any(number > upto and origin != "delegate" for number, _at, origin in changes.values())


def _disputes(source: Source, delegate: int) -> dict[str, Row]:
    """The latest dispute about each field."""
    found: dict[str, Row] = {}
    for row in store.disputes_of(source, delegate):
        if row["state"] != "taken_back":
            found.setdefault(row["field"], row)
    return found


def _field(source: Source, field: str, value: str, dispute: Row | None, lang: str) -> Picture:
    return {
        "field": field,
        "label": names.field(field, lang),
        "value": value,
        "said": names.value(field, value, lang),
        "masked": rules.masked(field, value) if field in rules.HIDDEN else "",
        "way": way(field),
        "choices": choices(source, field, value, lang),
        "dispute": _told(dispute, lang) if dispute else None,
    }


def _told(row: Row, lang: str) -> Picture:
    return {
        "id": row["id"],
        "state": row["state"],
        "proposed": names.value(row["field"], row["proposed"], lang) if row["proposed"] else "",
        "note": row["note"],
        "reason": row["reason"],
        "at": row["at"],
        "decided_at": row["decided_at"],
    }


def way(field: str) -> str:
    """How a value is entered on the tablet: date, digits, choice or text."""
    if field in DATES:
        return "date"
    if field in rules.HIDDEN:
        return "digits"
    return "choice" if field in (*LISTED, "sex", "class", "delegation") else "text"


def choices(source: Source, field: str, own: str, lang: str) -> list[Picture]:
    """What may be chosen, [{value, said}], the own value among it; empty where the value is typed."""
    if field == "sex":
        return [{"value": code, "said": names.value("sex", code, lang)} for code in ("M", "F")]
    if field == "class":
        return [{"value": code, "said": names.value("class", code, lang)} for code in CLASSES]
    if field == "delegation":
        return [{"value": name, "said": name} for name in delegates.unit_names(source)]
    if field not in LISTED:
        return []
    offered = dict.fromkeys((*STANDARD[field], *((own,) if own else ())))
    return [{"value": name, "said": name} for name in offered]
