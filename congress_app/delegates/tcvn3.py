"""The old TCVN3 (ABC) code: which sign of a Western code page its fonts show as which Vietnamese letter.

A table and its two directions; capitals with a tone have no codes of their own there (a font of capitals shows them).
"""

import re

_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ"
_SIGNS = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦"
TO_UNICODE = dict(zip(_SIGNS, _LETTERS, strict=True))
FROM_UNICODE = {letter: sign for sign, letter in TO_UNICODE.items()}
_TABLE = str.maketrans(TO_UNICODE)
_PLAIN_CAPITAL = re.compile("[A-Z]")
_PLAIN_SMALL = re.compile("[a-z]")
_CAPITAL_WORD = re.compile("[A-Z][^a-z ]*[A-Z]")


def decode(text: str) -> str:
    """TCVN3 text as Unicode; a text whose plain letters are all capitals gets capitals throughout."""
    made = text.translate(_TABLE)
    if _CAPITAL_WORD.search(text) and not _PLAIN_SMALL.search(text):
        return made.upper()
    return made


def encode(text: str) -> str:
    """Unicode text as TCVN3 writes it; letters it has no code for (capitals with a tone) become small ones."""
    return "".join(FROM_UNICODE.get(char) or FROM_UNICODE.get(char.lower(), char) for char in text)
