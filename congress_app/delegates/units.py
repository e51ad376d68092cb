"""Recognises one delegation under its several spellings ("ĐB P. Nam Cường" is "Đảng bộ phường Nam Cường").

Two names are one only if they say the same once abbreviations are written out; nothing is matched by likeness.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from congress_app.core.collation import fold

_SHORT = (
    (r"\bdb\b", "dang bo"), (r"\bdu\b(?= (xa|phuong|huyen|tinh|p\b|x\b))", "dang uy"),
    (r"\bdbp\b", "dang bo phuong"), (r"\bdbx\b", "dang bo xa"),
    (r"\bp\b", "phuong"), (r"\bx\b", "xa"), (r"\bph\b", "phuong"),
    (r"\btt\b", "thi tran"), (r"\btx\b", "thi xa"), (r"\btp\b", "thanh pho"), (r"\bh\b", "huyen"), (r"\bq\b", "quan"),
    (r"\bt\b(?= [a-z]+)", "tinh"), (r"\bdk\b", "dac khu"), (r"\bub(nd|)\b", "uy ban nhan dan"),
    (r"\bhdnd\b", "hoi dong nhan dan"),
    (r"\bca\b", "cong an"), (r"\bbch\b", "ban chi huy"), (r"\bqs\b", "quan su"), (r"\bdvi\b", "don vi"),
    (r"\bdv\b", "don vi"), (r"\bmttq\b", "mat tran to quoc"), (r"\bldld\b", "lien doan lao dong"),
    (r"\bcd\b", "cong doan"),
    (r"\btntp\b", "thieu nien tien phong"), (r"\btncs\b", "thanh nien cong san"), (r"\bthpt\b", "trung hoc pho thong"),
    (r"\bthcs\b", "trung hoc co so"), (r"\bdh\b", "dai hoc"), (r"\bcty\b", "cong ty"), (r"\bcqan\b", "co quan"),
    (r"\bbo chqs\b|\bbchqs\b", "bo chi huy quan su"), (r"\bvp\b", "van phong"), (r"\bpgd\b", "phong giao duc"),
    (r"\bco\. ?ltd\b", "company limited"), (r"\bdept\b", "department"), (r"\bgov\b", "government"),
)  # fmt: skip
_ABBREVIATED = 14  # the first of these are never the way to write a name out
_COMPILED = tuple((re.compile(pattern), whole) for pattern, whole in _SHORT)
_INTRODUCTION = re.compile(
    r"^(?:doan dai bieu(?: cua)?|doan dang bo|dang bo|dang uy|don vi|unit|delegation(?: of)?) (?=\S)"
)
_COUNT = re.compile(
    r"\s*[:\-–(,]?\s*\(?\s*\d+\s*(?:đại biểu|đồng chí|đ/c|đc|người|ĐB|đb|delegates|people|members)\s*\)?\s*\.?$"
)


@lru_cache(maxsize=16_384)
def unit_key(name: str) -> str:
    """What two spellings of one delegation have in common: folded, abbreviations written out, no punctuation and
    no word that only says "delegation of" or "Party organisation of".
    """
    plain = re.sub(r"[^a-z0-9]+", " ", fold(name)).strip() or fold(name)
    for pattern, whole in _COMPILED:
        plain = pattern.sub(whole, plain)
    return _INTRODUCTION.sub("", plain)


def _is_short(name: str) -> bool:
    plain = re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()
    return any(pattern.search(plain) for pattern, _whole in _COMPILED[:_ABBREVIATED])


def bare(name: str) -> str:
    """A delegation's name from a line over its people, without the count of them."""
    return _COUNT.sub("", name).strip(" :.-–*")


def spellings(names: Iterable[str], known: dict[str, str]) -> dict[str, str]:
    """For each key the spelling to keep: the one already known, else the most frequent one without abbreviations."""
    counted: dict[str, Counter[str]] = {}
    for name in names:
        counted.setdefault(unit_key(name), Counter())[name] += 1
    chosen = {
        key: max(found, key=lambda name: (not _is_short(name), found[name], len(name)))
        for key, found in counted.items()
    }
    chosen |= {key: name for key, name in known.items() if key in chosen}
    return chosen | {
        key: other
        for key, name in chosen.items()
        if key.startswith("phuong ") and _OF_ROOM.match(name) and (other := (known | chosen).get(f"phong {key[7:]}"))
    }


_OF_ROOM = re.compile(r"[Pp]\.?\s")  # "P. Kế toán" is a room where the register has that room, else a ward
_SMALL = frozenset(
    (  # noqa: SIM905 - a list of words is read as words
        "đoàn đại biểu đảng bộ ủy uỷ xã phường huyện quận thị trấn tỉnh thành phố ban chi hội khối "
        "các cơ quan trường công "
        "ty sở phòng tổ nhóm đơn vị đặc khu trực thuộc và của liên khoa lớp học cơ sở"
    ).split()
)


def proper(name: str) -> str:
    """A delegation written all in capitals as it is written in a list; any other unchanged."""
    if not name.isupper() or len(name) < 12:
        return name
    words = [_proper_word(word) for word in name.split(" ")]
    return " ".join([words[0].capitalize(), *words[1:]])


def _proper_word(word: str) -> str:
    if word.lower() in _SMALL:
        return word.lower()
    return word if word.isascii() and not re.search("[AEIOUY]", word) else word.capitalize()  # UBND stays
