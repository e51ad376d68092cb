"""Boxes: what may follow what, one living box for each election, colours that differ, late-comers, annulment."""

import pytest

from congress_app.core.errors import CongressError
from congress_app.tellers import queries, rules, steps
from congress_app.tellers.rules import State
from tests.features.tellers.paper_desk import PaperDesk, spec


@pytest.fixture
def desk(founded, as_role):
    return PaperDesk(founded, as_role)


def test_a_box_goes_its_way_and_keeps_the_numbers(desk):
    box = desk.opened()
    for who in range(5):
        desk.issue(who)
    desk.step(lambda tx: steps.close(tx, box, 4))
    desk.step(lambda tx: steps.freeze(tx, box))
    with desk.db.read() as reading:
        about = queries.box(reading, box)
        assert about["state"] == "frozen"
        assert [about["times"][step] is not None for step in queries.STEPS] == [True, True, True, True, False]
        numbers = queries.figures(reading, box)
    assert numbers == {"present": 8, "issued": 5, "spoiled": 0, "printed": 0, "unused": None, "returned": 4}


@pytest.mark.parametrize("step", ["close", "freeze", "admit"])
def test_steps_out_of_order_are_refused(desk, step):
    box = desk.prepared()
    line = desk.lines([desk.delegates[0]])[0]
    run = {
        "close": lambda tx: steps.close(tx, box, 0),
        "freeze": lambda tx: steps.freeze(tx, box),
        "admit": lambda tx: steps.admit(tx, box, line),
    }[step]
    with pytest.raises(rules.BoxStateWrong):
        desk.step(run)


@pytest.mark.parametrize("state", list(State))
def test_nothing_follows_annulment_and_everything_may_be_annulled(state):
    assert (State.ANNULLED in rules.ARROWS[state]) == (state is not State.ANNULLED)
    assert not rules.ARROWS[State.ANNULLED]


def test_one_living_box_for_each_election(desk):
    first = desk.prepared()
    with pytest.raises(rules.BoxExists) as refused:
        desk.prepared()
    assert refused.value.facts["box"] == first
    desk.step(lambda tx: steps.annul(tx, first, "Sai danh sách"))
    second = desk.prepared()
    with desk.db.read() as reading:
        assert queries.box_of(reading, "election", 1)["id"] == second
        assert queries.box(reading, first)["annul_reason"] == "Sai danh sách"
        assert queries.box_of(reading, "opinion", 1) is None


def test_boxes_of_the_same_moment_have_different_colours(desk):
    codes = []
    for number in range(1, 7):
        desk.prepared(subject_id=number)
        codes.append(desk.counters()["colour"]["code"])
    assert len(set(codes)) == 6


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"rows": ()}, "rows"),
        ({"form": "B3"}, "rows"),
        ({"form": "questions"}, "questions"),
        ({"form": "B9"}, "form"),
        ({"colour": "pink"}, "colour"),
        ({"subject": "lottery"}, "subject"),
    ],
)
def test_a_ballot_that_nobody_could_mark_is_refused(desk, changes, field):
    with pytest.raises(rules.BallotUnprintable) as refused:
        desk.step(lambda tx: steps.prepare(tx, spec(**changes)))
    assert refused.value.facts["field"] == field


def test_issuing_needs_somebody_who_may_vote(desk):
    box = desk.prepared()
    with pytest.raises(rules.RollEmpty):
        desk.step(lambda tx: steps.open_issuing(tx, box, []))


def test_a_late_comer_is_admitted_once(desk):
    box = desk.opened()
    line = desk.lines([desk.delegates[9]])[0]
    assert desk.step(lambda tx: steps.admit(tx, box, line)) is True
    with pytest.raises(RuntimeError):
        desk.step(lambda tx: steps.admit(tx, box, line))  # nothing was written, so the deed around it must say so
    with desk.db.read() as reading:
        assert [each["late"] for each in queries.roll(reading, box)] == [False] * 8 + [True]


def test_an_annulment_needs_its_reason_and_an_unknown_box_is_said_so(desk):
    box = desk.prepared()
    with pytest.raises(rules.PaperReasonMissing):
        desk.step(lambda tx: steps.annul(tx, box, " "))
    for missing in (lambda tx: steps.close(tx, 99, 0), lambda tx: steps.annul(tx, 99, "x")):
        with pytest.raises(CongressError) as refused:
            desk.step(missing)
        assert refused.value.code() == "box_not_found"
    assert desk.teller.get("/tellers/boxes/99").status_code == 404


def test_who_stands_on_the_roll_of_a_box_that_is_issuing_is_told(desk):
    desk.opened(present=desk.delegates[:2])
    with desk.db.read() as reading:
        assert queries.issuing_for(reading, desk.delegates[0]) == "Bầu Ban Chấp hành"
        assert queries.issuing_for(reading, desk.delegates[5]) is None
    desk.step(lambda tx: steps.close(tx, desk.box, 0))
    with desk.db.read() as reading:
        assert queries.issuing_for(reading, desk.delegates[0]) is None
