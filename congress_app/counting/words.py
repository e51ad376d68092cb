"""Numbers, parts and sentences in both languages, for everything that explains a count. Decides nothing."""

from collections.abc import Callable, Mapping, Sequence

from congress_app.core import wording
from congress_app.counting.parts import Part
from congress_app.counting.profile import Who
from congress_app.counting.questions import Less
from congress_app.counting.subtractions import LABELS

Bilingual = dict[str, str]

LANGUAGES = ("vi", "en")

PARTS = {
    (1, 2, True): "more than half",
    (1, 2, False): "at least half",
    (2, 3, True): "more than two thirds",
    (2, 3, False): "at least two thirds",
    (3, 4, True): "more than three quarters",
    (3, 4, False): "at least three quarters",
    (1, 1, False): "all",
}
WHO: Mapping[str, str] = {
    Who.DELEGATES: "delegates",
    Who.PARTY_MEMBERS: "Party members",
    Who.MEMBERS: "members",
    Who.SHAREHOLDERS: "shareholders",
}


def bilingual(write: Callable[[str], str]) -> Bilingual:
    """What `write` says in each language."""
    return {lang: write(lang) for lang in LANGUAGES}


def figure(n: int, lang: str) -> str:
    """A whole number as people read it: 1.052 in Vietnamese, 1,052 in English."""
    return f"{n:,}".replace(",", ".") if lang == "vi" else f"{n:,}"


def say(lang: str, sentence: str, **facts: int | str) -> str:
    """A sentence with its numbers as people read them."""
    shown = {name: figure(n, lang) if isinstance(n, int) else n for name, n in facts.items()}
    return wording.text(lang, sentence, **shown)


def both(sentence: str, **facts: int | str) -> Bilingual:
    """The same in both languages."""
    return bilingual(lambda lang: say(lang, sentence, **facts))


def part(fraction: Part, lang: str) -> str:
    """A part in words: "more than half", "at least two thirds", or "more than 3/5" when it has no name."""
    named = PARTS.get((fraction.numerator, fraction.denominator, fraction.strict))
    if named:
        return wording.text(lang, named)
    spelled = f"{fraction.numerator}/{fraction.denominator}"
    return wording.text(lang, "more than {fraction}" if fraction.strict else "at least {fraction}", fraction=spelled)


def called(who: Who, lang: str) -> str:
    """How those who vote are called: "delegates", "đảng viên"."""
    return wording.text(lang, WHO[who])


def subtraction(code: str) -> Bilingual:
    """Why somebody is not counted in the base; it follows a number."""
    return wording.both(LABELS[code])


def subtractions(less: Sequence[Less], lang: str) -> str:
    """Every subtraction after a number: " − 2 ex officio, absent … − 3 absent …"."""
    return "".join(f" − {figure(each.count, lang)} {wording.text(lang, LABELS[each.code])}" for each in less)
