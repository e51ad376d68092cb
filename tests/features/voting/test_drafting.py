"""A vote is prepared and changed while it is a draft; what cannot be voted on is refused at its field."""

import pytest

from tests.features.voting import hall as build


def test_a_draft_takes_the_wording_of_the_congress(hall):
    vote = build.draft(hall.secretary)
    drafted = build.record(hall.secretary, vote)
    assert (drafted["state"], drafted["title"]["vi"]) == ("draft", build.TITLE)
    assert [(c["code"], c["label"]["vi"], c["counts_for"]) for c in drafted["choices"]] == [
        ("agree", "Nhất trí", True),
        ("disagree", "Không nhất trí", False),
        ("other", "Ý kiến khác", False),
    ]
    assert drafted["rule_words"]["en"] == "more than half of the delegates summoned"
    assert (drafted["result"], drafted["sets"], drafted["delegations"]) == (None, None, [])


def test_a_draft_is_changed_as_a_whole(hall):
    vote = build.draft(hall.secretary)
    rule = {
        "base": "present",
        "numerator": 2,
        "denominator": 3,
        "strict": False,
        "quorum": {"numerator": 2, "denominator": 3, "strict": False},
    }
    choices = [
        {"code": "for", "label": {"vi": "Tán thành", "en": "For"}, "counts_for": True},
        {"code": "against", "label": {"vi": "Không tán thành", "en": "Against"}},
    ]
    answer = hall.secretary.deed(
        f"/votes/{vote}/change", title_vi="Câu hỏi khác", mode="counted", show_tally="live", rule=rule, choices=choices
    )
    assert answer.status_code == 200
    changed = build.record(hall.secretary, vote)
    assert (changed["title"]["vi"], changed["mode"], changed["show_tally"]) == ("Câu hỏi khác", "counted", "live")
    assert changed["rule"] == {**rule, "units": None, "plurality": False}
    assert [c["code"] for c in changed["choices"]] == ["for", "against"]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"title_vi": "  "}, "title_missing", "title_vi"),
        ({"title_vi": "x" * 301}, "invalid_input", "title_vi"),
        ({"mode": "secret"}, "no_secret_vote", "mode"),
        ({"mode": "loud"}, "invalid_input", "mode"),
        ({"show_tally": "never"}, "invalid_input", "show_tally"),
        ({"item": 999}, "unknown_item", "item"),
        ({"rule": {**build.SUMMONED_HALF, "numerator": 0}}, "unreachable_part", "rule"),
        ({"rule": {**build.SUMMONED_HALF, "denominator": 1}}, "unreachable_part", "rule"),
        ({"rule": {**build.SUMMONED_HALF, "numerator": 0.5}}, "invalid_input", "rule.numerator"),
        ({"rule": {**build.SUMMONED_HALF, "base": "everybody"}}, "invalid_input", "rule.base"),
        ({"choices": [{"code": "for", "label": {"vi": "Có"}, "counts_for": True}]}, "bad_choices", "choices"),
        ({"choices": [{"code": "DROP", "label": {}}]}, "invalid_input", "choices[0].code"),
        ({"absent_throughout": -1}, "invalid_input", "absent_throughout"),
        ({"weights": True}, "invalid_input", "weights"),
    ],
)
def test_what_cannot_be_voted_on(hall, changes, code, field):
    body = {"title_vi": build.TITLE, "rule": build.SUMMONED_HALF, **changes}
    answer = hall.secretary.deed("/votes", **body)
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["field"]) == (400, code, field)
    assert hall.secretary.get("/votes/1").status_code == 404


def test_malformed_json_is_refused(hall):
    headers = {"X-Congress": "1", "Accept": "application/json"}
    answer = hall.secretary.client.post("/votes", data=b'{"nonce": ', headers=headers)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed_json")
    assert hall.secretary.client.post("/votes", data=b"[]", headers=headers).status_code == 400


def test_an_answer_worded_in_one_language_serves_both(hall):
    choices = [
        {"code": "agree", "label": {"vi": "Đồng ý"}, "counts_for": True},
        {"code": "disagree", "label": {"en": "No"}},
    ]
    vote = build.draft(hall.secretary, choices=choices)
    labels = [choice["label"] for choice in build.record(hall.secretary, vote)["choices"]]
    assert labels == [{"vi": "Đồng ý", "en": "Đồng ý"}, {"vi": "No", "en": "No"}]


def test_the_form_starts_from_the_congress_as_it_is(hall):
    start = hall.secretary.get("/votes/form").json
    assert start["sets"] == {"summoned": 10, "present": 8, "less": []}
    assert start["quorum"] == {"numerator": 2, "denominator": 3, "strict": False}
    assert [choice["code"] for choice in start["choices"]] == ["agree", "disagree", "other"]


def test_the_same_draft_sent_twice_is_one_vote(hall):
    body = {"nonce": "0123456789abcdef", "title_vi": build.TITLE, "rule": build.SUMMONED_HALF}
    first, second = hall.secretary.deed("/votes", **body), hall.secretary.deed("/votes", **body)
    assert first.json == second.json == {"vote": 1}
    other = hall.secretary.deed("/votes", **{**body, "title_vi": "Khác"})
    assert (other.status_code, other.json["code"]) == (409, "nonce_reused")
