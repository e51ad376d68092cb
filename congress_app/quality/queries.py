"""Pictures of quality: the whole register looked through at once, its four numbers, and the findings to work off.

What is shown of sensitive values depends on the reader's `Sight`; citizen ID and telephone stay masked in every list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, NamedTuple

from congress_app.congress import queries as congress
from congress_app.core import clock
from congress_app.core.db import Row, Source
from congress_app.delegates import queries as delegates
from congress_app.delegates import words as names
from congress_app.delegates.rules import PRIVATE_IN_JOURNAL
from congress_app.quality import pairs, rules, scores, store, words
from congress_app.quality.findings import Finding, basis, look

Picture = dict[str, Any]
Person = Mapping[str, str]
_PLACES = {kind: place for place, kind in enumerate(rules.KINDS)}
HIDDEN = "•••"


class Sight(Enum):
    """What a reader may see of personal values."""

    VALUES = "values"  # organiser, secretariat, credentials committee
    NONE = "none"  # the inspector: that something is wrong, not what stands there


class Found(NamedTuple):
    """A finding with the person it is about."""

    delegate: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Register:
    """Everybody on the list, looked through: open findings, accepted ones, the counters, who confirmed."""

    people: Mapping[int, Person]
    open: list[Found]
    accepted: list[tuple[Found, Row]]
    board: scores.Board
    confirmed: dict[int, Row]
    demands: rules.Demands


def demands(source: Source) -> rules.Demands:
    """What the congress asks of its records."""
    return rules.demands(store.demands(source))


def opening(source: Source) -> date:
    """The day ages are reckoned for: the opening of the congress, today before there is one."""
    about = congress.banner(source)
    return date.fromisoformat(about["starts"]) if about else clock.moment().date()


def register(source: Source) -> Register:
    """Look the whole register through."""
    asked, on = demands(source), opening(source)
    people = {int(one["id"]): one for one in delegates.whole_list(source) if one["active"] == "1"}
    confirmed = store.confirmations(source)
    accepted = store.accepted(source)
    everything = [Found(number, finding) for number, one in people.items() for finding in look(one, asked, on)]
    settled = [(found, row) for found in everything if (row := _accepted(found, people, accepted))]
    done = {found for found, _row in settled}
    still = [found for found in everything if found not in done] + _pairs(source, people)
    board = scores.count(_judged(source, people, still, confirmed, asked))
    return Register(people, sorted(still, key=_place), settled, board, confirmed, asked)


def _accepted(found: Found, people: Mapping[int, Person], accepted: Mapping[tuple[int, str, str], Row]) -> Row | None:
    """The acceptance of a finding, as long as the values are those it was accepted with."""
    row = accepted.get((found.delegate, found.finding.code, found.finding.field))
    return row if row and row["basis"] == basis(people[found.delegate], found.finding) else None


def _pairs(source: Source, people: Mapping[int, Person]) -> list[Found]:
    apart = store.apart(source)
    twice = [pair for pair in pairs.alike(list(people.values())) if (pair.one, pair.other) not in apart]
    return [
        Found(mine, Finding("duplicate", pair.code, pairs.CODES[pair.code], other=other))
        for pair in twice
        for mine, other in ((pair.one, pair.other), (pair.other, pair.one))
    ]


def _place(found: Found) -> tuple[int, bool, str, int]:
    kind = found.finding.kind
    return _PLACES[kind], found.finding.code == "missing_wanted", found.finding.code, found.delegate


def _judged(
    source: Source, people: Mapping[int, Person], still: Iterable[Found], confirmed: Mapping[int, Row],
    asked: rules.Demands,
) -> Iterable[scores.Judged]:  # fmt: skip
    wrong: dict[int, set[str]] = {}
    unclean: dict[int, set[str]] = {}
    for number, finding in still:
        into = {"wrong": wrong, "dirt": unclean, "duplicate": unclean}.get(finding.kind)
        if into is not None:
            into.setdefault(number, set()).add(finding.field)
    changes, disputed = delegates.last_changes(source), store.disputed(source)
    since = clock.moment() - timedelta(days=asked.alive_days)
    for number, one in people.items():
        fresh = alive(confirmed.get(number), changes.get(number, {}), disputed.get(number, set()), since)
        yield scores.Judged(
            number, one["delegation"], one, frozenset(wrong.get(number, ())), frozenset(unclean.get(number, ())),
            fresh, asked.of(one["class"]).all(),
        )  # fmt: skip


def alive(
    confirmed: Row | Mapping[str, Any] | None,
    changes: Mapping[str, tuple[int, str, str]],
    disputed: set[str],
    since: datetime,
) -> frozenset[str]:
    """Fields that the delegate stands by: confirmed after their last change, or changed as the delegate proposed."""
    upto = confirmed["upto"] if confirmed and datetime.fromisoformat(confirmed["at"]) >= since else -1
    found = set(rules.COUNTED) if upto >= 0 else set()
    for field, (number, at, origin) in changes.items():
        if origin == "delegate" and datetime.fromisoformat(at) >= since:
            found.add(field)
        elif number > upto:
            found.discard(field)
    return frozenset(found - disputed).intersection(rules.COUNTED)


def measured(counts: scores.Counts) -> Picture:
    """The four shares: {correct: {part, whole, hundredths}, …}."""
    shares = scores.shares(counts)
    return {name: {"part": s.part, "whole": s.whole, "hundredths": s.hundredths()} for name, s in shares.items()}


def overview(source: Source, seen: Register, lang: str) -> Picture:
    """The desk's picture: the register's numbers, by field, by delegation (the worst first), and what is left."""
    left = Counter(seen.people[number]["delegation"] for number, _finding in seen.open)
    members = Counter(one["delegation"] for one in seen.people.values())
    units = [
        {"name": name, "people": members[name], "findings": left[name], "measures": measured(counts)}
        for name, counts in seen.board.delegations.items()
    ]
    fields = [
        {"field": name, "label": names.field(name, lang), "measures": measured(seen.board.fields[name])}
        for name in rules.COUNTED
        if name in seen.board.fields
    ]
    return {
        **_head(source, seen),
        "on": opening(source).isoformat(),
        "fields": fields,
        "delegations": sorted(units, key=_worst),
        "accepted": len(seen.accepted),
        "alive_days": seen.demands.alive_days,
    }


def _worst(unit: Picture) -> tuple[int, int]:
    found = (unit["measures"][name]["hundredths"] for name in ("correct", "sufficient", "clean"))
    return min((one for one in found if one is not None), default=10_000), -unit["findings"]


def live(source: Source) -> Picture:
    """The topic `quality`: counts only, {people, confirmed, findings, waiting, measures}."""
    return _head(source, register(source))


def _head(source: Source, seen: Register) -> Picture:
    return {
        "people": len(seen.people),
        "confirmed": sum(number in seen.people for number in seen.confirmed),
        "findings": sum(1 for number, finding in seen.open if _once(number, finding)),
        "waiting": sum(len(fields) for fields in store.disputed(source).values()),
        "measures": measured(scores.whole(seen.board)),
    }


def _once(number: int, finding: Finding) -> bool:
    """A pair is found in both people and worked off once."""
    return not finding.other or number < finding.other


class Wanted(NamedTuple):
    """Which findings to list; empty fields ask for everything."""

    kind: str = ""
    code: str = ""
    field: str = ""
    delegation: str | None = None


def worklist(seen: Register, wanted: Wanted, lang: str, sight: Sight, first: int = 0, limit: int = 100) -> Picture:
    """Findings to work off: {matched, first, rows, kinds: {kind: n}, codes: [{code, kind, what, count}]}.

    The counts go by the delegation and the field, not by the kind chosen.
    """
    around = [found for found in seen.open if _about(found, seen, wanted)]
    chosen = [
        found for found in around if wanted.kind in ("", found.finding.kind) and wanted.code in ("", found.finding.code)
    ]
    return {
        "matched": len(chosen),
        "first": first,
        "rows": [row(found, seen.people, lang, sight) for found in chosen[first : first + limit]],
        "kinds": Counter(found.finding.kind for found in around),
        "codes": _codes(around, lang),
    }


def _about(found: Found, seen: Register, wanted: Wanted) -> bool:
    number, finding = found
    if wanted.field and finding.field != wanted.field:
        return False
    if wanted.delegation is None:
        return _once(number, finding)
    if seen.people[number]["delegation"] != wanted.delegation:
        return False
    return _once(number, finding) or seen.people[finding.other]["delegation"] != wanted.delegation


def _codes(around: list[Found], lang: str) -> list[Picture]:
    counted = Counter((found.finding.kind, found.finding.code) for found in around)
    return [
        {"code": code, "kind": kind, "count": count, "what": words.finding(code, lang)["what"]}
        for (kind, code), count in counted.items()
    ]


def row(found: Found, people: Mapping[int, Person], lang: str, sight: Sight) -> Picture:
    """One finding as the desk shows it."""
    number, finding = found
    one = people[number]
    other = people.get(finding.other)
    return {
        "delegate": number,
        "number": one["number"],
        "name": one["full_name"],
        "delegation": one["delegation"],
        "kind": finding.kind,
        "code": finding.code,
        "field": finding.field,
        "label": names.field(finding.field, lang),
        "said": shown(finding.field, one[finding.field], lang, sight),
        "proposed": finding.proposed if sight is Sight.VALUES else "",
        "proposal": shown(finding.field, finding.proposed, lang, sight),
        "beside": [
            {"label": names.field(name, lang), "said": shown(name, one[name], lang, sight)}
            for name in finding.rests
            if name != finding.field and one[name]
        ],
        "other": {"id": finding.other, "number": other["number"], "name": other["full_name"],
                  "delegation": other["delegation"]} if other else None,
        **words.finding(finding.code, lang),
    }  # fmt: skip


def shown(field: str, value: str, lang: str, sight: Sight, *, whole: bool = False) -> str:
    """A value as people read it, as far as this reader may; `whole` shows the numbers that lists mask."""
    if not value:
        return ""
    if sight is Sight.NONE and field in PRIVATE_IN_JOURNAL:
        return HIDDEN
    return names.value(field, value if whole else rules.masked(field, value), lang)


def finding(source: Source, delegate: int, code: str, field: str) -> tuple[Person, Finding]:
    """A finding that is still open, with its person; raises FindingGone."""
    one = {**delegates.fields(source, delegate), **delegates.record(source, delegate)}
    for found in look(one, demands(source), opening(source)):
        if (found.code, found.field) == (code, field):
            return one, found
    raise rules.FindingGone
