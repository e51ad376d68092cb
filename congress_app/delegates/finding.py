"""Finds people while somebody types: which rows match, and which come first.

The order of domain N5: the exact number, whole words as they are written with their marks, the name that begins so
without marks, words that begin so, initials ("nva"), then whatever else holds every word. One statement and no index
to keep: SQLite compares five thousand short texts in a few milliseconds.
"""

from typing import NamedTuple

from congress_app.core.collation import clean, fold

MOST_INITIALS = 6


class Ranked(NamedTuple):
    """A condition over `delegate d`, a rank (smaller comes first), and the values of both, in that order."""

    where: str
    rank: str
    values: tuple[object, ...]


def ranked(search: str) -> Ranked:
    """How to find what was typed; every word must occur in name, number or delegation, or all be initials."""
    typed, words = clean(search), fold(search).split()
    holds = " AND ".join("d.search LIKE ? ESCAPE '\\'" for _ in words) or "1"
    written, capital = f"% {escaped(typed)} %", f"% {escaped(typed.title())} %"
    initials = _initials(words)
    cases = (
        ("d.number IN (?, ?)", (typed, typed.zfill(3))),
        (
            "' ' || d.full_name || ' ' LIKE ? ESCAPE '\\' OR ' ' || d.full_name || ' ' LIKE ? ESCAPE '\\'",
            (written, capital),
        ),
        ("d.name_fold LIKE ? ESCAPE '\\'", (f"{escaped(' '.join(words))}%",)),
        (
            " AND ".join("(' ' || d.name_fold) LIKE ? ESCAPE '\\'" for _ in words) or "1",
            tuple(f"% {escaped(word)}%" for word in words),
        ),
        (_IS_INITIALS, initials),
    )
    rank = " ".join(f"WHEN {test} THEN {place}" for place, (test, _) in enumerate(cases))
    values = tuple(value for _, given in cases for value in given)
    where = f"(({holds}) OR ({_IS_INITIALS}))"
    found = (*(f"%{escaped(word)}%" for word in words), *initials)
    return Ranked(where, f"CASE {rank} ELSE 9 END", (*found, *values))


_IS_INITIALS = "d.name_fold LIKE ? AND length(d.name_fold) - length(replace(d.name_fold, ' ', '')) = ?"


def _initials(words: list[str]) -> tuple[str, int]:
    """What a folded name looks like whose words begin with these letters, and how many spaces it has."""
    letters = words[0] if len(words) == 1 else ""
    if not (2 <= len(letters) <= MOST_INITIALS and letters.isalpha()):
        return "", -1
    return "% ".join(letters) + "%", len(letters) - 1


def escaped(text: str) -> str:
    """Text for a LIKE pattern, the backslash being its escape."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
