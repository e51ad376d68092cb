"""The papers of an election: minutes of every form, announcement, list of candidates; the same words in PDF and DOCX."""

import io
from typing import Any

import docx
import pypdfium2
import pytest

from congress_app.elections import papers
from congress_app.elections.shape import Candidate, Record, Row

AT = "2026-01-20T10:25:00.000+07:00"


def both(vi: str, en: str = "") -> dict[str, str]:
    return {"vi": vi, "en": en or vi}


def candidate(n: int, name: str, born: str = "") -> Candidate:
    source = both("Cấp ủy triệu tập đề cử", "Convening committee")
    profile = both(f"Trích ngang của đồng chí {name}.", f"In brief about {name}.") if n % 2 else both("")
    return {
        "code": f"c{n}", "name": name, "born": born, "position": "Bí thư chi bộ", "unit": "Đoàn Ea Kao", "source": source,
        "note": source, "profile": profile,
    }  # fmt: skip


def row(code: str, name: str, agree: int, disagree: int = 0, uncounted: int = 0) -> Row:
    percent = both("81,63 %", "81.63%")
    return {
        "code": code,
        "name": name,
        "agree": agree,
        "disagree": disagree,
        "uncounted": uncounted,
        "percent": percent,
    }


NAMES = ("Nguyễn Văn An", "Điểu K'Bình", "Trần Thị Ngọc Ánh", "Lò Văn Đức")


def record(**changes: Any) -> Record:
    people = [{"number": "007", "name": "Hoàng Thị Sáu"}, {"number": "011", "name": "Vũ Mười Một"}]
    made: dict[str, Any] = {
        "id": 3, "number": "3", "round": 1, "kind": "first", "previous": None, "seats": 3, "form": "B1",
        "title": both("Bầu Ban Chấp hành Đảng bộ khoá XXV, nhiệm kỳ 2025–2030", "Executive Committee, 25th term"),
        "congress": {"name": both("Đại hội đại biểu Đảng bộ phường Tân An lần thứ I", "Congress of Tan An ward"),
                     "level": "commune", "place": "Tân An", "starts": "2026-01-20"},
        "candidates": [candidate(n, name, "12/03/1975" if n < 2 else "") for n, name in enumerate(NAMES)],
        "decisions": [{"what": both("Biểu quyết số lượng", "Vote on the number"),
                       "result": both("được thông qua, 241/245", "carried, 241/245"), "at": AT}],
        "tellers": [{"name": "Phạm Thị Kiểm", "unit": "Đoàn Thạnh Lợi", "head": True},
                    {"name": "Đỗ Văn Đếm", "unit": "Đoàn Tân An", "head": False}],
        "base": {"summoned": 250, "base": 248, "rule_label": both("Đại hội đại biểu"), "at": AT,
                 "subtractions": [{"code": "ex_officio_absent", "count": 2, "people": people,
                                   "label": both("đương nhiên, vắng suốt đại hội", "ex officio, absent throughout")}]},
        "percent_of": both("so với số làm căn cứ", "of the base"), "present": 244, "absent": 6,
        "figures": {"printed": 260, "issued": 244, "spoiled": 1, "unused": 15, "returned": 243, "valid": 241,
                    "invalid": 2, "blank": 0},
        "invalid": [{"code": "over", "label": both("bầu quá số lượng", "more names than seats"), "count": 2}],
        "rows": [row(f"c{n}", name, 200 - n, n, 1) for n, name in enumerate(NAMES)],
        "winners": [row(f"c{n}", name, 200 - n) for n, name in enumerate(NAMES[:3])],
        "statements": [both("Đã bầu đủ 3 đồng chí.", "All three seats are filled.")],
        "lines": [both("250 được triệu tập − 2 = 248; quá một nửa: 125", "250 summoned − 2 = 248; more than half: 125")],
        "approval": both("Kết quả phải được cấp ủy cấp trên chuẩn y.", "The result awaits approval."),
        "issued_at": AT, "opened_at": AT, "closed_at": AT, "counted_at": AT, "signed_at": "", "announced_at": "",
        "signers": [], "announcer": "", "copies": 3, "journal": {"seq": 1205, "hash": "ab" * 32},
    }  # fmt: skip
    made.update(changes)
    whole: Any = made
    return whole


def pdf_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as file:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in file)


def word_text(content: bytes) -> str:
    paper = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in paper.tables for line in table.rows for cell in line.cells]
    return " ".join([*(line.text for line in paper.paragraphs), *cells])


