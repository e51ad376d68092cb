"""Choices, rules and whole halls that the tests of the votes share."""

from hypothesis import strategies as st

from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule, Sets

HALF = Part(1, 2, strict=True)
TWO_THIRDS = Part(2, 3, strict=False)
CHOICES = (
    Choice("agree", "Nhất trí", "Agree", counts_for=True),
    Choice("disagree", "Không nhất trí", "Disagree"),
    Choice("other", "Ý kiến khác", "Other view"),
)


def tally(agree: int, disagree: int = 0, other: int = 0) -> dict[str, int]:
    return {"agree": agree, "disagree": disagree, "other": other}


parts = st.builds(
    lambda d, n, strict: Part(min(n, d - 1) or 1, d, strict), st.integers(2, 50), st.integers(1, 50), st.booleans()
)
laws = st.builds(Rule, st.sampled_from(list(Base)), parts, st.none() | parts)
counts = st.fixed_dictionaries({c.code: st.integers(0, 1600) for c in CHOICES})


@st.composite
def halls(draw: st.DrawFn) -> tuple[dict[str, int], Rule, Sets]:
    votes = draw(counts)
    present = sum(votes.values()) + draw(st.integers(0, 300))
    summoned = present + draw(st.integers(0, 300))
    sets = Sets(summoned, present, draw(st.integers(0, summoned - present)), draw(st.booleans()))
    return votes, draw(laws), sets
