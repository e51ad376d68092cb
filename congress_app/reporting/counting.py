"""Counts the report: from people and settings to sections whose every line names the people behind it.

Pure and without words: lines are codes (a delegation or an ethnic group also has its name), people are numbers.
A section is {code, base, of, lines, figures, …}; a line {code, name, numbers, people, count, share}. The lines of a
section are a partition of its base, "unknown" among them, and their shares add to exactly 10000 hundredths of a
percent; figures stand alone, each rounded half up.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from congress_app.counting import shares
from congress_app.reporting import ages, grades
from congress_app.reporting.rules import AgeMode, Settings

Section = dict[str, Any]
Line = dict[str, Any]


class Person(NamedTuple):
    """What the report knows of one delegate: id, delegation, and the fields of the register as written."""

    id: int
    unit: int
    unit_name: str
    kind: str
    standing: str
    sex: str
    born: str
    ethnicity: str
    religion: str
    education: str
    theory: str
    admitted: str
    position: str
    replaces: int | None = None


class Group(NamedTuple):
    """A line before it is counted."""

    code: str
    people: Sequence[int]
    name: str = ""
    numbers: tuple[int, ...] = ()


class Presence(NamedTuple):
    """What the ledger knows: who is in the hall, who ever came, who is absent and how ("excused" or "unexcused"), and
    who is deducted from the base of majorities.
    """

    inside: Collection[int] = frozenset()
    attended: Collection[int] = frozenset()
    absences: Mapping[int, str] = {}
    deducted: Collection[int] = frozenset()


def section(code: str, groups: Iterable[Group], figures: Iterable[Group] = (), of: str = "summoned") -> Section:
    """A section from its groups, which must be a partition, and its figures, which need not."""
    parts = list(groups)
    base = sum(len(part.people) for part in parts)
    split = shares.partition([len(part.people) for part in parts])
    return {
        "code": code,
        "base": base,
        "of": of,
        "lines": [_line(part, share) for part, share in zip(parts, split, strict=True)],
        "figures": [_line(one, shares.share(len(one.people), base)) for one in figures],
    }


def _line(part: Group, share: int) -> Line:
    people = list(part.people)
    return {
        "code": part.code,
        "name": part.name,
        "numbers": list(part.numbers),
        "people": people,
        "count": len(people),
        "share": share,
    }


def _grouped(people: Sequence[Person], key: Callable[[Person], str], codes: Sequence[str]) -> list[Group]:
    """One group for each code in that order; whoever has no code of these is unknown."""
    found: dict[str, list[int]] = {code: [] for code in (*codes, "unknown")}
    for person in people:
        code = key(person)
        found[code if code in found else "unknown"].append(person.id)
    return [Group(code, ids) for code, ids in found.items()]


def presence(people: Sequence[Person], now: Presence) -> Section:
    """Summoned delegates by where they are; with the alternates who took somebody's place."""

    def where(person: Person) -> str:
        if person.id in now.inside:
            return "present"
        if person.id in now.absences:
            return now.absences[person.id]
        return "left" if person.id in now.attended else "unknown"

    groups = _grouped(people, where, ("present", "left", "excused", "unexcused"))
    found = section("presence", groups, [Group("replaced", [one.id for one in people if one.replaces is not None])])
    found["beside"] = [_line(Group("base", [one.id for one in people if one.id not in now.deducted]), 0)]
    return found


def delegations(people: Sequence[Person], inside: Collection[int]) -> Section:
    """Summoned by delegation in the order given; each line also has who of it is present, and their share of it."""
    units: dict[int, tuple[str, list[int]]] = {}
    for person in people:
        units.setdefault(person.unit, (person.unit_name, []))[1].append(person.id)
    found = section("delegations", [Group(str(unit), ids, name) for unit, (name, ids) in units.items()])
    for line in found["lines"]:
        here = [one for one in line["people"] if one in inside]
        line["present"] = {"people": here, "count": len(here), "share": shares.share(len(here), line["count"])}
    return found


