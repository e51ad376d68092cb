"""How a sentence about a rule profile is made: in both languages, parts worded as in every verdict.

It knows no setting; `words` and `list_words` say what the settings mean.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from congress_app.core import wording
from congress_app.counting.explain import part as part_words
from congress_app.counting.parts import Part

Bilingual = dict[str, str]
HUNDRED = 100


class Sentence(NamedTuple):
    """What is said, and the paths of the settings that say so ("elections.tie")."""

    text: Bilingual
    paths: tuple[str, ...]


def part(fraction: Part) -> Bilingual:
    """A part in words, hundredths as percent: "more than half", "at least 65%"."""
    if fraction.denominator != HUNDRED:
        return each(lambda lang: part_words(fraction, lang))
    how = "more than {fraction}" if fraction.strict else "at least {fraction}"
    return wording.both(how, fraction=f"{fraction.numerator}%")


def share(fraction: Part) -> str:
    """A part as a bare figure: "30%", "1/3"."""
    if HUNDRED % fraction.denominator == 0:
        return f"{fraction.numerator * HUNDRED // fraction.denominator}%"
    return f"{fraction.numerator}/{fraction.denominator}"


def each(write: Callable[[str], str]) -> Bilingual:
    """What is written for each language, by language."""
    return {lang: write(lang) for lang in wording.LANGUAGES}


def said(sentence: str, *paths: str, **facts: Any) -> Sentence:
    """A sentence in both languages; facts may themselves be said in both."""

    def write(lang: str) -> str:
        return wording.text(lang, sentence, **{n: v[lang] if isinstance(v, dict) else v for n, v in facts.items()})

    return Sentence(each(write), paths)
