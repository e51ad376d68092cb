"""The papers of the demonstration are real files in good Vietnamese."""

import hashlib
import unicodedata

import pypdfium2

from congress_app.operations import invented
from congress_app.operations.papers import demo_documents, long_date

CONGRESS = {"starts": "2026-11-22"}


def test_five_papers_each_at_an_item_of_the_programme() -> None:
    items = {item.key for item in (*invented.PREPARATORY, *invented.OFFICIAL)}
    made = demo_documents(CONGRESS)
    assert len(made) == 5
    assert {key for _, _, key, _ in made} <= items
    assert all(title_vi and title_en and content.startswith(b"%PDF-") for title_vi, title_en, _, content in made)


def test_the_same_congress_gives_the_same_files() -> None:
    first, again = ([hashlib.sha256(file).hexdigest() for *_, file in demo_documents(CONGRESS)] for _ in range(2))
    assert first == again
    assert len(set(first)) == 5


def test_the_political_report_is_long_and_reads_back_in_vietnamese() -> None:
    report = demo_documents(CONGRESS)[1][3]
    with pypdfium2.PdfDocument(report) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) >= 7
    assert all(unicodedata.is_normalized("NFC", page) for page in pages)
    whole = " ".join(" ".join(pages).split())
    for words in (
        "BÁO CÁO CHÍNH TRỊ",
        "Bình Lâm, ngày 22 tháng 11 năm 2026",
        "tỷ lệ bao phủ bảo hiểm y tế",
        "T/M BAN CHẤP HÀNH",
    ):
        assert words in whole


def test_dates_are_written_as_the_office_writes_them() -> None:
    assert long_date("2026-02-05") == "ngày 05 tháng 02 năm 2026"
    assert long_date("2026-11-22") == "ngày 22 tháng 11 năm 2026"
