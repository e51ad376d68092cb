"""Free options: the one above the threshold is chosen; equal votes choose nothing, unless nobody had to reach a part."""

import pytest

from tests.features.voting import hall as build

NAMES = ("a", "b", "c")
OPTIONS = [{"code": code, "label": {"vi": f"Phương án {code}", "en": f"Option {code}"}} for code in NAMES]


def held(hall, votes, **rule):
    vote = build.opened(
        hall.secretary, shape="options", choices=OPTIONS, rule={**build.PRESENT_HALF, **rule}, mode="counted"
    )
    for who, code in enumerate(votes):
        assert hall.cast(vote, who, code).status_code == 200
    hall.secretary.deed(f"/votes/{vote}/close")
    return build.record(hall.secretary, vote)["result"]


def test_the_option_above_the_threshold_is_chosen(hall):
    result = held(hall, "aaaaabbc")
    assert (result["passed"], result["questions"][0]["chosen"]) == (True, "a")
    assert result["verdict"]["en"] == "Chosen: Option a"


def test_below_the_threshold_nothing_is_chosen(hall):
    result = held(hall, "aaaabbcc")
    assert (result["passed"], result["questions"][0]["chosen"]) == (False, "")


def test_the_highest_is_chosen_where_the_rule_says_so(hall):
    result = held(hall, "aaaabbcc", plurality=True)
    assert (result["passed"], result["questions"][0]["chosen"]) == (True, "a")


def test_equal_votes_choose_nothing_and_are_told(hall):
    result = held(hall, "aaabbbcc", plurality=True)
    assert (result["passed"], result["questions"][0]["tied"]) == (False, ["a", "b"])


@pytest.mark.parametrize("options", [OPTIONS[:1], [*OPTIONS, OPTIONS[0]], OPTIONS * 4])
def test_impossible_lists_of_options_are_refused(hall, options):
    answer = hall.secretary.deed("/votes", title_vi="Chọn", shape="options", choices=options, rule=build.SUMMONED_HALF)
    assert (answer.status_code, answer.json["code"]) == (400, "bad_options")
