"""The old VNI-Windows code: a plain letter followed by a sign for its marks ("Nguyeãn" is "Nguyễn").

A table and its two directions; it decides nothing about which text is written in it.
"""

import re

_MARKS = {
    "a": "áùàøảûãõạïââăêấáầàẩåẫãậäắéằèẳúẵüặë",
    "e": "éùèøẻûẽõẹïêâếáềàểåễãệä",
    "o": "óùòøỏûõõọïôâốáồàổåỗãộä",
    "ô": "ớùờøởûỡõợï",
    "u": "úùùøủûũõụï",
    "ö": "ứùừøửûữõựï",
    "y": "ýùỳøỷûỹõ",
}
_SINGLE = {"ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _pairs() -> dict[str, str]:
    table = dict(_SINGLE) | {code.upper(): letter.upper() for code, letter in _SINGLE.items()}
    for base, row in _MARKS.items():
        for letter, mark in zip(row[::2], row[1::2], strict=True):
            table |= {
                base + mark: letter,
                base.upper() + mark.upper(): letter.upper(),
                base.upper() + mark: letter.upper(),
            }
    return table


TO_UNICODE = _pairs()
FROM_UNICODE = {letter: code for code, letter in TO_UNICODE.items() if code == code.lower()} | {
    letter: code for code, letter in TO_UNICODE.items() if code == code.upper()
}
_CODE = re.compile("|".join(sorted(map(re.escape, TO_UNICODE), key=len, reverse=True)))


def decode(text: str) -> str:
    """VNI text as Unicode."""
    return _CODE.sub(lambda found: TO_UNICODE[found.group()], text)


def encode(text: str) -> str:
    """Unicode text as VNI writes it."""
    return "".join(FROM_UNICODE.get(char, char) for char in text)
