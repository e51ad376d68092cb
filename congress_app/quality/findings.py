"""Looks one person through and says what is missing, wrong or untidy, with a proposal where the record holds one.

Pure: values in, findings out. It is careful: where a date is known by its year only, the reading that speaks for the
person is taken, so that a finding is a fault and not a guess.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from congress_app.delegates.ethnic import group_of
from congress_app.delegates.rules import PROVINCES, identity
from congress_app.quality.rules import DELEGATES, Demands, told_by_number

Person = Mapping[str, str]


class Finding(NamedTuple):
    """Something to work off. `rests` are the fields it was found in: when one of them changes it is a new finding."""

    kind: str
    code: str
    field: str
    proposed: str = ""
    rests: tuple[str, ...] = ()
    other: int = 0  # the other one of a pair


def basis(person: Person, finding: Finding) -> str:
    """A short digest of the values a finding rests on; the same values give the same digest."""
    values = "\x1f".join(person[field] for field in (finding.rests or (finding.field,)))
    return hashlib.sha256(values.encode()).hexdigest()[:24]


def earliest(value: str) -> str:
    """The first day a date may mean: 1970 gives 1970-01-01."""
    return (value + "-01-01")[:10]


def latest(value: str) -> str:
    """The last day a date may mean: 1970 gives 1970-12-31."""
    return value + "-12-31"[(len(value) - 4) :] if len(value) < 10 else value


def later(day: str, years: int = 0, months: int = 0) -> str:
    """A day some years and months on; the 29th to the 31st stay within the month as text, which compares rightly."""
    total = int(day[:4]) * 12 + int(day[5:7]) - 1 + years * 12 + months
    return f"{total // 12:04d}-{total % 12 + 1:02d}{day[7:]}"


def _missing(person: Person, demands: Demands, _on: str) -> Iterator[Finding]:
    expected = demands.of(person["class"])
    for code, fields in (("missing_required", ("full_name", *expected.required)), ("missing_wanted", expected.wanted)):
        for field in fields:
            if not person[field]:
                yield Finding("missing", code, field, told_by_number(person["cccd"], field), (field, "cccd"))


def _born(person: Person, demands: Demands, on: str) -> Iterator[Finding]:
    born = person["born"]
    if not born:
        return
    if earliest(born) > on:
        yield Finding("wrong", "born_future", "born")
    elif later(latest(born), demands.oldest) < on:
        yield Finding("wrong", "born_too_old", "born")
    elif person["class"] in DELEGATES and later(earliest(born), demands.delegate_age) > on:
        yield Finding("wrong", "too_young", "born", "", ("born", "class"))


def _party(person: Person, demands: Demands, on: str) -> Iterator[Finding]:
    born, admitted, official = person["born"], person["admitted"], person["official"]
    for field, value in (("admitted", admitted), ("official", official)):
        if value and earliest(value) > on:
            yield Finding("wrong", f"{field}_future", field)
    if born and admitted and later(earliest(born), demands.admission_age) > latest(admitted):
        yield Finding("wrong", "admitted_too_young", "admitted", "", ("admitted", "born"))
    if not (admitted and official):
        return
    if latest(official) < earliest(admitted):
        yield Finding("wrong", "official_before_admitted", "official", "", ("official", "admitted"))
    elif latest(official) < later(earliest(admitted), months=demands.probation_months):
        yield Finding("wrong", "official_too_soon", "official", "", ("official", "admitted"))


def _number(person: Person, _demands: Demands, _on: str) -> Iterator[Finding]:
    said = person["cccd"]
    if not said:
        return
    told = identity(said)
    if told is None:
        bare = re.sub(r"[\s.\-]", "", said)
        zeros = bare.zfill(12) if re.fullmatch(r"[1-9]\d{9,10}", bare) else bare
        proposed = zeros if identity(zeros) else ""
        yield Finding("wrong", "cccd_old" if re.fullmatch(r"\d{9}", said) else "cccd_shape", "cccd", proposed)
        return
    if told.province not in PROVINCES:
        yield Finding("wrong", "cccd_province", "cccd")
    if person["sex"] and person["sex"] != told.sex:
        yield Finding("wrong", "cccd_sex", "sex", told.sex, ("sex", "cccd"))
    if person["born"] and int(person["born"][:4]) != told.year:
        yield Finding("wrong", "cccd_year", "born", "", ("born", "cccd"))


def _group(person: Person, _demands: Demands, _on: str) -> Iterator[Finding]:
    said = person["ethnicity"]
    if said and not group_of(said):
        yield Finding("wrong", "ethnicity_unknown", "ethnicity")


_PHONE = re.compile(r"0[35789]\d{8}|02\d{8,9}|\+(?!84)\d{8,15}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")


def _reached(person: Person, _demands: Demands, _on: str) -> Iterator[Finding]:
    phone = re.sub(r"[\s.\-()]", "", person["phone"])
    if phone and not _PHONE.fullmatch(phone):
        plain = "0" + re.sub(r"^(?:\+?84|0084|0)", "", phone)
        yield Finding("wrong", "phone_shape", "phone", plain if _PHONE.fullmatch(plain) else "")
    if person["email"] and not _MAIL.fullmatch(person["email"]):
        yield Finding("wrong", "email_shape", "email")


def _name(person: Person, _demands: Demands, _on: str) -> Iterator[Finding]:
    name = person["full_name"]
    letters = [char for char in name if char.isalpha()]
    if any(char.isdecimal() for char in name):
        yield Finding("wrong", "name_digits", "full_name")
    elif any(not (char.isalpha() or char in " '’.-") for char in name) or not _one_script(letters):
        yield Finding("dirt", "name_signs", "full_name")
    if len(letters) > 2 and all(char.isupper() for char in letters):
        yield Finding("dirt", "name_capitals", "full_name", titled(name))
    elif letters and all(char.islower() for char in letters):
        yield Finding("dirt", "name_small", "full_name", titled(name))
    if name and " " not in name:
        yield Finding("dirt", "name_single", "full_name")


def _one_script(letters: list[str]) -> bool:
    """Whether every letter is a Latin one (Vietnamese ends at U+1EF9), and none only looks like Đ."""
    return all((char < "\u0250" or "\u1e00" <= char <= "\u1eff") and char not in "Ðð" for char in letters)


def titled(name: str) -> str:
    """A name as names are written: each word and each part after a hyphen with a capital."""
    return " ".join("-".join(part[:1].upper() + part[1:].lower() for part in word.split("-")) for word in name.split())


_CHECKS: tuple[Callable[[Person, Demands, str], Iterator[Finding]], ...] = (
    _missing, _born, _party, _number, _group, _reached, _name,
)  # fmt: skip


def look(person: Person, demands: Demands, on: date) -> list[Finding]:
    """Everything to say about one person's values on the day `on` (the opening of the congress)."""
    day = on.isoformat()
    return [finding for check in _CHECKS for finding in check(person, demands, day)]
