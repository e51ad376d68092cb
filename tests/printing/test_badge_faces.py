"""Badges read back from the PDF: every face and size, names of any length whole, codes readable, fonts in it once."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from congress_app.credentials import designs
from congress_app.credentials.badges import FACES, draw

NAMES = (
    "Công Tằng Tôn Nữ Hoàng Phủ Ngọc Tường Vi Thị Phương Khanh Anh",
    "Điểu K'Ré",
    "H' Bia Niê Kđăm Ŭ",
    "Lý Y",
)
CODE = "http://192.168.100.200:8000/b#0BCF0BCF0BCF0BCF0BCF0BCFZZ"
Order = dict[str, object]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo as the program keeps it."""
    file = tmp_path / "face.jpg"
    Image.new("RGB", (450, 600), "teal").save(file)
    return file


@pytest.fixture
def order(photo: Path) -> Callable[..., Order]:
    """The payload of a printing: `order(face, size, count=4, photos=True, sheet="a4")`."""

    def make(
        face: str, size: str, *, count: int = 4, photos: bool = True, sheet: str = "a4", code: str = CODE
    ) -> Order:
        colour, shape = designs.MARKS["GU"]
        style = {"kind": "GU", "face": face, "size": size, "colour": colour, "shape": shape,
                 "words": "KHÁCH MỜI", "small": "Guest"}  # fmt: skip
        congress = {"title": "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "line": "22/11/2026", "seat_word": "Ghế",
                    "number_word": "Số", "emblem": "star", "photos": photos, "theme": "ceremonial"}  # fmt: skip
        badges = [
            {"number": f"{place + 1:03d}", "name": NAMES[place % 4], "initials": "NA", "delegation": "Đoàn Tân An",
             "position": "Bí thư Đảng ủy", "seat": "B-14", "photo": str(photo) if photos and place % 2 else "",
             "code": f"{code}{place % 10}", "style": "GU"}
            for place in range(count)
        ]  # fmt: skip
        return {"sheet": sheet, "congress": congress, "styles": {"GU": style}, "badges": badges}

    return make


def made(payload: Order, out: Path) -> dict[str, object]:
    """Draw without a word about progress."""
    return draw(payload, lambda _done, _total: None, out)


@pytest.mark.parametrize(("face", "size"), FACES)
@pytest.mark.parametrize("sheet", ["a4", "single"])
def test_every_face_prints_whole_names_and_codes_a_camera_reads(
    order: Callable[..., Order], tmp_path: Path, face: str, size: str, sheet: str
) -> None:
    out = tmp_path / "badges.pdf"
    told = made(order(face, size, sheet=sheet), out)
    assert told["module"] >= 0.4
    assert told["sheets"] == (4 if sheet == "single" else 1)
    words, codes = "", []
    with pypdfium2.PdfDocument(out) as document:
        for page in document:
            words += page.get_textpage().get_text_range() + " "
            picture = page.render(scale=200 / 72).to_pil()
            codes += [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]
    flat = re.sub(r"\s+", " ", words)
    for name in NAMES:
        assert name in flat
    assert "…" not in flat
    assert sorted(codes) == [f"{CODE}{place}" for place in range(4)]


@pytest.mark.parametrize(("face", "size"), FACES)
def test_a_name_of_a_hundred_and_twenty_letters_is_never_cut(
    order: Callable[..., Order], tmp_path: Path, face: str, size: str
) -> None:
    payload = order(face, size, count=1)
    name = " ".join(["Nguyễn Phước Hoàng"] * 7)[:119]
    payload["badges"][0]["name"] = name  # type: ignore[index]
    made(payload, tmp_path / "long.pdf")
    with pypdfium2.PdfDocument(tmp_path / "long.pdf") as document:
        words = re.sub(r"\s+", " ", document[0].get_textpage().get_text_range())
    assert name.strip() in words


def test_each_font_is_in_the_file_once(order: Callable[..., Order], tmp_path: Path) -> None:
    made(order("banner", "a6", count=60), tmp_path / "many.pdf")
    with pikepdf.open(tmp_path / "many.pdf") as document:
        files = [
            str(one.FontName).partition("+")[2] + str(one.get("/FontFile2").objgen)
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        names = [name.rstrip("0123456789(), ") for name in files]
    assert len(files) >= 2
    assert len(names) == len(set(names)), names


def test_a_photo_is_in_the_file_once_and_switched_off_it_is_not_there(
    order: Callable[..., Order], tmp_path: Path
) -> None:
    for photos, count in ((True, 1), (False, 0)):
        out = tmp_path / f"{photos}.pdf"
        made(order("banner", "card", count=20, photos=photos), out)
        with pikepdf.open(out) as document:
            pictures = [
                one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
            ]
            assert len(pictures) == count


def test_sizes_do_not_share_a_sheet(order: Callable[..., Order], tmp_path: Path) -> None:
    payload = order("banner", "a6", count=5)
    small = {**payload["styles"]["GU"], "kind": "PR", "size": "card"}  # type: ignore[index]
    payload["styles"]["PR"] = small  # type: ignore[index]
    for badge in payload["badges"][:2]:  # type: ignore[index]
        badge["style"] = "PR"
    assert made(payload, tmp_path / "both.pdf")["sheets"] == 2


def test_a_long_address_makes_a_code_that_is_said_to_be_too_fine(order: Callable[..., Order], tmp_path: Path) -> None:
    long = "https://" + "a" * 190 + ".vn/b#0BCF0BCF0BCF0BCF0BCF0BCFZZ"
    assert made(order("banner", "card", count=1, code=long), tmp_path / "fine.pdf")["module"] < 0.4


def test_the_memory_does_not_grow_with_the_photos(tmp_path: Path) -> None:
    """In a process of its own: 300 photos of 200 KB make a file of 60 MB and need no 60 MB."""
    script = f"""
import os, resource, sys
from pathlib import Path
from PIL import Image
from congress_app.printing.drawing import MM, finish, open_canvas, picture
folder = Path({str(tmp_path)!r})
noise = Image.effect_noise((450, 600), 90).convert("RGB")
noise.save(folder / "0.jpg", quality=97)
for place in range(300):
    (folder / f"{{place}}.jpg").write_bytes((folder / "0.jpg").read_bytes())
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
canvas = open_canvas(folder / "out.pdf", "photos")
for place in range(300):
    picture(canvas, folder / f"{{place}}.jpg", (0, 0, 30 * MM, 40 * MM), 1)
    canvas.showPage()
finish(canvas, folder / "out.pdf")
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((after - before) // 1024, (folder / "out.pdf").stat().st_size // 1024**2)
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    grown, size = map(int, told.split())
    assert size >= 40
    assert grown < size / 2
