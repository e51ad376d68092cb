"""What is pushed to every tablet stays small; the list and the result are fetched by their hash, when they may be seen."""

import gzip
import json

import pytest

from tests.features.elections.polling import BY_HANDS
from tests.features.voting import hall as votes

PROFILE = ("Sinh năm 1975, thạc sĩ quản lý kinh tế; tham gia cấp uỷ từ năm 2010, hoàn thành tốt nhiệm vụ. " * 5)[:400]
MOST = 8_000  # bytes of a picture that everybody gets
STANDING = 63


def pushed(someone, topic):
    """The picture of a topic and its length in bytes."""
    answer = someone.get(f"/pictures?topics={topic}")
    return answer.json[topic]["picture"], len(answer.data)


@pytest.fixture
def presidium(polling):
    """Sixty-three candidates with long profiles, elected by cards and not announced yet."""
    polling.make(office="presidium", title_vi="Đoàn Chủ tịch", manner="cards", seats=STANDING)
    polling.do("number", seats=STANDING, **BY_HANDS)
    polling.do("nominations")
    for n in range(STANDING):
        who = {"name": f"Nguyễn Thị Thu {n}", "profile_vi": PROFILE, "profile_en": PROFILE}
        polling.do("nominate", source="committee", **who)
    polling.do("consolidate")
    polling.do("elect", **BY_HANDS)
    return polling


@pytest.fixture
def delegate(presidium):
    return presidium.as_role("delegate", person=presidium.delegates[3])


def test_an_election_of_sixty_three_is_a_small_card(presidium, delegate):
    before, _ = pushed(delegate, "elections")
    assert before["elections"][0]["list"]["count"] == STANDING
    presidium.do("announce")
    shown, length = pushed(delegate, "elections")
    assert length < MOST
    assert "Thu 7" not in json.dumps(shown)
    result = shown["elections"][0]["result"]
    assert (result["elected"], result["tied"]) == (STANDING, 0)
    assert result["headline"]["en"] == "Elected: 63 of 63"
    whole = delegate.get(
        f"/elections/{presidium.election}/candidates?hash={shown['elections'][0]['list']['hash']}"
    ).json
    assert [len(each["profile"]["vi"]) for each in whole["list"]] == [len(PROFILE.strip())] * STANDING


def test_nothing_of_a_result_is_fetched_before_its_announcement_nor_once_annulled(presidium, delegate):
    at = f"/elections/{presidium.election}/result"
    nothing = delegate.get(at)
    assert nothing.json == {"hash": "", "result": None}
    assert nothing.headers["Cache-Control"] == "no-store"
    presidium.do("announce")
    known = pushed(delegate, "elections")[0]["elections"][0]["result"]["hash"]
    told = delegate.get(f"{at}?hash={known}")
    assert told.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert (told.json["hash"], len(told.json["result"]["rows"])) == (known, STANDING)
    presidium.do("annul", codes=["announced_already"], reason="Kiểm lại")
    assert delegate.get(f"{at}?hash={known}").json == {"hash": "", "result": None}


def test_another_hash_gets_what_there_is_and_is_kept_by_nobody(presidium, delegate):
    at = f"/elections/{presidium.election}/candidates"
    answer = delegate.get(f"{at}?hash=00ff")
    assert (answer.headers["Cache-Control"], len(answer.json["list"])) == ("no-store", STANDING)
    assert delegate.get(f"{at}?hash=../x").json["code"] == "invalid_input"


def test_a_corrected_profile_changes_the_hash(polling):
    polling.make(seats=3)
    polling.do("number", seats=3, **BY_HANDS)
    polling.do("nominations")
    (someone,) = polling.nominate(0)
    delegate, at = polling.as_role("delegate", person=polling.delegates[3]), f"/elections/{polling.election}/candidates"
    before = pushed(delegate, "elections")[0]["elections"][0]["list"]["hash"]
    polling.do(f"candidates/{someone}/change", profile_vi="Đã sửa")
    after = pushed(delegate, "elections")[0]["elections"][0]["list"]["hash"]
    assert after != before
    assert [each["profile"]["vi"] for each in delegate.get(f"{at}?hash={after}").json["list"]] == ["Đã sửa"]


def test_a_list_travels_packed(presidium, delegate):
    at = f"/elections/{presidium.election}/candidates"
    plain = delegate.client.get(at)
    packed = delegate.client.get(at, headers={"Accept-Encoding": "gzip, deflate"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 4


def test_who_is_not_signed_in_gets_nothing_and_a_draft_is_nobodys(presidium, visitor, delegate):
    assert visitor().get(f"/elections/{presidium.election}/candidates").status_code == 401
    draft = presidium.make(office="secretariat", title_vi="Đoàn Thư ký", manner="cards")
    for part in ("candidates", "result"):
        assert delegate.get(f"/elections/{draft}/{part}").json["code"] == "election_not_found"


def test_a_batch_of_ten_is_small_open_and_published(polling):
    vote = votes.opened(polling.secretary, shape="batch", questions=votes.questions(10), choices=votes.YES_NO)
    someone = polling.as_role("delegate", person=polling.delegates[1])
    assert pushed(someone, "vote")[1] < MOST
    assert someone.deed(f"/votes/{vote}/cast", answers=["yes"] * 10).status_code == 200
    assert someone.get(f"/votes/{vote}/result").json == {"hash": "", "result": None}
    for deed in ("close", "publish"):
        assert polling.secretary.deed(f"/votes/{vote}/{deed}").status_code == 200
    shown, length = pushed(someone, "vote")
    assert length < MOST
    result = shown["vote"]["result"]
    assert [sorted(each) for each in result["questions"]] == [["n", "passed", "verdict"]] * 10
    told = someone.get(f"/votes/{vote}/result?hash={result['hash']}").json
    assert told["hash"] == result["hash"]
    assert [row["votes"] for row in told["result"]["questions"][9]["rows"]] == [1, 0]
    assert told["result"]["delegations"] is None


def test_votes_of_before_are_told_to_the_staff_in_brief(polling):
    for _ in range(3):
        vote = votes.opened(polling.secretary)
        for deed in ("close", "publish"):
            polling.secretary.deed(f"/votes/{vote}/{deed}")
    shown = pushed(polling.secretary, "votes")[0]["votes"]
    assert [bool(each.get("small")) for each in shown] == [False, True, True]
    assert shown[0]["result"]["rows"]
    assert sorted(shown[1]["result"]) == ["passed", "some", "verdict"]
