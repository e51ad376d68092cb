"""Tablets, paper and cards in one tally: nobody counts twice, in no order of deeds and not in the same moment."""

import pytest

from congress_app.core.db import PROGRAM, Actor
from congress_app.core.errors import CongressError
from congress_app.tellers import actions as desk
from congress_app.voting import queries
from tests import builders
from tests.features.tellers.counting_desk import Station
from tests.features.voting import hall as build
from tests.features.voting.test_races import ballot, together


class Mixed:
    """An open mixed vote and the people around its paper."""

    def __init__(self, hall, teller, **changes):
        self.hall, self.teller = hall, teller
        self.vote = build.opened(hall.secretary, manner="mixed", **{"rule": build.PRESENT_HALF, **changes})
        with hall.db.read() as reading:
            self.box = queries.vote(reading, self.vote)["box"]
        told = teller.deed(f"/tellers/boxes/{self.box}/print", copies=10, layout="a4")
        assert told.status_code == 200, told.json

    def issue(self, who):
        return self.teller.deed(f"/tellers/boxes/{self.box}/issue", delegate=self.hall.delegates[who], desk="Bàn 1")

    def post(self, deed, **body):
        return self.hall.secretary.deed(f"/votes/{self.vote}/{deed}", **body)

    def count(self, papers, issued):
        """Three stations enter what came back."""
        assert self.post("paper", returned=len(papers)).status_code == 200
        unused = self.teller.deed(f"/tellers/boxes/{self.box}/unused", unused=10 - issued)
        assert unused.status_code == 200, unused.json
        self.teller.deed(f"/tellers/count/{self.box}/divide")
        for n in (1, 2, 3):
            station = Station(self.teller, self.box, f"Bàn {n}")
            station.take()
            handed = station.enter(1, papers)
            assert handed.status_code == 200, handed.json


@pytest.fixture
def mixed(hall, as_role):
    return Mixed(hall, as_role("teller"))


def test_three_channels_are_one_tally(hall, mixed):
    for who, choice in ((0, "agree"), (1, "disagree"), (2, "agree")):
        assert hall.cast(mixed.vote, who, choice).status_code == 200
    assert mixed.issue(3).status_code == mixed.issue(4).status_code == 200
    assert mixed.post("stop").json == {"vote": mixed.vote, "cast": 3, "paper": 2, "left": 3}
    shown = {"block": "Khối A", "counter": "Đ/c Lan", "counts": {"agree": 2, "other": 1}}
    assert mixed.post("cards", blocks=[shown]).json == {"vote": mixed.vote, "counted": [3], "left": 0}
    mixed.count(["1", "2"], issued=2)
    assert mixed.post("close").json == {"vote": mixed.vote, "cast": 8, "passed": True}
    result = build.record(hall.secretary, mixed.vote)["result"]
    assert [row["votes"] for row in result["rows"]] == [5, 2, 1]
    assert result["channels"] == {"tablets": 3, "paper": 2, "cards": 3}


def test_who_voted_on_a_tablet_gets_no_paper(hall, mixed):
    hall.cast(mixed.vote, 0)
    answer = mixed.issue(0)
    assert (answer.status_code, answer.json["code"]) == (409, "voted_on_tablet")
    with hall.db.read() as reading:
        assert queries.turnout(reading)["paper"] == 0


def test_who_holds_paper_cannot_vote_on_a_tablet(hall, mixed):
    mixed.issue(0)
    answer = hall.cast(mixed.vote, 0)
    assert (answer.status_code, answer.json["code"]) == (409, "holds_paper")
    with hall.db.read() as reading:
        assert queries.own_ballot(reading, hall.delegates[0])["paper"] is True
        assert queries.turnout(reading)["cast"] == 0


def test_paper_that_went_back_unmarked_frees_the_tablet(hall, mixed):
    mixed.issue(0)
    desk.take_back(hall.db, PROGRAM, None, mixed.box, hall.delegates[0], "Phát nhầm")
    assert hall.cast(mixed.vote, 0).status_code == 200
    assert mixed.issue(0).json["code"] == "voted_on_tablet"


def test_paper_that_went_back_leaves_the_person_to_the_cards(hall, mixed):
    mixed.issue(0)
    desk.take_back(hall.db, PROGRAM, None, mixed.box, hall.delegates[0], "Phát nhầm")
    assert mixed.post("stop").json == {"vote": mixed.vote, "cast": 0, "paper": 0, "left": 8}


