"""Reads a person's name: titles kept out of it, capitals written as names are, and nothing else touched.

Names of ethnic minorities and of other countries keep every sign they have (H' Hen Niê, Điểu K'Ré, O'Brien).
"""

import re
import unicodedata
from typing import NamedTuple

from congress_app.delegates.lexicon import SURNAMES
from congress_app.delegates.spelling import same_quotes
from congress_app.delegates.syllables import TONES


class Named(NamedTuple):
    """A name, the sex its title tells ("" if none), and codes of remarks."""

    value: str
    sex: str = ""
    remarks: tuple[str, ...] = ()


_PLAIN_TITLE = re.compile(
    r"(?:đ\s*/\s*c|đ\.?c\.?|đồng chí|các đồng chí|mr\.?|mrs\.?|ms\.?|miss)[\s.:]+(?=\S)", re.IGNORECASE
)
_SIR = re.compile(r"(ông|bà|anh|chị|cô|thầy|mr|mrs|ms|miss)\b[.:]?\s*", re.IGNORECASE)
_SEX_OF = {
    "ông": "M",
    "anh": "M",
    "thầy": "M",
    "mr": "M",
    "bà": "F",
    "chị": "F",
    "cô": "F",
    "mrs": "F",
    "ms": "F",
    "miss": "F",
}
_TITLE = re.compile(
    r"(?:(?:PGS|GS|TSKH|TS|Ths|ThS|Th\.\s?s|Th\.S|BS|BSCKI{1,2}|BSCK|CKI{1,2}|DS|KS|KTS|LS|NCS|CN|Dr|"
    r"Prof|NSƯT|NSND|NGƯT|NGND|"
    r"TTƯT|TTND|AHLĐ|AHLLVT|CCB|LM|HT|TT|ĐĐ|Engr|Hon)(?:\.\s*|\s*,\s*|\s+|(?=$))"
    r"|(?:Phó giáo sư|Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Luật sư|Đại tướng|"
    r"Thượng tướng|Trung tướng|"
    r"Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Đại uý|Thượng úy|Thượng uý|Trung úy|Trung "
    r"uý|Thiếu úy|Thiếu uý|"
    r"Hòa thượng|Hoà thượng|Thượng tọa|Thượng toạ|Đại đức|Ni sư|Sư cô|Linh mục|Mục sư|Nghệ nhân|"
    r"Anh hùng LLVT(?:ND)?|Anh hùng lao động|Anh hùng LĐ)[\s.,:]+)+",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"\d{1,4}\s*[.)\-/]\s*(?=\D)")
_WITH_BIRTH = re.compile(
    r"(?P<name>[^\d(]+?)[\s,;:(\-–]+(?:(?:sinh|born|b\.|sn|ns)\s*(?:ngày|năm|in|on)?\s*[:.]?\s*)?"
    r"(?P<born>(?:\d{1,2}\s*[/.\-]\s*){0,2}(?:19|20)\d\d)\s*\)?\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s\-'.(]+")
_ROMAN = frozenset({"II", "III", "IV"})


def name(said: str) -> Named:
    """A name from a cell that is clean text; remarks name_digits, all_caps, small_letters, title."""
    bare, sex, titled = _untitled(
        _SERIAL.sub("", said, count=1).strip(' ,;.:*"') if said[:1].isdigit() else said.lstrip("-–•+").strip(' ,;:*"')
    )
    if any(char.isdecimal() for char in bare):
        return Named(bare, sex, ("name_digits",))
    made, remark = _cased(bare)
    return Named(made, sex, tuple(code for code in ("title" if titled else "", remark) if code))


def name_and_birth(said: str) -> tuple[str, str]:
    """A cell "Nguyễn Văn An (1975)" in its two parts; the birth is "" if there is none."""
    found = _WITH_BIRTH.fullmatch(said.strip())
    return (found["name"].strip(), found["born"]) if found else (said, "")


def titled(said: str) -> str:
    """A name whose words all begin with a capital, for text that could not have them; others stay."""
    return " ".join(word[:1].upper() + word[1:] for word in said.split(" "))


def is_surname(word: str) -> bool:
    """Whether Vietnamese families are called so."""
    return word.casefold() in SURNAMES


def _untitled(said: str) -> tuple[str, str, bool]:
    """The name without what stands before it, the sex that tells, and whether a title worth a remark was dropped."""
    sex, titled = "", False
    for _ in range(4):
        plain = _PLAIN_TITLE.match(said)
        sir = _SIR.match(said)
        title = _TITLE.match(said)
        if plain and " " in said[plain.end() :].strip():
            sex = sex or _SEX_OF.get(plain.group().casefold().strip(" .:"), "")
            said = said[plain.end() :]
        elif sir and _follows(said[sir.end() :]):
            sex = sex or _SEX_OF[sir.group(1).casefold()]
            said = said[sir.end() :]
        elif title and title.end() < len(said) and " " in said[title.end() :].strip():
            said, titled = said[title.end() :], True
        else:
            break
    return said.lstrip(" .").strip(" ,;:"), sex, titled


def _follows(rest: str) -> bool:
    """Whether a whole name follows "Ông" or "Bà" (which are surnames of some people themselves)."""
    parts = rest.split()
    return len(parts) >= 2 and (
        is_surname(parts[0]) or len(parts[0].strip("'’")) == 1 or _TITLE.match(rest) is not None
    )


def _cased(said: str) -> tuple[str, str]:
    letters = [char for char in said if char.isalpha()]
    if len(letters) < 4 or " " not in said.strip():
        return said, ""
    if all(not char.islower() for char in letters):
        return _proper(said), "all_caps"
    if all(char.islower() for char in letters):
        return _proper(said), "small_letters"
    return said, ""


def _proper(said: str) -> str:
    def word(found: re.Match[str]) -> str:
        part = found.group()
        return part if part in _ROMAN else part[0].upper() + part[1:].lower()

    return _WORD.sub(word, said)


def key(said: str) -> str:
    """A name with one kind of apostrophe and none beside a space, for comparing."""
    return re.sub(r"\s*'\s*", "'", same_quotes(said))


def same_marks(one: str, other: str) -> bool:
    """Whether two names of the same letters have the same marks too, wherever a tone is set ("Hòa", "Hoà"), or one of
    them is written without any.
    """
    return one.isascii() or other.isascii() or _toned(one) == _toned(other)


def _toned(said: str) -> list[tuple[str, str]]:
    """Each word as its letters without the tone, and its tone; y and i after a consonant are one letter."""
    words = []
    for word in re.split(r"[\s'\-]+", unicodedata.normalize("NFD", same_quotes(said).casefold())):
        tone = "".join(char for char in word if char in TONES)
        words.append((re.sub(r"y$", "i", "".join(char for char in word if char not in TONES)), tone))
    return words


def one_apart(one: str, other: str) -> bool:
    """Whether one letter more, less, other, or two changed about make one text of the other; False for the same."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), -1)
    if start < 0:
        return True
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped
