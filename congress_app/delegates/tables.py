"""Comma-separated text as rows: which encoding it is in, which sign cuts it, and quotation marks that never close.

It understands nothing of what the cells mean and repairs no value.
"""

import codecs
import csv
import io
import re
import unicodedata

from congress_app.delegates.legacy import code_of, decoded
from congress_app.delegates.rules import FileBroken, FileIsNoRegister, QuoteOpen

MOST_ROWS = 20_000
DELIMITERS = ";,\t|"
_BINARY = re.compile("[\x00-\x08\x0e-\x1f]")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(content: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else UTF-16 without mark, else windows-1258 or an old font's code page;
    always NFC.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _plain(content, name)
    zeros = content[:2000].count(0)
    if zeros > len(content[:2000]) // 5:
        little = content[1:2000:2].count(0) > content[0:2000:2].count(0)
        return _plain(content, "utf-16-le" if little else "utf-16-be")
    try:
        return _checked(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _in_halves(content) or _of_windows(content)


def _in_halves(content: bytes) -> str:
    """UTF-8 that has letters beyond the first plane in two halves, as some programs write it; a half alone is none."""
    try:
        halves = content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return ""
    return _plain(halves.encode("utf-16-le", "surrogatepass"), "utf-16-le")


def _of_windows(content: bytes) -> str:
    """windows-1258, unless its letters make sense only as TCVN3 or VNI in a Western code page."""
    western = content.decode("latin-1")
    sample = [word for word in re.split(r"[,;\t\r\n|]+", western[:20_000]) if not word.isascii()][:400]
    old = sum(1 for word in sample if code_of(word))
    if sample and old * 2 > len(sample):
        words = [word for word in sample if (code := code_of(word)) and decoded(word, code)]
        if len(words) >= _composed(content, sample):
            return _checked(western)
    try:
        return _checked(content.decode("cp1258"))
    except UnicodeDecodeError:
        return _checked(western)


def _composed(content: bytes, sample: list[str]) -> int:
    """How many words of a sample are Vietnamese in windows-1258, with its separate tone marks."""
    tones = sum(content.count(mark) for mark in (b"\xcc", b"\xd2", b"\xde", b"\xec", b"\xf2"))
    letters = sum(1 for word in sample for char in word if char in "ÌÒÞìò")
    return len(sample) if letters and tones > len(sample) * 3 else 0


def _plain(content: bytes, encoding: str) -> str:
    try:
        return _checked(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise FileIsNoRegister(field="file") from error


def _checked(text: str) -> str:
    if _BINARY.search(text):
        raise FileIsNoRegister(field="file")
    return unicodedata.normalize("NFC", text)


def table(text: str, most_columns: int) -> list[list[str]]:
    """The rows of a text. Raises QuoteOpen with the row whose quotation mark swallows the rows below it."""
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter, text = lines[0][4], "\n".join(lines[1:])
    else:
        delimiter = _delimiter(text)
    csv.field_size_limit(10_000_000)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = 0
    try:
        for row in reader:
            _check_quotes(row, before + 1, delimiter)
            before = reader.line_num
            rows.append([*row[:most_columns]])
            if len(rows) > MOST_ROWS:
                break
    except csv.Error as error:
        if '"' in text:
            raise QuoteOpen(field="file", row=before + 1) from error
        raise FileBroken(field="file") from error
    return rows


def _check_quotes(row: list[str], line: int, delimiter: str) -> None:
    for cell in row:
        if cell.count("\n") >= 1 and any(part.count(delimiter) >= 2 for part in cell.split("\n")):
            raise QuoteOpen(field="file", row=line)


def _delimiter(text: str) -> str:
    """The sign that cuts the first lines into the most columns, most evenly."""
    sample = "\n".join(text.splitlines()[:40])

    def evenness(sign: str) -> tuple[int, int]:
        try:
            widths = sorted(len(row) for row in csv.reader(io.StringIO(sample), delimiter=sign) if row)
        except csv.Error:
            return (0, 0)
        return (widths[len(widths) // 2], widths[-1]) if widths else (0, 0)

    return max(DELIMITERS, key=evenness)
