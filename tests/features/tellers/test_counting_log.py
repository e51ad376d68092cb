"""The entry log: everything that was entered, corrected and decided, on paper and as a spreadsheet, once the count is done."""

import io

import docx
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from tests.features.tellers.counting_desk import Station, closed_box


@pytest.fixture
def counted(founded, as_role):
    """A settled batch with a correction, a difference entered again, a decision."""
    teller = as_role("teller", lang="vi")
    box = closed_box(founded, 4)
    teller.deed(f"/tellers/count/{box}/divide")
    one, two = (Station(teller, box, f"Bàn {n}") for n in (1, 2))
    one.take()
    two.take()
    one.begin(1)
    one.put(1, 1, "0001")
    one.put(1, 1, "1110")
    for n, ballot in enumerate(("1101", "?", "-signed"), 2):
        one.put(
            1,
            n,
            **(
                {"marks": ballot}
                if n == 2
                else {"kind": "doubtful"}
                if n == 3
                else {"kind": "invalid", "reason": "signed"}
            ),
        )
    one.post(1, "hand-in")
    two.enter(1, ["1110", "1011", "?", "-signed"])
    two.post(1, "again", position=2, marks="1101")
    one.decide(1, 3, "0111", why="Nét gạch rõ", who=("Trần Thị Kiểm",))
    return teller, box


def test_the_log_on_paper(counted):
    teller, box = counted
    answer = teller.get(f"/tellers/count/{box}/log.pdf")
    assert answer.status_code == 200, answer.text
    with pypdfium2.PdfDocument(answer.data) as paper:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in paper).split())
    for wanted in ("NHẬT KÝ NHẬP PHIẾU", "Tập số 1", "Bàn 2", "nhập lại theo phiếu", "ký tên hoặc viết thêm", "Nét gạch rõ",
                   "Trần Thị Kiểm", "gạch: 4"):  # fmt: skip
        assert wanted.casefold() in text.casefold(), wanted


def test_the_log_as_a_document(counted):
    teller, box = counted
    answer = teller.get(f"/tellers/count/{box}/log.docx")
    assert answer.status_code == 200, answer.text
    cells = [
        cell.text for table in docx.Document(io.BytesIO(answer.data)).tables for row in table.rows for cell in row.cells
    ]
    assert "Bàn 2" in cells
    assert any("nhập lại theo phiếu" in cell for cell in cells)


def test_the_log_as_a_spreadsheet(counted):
    teller, box = counted
    answer = teller.get(f"/tellers/count/{box}/log.xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.data)).get_sheet_by_index(0).to_python()[3:]
    assert [row[5] for row in rows if row[3] == "Bàn 1"] == [
        "bắt đầu nhập",
        "nhập",
        "sửa",
        "nhập",
        "nhập",
        "nhập",
        "nộp",
    ]
    assert [row[9] for row in rows if row[3] == "Bàn 2" and row[4] == "2"] == ["1011", "1101"]
    assert any(row[7] == "Nét gạch rõ (Trần Thị Kiểm)" for row in rows)


def test_the_inspector_reads_it_too_and_a_delegate_does_not(counted, as_role):
    _teller, box = counted
    assert as_role("inspector").get(f"/tellers/count/{box}/log.xlsx").status_code == 200
    assert as_role("delegate", person=1).get(f"/tellers/count/{box}/log.xlsx").status_code == 403
