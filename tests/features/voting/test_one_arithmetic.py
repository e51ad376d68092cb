"""The arithmetic of a result is the same sentence everywhere: tablet, control page, big screen, record, export."""

import json

import pypdfium2
import pytest

from tests.features.voting import hall as build

OPTIONS = [
    {"code": name, "label": {"vi": f"Phương án {name.upper()}", "en": f"Option {name.upper()}"}} for name in ("a", "b")
]
FORMS = {
    "question": {},
    "batch": {"shape": "batch", "questions": build.questions(2)},
    "options": {"shape": "options", "choices": OPTIONS},
    "cards": {"manner": "cards"},
}


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_lines_of_a_result_are_the_same_on_every_screen_and_paper(hall, form, lang):
    vote = build.opened(hall.secretary, **{"rule": build.SUMMONED_HALF, **FORMS[form]})
    if form == "cards":
        hall.secretary.deed(f"/votes/{vote}/cards", unanimous=True)
    else:
        answers = {"question": ["agree"], "batch": ["agree", "disagree"], "options": ["a"]}[form]
        for person in range(7):
            assert hall.voter(person).deed(f"/votes/{vote}/cast", answers=answers).status_code == 200
    for deed in ("close", "publish"):
        assert hall.secretary.deed(f"/votes/{vote}/{deed}").status_code == 200

    wall = hall.secretary.get(f"/projector/preview?kind=result&subject={vote}")
    shown = {
        "tablet": hall.voter(0).get(f"/votes/{vote}/result").json["result"],
        "control": build.record(hall.secretary, vote)["result"],
        "export": hall.secretary.get(f"/votes/{vote}/result.json").json,
    }
    with pypdfium2.PdfDocument(hall.secretary.get(f"/votes/{vote}/record.pdf?lang={lang}").data) as file:
        paper = squeezed("".join(page.get_textpage().get_text_range() for page in file))
    wanted = [line[lang] for each in shown["control"]["questions"] for line in each["lines"]]
    assert len(wanted) >= 2
    for name in ("tablet", "export"):
        found = [line[lang] for each in shown[name]["questions"] for line in each["lines"]]
        assert found == wanted, name
    assert wall.status_code == 200
    on_the_wall = json.dumps(wall.json, ensure_ascii=False)
    verdicts = [each["verdict"][lang] for each in shown["control"]["questions"]]
    for line in wanted if form != "batch" else verdicts:
        assert line in on_the_wall, line
    for line in wanted:
        assert squeezed(line) in paper, line
