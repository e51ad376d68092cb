"""Whose photo is it: reads a file name and says which delegate it names, and how sure that is.

By citizen ID number, by the office's own code, by the whole name (with birth date or unit where several people have
it), by badge number. Pure: names in, verdicts out. It never looks at a face.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from congress_app.core.collation import clean, fold
from congress_app.delegates.rules import number as spelled

_EXTENSION = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_CAMERA = re.compile(
    r"(?i)^(img|dsc|dscn|dscf|dcim|pxl|mvimg|sam|wp|p|photo|image|anh)[ _-]*(\d{3,5}|\d{8}[ _-]*\d{6,9})$"
)
_COPY = re.compile(r"\(\d+\)\s*$|[ _-](copy|ban sao)\s*\d*$", re.IGNORECASE)
_SIZE = re.compile(r"(?i)\b\d+\s*x\s*\d+(\s*cm)?\b")
_HUMP = re.compile(r"(?<=[^\W\d_])(?=[A-ZĐÀ-Ỹ][^\W\d_A-Z])|(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Person:
    """What a file name may say of somebody; `cccd` is never given away again."""

    id: int
    number: str
    name: str
    unit: str
    born: str
    external: str
    cccd: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`delegate` 0: nobody. `by`: cccd, external, number or name. `doubt`: somebody should look.

    `reason` for nobody: no_match, no_number, several, camera. `candidates`: whom it may show.
    """

    delegate: int = 0
    by: str = ""
    doubt: str = ""
    reason: str = ""
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """The people by everything a file may be named after."""

    people: Mapping[int, Person]
    by_cccd: Mapping[str, int]
    by_external: Mapping[str, int]
    by_number: Mapping[str, int]
    by_name: Mapping[str, tuple[int, ...]]
    longest: int = field(default=0)


def register_of(people: Iterable[Person]) -> Register:
    """Index the people once for many files."""
    known = {person.id: person for person in people}
    names: dict[str, list[int]] = defaultdict(list)
    for person in known.values():
        names[joined(person.name)].append(person.id)
    return Register(
        known,
        {person.cccd: person.id for person in known.values() if person.cccd},
        {joined(person.external): person.id for person in known.values() if person.external},
        {person.number: person.id for person in known.values()},
        {name: tuple(found) for name, found in names.items() if name},
        max((len(person.name.split()) for person in known.values()), default=0),
    )


def joined(text: str) -> str:
    """Letters and digits only, folded: "Điểu K'Ré" gives "dieukre"."""
    return "".join(_WORD.findall(fold(text)))


def stem_of(path: str) -> str:
    """The name of a file without its folders and its ending, in NFC."""
    name = unicodedata.normalize("NFC", path).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return clean(_EXTENSION.sub("", name))


def verdict(path: str, register: Register) -> Verdict:
    """Whose photo a file of that name is."""
    stem = stem_of(path)
    for digits in re.findall(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)", stem):
        if digits in register.by_cccd:
            return Verdict(register.by_cccd[digits], "cccd")
    whole = joined(stem)
    if len(whole) > 2 and whole in register.by_external:
        return Verdict(register.by_external[whole], "external")
    if _CAMERA.match(stem):
        return _camera(stem, register)
    bare = _SIZE.sub(" ", _COPY.sub("", stem))
    words = [fold(word) for word in _WORD.findall(_HUMP.sub(" ", bare.replace("_", " ")))]
    numbers = [word for word in words if word.isdigit() and len(word) <= 9]
    named = _named([word for word in words if not word.isdigit()], register)
    if named:
        return _among(named, stem, numbers, register)
    return _numbered(numbers, register)


def _camera(stem: str, register: Register) -> Verdict:
    """IMG_0023 may be the camera's own counting: proposed, not believed."""
    digits = spelled("".join(re.findall(r"\d+", stem)))
    found = register.by_number.get(digits)
    return Verdict(reason="camera", candidates=(found,) if found else ())


def _named(words: list[str], register: Register) -> tuple[int, ...]:
    """People whose whole name stands in the words, the longest name first."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = register.by_name.get("".join(words[start : start + length]))
            if found and (length > 1 or len(words) == 1):
                return found
    return ()


def _among(named: tuple[int, ...], stem: str, numbers: list[str], register: Register) -> Verdict:
    """The one of several namesakes whom number, tone marks, birth or unit point at."""
    people = [register.people[one] for one in named]
    claimed = {spelled(one) for one in numbers}
    tests: tuple[Callable[[Person], bool], ...] = (
        lambda one: one.number in claimed,
        lambda one: unicodedata.normalize("NFC", one.name).casefold() in _spaced(stem),
        lambda one: _born_in(one.born, numbers),
        lambda one: bool(one.unit) and joined(one.unit) in joined(stem),
    )
    for test in tests:
        fitting = [one for one in people if test(one)]
        people = fitting or people
        if len(people) == 1:
            break
    if len(people) > 1:
        return Verdict(reason="several", candidates=tuple(one.id for one in people))
    (only,) = people
    others = [register.by_number[one] for one in sorted(claimed) if one in register.by_number]
    differs = bool(others) and only.id not in others and not _born_in(only.born, numbers)
    return Verdict(only.id, "name", doubt="number" if differs else "")


def _spaced(stem: str) -> str:
    return " ".join(_WORD.findall(stem.casefold().replace("_", " ")))


def _born_in(born: str, numbers: list[str]) -> bool:
    """Whether the numbers hold the year of birth, or the whole date in either direction."""
    if not born:
        return False
    year, _, rest = born.partition("-")
    month, _, day = rest.partition("-")
    whole = {f"{day}{month}{year}", f"{year}{month}{day}"} if day else set()
    return year in numbers or any(one in whole for one in numbers)


def _numbered(numbers: list[str], register: Register) -> Verdict:
    """By badge number alone: one number that is somebody's."""
    found = list(
        dict.fromkeys(register.by_number[spelled(one)] for one in numbers if spelled(one) in register.by_number)
    )
    if len(found) == 1:
        return Verdict(found[0], "number")
    if found:
        return Verdict(reason="several", candidates=tuple(found))
    return Verdict(reason="no_number" if numbers else "no_match")
