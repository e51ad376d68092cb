"""A small real PDF for tests to upload."""

import io

from reportlab.pdfgen import canvas


def small_pdf(title: str = "Bao cao chinh tri", pages: int = 3) -> bytes:
    """A PDF of some pages with a line of text each."""
    made = io.BytesIO()
    paper = canvas.Canvas(made)
    for number in range(1, pages + 1):
        paper.drawString(72, 760, f"{title} - {number}")
        paper.showPage()
    paper.save()
    return made.getvalue()
