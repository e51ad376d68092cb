"""An official text as data: what stands around it, and its headings, paragraphs, facts and tables in their order.

Pure. A feature writes one outline in one language; `official` draws it as PDF and `word` writes it as DOCX, so that
both papers say the same. Nothing here knows what the text is about.
"""

from typing import NamedTuple

SHORT = 15  # rows


class Block(NamedTuple):
    """One piece of the text.

    Kinds: part, heading, chapter (centred, its own rank), text (indented; `lead` in bold before it), plain, centred,
    note (small), bullet, facts (rows of label and value without rules), table, page (what follows begins a page).
    """

    kind: str
    text: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()
    align: str = ""
    strong_last: bool = False
    lead: str = ""

    @property
    def short(self) -> bool:
        """Whether a table is short enough to stay on one page."""
        return len(self.rows) <= SHORT


class Signed(NamedTuple):
    """One signature block: on whose behalf, in what office, who, and a small note where the hand signs."""

    behalf: str
    office: str = ""
    name: str = ""
    note: str = ""


class Frame(NamedTuple):
    """What stands around the text: head, title, signatures, recipients, foot; `at` dates the file's properties."""

    issuer: tuple[str, ...]
    authority: str
    place: str
    number: str
    title: str
    subject: str
    signed: tuple[Signed, ...]
    foot: str
    at: str
    recipients: tuple[str, ...] = ()
    recipients_label: str = ""


def text(words: str, *, lead: str = "") -> Block:
    """A paragraph."""
    return Block("text", words, lead=lead)


def facts(*pairs: tuple[str, str]) -> Block:
    """Label and value beside each other."""
    return Block("facts", rows=pairs)


def table(
    columns: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    widths: tuple[float, ...],
    align: str,
    *,
    strong_last: bool = False,
) -> Block:
    """A ruled table; `widths` are shares, `align` one of l c r per column."""
    return Block("table", "", columns, rows, widths, align, strong_last=strong_last)
