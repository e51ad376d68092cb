"""Decisions about documents: what may be uploaded, and which steps follow which.

Values in, refusals out; no file is touched here.
"""

from typing import Literal

from congress_app.core.errors import InvalidInput, NotFound, Refused, TooLarge

LARGEST_MB = 50
"""Megabytes of one upload, unless the installation's settings say otherwise."""

MOST_PAGES = 2000

State = Literal["draft", "released", "withdrawn"]


class DocumentUnknown(NotFound):
    """There is no such document, or not for this reader."""


class DocumentTitleMissing(InvalidInput):
    """A document needs a title in at least one of the two languages."""


class DocumentEmpty(InvalidInput):
    """The file holds no byte."""


class DocumentTooLarge(TooLarge):
    """The file is larger than one upload may be."""


class DocumentNotPdf(InvalidInput):
    """The file is something else than a PDF."""


class DocumentEncrypted(InvalidInput):
    """The PDF is protected by a password or by restrictions."""


class DocumentDamaged(InvalidInput):
    """The PDF is cut off or cannot be read."""


class DocumentWithoutPages(InvalidInput):
    """The PDF has no page."""


class DocumentTooLong(InvalidInput):
    """The PDF has more pages than a tablet can serve."""


class DocumentAlreadyHere(Refused):
    """The same contents are already in the library."""


class DocumentStepImpossible(Refused):
    """The document is not in a state from which this step leads."""


class DocumentMoveImpossible(Refused):
    """The document is already the first or the last."""


_FROM: dict[str, tuple[State, ...]] = {
    "release": ("draft", "withdrawn"),
    "withdraw": ("released",),
    "remove": ("draft",),
}


def check_step(state: str, step: str) -> None:
    """Draft → released → withdrawn → released again; only a draft that was never shown may be removed."""
    if state not in _FROM[step]:
        raise DocumentStepImpossible(state=state, step=step)


def check_title(vi: str, en: str) -> None:
    """One title is enough; screens fall back to the other language."""
    if not vi.strip() and not en.strip():
        raise DocumentTitleMissing(field="title")


def title_from(filename: str) -> str:
    """A first title out of the name of the uploaded file: without folder, ending and underscores."""
    name = filename.replace("\\", "/").rsplit("/", 1)[-1]
    stem = name[:-4] if name.lower().endswith(".pdf") else name
    return " ".join(stem.replace("_", " ").split())[:300]