def test_the_minutes_say_everything_the_form_asks_for() -> None:
    text = pdf_text(papers.file("minutes", "pdf", record(), "vi"))
    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 3-BB/BKP", "BIÊN BẢN KIỂM PHIẾU", "số lượng cần bầu: 3 đồng chí", "Danh sách bầu cử gồm 4 đồng chí",
        "Phạm Thị Kiểm (Đoàn Thạnh Lợi) – Trưởng ban", "Đỗ Văn Đếm", "được triệu tập 250", "007 Hoàng Thị Sáu",
        "Số làm căn cứ tính kết quả 248", "Số phiếu phát ra 244", "Số phiếu thu về 243", "Số phiếu hợp lệ 241",
        "bầu quá số lượng: 2", "Nguyễn Văn An (12/03/1975)", "xếp theo thứ tự trong phiếu bầu", "200 81,63 %",
        "từ cao đến thấp", "Đã bầu đủ 3 đồng chí.", "cấp ủy cấp trên chuẩn y", "10 giờ 25 ngày 20/01/2026, thành 3 bản",
        "TM. BAN KIỂM PHIẾU", "TRƯỞNG BAN", "TM. ĐOÀN CHỦ TỊCH",
    ):  # fmt: skip
        assert words in text, words


@pytest.mark.parametrize("form", ["B2", "B3"])
def test_without_surplus_the_minutes_tell_agree_disagree_and_not_counted(form: str) -> None:
    text = pdf_text(papers.file("minutes", "pdf", record(form=form), "vi"))
    assert "Đồng ý Không đồng ý Không tính" in text
    assert "Điểu K'Bình 199 1 1" in text


def test_an_opinion_ballot_and_a_later_round_are_named() -> None:
    opinion = pdf_text(papers.file("minutes", "pdf", record(kind="opinion", form="B4"), "vi"))
    assert "BIÊN BẢN KIỂM PHIẾU XIN Ý KIẾN" in opinion
    assert "xin ý kiến đại biểu về 4 đồng chí" in opinion
    assert "(Bầu lần 2)" in pdf_text(papers.file("minutes", "pdf", record(kind="next", round=2), "vi"))
    assert "số phiếu bằng nhau" in pdf_text(papers.file("announcement", "pdf", record(kind="tie", round=2), "vi"))


def test_the_announcement_is_in_the_order_it_is_spoken() -> None:
    text = pdf_text(papers.file("announcement", "pdf", record(), "vi"))
    order = [
        "xin công bố", "phát ra: 244", "thu về: 243", "hợp lệ: 241", "không hợp lệ: 2",
        "theo thứ tự trong phiếu bầu", "trúng cử, xếp theo số phiếu", "chuẩn y",
    ]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("paper", ["minutes", "announcement", "candidates"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_pdf_and_docx_hold_the_same_words_and_the_same_bytes_twice(paper: str, lang: str) -> None:
    made = record()
    printed, written = (papers.file(paper, kind, made, lang) for kind in ("pdf", "docx"))
    assert papers.file(paper, "docx", made, lang) == written
    assert papers.file(paper, "pdf", made, lang) == printed
    on_paper = pdf_text(printed).replace(" ", "")
    for name in NAMES:
        assert name.replace(" ", "") in on_paper
        assert name in word_text(written)


def test_those_who_signed_stand_under_the_minutes() -> None:
    signers = [{"name": "Y Bhiông Niê", "role": "presidium"}, {"name": "Đỗ Văn Đếm", "role": "head_teller"}]
    text = pdf_text(papers.file("minutes", "pdf", record(signers=signers), "vi"))
    foot = text[text.index("TM. BAN KIỂM PHIẾU") :]
    assert "Y Bhiông Niê" in foot
    assert "Đỗ Văn Đếm" in foot
    assert "Phạm Thị Kiểm" not in foot


def test_an_association_bears_no_party_head() -> None:
    congress = {**record()["congress"], "level": "association"}
    assert "ĐẢNG CỘNG SẢN" not in pdf_text(papers.file("minutes", "pdf", record(congress=congress), "vi"))


def test_an_election_that_has_only_a_list_can_be_printed() -> None:
    early = record(
        base=None, figures=None, rows=[], winners=[], tellers=[], decisions=[], issued_at="", closed_at="", counted_at="",
    )  # fmt: skip
    text = pdf_text(papers.file("candidates", "pdf", early, "vi"))
    assert "DANH SÁCH BẦU CỬ" in text
    assert "bầu 3 đồng chí (số dư: 1)" in text
