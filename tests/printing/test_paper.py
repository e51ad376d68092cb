"""Official papers: faces embedded, Vietnamese that can be copied out, blocks that do not split, the same bytes twice."""

import io
import unicodedata

import pikepdf
import pypdfium2
import pytest

from congress_app.printing.paper import Head, Paper, Signature

HEAD = Head(
    ("ĐẢNG BỘ TỈNH BẮC HẢI", "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVIII"),
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Bắc Hải, ngày 22 tháng 11 năm 2026",
)
SIGNED = (Signature("TM. BAN KIỂM PHIẾU", "TRƯỞNG BAN", "Lý Thị Y"), Signature("TM. ĐOÀN CHỦ TỊCH", name="Đào Đức Ân"))


def pages(file: bytes) -> list[str]:
    """The text of every page as a reader copies it."""
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_range() for page in document]


def written(lines: int, foot: str = "") -> bytes:
    """A paper of some length that ends with signatures."""
    paper = Paper("Biên bản kiểm phiếu", head=HEAD, subject="Số lượng Ban Chấp hành", foot=foot)
    for line in range(lines):
        paper.text(f"Đoạn {line}: Đại hội biểu quyết nhất trí với số phiếu cao nhất.")
    paper.signatures(SIGNED)
    return paper.pdf()


def test_vietnamese_comes_out_as_it_went_in() -> None:
    whole = pages(written(3))[0]
    assert unicodedata.is_normalized("NFC", whole)
    for words in ("ĐẢNG CỘNG SẢN VIỆT NAM", "BIÊN BẢN KIỂM PHIẾU", "Đoạn 2: Đại hội biểu quyết nhất trí", "Đào Đức Ân"):
        assert words in whole


def test_every_face_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(written(2, "Nhật ký số 5"))) as file:
        faces = [font for font in file.objects if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font"]
        assert faces
        assert all("/FontFile2" in face.FontDescriptor for face in faces)


def test_the_same_paper_is_the_same_bytes() -> None:
    assert written(30, "7F2C") == written(30, "7F2C")


def test_markup_in_a_text_is_only_text() -> None:
    paper = Paper("A < B & <b>C</b>")
    paper.table(("<i>x</i>",), [("<para>&nbsp;</para>",)], widths=(1,))
    assert "<para>&nbsp;</para>" in pages(paper.pdf())[0]


@pytest.mark.parametrize("lines", range(18, 27))
def test_signatures_stay_together_with_the_last_paragraph(lines: int) -> None:
    holding = [page for page in pages(written(lines)) if "TRƯỞNG BAN" in page]
    assert len(holding) == 1
    assert "Lý Thị Y" in holding[0]
    assert f"Đoạn {lines - 1}:" in holding[0]


def test_the_foot_numbers_every_page_with_the_total() -> None:
    found = pages(written(60, "Nhật ký số 512 · 7F2C·91A0"))
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert f"{number}/{len(found)}" in page
        assert "Nhật ký số 512 · 7F2C·91A0" in page


def test_the_head_of_a_table_is_repeated_and_a_huge_cell_is_split() -> None:
    paper = Paper("Danh sách")
    paper.table(("TT", "Họ và tên"), [(str(row), "Nguyễn Văn An") for row in range(90)], widths=(1, 6), align="c")
    paper.table(("Ghi chú",), [("dài " * 4000,)], widths=(1,))
    found = pages(paper.pdf())
    assert sum("Họ và tên" in page for page in found) >= 3
    assert found[-1].count("dài") > 0


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for lines in range(18, 30):
        paper = Paper("Báo cáo", head=HEAD)
        for line in range(lines):
            paper.text(f"Đoạn {line}.")
        paper.heading("I. Phần")
        paper.heading("1. Mục")
        if lines % 2:
            paper.table(("Một", "Hai"), [("a", "b")] * 30, widths=(1, 1))
        else:
            paper.text("Chữ sau đề mục.")
        (page,) = [page for page in pages(paper.pdf()) if "I. Phần" in page]
        assert "1. Mục" in page
        assert ("Chữ sau đề mục." in page) if lines % 2 == 0 else ("Hai" in page)
