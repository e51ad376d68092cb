"""An outline as an official PDF. Draws and decides nothing; the same outline gives the same bytes."""

from collections.abc import Iterable

from congress_app.printing.outline import Block, Frame
from congress_app.printing.paper import Head, Paper, Signature

WORDS = {"text": "body", "plain": "plain", "centred": "centred", "note": "small"}


def pdf(frame: Frame, blocks: Iterable[Block]) -> bytes:
    """The outline on paper."""
    head = Head(frame.issuer, authority=frame.authority, place=frame.place, number=frame.number)
    paper = Paper(frame.title, head=head, subject=frame.subject, foot=frame.foot)
    for block in blocks:
        _add(paper, block)
    if frame.signed:
        signed = [Signature(*each) for each in frame.signed]
        paper.signatures(signed, recipients=frame.recipients, to=frame.recipients_label)
    return paper.pdf()


def _add(paper: Paper, block: Block) -> None:
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
    elif block.kind == "chapter":
        paper.chapter(block.text)
    elif block.kind == "facts":
        paper.facts([(row[0], row[1]) for row in block.rows], label_share=0.55)
    elif block.kind == "bullet":
        paper.bullet(block.text)
    elif block.kind == "page":
        paper.new_page()
    else:
        paper.text(block.text, lead=block.lead, kind=WORDS[block.kind])
