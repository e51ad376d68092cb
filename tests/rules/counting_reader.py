"""Reads the explanations back: numbers and parts out of the sentences of either language, nothing from the program's values.

Used to compute a verdict a second time from its own words.
"""

import re
from dataclasses import dataclass, field

from congress_app.core import wording
from congress_app.counting.parts import Part
from congress_app.counting.words import PARTS

NAMED = {lang: {wording.text(lang, words): Part(*key) for key, words in PARTS.items()} for lang in ("vi", "en")}
MORE, LEAST = {"vi": "quá", "en": "more than"}, {"vi": "ít nhất", "en": "at least"}
SAID = {
    "vi": {"quorum": "Có mặt", "units": "Số đoàn", "waived": "theo quyết định đã ghi", "short": "thiếu", "nobody": "Không có phiếu nào làm căn cứ",
           "needed": "cần", "of": "/", "plurality": "ai nhiều phiếu hơn thì trúng cử", "own": "tính riêng từng người"},
    "en": {"quorum": "Quorum", "units": "Delegations", "waived": "held by recorded decision", "short": " short ", "nobody": "Base: nobody",
           "needed": "needed", "of": " of ", "plurality": "the most votes win", "own": "for each person"},
}  # fmt: skip
OUTCOMES = {
    "vi": {"elected": "trúng cử", "not": "không trúng cử", "tied": "bằng phiếu ở vị trí cuối, chưa xác định"},
    "en": {"elected": "elected", "not": "not elected", "tied": "equal votes for the last seat, not decided"},
}


def numbers(text: str, lang: str) -> list[int]:
    """Every whole number of a sentence, without the thousands marks; codes such as 2/3 are two of them."""
    mark = "." if lang == "vi" else ","
    return [int(found.replace(mark, "")) for found in re.findall(rf"\d+(?:\{mark}\d{{3}})*", text)]


def part(text: str, lang: str) -> Part:
    """The part a sentence names."""
    spelled = re.search(rf"({MORE[lang]}|{LEAST[lang]}) (\d+)/(\d+)", text)
    if spelled:
        return Part(int(spelled[2]), int(spelled[3]), strict=spelled[1] == MORE[lang])
    return next(found for words, found in sorted(NAMED[lang].items(), key=lambda each: -len(each[0])) if words in text)


@dataclass
class Vote:
    """What the words of an open vote say."""

    base: int
    needed: int
    votes: int
    passed: bool


def vote(lines: list[str], lang: str) -> Vote:
    """Compute the verdict from the lines under it; every sum in them is checked on the way."""
    base_line, votes_line, *rest = lines
    held = all(_enough_there(line, lang) for line in rest)
    votes = numbers(votes_line.rsplit("—", 1)[0], lang)[-1]
    if base_line.startswith(SAID[lang]["nobody"]):
        return Vote(0, 1, votes, passed=False)
    whole, threshold = base_line.rsplit("·", 1)
    base, *terms = numbers(whole, lang)
    if terms:
        assert terms[0] - sum(terms[1:]) == base
    needed = part(threshold, lang).of(base)
    assert needed == numbers(threshold, lang)[-1]
    return Vote(base, needed, votes, held and votes >= needed)


def _enough_there(line: str, lang: str) -> bool:
    present, summoned = numbers(line, lang)[:2]
    asked = re.search(r"\((.*): [\d.,]+\)", line)
    assert asked
    enough = part(asked[1], lang).of(summoned)
    assert numbers(line, lang)[-1] == enough
    assert (SAID[lang]["short"] in line) == (present < enough)
    return present >= enough or SAID[lang]["waived"] in line


@dataclass
class Election:
    """What the words of an election say, computed again: codes elected and tied, from the most votes to the fewest."""

    base: int = 0
    needed: int = 0
    plurality: bool = False
    elected: list[str] = field(default_factory=list)
    tied: list[str] = field(default_factory=list)


def election(lines: list[str], lang: str) -> Election:
    """Compute the result from the lines of an explanation: the list, the ballots, the base, a line for each person."""
    size, seats = numbers(lines[0], lang)[:2]
    found = _base(lines[2], lang)
    votes: dict[str, int] = {}
    above: list[str] = []
    settled: list[str] = []
    for line in lines[3 : 3 + size]:
        name, told = line.split(": ", 1)
        figures, outcome = told.split(" → ")
        got = numbers(figures.split(" (")[0], lang)
        votes[name] = got[0]
        needed = 1 if found.plurality else found.needed if found.base else _own(lines[2], got, lang)
        if got[0] >= needed and (found.base or len(got) > 1):
            above.append(name)
        if outcome.startswith(OUTCOMES[lang]["elected"] + ":"):
            settled.append(name)
        _agrees(outcome, got[0], needed, lang)
    above.sort(key=lambda name: -votes[name])
    edge = [votes[name] for name in above[seats - 1 : seats + 1]]
    tied = [name for name in above if edge == [votes[name]] * 2]
    found.elected = [name for name in above[:seats] if name not in tied] + settled
    found.tied = [] if settled else tied
    return found


def _own(line: str, got: list[int], lang: str) -> int:
    return part(line, lang).of(got[1]) if len(got) > 1 and got[1] else 10**9


def _agrees(outcome: str, votes: int, needed: int, lang: str) -> None:
    """A person short of what was needed is told by how much."""
    told = numbers(outcome, lang)
    if told and votes < needed < 10**9:
        assert told == [needed - votes]


def _base(line: str, lang: str) -> Election:
    whole, threshold = line.rsplit(";", 1)
    plurality = SAID[lang]["plurality"] in threshold
    if whole.startswith(SAID[lang]["own"]):
        return Election(plurality=plurality)
    sums, equals, last = whole.partition("=")
    figures = numbers(sums, lang)
    base = figures[0] - sum(figures[1:])
    if equals:
        assert base == numbers(last, lang)[0]
    needed = 0 if plurality else part(threshold, lang).of(base)
    assert plurality or needed == numbers(threshold, lang)[-1]
    return Election(base, needed, plurality)
