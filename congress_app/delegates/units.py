"""Recognises one delegation under its several spellings ("ĐB P. Nam Cường" is "Đảng bộ phường Nam Cường")."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from congress_app.core.collation import fold

_SHORT = (
    (r"\bdb\b", "dang bo"), (r"\bdu\b(?= (xa|phuong|huyen|tinh|p\b|x\b))", "dang uy"),
    (r"\bp\b", "phuong"), (r"\bx\b", "xa"),
    (r"\btt\b", "thi tran"), (r"\btx\b", "thi xa"), (r"\btp\b", "thanh pho"), (r"\bh\b", "huyen"), (r"\bq\b", "quan"),
    (r"\bca\b", "cong an"), (r"\bbch\b", "ban chi huy"), (r"\bqs\b", "quan su"), (r"\bdvi\b", "don vi"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), whole) for pattern, whole in _SHORT)


@lru_cache(maxsize=4096)
def unit_key(name: str) -> str:
    """What two spellings of one delegation have in common: folded, abbreviations written out, no punctuation."""
    plain = re.sub(r"[^a-z0-9]+", " ", fold(name)).strip() or fold(name)
    for pattern, whole in _COMPILED:
        plain = pattern.sub(whole, plain)
    return plain


def spellings(names: Iterable[str], known: dict[str, str]) -> dict[str, str]:
    """For each key the spelling to keep: the one already known, else the most frequent one, else the longest."""
    counted: dict[str, Counter[str]] = {}
    for name in names:
        counted.setdefault(unit_key(name), Counter())[name] += 1
    chosen = {key: max(found, key=lambda name: (found[name], len(name))) for key, found in counted.items()}
    return chosen | {key: name for key, name in known.items() if key in chosen}
