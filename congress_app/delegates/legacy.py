"""Finds text written in the old TCVN3 and VNI fonts, or garbled on its way, and says how it should read.

It goes by spelling: a cell is converted only when its words are no Vietnamese as they stand and become Vietnamese.
Texts that read well both ways are left to `stretches`, which knows the cells around them.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from congress_app.delegates import tcvn3, vni
from congress_app.delegates.lexicon import KNOWN
from congress_app.delegates.syllables import is_syllable

CODES: Mapping[str, Callable[[str], str]] = {"tcvn3": tcvn3.decode, "vni": vni.decode}
_WORD = re.compile(r"[^\s\d.,;:/()\[\]\"'’\-–_+&*|<>=?!]+")
_SIGNS = frozenset("¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾")
_SIGN_INSIDE = re.compile("[A-Za-zÀ-ÿ][¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾][A-Za-zÀ-ÿ]")
_GARBLED = re.compile("[ÂÃÄÅÆÐÑØá][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_ENTITY = re.compile(r"&#(?:\d{2,6}|x[0-9a-fA-F]{2,5});|&[A-Za-z]{3,8};")
_UNICODE_INSIDE = re.compile("[A-Za-z\u00c0-\u00ff][\u0102\u0103\u0110\u0111\u0128\u0129\u0168-\u01b0\u1ea0-\u1ef9]")
_LONGEST = 2000


@lru_cache(maxsize=32_768)
def ungarbled(text: str) -> str:
    """UTF-8 that was read as a Western code page, or entities of a web page, as text; anything else unchanged."""
    if _ENTITY.search(text):
        text = html.unescape(text)
    if not _GARBLED.search(text):
        return text
    try:
        made = _western(text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
    return made


def _western(text: str) -> bytes:
    """The bytes of a text in windows-1252; the five signs it lacks stand for themselves."""
    return b"".join(char.encode("latin-1") if "\x80" <= char <= "\x9f" else char.encode("cp1252") for char in text)


@lru_cache(maxsize=32_768)
def code_of(text: str) -> str:
    """The old code a text is surely written in: "tcvn3", "vni", or "" if none or not sure."""
    words = _suspects(text)
    if not words:
        return ""
    best, most = "", 0
    for name, decode in CODES.items():
        sure = sum(1 for word in words if not _reads(word) and (_reads(decode(word)) or _typed(word, name)))
        worse = sum(1 for word in words if _reads(word) and not _reads(decode(word)))
        if sure > most and sure > worse:
            best, most = name, sure
    if most == 1 and not _SIGNS.intersection(text) and likelihood(CODES[best](text)) <= likelihood(text):
        return ""  # one foreign word ("Loïc") proves nothing
    return best


def could_be(text: str, name: str) -> bool:
    """Whether a text reads well as it stands and as this code too, and differently."""
    words = _suspects(text)
    return bool(words) and all(_reads(CODES[name](word)) for word in words) and CODES[name](text) != text


def likelihood(text: str) -> int:
    """How many words of a text are everyday ones."""
    return sum(1 for word in _WORD.findall(text) if unicodedata.normalize("NFC", word).lower() in KNOWN)


def decoded(text: str, name: str) -> str:
    """A text of this old code as Unicode; words typed in Unicode among it ("ThÞ Ẩn", "ThÞ Ý") stay as they are."""
    whole = unicodedata.normalize("NFC", text)
    made = CODES[name](whole)
    titled = not any(_small_start(word) for word in _WORD.findall(made) if len(word) > 1)

    def word(found: re.Match[str]) -> str:
        said = found.group()
        if any(char > "\u00ff" for char in said):
            return said
        read = CODES[name](said)
        kept = titled and said[0].isupper() and not said.isascii() and _small_start(read) and _reads(said)
        return said if kept else read

    by_word = _WORD.sub(word, whole)
    return by_word.upper() if made.isupper() and not made.islower() else by_word


def _small_start(word: str) -> bool:
    return word[:1].islower()


def _suspects(text: str) -> list[str]:
    """The words that old codes could have written: letters of Western code pages with marks, and no others."""
    if text.isascii() or len(text) > _LONGEST or _UNICODE_INSIDE.search(text):
        return []
    whole = unicodedata.normalize("NFC", text)
    words = [word for word in _WORD.findall(whole) if not word.isascii()]
    if any(_is_unicode(word) for word in words):
        return []
    return [word for word in words if not any(char > "\u00ff" for char in word)]


def _is_unicode(word: str) -> bool:
    """Whether a word has letters no old code has; a first capital alone may have been typed so among old text."""
    return any(char > "\u00ff" for char in word[1:]) or (word[0] > "\u00ff" and not word[0].isupper())


def _typed(word: str, name: str) -> bool:
    """Whether a word of another language ("Kr«ng") has signs between letters, as only TCVN3 puts them there."""
    return name == "tcvn3" and _SIGN_INSIDE.search(word) is not None


def _reads(word: str) -> bool:
    return not _SIGNS.intersection(word) and is_syllable(word)
