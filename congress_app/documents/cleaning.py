"""Takes out of a PDF everything that could act by itself or carry something along: scripts, launch and submit actions,
attached files, embedded media, form scripts, author data.

It walks every object of the file, so that nothing hides in a corner no viewer shows. Words, pictures, links between
pages and web links (dead in the hall) stay.
"""

from collections.abc import Callable
from typing import Any

import pikepdf

SCRIPTS, ACTIONS, ATTACHMENTS, MEDIA, FORMS = "scripts", "actions", "attachments", "media", "forms"

UNSAFE_ACTIONS = {
    "/JavaScript": SCRIPTS,
    "/Launch": ACTIONS,
    "/SubmitForm": ACTIONS,
    "/ResetForm": ACTIONS,
    "/ImportData": ACTIONS,
    "/GoToR": ACTIONS,
    "/GoToE": ACTIONS,
    "/Rendition": MEDIA,
    "/RichMediaExecute": MEDIA,
    "/Movie": MEDIA,
    "/Sound": MEDIA,
    "/GoTo3DView": MEDIA,
}

UNSAFE_NOTES = {
    "/FileAttachment": ATTACHMENTS,
    "/RichMedia": MEDIA,
    "/Screen": MEDIA,
    "/Movie": MEDIA,
    "/Sound": MEDIA,
    "/3D": MEDIA,
}

UNSAFE_KEYS = {
    "/JS": SCRIPTS,
    "/JavaScript": SCRIPTS,
    "/AA": ACTIONS,
    "/XFA": FORMS,
    "/EmbeddedFiles": ATTACHMENTS,
    "/EF": ATTACHMENTS,
    "/AF": ATTACHMENTS,
    "/Collection": ATTACHMENTS,
    "/Renditions": MEDIA,
}

RESOURCES = {"/Font", "/XObject", "/ExtGState", "/Pattern"}
"""A font may happen to be called /AA or /JS in a page's resources; such values stay."""

DEEPEST = 60


class Cleaner:
    """One pass over one PDF; `clean` changes it in place and names what it took out."""

    def __init__(self, pdf: pikepdf.Pdf, progress: Callable[[int, int], None]) -> None:
        self._pdf = pdf
        self._progress = progress
        self._found: set[str] = set()

    def clean(self) -> list[str]:
        """The names of what was removed, in alphabetical order."""
        total = len(self._pdf.objects)
        for done, thing in enumerate(self._pdf.objects):
            self._visit(thing, 0)
            if done % 2000 == 0:
                self._progress(done, total)
        self._visit(self._pdf.trailer, 0)
        self._forget_author()
        return sorted(self._found)

    def _visit(self, thing: Any, depth: int) -> None:
        """Indirect children are visited as objects of their own, so only direct ones are followed."""
        if depth > DEEPEST:
            raise RecursionError("nested too deeply")
        if isinstance(thing, pikepdf.Array):
            # Backwards, so that a removal does not shift what is still to be seen.
            for place in range(len(thing) - 1, -1, -1):
                self._judge(thing, place, _unsafe(thing[place]), depth)
        elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            for key in list(thing.keys()):
                self._judge(thing, key, _unsafe_entry(key, thing[key]), depth)

    def _judge(self, holder: Any, place: Any, kind: str | None, depth: int) -> None:
        if kind:
            del holder[place]
            self._found.add(kind)
        elif not getattr(holder[place], "is_indirect", False):
            self._visit(holder[place], depth + 1)

    def _forget_author(self) -> None:
        root, trailer = self._pdf.Root, self._pdf.trailer
        for holder, key in ((trailer, "/Info"), (root, "/Metadata"), (root, "/PieceInfo")):
            if key in holder:
                del holder[key]


def _unsafe_entry(key: str, value: Any) -> str | None:
    """What is wrong with this entry of a dictionary, by its name or by its value."""
    kind = _unsafe(value)
    if kind is None and key in UNSAFE_KEYS and not _is_resource(value):
        return UNSAFE_KEYS[key]
    return kind


def _unsafe(value: Any) -> str | None:
    """What is wrong with an action (judged by /S) or a note on a page (judged by /Subtype), wherever it hangs."""
    if not isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        return None
    kind = UNSAFE_ACTIONS.get(str(value.get("/S", "")))
    if kind is None and "/Rect" in value:
        kind = UNSAFE_NOTES.get(str(value.get("/Subtype", "")))
    return kind


def _is_resource(value: Any) -> bool:
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)) and str(value.get("/Type", "")) in RESOURCES
