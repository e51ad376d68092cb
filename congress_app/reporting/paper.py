"""The report as an official PDF and as a DOCX. Hands the outline over and decides nothing."""

from pathlib import Path
from typing import Any

from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.printing.official import pdf as printed
from congress_app.printing.word import word
from congress_app.reporting import outline

Content = dict[str, Any]


def draw(payload: Content, progress: Progress, out: Path) -> Content:
    """Write {content, lang, at, kind: "pdf" | "docx"} to `out`; answers {bytes}."""
    make = docx_file if payload["kind"] == "docx" else pdf
    return made(make(payload["content"], payload["lang"], payload["at"]), progress, out)


def pdf(content: Content, lang: str, at: str) -> bytes:
    """The report as a PDF; `at` is the time a draft bears (a version has its own)."""
    return printed(outline.frame(content, lang, at), outline.blocks(content, lang, at))


def docx_file(content: Content, lang: str, at: str) -> bytes:
    """The report as a DOCX."""
    return word(outline.frame(content, lang, at), outline.blocks(content, lang, at))
