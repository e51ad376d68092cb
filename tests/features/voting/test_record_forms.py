"""The record of every form of vote, as PDF and as DOCX: batches, cards with their counters, weights; the same words."""

import io

import docx
import pypdfium2
import pytest

from tests.features.voting import hall as build


def pdf_words(hall, vote, lang="vi"):
    answer = hall.secretary.get(f"/votes/{vote}/record.pdf?lang={lang}")
    assert answer.status_code == 200
    with pypdfium2.PdfDocument(answer.data) as file:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in file)


def docx_words(hall, vote, lang="vi"):
    answer = hall.secretary.get(f"/votes/{vote}/record.docx?lang={lang}")
    assert answer.status_code == 200
    paper = docx.Document(io.BytesIO(answer.data))
    cells = [cell.text for table in paper.tables for line in table.rows for cell in line.cells]
    return " ".join([*(line.text for line in paper.paragraphs), *cells])


def test_a_batch_tells_each_question_with_its_verdict(hall):
    vote = build.opened(hall.secretary, shape="batch", questions=build.questions(3), rule=build.PRESENT_HALF)
    for person in range(6):
        assert hall.voter(person).deed(f"/votes/{vote}/cast", answers=["agree", "disagree", "agree"]).status_code == 200
    hall.secretary.deed(f"/votes/{vote}/close")
    lines = [each["lines"] for each in build.record(hall.secretary, vote)["result"]["questions"]]
    for words in (pdf_words(hall, vote), docx_words(hall, vote)):
        for expected in (
            "1. Nghị quyết 1",
            "3. Nghị quyết 3",
            "KHÔNG ĐƯỢC THÔNG QUA",
            *(each[0]["vi"] for each in lines),
        ):
            assert expected in words
        assert words.count("ĐƯỢC THÔNG QUA") == 3
    assert "1. Nhất trí; 2. Không nhất trí; 3. Nhất trí" in docx_words(hall, vote)


def test_cards_tell_the_blocks_and_their_counters(hall):
    vote = build.opened(hall.secretary, manner="cards", rule=build.PRESENT_HALF)
    blocks = [{"block": "Khối A", "counter": "Lê Thị Đếm", "counts": {"agree": 5, "disagree": 1}}]
    hall.secretary.deed(f"/votes/{vote}/cards", blocks=blocks)
    hall.secretary.deed(f"/votes/{vote}/close")
    words = pdf_words(hall, vote)
    assert "biểu quyết bằng thẻ" in words
    assert "Thẻ của Khối A, do Lê Thị Đếm đếm: Nhất trí 5, Không nhất trí 1." in words
    assert "Đếm bằng thẻ 6" in words


def test_a_repeated_and_annulled_vote_says_so_with_the_reason(hall):
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    hall.secretary.deed(f"/votes/{vote}/close")
    again = hall.secretary.deed(f"/votes/{vote}/repeat").json["vote"]
    hall.secretary.deed(f"/votes/{again}/open")
    hall.secretary.deed(f"/votes/{again}/close")
    hall.secretary.deed(f"/votes/{again}/annul", reason="Đếm nhầm một khối")
    assert f"biểu quyết lại ở số {again}" in pdf_words(hall, vote)
    words = pdf_words(hall, again)
    assert f"làm lại nội dung biểu quyết số {vote}" in words
    assert "ĐÃ HỦY" in words
    assert "Đếm nhầm một khối" in words


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_record_has_no_word_without_its_language(hall, lang):
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    hall.secretary.deed(f"/votes/{vote}/close")
    words = docx_words(hall, vote, lang)
    assert ("Roll" in words or "ROLL" in words) == (lang == "en")
