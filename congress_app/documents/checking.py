"""Checks an uploaded PDF and writes a clean copy: no scripts, no launch actions, no attached files, no author data.

Runs in a child process (a hostile file may eat time and memory there, never in the hall's server) and knows neither
database nor web. It never judges what a document says.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf

from congress_app.documents import rules
from congress_app.documents.cleaning import Cleaner

Progress = Callable[[int, int], None]
MEGABYTE = 1024 * 1024

BROKEN = (pikepdf.PdfError, RecursionError, ValueError, TypeError, AttributeError, KeyError, MemoryError)
"""What qpdf and pikepdf answer when they meet nonsense."""


def work(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """The job: `payload` {source: path, limit_mb} → {pages, stripped: [names]}; the clean copy is `out`.

    Raises the refusals of rules.py for a file that cannot be shown.
    """
    source = Path(payload["source"])
    size = source.stat().st_size
    if size == 0:
        raise rules.DocumentEmpty(field="file")
    if size > payload["limit_mb"] * MEGABYTE:
        raise rules.DocumentTooLarge(limit_mb=payload["limit_mb"])
    if not looks_like_pdf(source):
        raise rules.DocumentNotPdf(field="file")
    try:
        with _opened(source) as pdf:
            return _cleaned(pdf, out, progress)
    except BROKEN as broken:
        raise rules.DocumentDamaged(field="file") from broken


def looks_like_pdf(source: Path) -> bool:
    """Readers accept the mark anywhere in the first kilobyte, and so do we."""
    with source.open("rb") as file:
        return b"%PDF-" in file.read(1024)


def _opened(source: Path) -> pikepdf.Pdf:
    """Sound files open as they are; a slightly wrong one is repaired, unless its end is missing."""
    try:
        return _unlocked(source, repair=False)
    except pikepdf.PdfError:
        if not _has_end(source):
            raise
    return _unlocked(source, repair=True)


def _unlocked(source: Path, *, repair: bool) -> pikepdf.Pdf:
    try:
        pdf = pikepdf.open(source, attempt_recovery=repair, suppress_warnings=True)
    except pikepdf.PasswordError as locked:
        raise rules.DocumentEncrypted(field="file") from locked
    if pdf.is_encrypted:
        pdf.close()
        raise rules.DocumentEncrypted(field="file")
    return pdf


def _has_end(source: Path) -> bool:
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - 2048))
        return b"%%EOF" in file.read()


def _cleaned(pdf: pikepdf.Pdf, out: Path, progress: Progress) -> dict[str, Any]:
    pages = len(pdf.pages)
    if pages == 0:
        raise rules.DocumentWithoutPages(field="file")
    if pages > rules.MOST_PAGES:
        raise rules.DocumentTooLong(field="file", pages=pages, most=rules.MOST_PAGES)
    _see_every_page(pdf)
    stripped = Cleaner(pdf, progress).clean()
    # Linearized: a tablet shows page one before the rest has come; deterministic: the same input gets the same name.
    pdf.save(out, linearize=True, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return {"pages": pages, "stripped": stripped}


def _see_every_page(pdf: pikepdf.Pdf) -> None:
    """A file cut in the middle may still open; its pages then have no size or no readable drawing."""
    for page in pdf.pages:
        if len(page.mediabox) != 4:
            raise rules.DocumentDamaged(field="file")
        drawing = page.obj.get("/Contents")
        for stream in drawing if isinstance(drawing, pikepdf.Array) else [drawing]:
            if isinstance(stream, pikepdf.Stream):
                stream.read_bytes()