def standing(people: Sequence[Person], refused: Sequence[Person]) -> Section:
    """Everybody examined: those summoned (qualified or pending) and those found not qualified."""
    examined = [*people, *refused]
    groups = _grouped(examined, lambda one: one.standing, ("qualified", "not_qualified", "pending"))
    return section("standing", groups[:-1], of="examined")


def analysis(people: Sequence[Person], others: Sequence[Person], settings: Settings, day: date) -> dict[str, Section]:
    """Every wanted section that the register alone decides; `others` are alternates still without a place."""
    counters: dict[str, Callable[[], Section]] = {
        "class": lambda: _classes(people, others),
        "sex": lambda: section("sex", _grouped(people, lambda one: one.sex, ("M", "F"))),
        "ethnicity": lambda: _ethnicity(people),
        "religion": lambda: _religion(people),
        "age": lambda: _age(people, settings, day),
        "party_age": lambda: _party_age(people, settings, day),
        "education": lambda: _education(people),
        "theory": lambda: _levels("theory", people, lambda one: grades.theory(one.theory), grades.THEORY),
        "positions": lambda: _positions(people, settings),
    }
    return {code: count() for code, count in counters.items() if code in settings.sections}


def _classes(people: Sequence[Person], others: Sequence[Person]) -> Section:
    groups = _grouped(people, lambda one: one.kind, ("EX", "EL", "AP"))
    waiting = [Group("alternates", [one.id for one in others])] if others else []
    found = section("class", groups[:-1])
    found["beside"] = [_line(one, 0) for one in waiting]
    return found


def _named(people: Sequence[Person], written: Callable[[Person], str]) -> dict[str, tuple[str, list[int]]]:
    """People by what is written, spellings folded together under the most frequent one; the largest group first."""
    spellings: dict[str, Counter[str]] = {}
    members: dict[str, list[int]] = {}
    for person in people:
        key = grades.group(written(person))
        if key:
            spellings.setdefault(key, Counter())[written(person).strip()] += 1
            members.setdefault(key, []).append(person.id)
    keys = sorted(members, key=lambda key: (-len(members[key]), key))
    return {key: (spellings[key].most_common(1)[0][0], members[key]) for key in keys}


def _rest(people: Sequence[Person], groups: Iterable[Group]) -> Group:
    counted = {one for each in groups for one in each.people}
    return Group("unknown", [one.id for one in people if one.id not in counted])


def _ethnicity(people: Sequence[Person]) -> Section:
    named = _named(people, lambda one: one.ethnicity)
    kinh = [one for key, (_name, ids) in named.items() if key in grades.KINH for one in ids]
    groups = [Group("kinh", sorted(kinh))]
    groups += [Group(f"={key}", ids, name) for key, (name, ids) in named.items() if key not in grades.KINH]
    minority = [one for group in groups[1:] for one in group.people]
    return section("ethnicity", [*groups, _rest(people, groups)], [Group("minority", sorted(minority))])


def _religion(people: Sequence[Person]) -> Section:
    named = _named(people, lambda one: one.religion)
    none = [one for key, (_name, ids) in named.items() if key in grades.NO_RELIGION for one in ids]
    groups = [Group("no_religion", sorted(none))]
    groups += [Group(f"={key}", ids, name) for key, (name, ids) in named.items() if key not in grades.NO_RELIGION]
    followers = [one for group in groups[1:] for one in group.people]
    return section("religion", [*groups, _rest(people, groups)], [Group("followers", sorted(followers))])


def _banded(known: Mapping[int, ages.Age], bounds: Sequence[int]) -> list[Group]:
    found: list[list[int]] = [[] for _band in ages.bands(bounds)]
    for person, age in known.items():
        found[ages.band_of(age.years, bounds)].append(person)
    groups = []
    for (low, high), ids in zip(ages.bands(bounds), found, strict=True):
        code = "under" if low is None else "over" if high is None else "between"
        numbers = (bounds[0],) if low is None else (low,) if high is None else (low, high)
        groups.append(Group(f"{code}-{'-'.join(map(str, numbers))}", ids, "", numbers))
    return groups


