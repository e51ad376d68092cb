"""The record on paper and the roll as a spreadsheet say what the screen says, in both languages."""

import io
import re

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from congress_app.voting import queries, record, sheet
from tests.features.voting import hall as build


def closed(hall, **changes):
    """A closed vote of eight: six agree, one disagrees, one silent."""
    vote = build.opened(hall.secretary, title_en="Size of the committee: 51", **changes)
    for who in range(7):
        hall.cast(vote, who, "agree" if who < 6 else "disagree")
    hall.secretary.deed(f"/votes/{vote}/close")
    return vote


def words(content):
    document = pypdfium2.PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s+", " ", text)


def picture(hall, vote):
    with hall.db.read() as reading:
        return queries.record(reading, vote)


def test_the_record_in_vietnamese(hall):
    found = picture(hall, closed(hall))
    text = words(record.pdf(found, "vi"))
    for line in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "BIÊN BẢN BIỂU QUYẾT",
        build.TITLE,
        "biểu quyết công khai trên máy tính bảng, có ghi tên",
        "10 đại biểu được triệu tập làm căn cứ · cần quá một nửa: 6",
        "Nhất trí 6 — vừa đủ số phiếu cần",
        "Kết luận: ĐƯỢC THÔNG QUA.",
        "TM. ĐOÀN CHỦ TỊCH",
        "60,00 %",
        "Đoàn Tân An (3)",
        f"Nhật ký dòng {found['journal']['seq']}",
    ):
        assert line in text
    assert found["roll_sha256"] in text.replace(" ", "")
    assert text.count("không gửi phiếu") == 1


def test_the_record_in_english(hall):
    text = words(record.pdf(picture(hall, closed(hall)), "en"))
    for line in ("COMMUNIST PARTY OF VIETNAM", "Size of the committee: 51", "Verdict: CARRIED.", "60.00%"):
        assert line in text


def test_the_record_of_a_counted_vote_tells_who_and_not_how(hall):
    text = words(record.pdf(picture(hall, closed(hall, mode="counted")), "vi"))
    roll = text[text.index("DANH SÁCH BIỂU QUYẾT") :]
    assert roll.count("đã biểu quyết") == 7
    assert "Nhất trí" not in roll


def test_a_reason_for_opening_without_a_quorum_stands_in_the_record(hall, as_role):
    rule = {**build.PRESENT_HALF, "quorum": {"numerator": 9, "denominator": 10, "strict": False}}
    vote = build.draft(hall.secretary, rule=rule, absent_throughout=0)
    build.decided(hall.secretary, as_role("chair"), vote, "Đoàn Chủ tịch quyết định tiếp tục")
    hall.secretary.deed(f"/votes/{vote}/open")
    hall.secretary.deed(f"/votes/{vote}/close")
    assert "Đoàn Chủ tịch quyết định tiếp tục" in words(record.pdf(picture(hall, vote), "vi"))


def test_the_file_comes_from_a_child_process_with_a_name(hall):
    vote = closed(hall)
    answer = hall.secretary.get(f"/votes/{vote}/record.pdf")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert "Record" in answer.headers["Content-Disposition"]
    assert "Verdict: CARRIED." in words(answer.data)


def test_the_roll_as_a_spreadsheet(hall):
    found = picture(hall, closed(hall))
    rows = CalamineWorkbook.from_filelike(io.BytesIO(sheet.workbook(found, "vi"))).get_sheet_by_index(0).to_python()
    assert (rows[4][0], rows[4][2], rows[4][5]) == ("STT", "Họ và tên", "Ý kiến")
    answers = [row[5] for row in rows[5:]]
    assert sorted(answers) == sorted(["Nhất trí"] * 6 + ["Không nhất trí", "không gửi phiếu"])


def test_a_name_that_looks_like_a_formula_stays_a_name(hall):
    found = picture(hall, closed(hall))
    found["delegations"][0]["people"][0]["name"] = "=1+1"
    rows = CalamineWorkbook.from_filelike(io.BytesIO(sheet.workbook(found, "vi"))).get_sheet_by_index(0).to_python()
    assert rows[5][2] == "=1+1"


@pytest.mark.parametrize("paper", ["record.pdf", "roll.xlsx"])
def test_there_is_no_paper_before_closing(hall, paper):
    vote = build.opened(hall.secretary)
    answer = hall.secretary.get(f"/votes/{vote}/{paper}")
    assert (answer.status_code, answer.json["code"]) == (409, "vote_state_wrong")
