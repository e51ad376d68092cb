"""Another feature drafts an open vote inside its own deed, and asks later what came of it."""

from congress_app.core.db import PROGRAM
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule
from congress_app.voting import queries, steps

ANSWERS = (Choice("agree", "Nhất trí", "Agree", counts_for=True), Choice("disagree", "Không nhất trí", "Disagree"))


def drafted(hall, **changes):
    what = steps.Definition(
        "Số lượng: 15 đồng chí", "Number: 15", None, "named", "after_close",
        Rule(Base.PRESENT, Part(1, 2, strict=True)), ANSWERS, 0, **changes,
    )  # fmt: skip
    return hall.db.write(lambda tx: {"vote": steps.draft(tx, what)}, actor=PROGRAM)["vote"]


def test_a_vote_drafted_by_another_feature_is_a_vote_like_any(hall):
    vote = drafted(hall)
    with hall.db.read() as reading:
        told = queries.verdict_of(reading, vote)
        assert (told["state"], told["passed"], told["questions"]) == ("draft", None, [])
        assert queries.vote(reading, vote)["profile"]["code"] == "party_delegates"
    assert hall.secretary.deed(f"/votes/{vote}/open").status_code == 200
    for who in range(5):
        hall.cast(vote, who)
    hall.secretary.deed(f"/votes/{vote}/close")
    with hall.db.read() as reading:
        told = queries.verdict_of(reading, vote)
    assert (told["passed"], told["base"], told["needed"], told["for_votes"]) == (True, 8, 5, 5)


def test_by_cards_it_is_always_counted(hall):
    vote = drafted(hall, manner="cards")
    with hall.db.read() as reading:
        assert queries.vote(reading, vote)["mode"] == "counted"
