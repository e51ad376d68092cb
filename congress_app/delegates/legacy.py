"""Notices text typed in the old TCVN3 (ABC) fonts, which arrives as valid but wrong letters ("Ng« ThÞ T©m").

It only raises the alarm, from signs that no language writes inside words; it never converts anything.
"""

import re
import unicodedata

_SIGNS = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾"
_BESIDE_LETTER = re.compile(rf"[A-Za-zÀ-ÿ][{_SIGNS}]|[{_SIGNS}][A-Za-zÀ-ÿ]")
_CAPITAL_INSIDE = re.compile(r"[a-z][À-ÖØ-Þ]")


def looks_like_tcvn3(text: str) -> bool:
    """Whether a text holds signs or capitals inside words, as TCVN3 text read as Unicode does."""
    whole = unicodedata.normalize("NFC", text)
    if any(ord(char) > 0x17F for char in whole if char.isalpha()):
        return False
    return bool(_BESIDE_LETTER.search(whole) or _CAPITAL_INSIDE.search(whole.replace("Mc", "")))
