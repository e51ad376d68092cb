"""The credentials report on paper: the official head, every table adding up, the same words as PDF and as DOCX."""

import io
import zipfile

import docx
import pikepdf
import pypdfium2
import pytest

from congress_app.core.db import Database
from congress_app.house import open_database
from congress_app.reporting import outline, paper, queries
from congress_app.settings import Settings
from tests import builders
from tests.features.reporting import hall

AT = "2026-01-20T09:12:00.000+07:00"


def content(
    tmp_path, level: str = "province", size: int = 60, *, people: list | None = None, theme="ceremonial"
) -> dict:
    db: Database = open_database(Settings(db=str(tmp_path / "congress.db")))
    try:
        builders.found(db, level=level, theme=theme)
        ids = hall.register(db, people) if people else hall.invented(db, size)
        hall.enter(db, ids[: len(ids) - 3])
        with db.read() as reading:
            return queries.content(reading, 0)
    finally:
        db.close()


def pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as file:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in file]


def test_the_official_form_in_vietnamese(tmp_path) -> None:
    first, *_rest, last = pages(paper.pdf(content(tmp_path), "vi", AT))
    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM", "BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU", "BÁO CÁO THẨM TRA TƯ CÁCH ĐẠI BIỂU",
        "ngày 20 tháng 01 năm 2026", "Vào hồi 09:12, ngày 20/01/2026", "I. Số lượng", "95,00 %", "100,00 %",
    ):  # fmt: skip
        assert words in first
    for words in ("TM. BAN THẨM TRA", "TRƯỞNG BAN", "Nơi nhận:", "V. Kết luận"):
        assert words in " ".join([*_rest, last])
    assert "TRƯỞNG BAN" in last


def test_an_association_has_a_neutral_head(tmp_path) -> None:
    first = pages(paper.pdf(content(tmp_path, "association", theme="neutral"), "en", AT))[0]
    assert "COMMUNIST PARTY" not in first
    assert "REPORT ON CREDENTIALS" in first
    assert "95.00%" in first


def test_a_cell_reports_on_its_members(tmp_path) -> None:
    text = " ".join(pages(paper.pdf(content(tmp_path, "cell"), "vi", AT)))
    assert "BÁO CÁO TÌNH HÌNH ĐẢNG VIÊN THAM DỰ" in text
    assert "T/M CHI BỘ" in text
    assert "Ban Thẩm tra" not in text
    assert "đảng viên được triệu tập" in text


def test_the_same_report_is_the_same_bytes(tmp_path) -> None:
    report = content(tmp_path)
    assert paper.pdf(report, "vi", AT) == paper.pdf(report, "vi", AT)
    assert paper.docx_file(report, "vi", AT) == paper.docx_file(report, "vi", AT)


def test_fonts_are_embedded_and_nothing_is_missing(tmp_path) -> None:
    drawn = paper.pdf(content(tmp_path), "vi", AT)
    assert "\ufffd" not in " ".join(pages(drawn))
    with pikepdf.open(io.BytesIO(drawn)) as file:
        kinds = [
            one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert kinds
        assert all("/FontFile2" in one for one in kinds)


def test_every_table_of_the_outline_adds_up(tmp_path) -> None:
    tables = [block for block in outline.blocks(content(tmp_path), "vi", AT) if block.kind == "table"]
    assert len(tables) == 10
    for table in tables:
        *lines, total = table.rows
        assert sum(int(line[2].replace(".", "")) for line in lines) == int(total[2])
        assert sum(int(line[3].replace(",", "").removesuffix(" %")) for line in lines) == 10_000
        assert total[3] == "100,00 %"


def test_docx_opens_with_real_headings_tables_and_the_same_words(tmp_path) -> None:
    report = content(tmp_path)
    file = docx.Document(io.BytesIO(paper.docx_file(report, "vi", AT)))
    blocks = list(outline.blocks(report, "vi", AT))
    said = [line.text for line in file.paragraphs]
    assert [line for line in said if line] == [
        "BÁO CÁO THẨM TRA TƯ CÁCH ĐẠI BIỂU",
        outline.frame(report, "vi", AT).subject,
        *[block.text for block in blocks if block.kind != "table"],
    ]
    assert len(file.tables) == 2 + sum(block.kind == "table" for block in blocks)
    headings = [line.text for line in file.paragraphs if line.style.name == "Heading 1"]
    assert headings[0] == "I. Số lượng"
    assert headings[-1] == "V. Kết luận"
    assert file.styles["Normal"].font.name == "Times New Roman"
    assert (round(file.sections[0].page_width.mm), round(file.sections[0].page_height.mm)) == (210, 297)
    assert round(file.sections[0].left_margin.mm) == 30
    assert file.core_properties.title == "Báo cáo thẩm tra tư cách đại biểu"


def test_docx_holds_nothing_but_plain_parts(tmp_path) -> None:
    with zipfile.ZipFile(io.BytesIO(paper.docx_file(content(tmp_path), "vi", AT))) as file:
        assert file.testzip() is None
        assert not [name for name in file.namelist() if "vba" in name.lower() or "embeddings" in name]
        body = file.read("word/document.xml").decode()
    assert "w:tblHeader" in body
    assert "w:cantSplit" in body


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_hostile_and_long_words_stay_words(tmp_path, lang) -> None:
    people = [
        {**hall.person(n, 9), "number": str(n), "full_name": "<b>Nguyễn & {present}</b>" + " Ân" * 20, "delegation": "Đoàn " + "rất dài " * 20}
        for n in range(1, 10)
    ]  # fmt: skip
    report = content(tmp_path, people=people)
    report["settings"]["remarks_vi"] = report["settings"]["remarks_en"] = "Có {present}/{summoned}; <i>x</i> {không}"
    text = " ".join(pages(paper.pdf(report, lang, AT)))
    assert "<b>Nguyễn & {present}</b>" in text
    assert "Có 6/9; <i>x</i> {không}" in text
    assert paper.docx_file(report, lang, AT)


def test_a_signature_is_never_parted_from_its_name(tmp_path) -> None:
    """However long the text before it is, office and dots stand on one page."""
    report = content(tmp_path)
    report["settings"]["head"] = "Nguyễn Thị Hoài Ân"
    for more in range(0, 40, 5):
        report["settings"]["remarks_vi"] = "Nhận xét. \n" * (more + 1)
        last = [page for page in pages(paper.pdf(report, "vi", AT)) if "TRƯỞNG BAN" in page]
        assert len(last) == 1
        assert last[0].endswith("Nguyễn Thị Hoài Ân") or "Nguyễn Thị Hoài Ân" in last[0].split("TRƯỞNG BAN")[1]


def test_a_short_table_is_never_parted_from_its_total(tmp_path) -> None:
    report = content(tmp_path)
    for more in range(0, 30, 3):
        report["settings"]["opening_vi"] = "Mở đầu. \n" * (more + 1)
        for page in pages(paper.pdf(report, "vi", AT)):
            assert page.count("STT") == page.count("Cộng")


def test_what_nobody_knows_is_no_zero(tmp_path) -> None:
    people = [
        {"full_name": f"Lê Văn {name}", "delegation": "Xã Ea Kao", "class": "EL", "number": name}
        for name in ("An", "Bình", "Chi", "Dũng")
    ]
    told = [
        block.text for block in outline.blocks(content(tmp_path, people=people), "vi", AT) if block.kind == "bullet"
    ]
    minority = next(text for text in told if "dân tộc thiểu số" in text)
    assert minority.endswith("Chưa có dữ liệu.")
