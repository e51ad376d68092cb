"""Tells a Vietnamese syllable from a heap of letters, by its spelling alone: initial, rhyme, tone.

It judges single words and changes nothing; names from other languages and from ethnic minorities may well fail it.
"""

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES = ("", "\u0301", "\u0323")
_INITIAL = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
_RHYMES = frozenset(
    (  # noqa: SIM905 - a list of words is read as words
        "a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
        "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc "
        "oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
        "u ua uân uâng uât uây uê uêch uênh uc ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt "
        "uynh uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
        "y ych yên yêm yêng yêt yêu ynh yt"
    ).split()
)
_SPLIT = re.compile(f"({_INITIAL})?(.+)")
_STOPPED = re.compile("(?:c|ch|k|p|t)$")


@lru_cache(maxsize=32_768)
def is_syllable(word: str) -> bool:
    """Whether a word could be Vietnamese: written small, Capitalised or in CAPITALS, with a rhyme that exists."""
    if not (word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower())):
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in parts if char in TONES]
    if len(tones) > 1:
        return False
    tone = "".join(tones)
    return any(_rhymes(rest, tone) for rest in _rests(_without_tone(parts)))


def _without_tone(parts: str) -> str:
    return unicodedata.normalize("NFC", "".join(char for char in parts if char not in TONES))


def _rests(bare: str) -> list[str]:
    """What may be the rhyme: after the longest initial, and for "gì" and "quốc" after the shorter one too."""
    found = _SPLIT.fullmatch(bare)
    if found is None:
        return []
    rests = [found.group(2)]
    if bare.startswith("gi"):
        rests.append(bare[1:])
    if found.group(1) is None and bare[0] not in "aăâeêioôơuưy":
        return []
    return rests


def _rhymes(rest: str, tone: str) -> bool:
    return rest in _RHYMES and (tone in _STOPPED_TONES or not _STOPPED.search(rest))
