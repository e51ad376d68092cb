"""The parts written by others are the ones we looked at, complete and licensed; the fonts hold every letter we print."""

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

STATIC = Path(__file__).parents[1] / "static"
PARTS: list[dict[str, Any]] = json.loads((STATIC / "vendor" / "VENDOR.json").read_text("utf-8"))
README = (STATIC / "vendor" / "README.md").read_text("utf-8")
BASES = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part["folder"]))
def test_files_are_the_ones_we_vendored(part: dict[str, Any]) -> None:
    folder = STATIC / part["folder"]
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "README.md"
    }
    assert found == part["files"]
    assert part["licence_file"] in found
    assert all(figure in README for figure in found.values())


def test_nothing_else_lies_beside_them() -> None:
    folders = {path.name for path in (STATIC / "vendor").iterdir() if path.is_dir()}
    assert folders == {part["folder"].removeprefix("vendor/") for part in PARTS if part["folder"].startswith("vendor/")}


@pytest.mark.parametrize("path", sorted((STATIC / "fonts").glob("*.[tw]*f*")), ids=lambda path: str(path.name))
def test_fonts_hold_every_vietnamese_letter(path: Path) -> None:
    letters = {unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in TONES} | set(BASES)
    wanted = letters | {letter.upper() for letter in letters} | set("0123456789×–—·…“”‘’½≥≤")
    glyphs = TTFont(path).getBestCmap()
    assert not [letter for letter in sorted(wanted) if ord(letter) not in glyphs]
