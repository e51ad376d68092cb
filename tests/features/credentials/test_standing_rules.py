"""The state machine of standings, every pair of it, and who may take whose place."""

import pytest

from congress_app.credentials import standing_rules as rules
from congress_app.credentials.standing_rules import MOVES, Place, Standing, check_move, check_replacement, ways
from congress_app.delegates.rules import CLASSES

COMMITTEE = ("organiser", "credentials")
STRANGERS = ("desk", "teller", "chair", "inspector", "delegate", "projector")
# What each pair of standings asks, written by hand from the rules of the congress: "-" no way, "free" nothing,
# "committee" a reason from the committee or organiser, "office" the same from the secretariat too.
TABLE = {
    "pending": {"qualified": "free", "not_qualified": "committee", "withdrawn": "office", "replaced": "-"},
    "qualified": {"pending": "committee", "not_qualified": "committee", "withdrawn": "office", "replaced": "-"},
    "not_qualified": {"pending": "committee", "qualified": "committee", "withdrawn": "office", "replaced": "-"},
    "withdrawn": {"pending": "office", "qualified": "committee", "not_qualified": "-", "replaced": "-"},
}
PAIRS = [(now, wanted, what) for now, row in TABLE.items() for wanted, what in row.items()]


def test_the_table_speaks_of_every_move() -> None:
    assert {(now, wanted) for now, wanted, what in PAIRS if what != "-"} == {(a.value, b.value) for a, b in MOVES}


@pytest.mark.parametrize(("now", "wanted", "what"), PAIRS)
def test_every_pair(now: str, wanted: str, what: str) -> None:
    if what == "-":
        with pytest.raises(rules.StandingImpossible):
            check_move("A", "EL", now, wanted, "credentials", "lý do")
        return
    for role in COMMITTEE:
        check_move("A", "EL", now, wanted, role, "lý do")
    for role in STRANGERS:
        with pytest.raises(rules.NotTheCommittee):
            check_move("A", "EL", now, wanted, role, "lý do")
    if what == "office":
        check_move("A", "EL", now, wanted, "secretariat", "lý do")
    else:
        with pytest.raises(rules.NotTheCommittee):
            check_move("A", "EL", now, wanted, "secretariat", "lý do")
    if what == "free":
        check_move("A", "EL", now, wanted, "credentials", "")
    else:
        with pytest.raises(rules.ReasonMissing):
            check_move("A", "EL", now, wanted, "credentials", "")


@pytest.mark.parametrize("now", list(Standing))
def test_nothing_changes_into_itself_and_replaced_only_by_undoing(now: Standing) -> None:
    refusal = rules.StandingReplaced if now is Standing.REPLACED else rules.StandingSame
    with pytest.raises(refusal):
        check_move("A", "EL", now, now, "organiser", "lý do")
    for wanted in Standing:
        if now is Standing.REPLACED:
            with pytest.raises(rules.StandingReplaced):
                check_move("A", "EL", now, wanted, "organiser", "lý do")


@pytest.mark.parametrize("kind", CLASSES)
def test_only_voting_classes_and_alternates_have_a_standing(kind: str) -> None:
    if kind in ("EX", "EL", "AP", "AL"):
        check_move("A", kind, "pending", "qualified", "credentials", "")
        assert ways(kind, "pending", "credentials") == ["qualified", "not_qualified", "withdrawn"]
    else:
        with pytest.raises(rules.StandingNotNeeded):
            check_move("A", kind, "pending", "qualified", "credentials", "")
        assert ways(kind, "pending", "credentials") == []


def place(kind: str, standing: str = "qualified", delegation: int = 1) -> Place:
    return Place(7, "Đào Đức Ân", kind, standing, delegation)


@pytest.mark.parametrize(
    ("gone", "taker", "reason", "refusal"),
    [
        (place("EL"), place("AL"), "", rules.ReasonMissing),
        (place("EX"), place("AL"), "ốm", rules.ExOfficioNotReplaced),
        (place("AP"), place("AL"), "ốm", rules.OnlyElectedReplaced),
        (place("AL"), place("AL"), "ốm", rules.OnlyElectedReplaced),
        (place("GU"), place("AL"), "ốm", rules.OnlyElectedReplaced),
        (place("EL", "replaced"), place("AL"), "ốm", rules.StandingReplaced),
        (place("EL"), place("EL"), "ốm", rules.AlternateNotFree),
        (place("EL"), place("AL", "not_qualified"), "ốm", rules.AlternateNotFree),
        (place("EL"), place("AL", "withdrawn"), "ốm", rules.AlternateNotFree),
        (place("EL"), place("AL", delegation=2), "ốm", rules.OtherDelegation),
    ],
)
def test_who_cannot_take_a_place(gone: Place, taker: Place, reason: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_replacement(gone, taker, reason, other_delegation=False)


@pytest.mark.parametrize("standing", ["pending", "qualified", "not_qualified", "withdrawn"])
def test_who_can(standing: str) -> None:
    check_replacement(place("EL", standing), place("AL", "pending"), "ốm", other_delegation=False)
    check_replacement(place("EL", standing), place("AL", delegation=2), "ốm", other_delegation=True)
