"""The report as an official PDF. Draws the outline and decides nothing; the same content gives the same bytes."""

from pathlib import Path
from typing import Any

from congress_app.core.jobs import Progress
from congress_app.printing.paper import Head, Paper, Signature
from congress_app.reporting import outline


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the PDF of {content, lang, at} to `out`; answers {bytes}."""
    content = pdf(payload["content"], payload["lang"], payload["at"])
    out.write_bytes(content)
    progress(1, 1)
    return {"bytes": len(content)}


def pdf(content: dict[str, Any], lang: str, at: str) -> bytes:
    """The report as a PDF; `at` is the time a draft bears (a version has its own)."""
    frame = outline.frame(content, lang, at)
    head = Head(frame.issuer, authority=frame.authority, place=frame.place, number=frame.number)
    paper = Paper(frame.title, head=head, subject=frame.subject, foot=frame.foot)
    for block in outline.blocks(content, lang, at):
        _add(paper, block)
    signature = Signature(frame.behalf, frame.office, frame.name)
    paper.signatures((signature,), recipients=frame.recipients, to=frame.recipients_label)
    return paper.pdf()


def _add(paper: Paper, block: outline.Block) -> None:
    if block.kind == "table":
        paper.table(
            block.columns,
            block.rows,
            widths=block.widths,
            align=block.align,
            strong_last=block.strong_last,
            whole=block.short,
        )
    elif block.kind in ("part", "heading"):
        paper.heading(block.text)
    elif block.kind == "bullet":
        paper.bullet(block.text)
    else:
        paper.text(block.text, kind="small" if block.kind == "note" else "body")
