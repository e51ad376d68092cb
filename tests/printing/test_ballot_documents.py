"""A ballot as a document for a printing house: the words of the PDF, empty boxes, no mark; and its address."""

import io

import docx
import pytest

from congress_app.tellers import ballot_word
from tests.features.tellers.paper_desk import PaperDesk
from tests.printing.test_ballots import ANSWERS, HEAD, NEUTRAL, box


def written(folder, about, language="vi", head=HEAD):
    out = folder / "ballot.docx"
    ballot_word.draw({"box": about, "head": head, "language": language}, lambda _done, _total: None, out)
    return out.read_bytes()


def words(content):
    paper = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in paper.tables for line in table.rows for cell in line.cells]
    feet = [line.text for line in paper.sections[0].footer.paragraphs]
    return " ".join([*(line.text for line in paper.paragraphs), *cells, *feet])


@pytest.mark.parametrize(("form", "boxes"), [("B1", 0), ("B2", 10), ("B3", 2), ("B4", 10)])
def test_every_form_of_names(tmp_path, form, boxes):
    names = 1 if form == "B3" else 5
    text = words(written(tmp_path, box(form, names, 3)))
    for wanted in ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVIII", "NHIỆM KỲ 2025–2030", "NGUYỄN VĂN AN"):
        assert wanted in text
    assert text.count("☐") == boxes
    assert ("PHIẾU XIN Ý KIẾN" in text) == (form == "B4")


def test_questions_with_a_box_before_every_answer(tmp_path):
    questions = [
        {"n": n, "title": {"vi": f"Nghị quyết {n}", "en": f"Resolution {n}"}, "choices": ANSWERS} for n in (1, 2)
    ]
    text = words(written(tmp_path, box("questions", 2, questions=questions), "en", NEUTRAL))
    assert text.count("☐") == 6
    assert "2. Resolution 2" in text
    assert "COMMUNIST" not in text


def test_two_files_do_not_differ_and_bear_no_number(tmp_path):
    about = box("B1", 5, 3)
    assert written(tmp_path, about) == written(tmp_path, about)
    assert "·" not in words(written(tmp_path, about))


def test_the_office_fetches_it_and_a_delegate_does_not(founded, as_role):
    desk = PaperDesk(founded, as_role)
    address = f"/tellers/boxes/{desk.prepared()}/ballot.docx?language=vi"
    answer = desk.teller.get(address)
    assert answer.status_code == 200
    assert "TRẦN THỊ BÌNH" in words(answer.data)
    assert as_role("delegate", person=desk.delegates[0]).get(address).status_code == 403
