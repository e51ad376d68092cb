"""Choices, rules, whole halls and heaps of paper ballots that the tests of counting and voting share."""

from dataclasses import dataclass

from hypothesis import strategies as st

from congress_app.counting.ballots import SEEN_BY_TELLERS
from congress_app.counting.election import Candidate
from congress_app.counting.forms import Ballot, Form, Kind
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Elections, Tie, Validity
from congress_app.counting.questions import Choice, Less, Rule, Sets
from congress_app.counting.subtractions import Code
from congress_app.counting.tally import Tally
from congress_app.counting.tally import tally as count

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


@dataclass(frozen=True)
class Heap:
    """A heap of paper ballots with everything needed to count it."""

    ballots: list[Ballot]
    form: Form
    rows: int
    seats: int
    validity: Validity

    def tally(self) -> Tally:
        return count(self.ballots, self.form, self.rows, self.seats, self.validity)

    def candidates(self) -> list[Candidate]:
        return [Candidate(f"c{n}", f"Họ Tên {n}", "", n) for n in range(1, self.rows + 1)]


reasons = st.sampled_from(sorted(SEEN_BY_TELLERS))
validities = st.builds(Validity, *[st.booleans()] * 5)
election_parts = st.sampled_from(
    [HALF, TWO_THIRDS, Part(1, 2, strict=False), Part(3, 5, strict=True), Part(1, 1, strict=False)]
)


@st.composite
def heaps(draw: st.DrawFn, most: int = 40, validity: Validity | None = None, *, doubtful: bool = True) -> Heap:
    form = draw(st.sampled_from([Form.B1, Form.B2, Form.B3, Form.B4]))
    rows = 1 if form is Form.B3 else draw(st.integers(1, 6))
    signs = "01" if form is Form.B1 else "ADNB"
    marked = st.text(signs, min_size=rows, max_size=rows).map(lambda marks: Ballot(Kind.MARKED, marks))
    other = [reasons.map(lambda reason: Ballot(Kind.INVALID, "", reason))]
    if doubtful:
        other.append(st.just(Ballot(Kind.DOUBTFUL)))
    ballots = draw(st.lists(marked | marked | marked | st.one_of(other), max_size=most))
    return Heap(ballots, form, rows, draw(st.integers(1, rows)), validity or draw(validities))


@st.composite
def frozen_sets(draw: st.DrawFn, present: int) -> Sets:
    less = [Less(code.value, n) for code in Code if (n := draw(st.integers(0, 3)))]
    gone = sum(each.count for each in less)
    summoned = present + gone + draw(st.integers(0, 20))
    told = draw(st.booleans())
    return Sets(summoned, present, gone, less=tuple(less) if told else ())


election_rules = st.builds(
    Elections,
    base=st.sampled_from(list(Base)),
    threshold=election_parts,
    percent_base=st.sampled_from(list(Base)),
    plurality=st.booleans(),
    validity=validities,
    tie=st.sampled_from(list(Tie)),
    pending_approval=st.booleans(),
)
