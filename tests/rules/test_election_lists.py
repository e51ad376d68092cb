"""How a list is drawn up: who is supported, who is cut at the limit, in which order names stand (domain §3.2)."""

from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting.parts import Part
from congress_app.counting.profile import Order
from congress_app.elections.drawing_up import draw_up
from congress_app.elections.nominees import Nominee, birth, namesakes, ordered, standing

ASKED = Part(30, 100, strict=True)


def committee(n: int) -> list[Nominee]:
    return [Nominee(k, f"Nguyễn Văn {chr(65 + k)}", "committee") for k in range(n)]


def floor(number: int, support: int | None, attending: int = 100) -> Nominee:
    return Nominee(number, f"Trần Thị {number}", "floor", support=support, attending=attending)


def test_more_than_thirty_percent_of_those_attending():
    people = [*committee(3), floor(10, 30), floor(11, 31), floor(12, None)]
    found = draw_up(people, 3, 4, ASKED, Order.GIVEN_NAME)
    assert set(found.listed) == {0, 1, 2, 11}
    assert found.unsupported == (10, 12)


def test_from_the_most_support_to_the_least_until_the_limit():
    people = [*committee(5), floor(10, 50), floor(11, 80), floor(12, 60)]
    found = draw_up(people, 5, 2, ASKED, Order.GIVEN_NAME)
    assert set(found.listed) == {0, 1, 2, 3, 4, 11, 12}
    assert found.cut == (10,)


def test_a_tie_at_the_limit_waits_for_people():
    people = [*committee(5), floor(10, 60), floor(11, 80), floor(12, 60)]
    found = draw_up(people, 5, 2, ASKED, Order.GIVEN_NAME)
    assert set(found.listed) == {0, 1, 2, 3, 4, 11}
    assert set(found.tied) == {10, 12}
    chosen = draw_up(people, 5, 2, ASKED, Order.GIVEN_NAME, chosen=[11, 12])
    assert set(chosen.listed) == {0, 1, 2, 3, 4, 11, 12}


def test_retracted_and_withdrawn_are_not_in_the_running():
    people = [*committee(2), Nominee(5, "A", "committee", retracted=True), Nominee(6, "B", "committee", withdrawn=True)]
    assert set(draw_up(people, 2, 1, ASKED, Order.GIVEN_NAME).listed) == {0, 1}
    assert standing(people[2], ASKED, drawn=True) == "retracted"
    assert standing(people[3], ASKED, drawn=True) == "withdrawn"


def test_given_names_in_vietnamese_order_then_the_older():
    names = ["Lê Văn Yến", "Trần Văn Ánh", "Phạm Văn An", "Ngô Văn Đào", "Bùi Văn Dung", "Đỗ Văn Ân", "Vũ Văn Em"]
    people = [Nominee(n, name, "committee") for n, name in enumerate(names)]
    assert [each.name.split()[-1] for each in ordered(people, Order.GIVEN_NAME)] == [
        "An", "Ánh", "Ân", "Dung", "Đào", "Em", "Yến",
    ]  # fmt: skip
    twins = [Nominee(1, "Lê Văn An", "committee", born="1980-02"), Nominee(2, "Lê Văn An", "committee", born="1975")]
    assert [each.id for each in ordered(twins, Order.GIVEN_NAME)] == [2, 1]
    assert namesakes([*twins, *people]) == {1, 2}


def test_birth_dates_as_people_read_them():
    assert [birth(each) for each in ("1970-03-12", "1970-03", "1970", "")] == ["12/03/1970", "03/1970", "1970", ""]


@given(
    st.integers(0, 20),
    st.lists(st.integers(0, 100), max_size=20),
    st.integers(1, 20),
    st.one_of(st.none(), st.integers(0, 9)),
)
def test_a_list_drawn_by_support_never_goes_beyond_the_limit_nor_past_someone_better(own, supports, seats, limit):
    people = [*committee(own), *(floor(100 + n, votes) for n, votes in enumerate(supports))]
    found = draw_up(people, seats, limit, ASKED, Order.GIVEN_NAME)
    if limit is not None:
        assert len(found.listed) <= max(own, seats + limit)
    taken = [each.support or 0 for each in people if each.id in found.listed and each.source == "floor"]
    cut = [each.support or 0 for each in people if each.id in found.cut]
    assert not taken or not cut or min(taken) > max(cut)
    assert all(votes > 30 for votes in taken)
