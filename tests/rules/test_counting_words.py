"""The arithmetic in words is the same number for number in both languages, and equal to what was decided."""

import pytest
from hypothesis import given, settings

from congress_app.counting import explain
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Who
from congress_app.counting.questions import Less, Rule, Sets, decide
from tests.rules.counting_cases import CHOICES, HALF, TWO_THIRDS, halls, tally


def lines(votes: dict[str, int], rule: Rule, sets: Sets, lang: str) -> list[str]:
    return [line[lang] for line in explain.verdict(rule, sets, decide(votes, rule, sets, CHOICES), CHOICES)]


@pytest.mark.parametrize(
    ("votes", "rule", "sets", "vi", "en"),
    [
        (
            tally(231, 6, 3),
            Rule(Base.SUMMONED, HALF),
            Sets(250, 243, absent_throughout=5),
            [
                "245 đại biểu làm căn cứ (250 triệu tập − 5 vắng suốt đại hội) · cần quá một nửa: 123",
                "Nhất trí 231 — vượt 108 phiếu",
            ],
            [
                "Base: 245 delegates (250 summoned − 5 absent throughout) · more than half needed: 123",
                "Agree 231 — 108 more than needed",
            ],
        ),
        (
            tally(800, 200),
            Rule(Base.PRESENT, TWO_THIRDS, quorum=TWO_THIRDS),
            Sets(1587, 1210),
            [
                "1.210 đại biểu có mặt làm căn cứ · cần ít nhất hai phần ba: 807",
                "Nhất trí 800 — thiếu 7 phiếu",
                "Có mặt 1.210/1.587 — đủ điều kiện tiến hành (ít nhất hai phần ba: 1.058)",
            ],
            [
                "Base: 1,210 delegates present · at least two thirds needed: 807",
                "Agree 800 — 7 fewer than needed",
                "Quorum: 1,210 of 1,587 present — enough (at least two thirds: 1,058)",
            ],
        ),
        (
            tally(3, 2),
            Rule(Base.VOTES_CAST, Part(3, 5, strict=False)),
            Sets(10, 9),
            ["5 phiếu biểu quyết làm căn cứ · cần ít nhất 3/5: 3", "Nhất trí 3 — vừa đủ số phiếu cần"],
            ["Base: 5 ballots cast · at least 3/5 needed: 3", "Agree 3 — exactly enough"],
        ),
    ],
)
def test_verdict_lines(votes: dict[str, int], rule: Rule, sets: Sets, vi: list[str], en: list[str]) -> None:
    assert lines(votes, rule, sets, "vi") == vi
    assert lines(votes, rule, sets, "en") == en


def test_nobody_voted() -> None:
    got = lines(tally(0), Rule(Base.VOTES_CAST, HALF), Sets(10, 9), "vi")
    assert got[0] == "Không có phiếu nào làm căn cứ nên không có kết quả để kết luận"


def test_a_waived_quorum_is_said() -> None:
    rule = Rule(Base.PRESENT, HALF, quorum=TWO_THIRDS)
    assert "thiếu 67 đại biểu" in lines(tally(90), rule, Sets(250, 100), "vi")[2]
    assert lines(tally(90), rule, Sets(250, 100, quorum_waived=True), "vi")[2].endswith("theo quyết định đã ghi")


def test_what_a_rule_will_need() -> None:
    rule = Rule(Base.SUMMONED, HALF, quorum=TWO_THIRDS)
    assert explain.ahead(rule, Sets(250, 240, 5))["vi"] == (
        "Thông qua khi quá một nửa trong 245 đại biểu được triệu tập tán thành: 123 phiếu."
    )
    assert explain.rule(rule) == {
        "vi": "quá một nửa số đại biểu được triệu tập; điều kiện tiến hành: ít nhất hai phần ba có mặt",
        "en": "more than half of the delegates summoned; quorum: at least two thirds",
    }


@settings(max_examples=60)
@given(halls())
def test_both_languages_say_the_numbers_of_the_outcome(hall: tuple[dict[str, int], Rule, Sets]) -> None:
    votes, rule, sets = hall
    outcome = decide(votes, rule, sets, CHOICES)
    for lang in explain.LANGUAGES:
        base, favour = lines(votes, rule, sets, lang)[:2]
        figures = {explain.figure(n, lang) for n in (outcome.base, outcome.needed)}
        assert outcome.base == 0 or all(figure in base for figure in figures)
        assert explain.figure(outcome.for_votes, lang) in favour
        difference = outcome.surplus or outcome.shortfall
        assert not difference or explain.figure(difference, lang) in favour.split("—")[1]
        assert "{" not in base + favour


def test_those_who_vote_are_called_by_their_name() -> None:
    sets = Sets(22, 18, 4, less=(Less("elsewhere_absent", 1), Less("exempt_absent", 2), Less("excused_throughout", 1)), who=Who.PARTY_MEMBERS)  # fmt: skip
    rule = Rule(Base.SUMMONED, HALF)
    assert lines(tally(10), rule, sets, "vi")[0] == (
        "18 đảng viên làm căn cứ (22 triệu tập − 1 đảng viên sinh hoạt tạm thời nơi khác, vắng mặt − 2 đảng viên được miễn "
        "sinh hoạt, vắng mặt − 1 đảng viên vắng suốt đại hội có lý do được chấp nhận) · cần quá một nửa: 10"
    )
    assert explain.ahead(rule, sets)["vi"].startswith("Thông qua khi quá một nửa trong 18 đảng viên được triệu tập")
    assert explain.rule(rule, Who.SHAREHOLDERS)["vi"] == "quá một nửa số cổ đông được triệu tập"