def _doubt(known: Mapping[int, ages.Age], bounds: Sequence[int]) -> dict[str, list[int]]:
    """Whose age is counted from a year or month alone, and whose band depends on the missing day."""
    vague = {person: age for person, age in known.items() if not age.sure}
    torn = [one for one, age in vague.items() if ages.band_of(age.years, bounds) != ages.band_of(age.least, bounds)]
    return {"people": list(vague), "torn": torn}


def _age(people: Sequence[Person], settings: Settings, day: date) -> Section:
    by_year = settings.age_mode == AgeMode.YEAR_DIFF
    counted = {one.id: ages.age(one.born, day, by_year=by_year) for one in people}
    known = {one: age for one, age in counted.items() if age is not None}
    bounds, digits = settings.age_bands, settings.average_digits
    groups = _banded(known, bounds)
    figures = [
        Group(f"below-{bound}", [one for one, age in known.items() if age.years < bound], "", (bound,))
        for bound in settings.age_below
    ] + [
        Group(f"above-{bound}", [one for one, age in known.items() if age.years > bound], "", (bound,))
        for bound in settings.age_above
    ]
    found = section("age", [*groups, _rest(people, groups)], figures)
    dates = [(one.id, one.born) for one in people if one.id in known]
    total, least = sum(age.years for age in known.values()), sum(age.least for age in known.values())
    found |= {
        "mode": str(settings.age_mode),
        "day": day.isoformat(),
        "doubt": _doubt(known, bounds),
        "average": {
            "sum": total, "of": len(known), "digits": digits, "units": ages.rounded(total, len(known), digits),
            "least_units": ages.rounded(least, len(known), digits),
        },
        "extremes": [
            _extreme("youngest", ages.latest_of(dates), known), _extreme("oldest", ages.earliest_of(dates), known),
        ],
    }  # fmt: skip
    return found


def _extreme(code: str, people: Sequence[int], known: Mapping[int, ages.Age]) -> Line:
    years = sorted({known[one].years for one in people})
    return {"code": code, "people": list(people), "years": [years[0], years[-1]] if years else []}


def _party_age(people: Sequence[Person], settings: Settings, day: date) -> Section:
    counted = {one.id: ages.age(one.admitted, day, by_year=False) for one in people}
    known = {one: age for one, age in counted.items() if age is not None}
    groups = _banded(known, settings.party_bands)
    found = section("party_age", [*groups, _rest(people, groups)])
    dates = [(one.id, one.admitted) for one in people if one.id in known]
    found |= {
        "day": day.isoformat(),
        "doubt": _doubt(known, settings.party_bands),
        "extremes": [
            _extreme("shortest", ages.latest_of(dates), known),
            _extreme("longest", ages.earliest_of(dates), known),
        ],
    }
    return found


def _levels(code: str, people: Sequence[Person], level: Callable[[Person], str], levels: Sequence[str]) -> Section:
    *known, unknown = _grouped(people, level, (*levels, grades.OTHER))
    return section(code, [group for group in known if group.people or group.code in levels] + [unknown])


def _education(people: Sequence[Person]) -> Section:
    found = _levels("education", people, lambda one: grades.education(one.education), grades.EDUCATION)
    professors = Group("professors", [one.id for one in people if grades.professor(one.education)])
    found["figures"] = [_line(professors, shares.share(len(professors.people), found["base"]))]
    return found


def _positions(people: Sequence[Person], settings: Settings) -> Section:
    figures = [
        Group(f"={office}", [one.id for one in people if grades.holds(one.position, office)], office)
        for office in settings.positions
    ]
    written = Group("written", [one.id for one in people if one.position.strip()])
    return section("positions", [written, _rest(people, [written])], figures)
