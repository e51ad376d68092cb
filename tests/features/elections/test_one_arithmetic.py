"""The arithmetic of an election is the same sentence everywhere: tablet, office, big screen, minutes, export."""

import json

import pypdfium2
import pytest

from tests.features.elections.polling import Polling, people


def squeezed(text):
    return "".join(text.split())


def paper_words(polling, address):
    with pypdfium2.PdfDocument(polling.secretary.get(address).data) as file:
        pages = [page.get_textpage().get_text_range() for page in file]
    foot = "Nhật ký dòng" if "lang=vi" in address else "Journal line"
    return squeezed("".join(page.rpartition(foot)[0] for page in pages))


@pytest.fixture
def announced(founded, as_role):
    """Three from four by paper; one of them misses the majority, two of the hall did not vote."""
    polling = Polling(founded, as_role, people(founded, ["EL"] * 24))
    polling.come_in(*range(22))
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(20)
    polling.cast(*range(20), printed=22)
    polling.count(["1110"] * 15 + ["1011"] * 4 + ["1111"])
    polling.announce()
    return polling


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_lines_of_a_result_are_the_same_on_every_screen_and_paper(announced, lang):
    polling = announced
    wanted = [line[lang] for line in polling.picture()["outcome"]["lines"]]
    assert len(wanted) >= 3
    told = polling.card()["result"]
    assert [line[lang] for line in told["lines"]] == wanted
    assert told["headline"] == polling.picture()["outcome"]["headline"]
    export = json.dumps(polling.secretary.get(f"/elections/{polling.election}/result.json").json, ensure_ascii=False)
    minutes = paper_words(polling, f"/elections/{polling.election}/minutes.pdf?lang={lang}")
    for line in wanted:
        assert line in export, line
        assert squeezed(line) in minutes, line
    slide = polling.secretary.get(f"/projector/preview?kind=elected&subject={polling.election * 100 + 1}")
    assert slide.status_code == 200
    base = next(line for line in wanted if "24" in line)
    assert base in json.dumps(slide.json, ensure_ascii=False)
