"""Portraits: checked, turned upright, cut to 3:4, stripped of everything but the picture, kept under their hash.

Runs in a child process for the checking (a hostile picture harms nobody); files lie beside the database. No face is
looked for: that would be biometric data.
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.core import disk
from congress_app.credentials.rules import PHOTO_PIXELS, PhotoHeic, PhotoTooLarge, PhotoUnreadable

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

SIZE = (450, 600)  # 3 × 4 cm at 380 dots per inch
SMALL = (300, 400)  # below it a face prints coarse
UPPER = 0.35  # of what is cut off goes above: heads are in the upper half
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


def folder(database: Path) -> Path:
    """Where photos lie: `<database>.files/photos`."""
    return database.with_name(database.name + ".files") / "photos"


def file(database: Path, sha256: str) -> Path:
    """The file of that photo."""
    return folder(database) / f"{sha256}.jpg"


def keep(database: Path, picture: bytes) -> str:
    """Store a finished picture; answers its SHA-256. The same picture twice is one file."""
    sha256 = hashlib.sha256(picture).hexdigest()
    store(file(database, sha256), picture)
    return sha256


def store(place: Path, content: bytes) -> None:
    """Write a file that is named after its content, whole or not at all."""
    if not place.exists():
        for private in (place.parent.parent, place.parent):
            private.mkdir(exist_ok=True, mode=0o700)
        disk.put(place, content)


def check(payload: dict[str, Any], _progress: Callable[[int, int], None], _out: Path) -> dict[str, Any]:
    """Worker: {picture: base64, along} in, the finished picture out the same way.

    Raises PhotoUnreadable, PhotoHeic, PhotoTooLarge.
    """
    finished, _small = portrait(b64decode(payload["picture"]), payload.get("along", UPPER))
    return {"picture": b64encode(finished).decode()}


def portrait(raw: bytes, along: float = UPPER) -> tuple[bytes, bool]:
    """A JPEG of 450 × 600, upright, without any metadata, and whether the picture was small for it.

    `along`: which part is kept, 0 the beginning (top or left) to 1 the end.
    """
    from PIL import Image, ImageOps  # only the child needs it

    with opened(raw) as found:
        small = found.width < SMALL[0] or found.height < SMALL[0]
        found.draft("RGB", (SIZE[0] * 2, SIZE[1] * 2))
        upright = ImageOps.exif_transpose(found)
        if upright.mode not in ("RGB", "RGBA", "LA", "L"):
            upright = upright.convert("RGBA" if "transparency" in upright.info else "RGB")
        ground = Image.new("RGB", upright.size, "white")
        ground.paste(upright, mask=upright.getchannel("A") if upright.mode in ("RGBA", "LA") else None)
    centre = (along, along) if along != UPPER else (0.5, UPPER)
    cut = ImageOps.fit(ground, SIZE, Image.Resampling.LANCZOS, centering=centre)
    out = BytesIO()
    cut.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue(), small


@contextmanager
def opened(raw: bytes) -> "Iterator[Picture]":
    """A JPEG or PNG that is not too large; whatever fails inside means that it cannot be read."""
    from PIL import Image, UnidentifiedImageError

    if raw[4:8] == b"ftyp" and raw[8:12] in HEIC:
        raise PhotoHeic(field="file")
    Image.MAX_IMAGE_PIXELS = None  # the size is judged here, before any pixel is read
    try:
        with Image.open(BytesIO(raw), formats=("JPEG", "PNG")) as found:
            if found.width * found.height > PHOTO_PIXELS:
                raise PhotoTooLarge(field="file", pixels=PHOTO_PIXELS)
            yield found
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise PhotoUnreadable(field="file") from error
