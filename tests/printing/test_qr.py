"""Codes drawn as runs of rectangles read back exactly."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from congress_app.printing import qr
from congress_app.printing.drawing import MM, open_canvas

TOKEN = "0123456789BCFGHJKLMNPQRSTVX"


def read_back(folder: Path, text: str, millimetres: float, dots: int) -> str:
    """Draw, render at `dots` per inch, read."""
    file = folder / "code.pdf"
    canvas = open_canvas(file, "code")
    qr.draw(canvas, qr.matrix(text), 40 * MM, 40 * MM, millimetres * MM)
    canvas.save()
    with pypdfium2.PdfDocument(file) as document:
        picture = document[0].render(scale=dots / 72).to_pil()
    return zxingcpp.read_barcodes(picture)[0].text


@pytest.mark.parametrize("dots", [100, 150, 300])
@pytest.mark.parametrize(
    "text",
    [TOKEN, f"http://192.168.1.20:8000/b#{TOKEN}", f"https://daihoi.bachai.example.vn/b#{TOKEN}", "Đảng bộ tỉnh"],
)
def test_a_code_of_22_millimetres_is_read_exactly(tmp_path: Path, text: str, dots: int) -> None:
    assert read_back(tmp_path, text, 22, dots) == text


def test_the_token_goes_in_the_denser_alphabet_so_that_modules_stay_large() -> None:
    assert len(qr.matrix(TOKEN)) == 25
    assert len(qr.matrix(f"https://daihoi.bachai.example.vn/b#{TOKEN}")) == 37
    assert len(qr.matrix(f"https://daihoi.bachai.example.vn/b#{TOKEN.lower()}")) == 41


def test_runs_cover_every_dark_module_once() -> None:
    modules = qr.matrix(TOKEN)
    covered = [(column + step, row) for column, row, length in qr.runs(modules) for step in range(length)]
    dark = {
        (column, len(modules) - 1 - row)
        for row, line in enumerate(modules)
        for column, module in enumerate(line)
        if module
    }
    assert len(covered) == len(set(covered))
    assert set(covered) == dark
