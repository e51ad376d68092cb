"""QR codes as vector runs: one path of rectangles per code, so that 1,600 badges print in seconds and stay sharp.

Error correction Q with one fixed mask: choosing the best of eight masks costs more than everything else together
and every reader reads any mask. Never decides what a code says.
"""

import re
from typing import Literal

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.util import QRData
from reportlab.pdfgen.canvas import Canvas

Matrix = tuple[tuple[bool, ...], ...]
ALPHANUMERIC = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
MASK = 3
BYTES: Literal[4] = 4  # mode indicators of ISO 18004
SYMBOLS: Literal[2] = 2
DARK = re.compile(b"\x01+")


def matrix(text: str) -> Matrix:
    """Modules of the code, dark = True, no quiet zone. What follows # goes in the denser alphabet if it can."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0, mask_pattern=MASK)
    head, hash_mark, tail = text.partition("#")
    if hash_mark and tail and set(tail) <= ALPHANUMERIC:
        code.add_data(QRData(head + hash_mark, mode=BYTES), optimize=0)
        code.add_data(QRData(tail, mode=SYMBOLS), optimize=0)
    else:
        code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.modules)


def runs(modules: Matrix) -> list[tuple[int, int, int]]:
    """Dark runs (column, row from the bottom, length)."""
    last = len(modules) - 1
    return [
        (run.start(), last - number, run.end() - run.start())
        for number, row in enumerate(modules)
        for run in DARK.finditer(bytes(row))
    ]


def draw(canvas: Canvas, modules: Matrix, x: float, y: float, size: float) -> None:
    """Black code with its lower left corner at (x, y), `size` points wide, in the present fill colour."""
    path = " ".join(f"{column} {row} {length} 1 re" for column, row, length in runs(modules))
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / len(modules), size / len(modules))
    canvas.addLiteral(f"{path} f")
    canvas.restoreState()
