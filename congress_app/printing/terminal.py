"""A QR code in the terminal, so that the first tablet can open the address the server prints.

Dark on light whatever the terminal's colours: cameras do not read inverted codes. Never decides what the code says.
"""

import io

import qrcode
from qrcode.constants import ERROR_CORRECT_L

# Black on pure white, set explicitly; the half blocks of print_ascii draw two modules per character.
PAPER = "\x1b[38;5;16;48;5;231m"
PLAIN = "\x1b[0m"


def qr(text: str, *, colour: bool) -> str:
    """The code as lines of half blocks; `colour` only when the output is a terminal that understands it."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_L, border=2)
    code.add_data(text)
    sheet = io.StringIO()
    # Without colours the terminal is taken to be light on dark, as most are: then the blocks are the paper.
    code.print_ascii(out=sheet, invert=not colour)
    lines = sheet.getvalue().replace("\xa0", " ").splitlines()
    if not colour:
        return "\n".join(lines)
    return "\n".join(f"{PAPER}{line}{PLAIN}" for line in lines)
