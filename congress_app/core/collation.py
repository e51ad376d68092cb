"""Vietnamese order, search keys and cleaning of text, in plain Python and equal to ICU's `vi` collation.

Keys are text that compares rightly character by character, so they can be kept in an indexed SQLite column. This
module knows nothing of people or tables, and never changes what a person reads (only `clean` gives text to keep).
"""

import re
import unicodedata
from functools import cache, lru_cache

_SPACE_AND_SIGNS = " _-–,;:!?.·'‘’\"()[]{}@*/\\&#%`^+<=>|~$"
_LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ORDER = {char: chr(0x30 + place) for place, char in enumerate(_SPACE_AND_SIGNS + _LETTERS)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; no tone comes before them all
_FOREIGN_MARKS = "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0327\u0328\u0304\u031b\u0326\u0331"
_MARKS = {mark: chr(0x31 + place) for place, mark in enumerate(_TONES + _FOREIGN_MARKS)}
_AFTER_Z = "\uf000"  # letters of other scripts follow the Vietnamese alphabet
_PLAIN = "0"  # the weight of "no mark" and "small letter" on the second and third level
_LEVEL = "!"  # ends a level; below every weight, so that the shorter text comes first
_PART = " "  # ends a part of a name; below everything
_LOOKALIKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ɖ": "đ"})
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_COMBINING = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_WHITE = re.compile(r"\s+")


def clean(text: str) -> str:
    """Text fit to keep: NFC, no invisible or control characters, every run of white space one plain space."""
    bare = _CONTROL.sub("", _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))
    return unicodedata.normalize("NFC", _WHITE.sub(" ", bare).strip())


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """The search key: without case, tone or letter marks ("Đào Đức Ân" gives "dao duc an")."""
    if text.isascii() and text.isalnum():
        return text.casefold()
    plain = clean(text).translate(_LOOKALIKES).casefold().replace("đ", "d")
    return _COMBINING.sub("", unicodedata.normalize("NFD", plain))


def order_key(text: str) -> str:
    """A key whose plain order is the Vietnamese order of texts: letters, then tones, then small before capital."""
    letters: list[str] = []
    marks: list[str] = []
    cases: list[str] = []
    for char in clean(text).translate(_LOOKALIKES):
        for primary, mark, case in _elements(char):
            letters.append(primary)
            marks.append(mark)
            cases.append(case)
    return "".join([*letters, _LEVEL, *marks, _LEVEL, *cases])


def sort_key(name: str, sort_word: str = "") -> str:
    """A key that orders people: by given name (the last word), then surname (the first), then what is between.

    `sort_word` says which word or words a person is sorted by where that is not the last one
    ("Sanford D. Bishop, Jr." under "Bishop").
    """
    words = clean(name).split(" ")
    chosen = clean(sort_word)
    if chosen:
        given, rest = chosen, words
    else:
        given, rest = words[-1], words[:-1]
    surname, middle = (rest[0], " ".join(rest[1:])) if rest else ("", "")
    return _PART.join(order_key(part) for part in (given, surname, middle))


@cache
def _elements(char: str) -> tuple[tuple[str, str, str], ...]:
    """The weights of one character: (letter, mark, case) of its base, then of each mark it carries."""
    lower = char.lower()
    case = _PLAIN if lower == char else "1"
    base, marks = _split(lower)
    known = _ORDER.get(base)
    letter = known or (_AFTER_Z + base if base else "")
    return ((letter, _PLAIN, case), *(("", _MARKS.get(mark, "~"), _PLAIN) for mark in marks))


def _split(lower: str) -> tuple[str, str]:
    """The base letter of the Vietnamese alphabet and the marks that are no part of it ("ấ" gives "â" and sắc)."""
    if lower in _ORDER:
        return lower, ""
    parts = unicodedata.normalize("NFD", lower)
    letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    if letter in _ORDER:
        return letter, "".join(part for part in parts if part in _TONES)
    if unicodedata.combining(parts[0]):
        return "", parts
    return parts[0], parts[1:]
