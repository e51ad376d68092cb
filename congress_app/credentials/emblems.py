"""The emblem of the congress: a PNG or JPEG, checked in a child process, scaled, clear parts kept, kept by its hash."""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from congress_app.credentials import photos

SIDE = 600  # pixels: 25 mm at 600 dots per inch


def file(database: Path, sha256: str) -> Path:
    """The file of that emblem."""
    return photos.folder(database).with_name("emblems") / f"{sha256}.png"


def keep(database: Path, picture: bytes) -> str:
    """Store a finished emblem; answers its SHA-256."""
    sha256 = hashlib.sha256(picture).hexdigest()
    photos.store(file(database, sha256), picture)
    return sha256


def check(payload: dict[str, Any], _progress: Callable[[int, int], None], _out: Path) -> dict[str, Any]:
    """Worker: {picture: base64} in, the finished PNG out the same way. Raises PhotoUnreadable, PhotoTooLarge."""
    from PIL import Image, ImageOps  # only the child needs it

    with photos.opened(b64decode(payload["picture"])) as found:
        clear = ImageOps.exif_transpose(found).convert("RGBA")
    clear.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    bare = clear.getchannel("A").getbbox()  # the clear margin around it would only make it smaller
    out = BytesIO()
    clear.crop(bare).save(out, "PNG", optimize=True)
    return {"picture": b64encode(out.getvalue()).decode()}
