"""Large files without large memory: photos are read while the file is written, and the file is written piece by piece.

The PDF library gathers a whole file in memory, twice at the end; 1,600 badges with photos would need 250 MB.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas


class PhotoOnDisk(pdfdoc.PDFImageXObject):
    """A JPEG whose bytes stay on disk until its place in the file is written."""

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, str(file))
        self.file = file

    @property  # type: ignore[override]
    def streamContent(self) -> bytes:  # noqa: N802 — the library's name
        """The picture, read now."""
        return self.file.read_bytes()

    @streamContent.setter
    def streamContent(self, _bytes: object) -> None:  # noqa: N802
        """What the library read for the size of the picture is let go."""


def place_photo(canvas: Canvas, file: Path) -> tuple[str, int, int]:
    """Make a JPEG known to the file once: its name for `doForm` (one unit wide and high), its width and height."""
    name = hashlib.sha256(str(file).encode()).hexdigest()[:24]
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 — drawImage would read the picture
    key = document.getXObjectName(name)
    photo = document.idToObject.get(key)
    if photo is None:
        photo = PhotoOnDisk(name, file)
        photo.name = name
        canvas._setXObjects(photo)  # type: ignore[attr-defined]  # noqa: SLF001
        document.Reference(photo, key)
        document.addForm(name, photo)
    return name, photo.width, photo.height


@contextmanager
def straight_into(out: BinaryIO) -> Iterator[None]:
    """While it lasts, a file that is saved goes into `out` piece by piece. For a process that writes one file."""

    class Straight(pdfdoc.PDFFile):
        """Collects nothing: writes on."""

        def __init__(self, version: tuple[int, int] = pdfdoc.PDF_VERSION_DEFAULT) -> None:
            super().__init__(version)
            out.write(b"".join(self.strings))
            self.strings.clear()
            self.write = self.on

        def on(self, piece: bytes) -> None:
            """One piece of the file."""
            out.write(piece)

        def format(self, _document: object) -> bytes:
            """Everything is written already."""
            return b""

    usual = pdfdoc.PDFFile
    pdfdoc.PDFFile = Straight  # type: ignore[misc, assignment]
    try:
        yield
    finally:
        pdfdoc.PDFFile = usual  # type: ignore[misc]