def test_no_paper_after_the_tablets_stopped(hall, mixed):
    mixed.post("stop")
    assert mixed.issue(0).json["code"] == "vote_closed"
    assert hall.cast(mixed.vote, 0).json["code"] == "vote_closed"
    assert mixed.post("stop").json["code"] == "casting_over"


def test_no_paper_for_who_is_not_on_the_roll(hall, mixed):
    build.pass_door(hall.db, hall.delegates[9:])
    assert mixed.issue(9).json["code"] == "not_on_roll"


def test_cards_and_paper_wait_for_the_tablets_to_stop(hall, mixed):
    shown = {"block": "A", "counter": "Đ/c Lan", "counts": {"agree": 1}}
    assert mixed.post("cards", blocks=[shown]).json["code"] == "casting_goes_on"
    mixed.issue(0)
    assert mixed.post("paper", returned=1).json["code"] == "casting_goes_on"


def test_cards_are_bounded_by_who_did_neither(hall, mixed):
    for who in range(3):
        hall.cast(mixed.vote, who)
    mixed.issue(3)
    mixed.post("stop")
    shown = {"block": "A", "counter": "Đ/c Lan", "counts": {"agree": 5}}
    answer = mixed.post("cards", blocks=[shown])
    assert (answer.json["code"], answer.json["facts"]["left"]) == ("too_many_cards", 4)
    assert mixed.post("cards", unanimous=True).json == {"vote": mixed.vote, "counted": [4], "left": 0}


def test_it_closes_only_when_the_paper_is_counted(hall, mixed):
    mixed.issue(0)
    mixed.post("stop")
    assert mixed.post("close").json["code"] == "paper_not_back"
    assert mixed.post("paper", returned=2).json["code"] == "more_than_issued"
    mixed.post("paper", returned=1)
    assert mixed.post("close").json["code"] == "paper_not_counted"


def test_paper_that_did_not_come_back_is_missing_and_counts_for_nothing(hall, mixed):
    mixed.issue(0)
    mixed.issue(1)
    mixed.post("stop")
    mixed.count(["2"], issued=2)
    assert mixed.post("close").json == {"vote": mixed.vote, "cast": 1, "passed": False}


def test_without_paper_and_cards_it_closes_like_any_vote(hall, mixed):
    hall.cast(mixed.vote, 0)
    assert mixed.post("paper", returned=0).json["code"] == "casting_goes_on"
    assert mixed.post("close").json == {"vote": mixed.vote, "cast": 1, "passed": False}


def test_annulling_takes_the_paper_with_it(hall, mixed):
    mixed.issue(0)
    assert mixed.post("annul", reason="Phát nhầm phiếu").status_code == 200
    with hall.db.read() as reading:
        assert reading.one("SELECT state FROM box WHERE id = ?", (mixed.box,))[0] == "annulled"


def test_no_running_numbers_of_paper_are_shown(hall, mixed):
    hall.cast(mixed.vote, 0)
    mixed.issue(1)
    mixed.post("stop")
    mixed.post("paper", returned=1)
    with hall.db.read() as reading:
        shown = queries.turnout(reading)
    assert (shown["cast"], shown["paper"], shown["tally"]) == (1, 1, None)


def give(hall, box, who):
    actor = Actor("teller", 1, "Bàn phát phiếu")
    return lambda: desk.issue(hall.db, actor, builders.nonce(), box, delegate=hall.delegates[who])


@pytest.mark.parametrize("run", range(5))
def test_paper_and_tablet_in_the_same_moment_are_one_of_both(hall, mixed, run):
    deeds = [deed for who in range(8) for deed in (ballot(hall, mixed.vote, who), give(hall, mixed.box, who))]
    outcomes = together(deeds)
    for cast, paper in zip(outcomes[::2], outcomes[1::2], strict=True):
        assert isinstance(cast, CongressError) != isinstance(paper, CongressError), (cast, paper)
    with hall.db.read() as reading:
        shown = queries.turnout(reading)
        assert reading.verify_journal() is None
    assert shown["cast"] + shown["paper"] == 8


def test_stopping_beside_casting_and_issuing_loses_nobody(hall, mixed):
    from congress_app.voting.running_actions import stop

    casts = [ballot(hall, mixed.vote, who) for who in range(4)]
    papers = [give(hall, mixed.box, who) for who in range(4, 8)]
    *done, told = together([*casts, *papers, lambda: stop(hall.db, PROGRAM, None, mixed.vote)])
    taken = [isinstance(one, dict) for one in done]
    assert (told["cast"], told["paper"]) == (sum(taken[:4]), sum(taken[4:]))
    assert told["left"] == 8 - sum(taken)
