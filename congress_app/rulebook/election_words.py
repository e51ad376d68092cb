"""The sentences of a rule profile about who is elected; `list_words` and `ballot_words` have the list and the ballots.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Iterator, Mapping

from congress_app.counting.profile import Elections, Tie
from congress_app.rulebook.base_words import base
from congress_app.rulebook.saying import Bilingual, Sentence, part, said

TIES: Mapping[Tie, str] = {
    Tie.REVOTE_PLURALITY: (
        "Equal votes at the last seat: the tied are voted on again and the higher wins, no threshold is asked."
    ),
    Tie.REVOTE_MAJORITY: "Equal votes at the last seat: the tied are voted on again, and the threshold holds.",
    Tie.OLDER: "Equal votes at the last seat: the older person is elected.",
    Tie.LOT: "Equal votes at the last seat: the tellers draw lots, and it is recorded.",
    Tie.CHAIR: "Equal votes at the last seat: the chair decides, and gives a reason that is recorded.",
}


def elected(rule: Elections, who: Bilingual) -> Iterator[Sentence]:
    """Whose votes elect, what happens in a tie and in further rounds, who approves."""
    how = (
        "Those with the most votes are elected; seats are filled from the highest down, and no threshold is asked."
        if rule.plurality
        else "A person is elected with the votes of {part} of {base}; seats are filled from the highest down."
    )
    without = ("elections.last_round_plurality",) if rule.plurality else ()
    yield said(
        how,
        "elections.base", "elections.threshold", "elections.plurality", *without,
        part=part(rule.threshold), base=base(rule.base, who),
    )  # fmt: skip
    yield said("Percentages are of {base}.", "elections.percent_base", base=base(rule.percent_base, who))
    yield said(TIES[rule.tie], "elections.tie")
    if rule.most_rounds:
        yield said("There are at most {n} rounds, the first among them.", "elections.most_rounds", n=rule.most_rounds)
    else:
        yield said(
            "While seats stay open, the congress decides each time whether to vote again.", "elections.most_rounds"
        )
    last = (
        "In the last round those with the most votes are elected, no threshold is asked."
        if rule.last_round_plurality
        else "Every further round goes by the same threshold."
    )
    if not rule.plurality:
        yield said(last, "elections.last_round_plurality")
    approved = (
        "Results wait for the approval of the higher level."
        if rule.pending_approval
        else "Results hold as soon as they are announced."
    )
    yield said(approved, "elections.pending_approval")
