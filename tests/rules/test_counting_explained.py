"""Every explanation is enough to decide again: its sentences are read back in both languages and must agree.

For arbitrary votes, heaps and profiles, and for every profile that ships.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congress_app
from congress_app.counting import explain
from congress_app.counting.election import Candidate, Next, Result, base_of, elect, settle
from congress_app.counting.forms import Form
from congress_app.counting.profile import Base, Elections, Profile, Tie, Who, from_plain
from congress_app.counting.questions import Less, Rule, Sets, decide, rule_of
from congress_app.counting.tally import Row, Tally
from tests.rules import counting_reader as reader
from tests.rules.counting_cases import CHOICES, Heap, election_rules, frozen_sets, halls, heaps, parts

SHIPPED = [
    from_plain(json.loads(path.read_text(encoding="utf-8")))
    for path in sorted((Path(congress_app.__file__).parent / "rulebook" / "profiles").glob("*.json"))
]
births = st.sampled_from(["", "1970", "1970-03-01", "1985-07-20"])


def check_vote(votes: dict[str, int], rule: Rule, sets: Sets) -> None:
    outcome = decide(votes, rule, sets, CHOICES)
    lines = explain.verdict(rule, sets, outcome, CHOICES)
    for lang in explain.LANGUAGES:
        read = reader.vote([line[lang] for line in lines], lang)
        assert (read.passed, read.base, read.votes) == (outcome.passed, outcome.base, outcome.for_votes)
        assert outcome.base == 0 or read.needed == outcome.needed
    assert explain.headline(outcome)["en"] == ("Carried" if outcome.passed else "Not carried")


def check_election(result: Result, tally: Tally, sets: Sets, rules: Elections) -> None:
    words = explain.election(result, tally, sets, rules, issued=tally.returned)
    names = {one.code: one.name for one in result.standing}
    for lang in explain.LANGUAGES:
        lines = [line[lang] for line in words.lines]
        assert not any("{" in line for line in lines)
        read = reader.election(lines, lang)
        assert read.elected == [names[code] for code in result.elected]
        assert read.tied == [names[code] for code in result.tied]
        assert read.plurality == result.plurality
        if rules.base is not Base.FOR_AND_AGAINST:
            assert (read.base, read.needed) == (result.base, result.needed)
        assert reader.numbers(words.headline[lang], lang) == [len(result.elected), result.seats]
    assert len(words.persons) == len(result.standing)
    assert (words.approval is not None) == (rules.pending_approval and bool(result.elected))


def decided(heap: Heap, rules: Elections, sets: Sets, born: list[str], **more) -> tuple[Result, Tally]:
    found = heap.tally()
    names = [replace(name, born=born[n % len(born)]) for n, name in enumerate(heap.candidates())]
    base = base_of(rules.base, sets, found, rules.validity)
    percent = base_of(rules.percent_base, sets, found, rules.validity)
    return elect(names, found, base, heap.seats, rules, percent_base=percent, **more), found


@st.composite
def whole_halls(draw: st.DrawFn) -> tuple[dict[str, int], Rule, Sets]:
    votes, rule, sets = draw(halls())
    less = tuple(Less("ex_officio_absent", n) for n in [sets.absent_throughout] if n and draw(st.booleans()))
    units = draw(st.integers(1, 40))
    rule = replace(rule, units=draw(st.none() | parts))
    sets = replace(sets, less=less, units=units, units_present=draw(st.integers(0, units)), weighted=draw(st.booleans()),
                   who=draw(st.sampled_from(list(Who))))  # fmt: skip
    return votes, rule, sets


@settings(deadline=None)
@given(whole_halls())
def test_a_vote_is_decided_again_from_its_words(hall) -> None:
    check_vote(*hall)


@settings(deadline=None)
@given(election_rules, st.data(), st.lists(births, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_an_election_is_decided_again_from_its_words(
    rules: Elections, data, born, tie_round: bool, doubtful: bool
) -> None:
    heap = data.draw(heaps(validity=rules.validity, doubtful=doubtful))
    sets = data.draw(frozen_sets(len(heap.ballots)))
    result, found = decided(heap, rules, sets, born, tie_round=tie_round)
    check_election(result, found, sets, rules)
    if result.tied and rules.tie in (Tie.LOT, Tie.CHAIR):
        lucky = data.draw(st.permutations(result.tied))[: result.tied_seats]
        check_election(settle(result, lucky, rules.tie), found, sets, rules)


def test_all_profiles_ship() -> None:
    assert {profile.code for profile in SHIPPED} == {
        "party_delegates", "party_members", "youth_union", "trade_union", "national_assembly", "company_agm", "roberts_rules",
    }  # fmt: skip


@pytest.mark.parametrize("profile", SHIPPED, ids=lambda profile: profile.code)
@settings(deadline=None)  # the first sentence of a run reads the catalogues
@given(data=st.data())
def test_every_shipped_profile_explains_itself(profile: Profile, data) -> None:
    votes, _rule, sets = data.draw(halls())
    check_vote(votes, rule_of(profile), replace(sets, weighted=profile.votes.weighted, who=profile.who))
    rules = profile.elections
    heap = data.draw(heaps(validity=rules.validity, doubtful=False))
    frozen = replace(data.draw(frozen_sets(len(heap.ballots))), who=profile.who)
    result, found = decided(heap, rules, frozen, data.draw(st.lists(births, min_size=1, max_size=6)))
    check_election(result, found, frozen, rules)


def test_an_election_reads_as_an_official_says_it() -> None:
    sets = Sets(250, 242, 5, less=(Less("ex_officio_absent", 2), Less("absent_without_alternate", 3)))
    tally = Tally(Form.B1, 242, 239, 3, {"over": 2, "signed": 1}, (Row(201), Row(130), Row(122), Row(130)))
    names = [Candidate(c, n, "", i) for i, (c, n) in enumerate([("a", "Lò Văn An"), ("b", "Trần Thị Bình"), ("c", "Hà Công"), ("d", "Lê Dũng")])]  # fmt: skip
    rules = Elections()
    words = explain.election(elect(names, tally, 245, 2, rules), tally, sets, rules, issued=242)
    assert words.headline == {"vi": "Trúng cử 1/2", "en": "Elected: 1 of 2"}
    assert [line["vi"] for line in words.lines] == [
        "Danh sách 4 người, bầu 2 người",
        "Số phiếu phát ra: 242 · số phiếu thu về: 242 · hợp lệ: 239 · không hợp lệ: 3 (2 bầu quá số lượng, 1 ký tên hoặc viết thêm)",
        "250 đại biểu được triệu tập − 2 đại biểu đương nhiên vắng suốt đại hội − 3 đại biểu vắng suốt đại hội, không có dự khuyết thay thế = 245; quá một nửa: 123",
        "Lò Văn An: 201 phiếu (82,04 %) → trúng cử",
        "Trần Thị Bình: 130 phiếu (53,06 %) → bằng phiếu ở vị trí cuối, chưa xác định",
        "Lê Dũng: 130 phiếu (53,06 %) → bằng phiếu ở vị trí cuối, chưa xác định",
        "Hà Công: 122 phiếu (49,80 %) → không trúng cử: thiếu 1 phiếu",
        "2 người cùng được 130 phiếu, còn phải bầu 1: bầu lại giữa những người này, ai nhiều phiếu hơn thì trúng cử, không cần tỷ lệ tối thiểu",
        "Kết quả bầu cử phải được cấp ủy cấp trên trực tiếp chuẩn y.",
    ]
    assert words.lines[2]["en"] == (
        "250 delegates summoned − 2 ex officio, absent for the whole congress − 3 absent for the whole congress, no alternate "
        "in their place = 245; more than half: 123"
    )


def test_robert_tells_what_left_the_base() -> None:
    profile = next(each for each in SHIPPED if each.code == "roberts_rules")
    tally = Tally(Form.B1, 20, 17, 3, {"over": 3}, (Row(10), Row(5)), blank=2)
    rules = profile.elections
    base = base_of(Base.VOTES_CAST, Sets(30, 20), tally, rules.validity)
    names = [Candidate("a", "An", "", 1), Candidate("b", "Bình", "", 2)]
    result = elect(names, tally, base, 1, rules)
    needed = explain.election(result, tally, Sets(30, 20), rules).needed
    assert needed["vi"] == "20 phiếu thu về − 2 phiếu trắng = 18 phiếu được tính; quá một nửa: 10"
    assert result.next is Next.DONE


@pytest.mark.parametrize(
    ("tie", "won", "lost"),
    [
        (Tie.OLDER, "trúng cử: bằng phiếu, nhiều tuổi hơn", "không trúng cử: bằng phiếu, ít tuổi hơn"),
        (Tie.LOT, "trúng cử: bằng phiếu, theo kết quả bốc thăm", "không trúng cử: bằng phiếu, theo kết quả bốc thăm"),
        (Tie.CHAIR, "trúng cử: bằng phiếu, chủ tọa quyết định", "không trúng cử: bằng phiếu, chủ tọa quyết định"),
    ],
)
def test_a_settled_tie_is_said_of_everybody_in_it(tie: Tie, won: str, lost: str) -> None:
    tally = Tally(Form.B1, 20, 20, 0, {}, (Row(12), Row(12)))
    rules = Elections(tie=tie)
    names = [Candidate("a", "An", "1980", 1), Candidate("b", "Bình", "1970", 2)]
    result = elect(names, tally, 20, 1, rules)
    if tie is not Tie.OLDER:
        check_election(result, tally, Sets(20, 20), rules)
        result = settle(result, ["b"], tie)
    persons = explain.election(result, tally, Sets(20, 20), rules).persons
    assert [persons[code]["vi"] for code in "ab"] == [
        f"An: 12 phiếu (60,00 %) → {lost}",
        f"Bình: 12 phiếu (60,00 %) → {won}",
    ]
    check_election(result, tally, Sets(20, 20), rules)


@pytest.mark.parametrize(
    ("votes", "tie_round", "said"),
    [
        (
            (12, 12),
            True,
            "Vẫn bằng phiếu: 2 người cùng được 12 phiếu, còn phải bầu 1; đại hội quyết định có bầu tiếp hay không.",
        ),
        ((9, 8), False, "Không có ai trúng cử; đại hội quyết định có bầu lại hay không."),
        ((12, 9), False, "Đã bầu đủ 1 người theo số lượng đại hội biểu quyết."),
    ],
)
def test_what_follows_is_said(votes: tuple[int, int], tie_round: bool, said: str) -> None:
    tally = Tally(Form.B1, 20, 20, 0, {}, tuple(Row(n) for n in votes))
    names = [Candidate("a", "An", "", 1), Candidate("b", "Bình", "", 2)]
    result = elect(names, tally, 20, 1, Elections(), tie_round=tie_round)
    assert [line["vi"] for line in explain.election(result, tally, Sets(20, 20), Elections()).statements] == [said]


def test_seats_left_open_are_said_beside_a_tie() -> None:
    tally = Tally(Form.B2, 20, 20, 0, {}, (Row(15, 5), Row(9, 11)))
    names = [Candidate("a", "An", "", 1), Candidate("b", "Bình", "", 2)]
    words = explain.election(elect(names, tally, 20, 2, Elections()), tally, Sets(20, 20), Elections())
    assert [line["vi"] for line in words.statements] == ["Còn thiếu 1 người; đại hội quyết định có bầu tiếp hay không."]
