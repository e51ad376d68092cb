"""What the settings of a congress refuse: what they leave must be able to run a congress."""

import pytest

from tests import builders

WORDS = {"vi": "Nhất trí", "en": "Agree"}
THREE = [{"code": code, "label": WORDS} for code in ("agree", "disagree", "other")]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"starts": "2026-13-45", "ends": "2026-13-45"}, "starts"),
        ({"ends": "2027-02-29"}, "ends"),
        ({"name_vi": "  "}, "name_vi"),
        ({"place": "\t"}, "place"),
        ({"choices": []}, "choices"),
        ({"choices": THREE[:2]}, "choices"),
        ({"choices": THREE[:1] * 3}, "choices"),
        ({"choices": THREE[::-1]}, "choices"),
        ({"choices": [*THREE[:2], {"code": "other", "label": {"vi": "Ý kiến khác"}}]}, "choices[2].label"),
        ({"choices": [*THREE[:2], {"code": "other", "label": {"vi": " ", "en": " "}}]}, "choices[2].label.en"),
    ],
)
def test_a_setting_that_could_not_be_lived_with_is_refused(founded, as_role, change, field):
    answer = as_role("organiser").deed("/settings", **change)
    assert (answer.status_code, answer.json["facts"]) == (400, {"field": field})


def test_the_congress_words_its_three_answers(founded, as_role):
    assert as_role("organiser").deed("/settings", choices=THREE).json == {"changed": ["choices"]}


def test_nobody_founds_a_congress_without_a_name(house, visitor):
    body = {"name_vi": "Đại hội", "name_en": "Congress", "level": "cell", "place": "Hội trường", "theme": "neutral"}
    body |= {"starts": "2026-01-20", "ends": "2026-01-20", "preparatory": False, "official": True}
    body |= {"code": house.app.extensions["congress_setup_code"], "password": builders.PASSWORD, "organiser": "  "}
    answer = visitor().deed("/setup", **body)
    assert (answer.status_code, answer.json["facts"]) == (400, {"field": "organiser"})
