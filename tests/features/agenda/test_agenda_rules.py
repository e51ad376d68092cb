"""The tree of the agenda, moves in it, and the drift against the plan: values in, values out."""

import pytest

from congress_app.agenda import rules
from congress_app.agenda.rules import Place, Timing

# 1, 2 (2.1, 2.2), 3
TREE = [Place(10, None, 0), Place(20, None, 1), Place(21, 20, 0), Place(22, 20, 1), Place(30, None, 2)]


def order(places: list[Place]) -> list[tuple[int, int]]:
    return [(place.id, depth) for place, depth in rules.in_order(places)]


def after(places: list[Place], item: int, to: rules.Way) -> list[tuple[int, int]]:
    fresh = {place.id: place for place in rules.moved(places, item, to)}
    return order([fresh.get(place.id, place) for place in places])


def test_the_tree_is_read_from_top_to_bottom() -> None:
    assert order(TREE) == [(10, 0), (20, 0), (21, 1), (22, 1), (30, 0)]
    assert rules.numbers(TREE) == {10: "1", 20: "2", 21: "2.1", 22: "2.2", 30: "3"}


def test_an_item_moves_with_everything_under_it() -> None:
    assert after(TREE, 20, "up") == [(20, 0), (21, 1), (22, 1), (10, 0), (30, 0)]
    assert after(TREE, 20, "down") == [(10, 0), (30, 0), (20, 0), (21, 1), (22, 1)]
    assert after(TREE, 30, "in") == [(10, 0), (20, 0), (21, 1), (22, 1), (30, 1)]
    assert after(TREE, 21, "out") == [(10, 0), (20, 0), (22, 1), (21, 0), (30, 0)]


@pytest.mark.parametrize(("item", "to"), [(10, "up"), (30, "down"), (10, "in"), (21, "in"), (20, "out"), (22, "down")])
def test_moves_that_lead_nowhere_are_refused(item: int, to: rules.Way) -> None:
    with pytest.raises(rules.AgendaMoveImpossible):
        rules.moved(TREE, item, to)


def test_three_levels_are_the_most() -> None:
    deep = [*TREE, Place(221, 22, 0)]
    with pytest.raises(rules.AgendaTooDeep):
        rules.check_depth(deep, 221)
    rules.check_depth(deep, 22)
    with pytest.raises(rules.AgendaTooDeep):
        rules.moved([*deep, Place(23, 20, 2), Place(231, 23, 0)], 23, "in")


def test_an_item_left_backwards_comes_again() -> None:
    assert rules.after_leaving([10, 20, 30], 10, 20) == "done"
    assert rules.after_leaving([10, 20, 30], 20, 10) == "coming"


def test_next_numbers_follow_the_labels_that_people_wrote() -> None:
    assert rules.next_number(TREE, {20: "II"}, 20) == "II.3"
    assert rules.next_number(TREE, {}, None) == "4"


DAY = "2026-01-20T"


def timing(starts: str, ends: str, began: str = "", ended: str = "") -> Timing:
    def actual(clock: str) -> str | None:
        return f"{DAY}{clock}:00.000+07:00" if clock else None

    return Timing(DAY + starts if starts else "", DAY + ends if ends else "", actual(began), actual(ended))


@pytest.mark.parametrize(
    ("items", "now", "minutes", "forecast"),
    [
        ([timing("08:00", "08:20", "08:00"), timing("08:20", "11:30")], "08:10", 0, "11:30"),
        ([timing("08:00", "08:20", "08:06"), timing("08:20", "11:30")], "08:10", 6, "11:36"),
        ([timing("08:00", "08:20", "08:00"), timing("08:20", "11:30")], "08:32", 12, "11:42"),
        ([timing("08:00", "08:20", "07:55"), timing("08:20", "11:30")], "08:02", -5, "11:25"),
        ([timing("08:00", "08:20", "08:00", "08:15"), timing("08:20", "11:30")], "08:18", -5, "11:25"),
        ([timing("08:00", "", "08:03")], "09:00", 3, ""),
    ],
)
def test_drift(items: list[Timing], now: str, minutes: int, forecast: str) -> None:
    found = rules.drift(items, f"{DAY}{now}:00.000+07:00")
    assert found is not None
    assert found.minutes == minutes
    assert found.forecast == (DAY + forecast if forecast else "")


def test_no_drift_before_the_first_item_or_without_a_plan() -> None:
    assert rules.drift([timing("08:00", "08:20")], f"{DAY}08:10:00.000+07:00") is None
    assert rules.drift([timing("", "", "08:00")], f"{DAY}08:10:00.000+07:00") is None


@pytest.mark.parametrize("starts", ["8h30", "2026-13-01T08:00", "08:30x"])
def test_unreadable_times_are_refused(starts: str) -> None:
    with pytest.raises(rules.AgendaTimeUnreadable):
        rules.check_times(starts, "")


def test_reversed_times_are_refused() -> None:
    with pytest.raises(rules.AgendaTimesReversed):
        rules.check_times(DAY + "09:00", DAY + "08:59")
