"""Slides of elections: pages as full as each other, nothing before the announcement, and what a following screen shows."""

import pytest

from congress_app.projector import queries
from congress_app.projector.rules import ElectionState, Kind, Slide, VoteState, automatic, slide_subject
from tests.features.elections.polling import Polling, people
from tests.features.elections.test_whole_election import spread

ELECTED = Slide(Kind.ELECTED, 101)
BALLOTS = Slide(Kind.BALLOTS, 101)


@pytest.mark.parametrize(
    ("vote", "election", "shown"),
    [
        (None, ElectionState(BALLOTS, ""), BALLOTS),
        (VoteState(7, "open"), ElectionState(BALLOTS, ""), Slide(Kind.VOTE, 7)),
        (VoteState(7, "published", "10:00"), ElectionState(BALLOTS, ""), BALLOTS),
        (VoteState(7, "published", "10:00"), ElectionState(ELECTED, "11:00"), ELECTED),
        (VoteState(7, "published", "12:00"), ElectionState(ELECTED, "11:00"), Slide(Kind.RESULT, 7)),
    ],
)
def test_what_goes_before_what(vote, election, shown):
    assert automatic(vote, 3, election) == shown


@pytest.fixture
def polling(founded, as_role) -> Polling:
    found = Polling(founded, as_role, people(founded, ["EL"] * 30))
    found.come_in(*range(30))
    found.make(seats=15)
    found.to_list(15, *range(17))
    found.to_tellers(25, 26, 27)
    return found


def shown(polling, kind=None, page=1):
    """The slide of screen 1, pinned first when a kind is given."""
    if kind:
        subject = slide_subject(polling.election, page)
        answer = polling.secretary.deed("/projector/1/show", kind=kind, subject=subject)
        if answer.status_code != 200:
            return answer.json["code"]
    with polling.db.read() as reading:
        return queries.slide(reading, 1)


def test_candidates_are_cut_into_pages_as_full_as_each_other(polling):
    pages = [shown(polling, "candidates", page) for page in (1, 2)]
    assert [len(each["rows"]) for each in pages] == [9, 8]
    assert [each["n"] for page in pages for each in page["rows"]] == list(range(1, 18))
    assert (pages[0]["page"], pages[0]["pages"]) == (1, 2)


def test_the_hall_sees_no_number_before_the_announcement(polling):
    assert shown(polling)["kind"] == "welcome"
    assert shown(polling, "ballots") == "slide_subject_unknown"
    polling.cast(*range(30))
    assert shown(polling)["kind"] == "counting"
    assert [each["value"] for each in shown(polling, "ballots")["counts"]] == [30, 30, 30]
    polling.count(spread(30, [30] * 13 + [20, 18, 18, 4], 15))
    for kind in ("elected", "election_table", "tie"):
        assert shown(polling, kind) == "slide_subject_unknown"
    polling.announce()
    won = [shown(polling, "elected", page) for page in (1, 2)]
    assert [len(each["rows"]) for each in won] == [7, 7]
    assert won[0]["lines"] == []
    assert len(won[1]["lines"]) >= 2
    assert [each["name"] for each in shown(polling, "tie")["rows"]] == ["Nguyễn Văn Sơn", "Nguyễn Văn Tâm"]
    assert len(shown(polling, "election_table")["rows"]) == 6


def test_a_following_screen_shows_those_elected_until_the_election_is_annulled(polling):
    polling.cast(*range(30))
    polling.count(spread(30, [30] * 13 + [20, 18, 18, 4], 15))
    polling.announce()
    assert shown(polling)["kind"] == "elected"
    polling.do("annul", reason="Wrong ballots", codes=["announced_already"])
    assert shown(polling)["kind"] == "welcome"
