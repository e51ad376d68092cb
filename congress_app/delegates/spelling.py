"""Mends how a text is spelled in bytes, not in words: composed letters, look-alikes of other alphabets, white space.

What a reader sees stays the same; each kind of mending has a code so that the preview can say what was done.
"""

import re
import unicodedata
from functools import lru_cache

from congress_app.core.collation import clean
from congress_app.delegates.legacy import ungarbled
from congress_app.delegates.syllables import is_syllable

_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХІЈЅЁасеорхуіјѕёΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ",
    "ABEKMHOPCTYXIJSËaceopxyijsëABEZHIKMNOPTYXoc",
)
_OTHER = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_D_ALIKE = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ɖ": "đ", "ð": "đ", "Ɗ": "Đ"})
_D = re.compile("[ÐƉɖðƊ]")
_ICELANDIC = re.compile("[þæöÞÆÖ]")
_WIDE = re.compile("[\uff01-\uff5e]")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LETTERS = "a-zA-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
_WELL_SPELLED = re.compile(rf"(?:[{_LETTERS}0-9!-%'-/:-@\[-`{{-~]+ )*[{_LETTERS}0-9!-%'-/:-@\[-`{{-~]+")
_JOINED = re.compile(
    "(?<=[a-z\u00df-\u00ff\u0103\u0111\u0129\u0169\u01a1\u01b0\u1ea1-\u1ef9])\u200b+(?=[A-ZĐ\u00c0-\u00de])"
)
_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]|  |^ | $")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'"})


MOST_PASSES = 8


@lru_cache(maxsize=65_536)
def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """A text as it should be spelled, and the codes of what was done: garbled, decomposed, lookalikes, spaces.

    What one mending uncovers (letters that a stray sign had kept apart) the next one mends, until nothing is left.
    """
    codes: dict[str, None] = {}
    for _ in range(MOST_PASSES):
        made, done = _mended(text)
        codes.update(dict.fromkeys(done))
        if made == text:
            break
        text = made
    return text, tuple(codes)


def _mended(text: str) -> tuple[str, tuple[str, ...]]:
    if text.isascii() and text.isprintable() and "&" not in text:
        plain = " ".join(text.split())
        return plain, () if plain == text.strip() else ("spaces",)
    if _WELL_SPELLED.fullmatch(text):
        return text, ()
    codes: list[str] = []
    made = ungarbled(text)
    if made != text:
        codes.append("garbled")
    if made != unicodedata.normalize("NFC", made):
        codes.append("decomposed")
    whole = _JOINED.sub(" ", unicodedata.normalize("NFC", made))
    alike = " ".join(_alike(word) for word in whole.split(" "))
    if alike != whole:
        codes.append("lookalikes")
    if _UNSEEN.search(made) or (_ODD_SPACES.search(alike.replace("\n", "")) and alike.strip(" ") != clean(alike)):
        codes.append("spaces")
    return clean(alike), tuple(codes)


def _alike(word: str) -> str:
    if word.isascii():
        return word
    if _WIDE.search(word):
        word = _WIDE.sub(lambda found: chr(ord(found.group()) - 0xFEE0), word)
    if _OTHER.search(word) and _LATIN.search(unicodedata.normalize("NFD", word)):
        word = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_ALIKE))
    if _D.search(word) and not _ICELANDIC.search(word):
        made = word.translate(_D_ALIKE)
        word = made if "ð" not in word or is_syllable(made.strip(".,;:()\"'")) else word
    return word


def same_quotes(text: str) -> str:
    """A text with one kind of apostrophe."""
    return text.translate(_QUOTES)
