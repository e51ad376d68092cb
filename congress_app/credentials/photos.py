"""Portraits: checked, turned upright, cut to 3:4, stripped of everything but the picture, kept under their hash.

Runs in a child process for the checking (a hostile picture harms nobody); files lie beside the database.
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from congress_app.credentials.rules import PHOTO_PIXELS, PhotoTooLarge, PhotoUnreadable

SIZE = (450, 600)  # 3 × 4 cm at 380 dots per inch


def folder(database: Path) -> Path:
    """Where photos lie: `<database>.files/photos`."""
    return database.with_name(database.name + ".files") / "photos"


def file(database: Path, sha256: str) -> Path:
    """The file of that photo."""
    return folder(database) / f"{sha256}.jpg"


def keep(database: Path, picture: bytes) -> str:
    """Store a finished picture; answers its SHA-256. The same picture twice is one file."""
    sha256 = hashlib.sha256(picture).hexdigest()
    place = file(database, sha256)
    if not place.exists():
        for private in (place.parent.parent, place.parent):
            private.mkdir(exist_ok=True, mode=0o700)
        fresh = place.with_suffix(".new")
        fresh.write_bytes(picture)
        fresh.rename(place)
    return sha256


def check(payload: dict[str, Any], _progress: Callable[[int, int], None], _out: Path) -> dict[str, Any]:
    """Worker: {picture: base64} in, the finished picture out the same way. Raises PhotoUnreadable, PhotoTooLarge."""
    return {"picture": b64encode(portrait(b64decode(payload["picture"]))).decode()}


def portrait(raw: bytes) -> bytes:
    """A JPEG of 450 × 600 at most, upright, without any metadata."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # only the child needs it

    Image.MAX_IMAGE_PIXELS = None  # the size is judged here, before any pixel is read
    try:
        with Image.open(BytesIO(raw), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > PHOTO_PIXELS:
                raise PhotoTooLarge(field="file", pixels=PHOTO_PIXELS)
            opened.draft("RGB", (SIZE[0] * 2, SIZE[1] * 2))
            upright = ImageOps.exif_transpose(opened)
            ground = Image.new("RGB", upright.size, "white")
            ground.paste(upright, mask=upright.getchannel("A") if upright.mode in ("RGBA", "LA") else None)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise PhotoUnreadable(field="file") from error
    cut = ImageOps.fit(ground, SIZE, Image.Resampling.LANCZOS, centering=(0.5, 0.35))
    out = BytesIO()
    cut.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
