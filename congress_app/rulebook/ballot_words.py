"""The sentences of a rule profile about paper ballots and their counting: what is invalid, who counts, how often.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Iterator, Mapping

from congress_app.counting.profile import Base, Elections
from congress_app.rulebook.saying import Sentence, said

CAST: Mapping[tuple[bool, bool], str] = {
    (True, True): "Among the votes cast are blank ballots and invalid ones.",
    (True, False): "Among the votes cast are blank ballots, not invalid ones.",
    (False, True): "Among the votes cast are invalid ballots, not blank ones.",
    (False, False): "Among the votes cast are neither blank ballots nor invalid ones.",
}


def ballots(rule: Elections) -> Iterator[Sentence]:
    """What makes a paper ballot invalid, who counts, and how often."""
    valid, place = rule.validity, "elections.validity."
    over = (
        "More candidates than seats: a ballot with more names than seats is invalid."
        if valid.over_invalid
        else "More candidates than seats: a ballot with more names than seats stays valid."
    )
    yield said(over, f"{place}over_invalid")
    nobody = (
        "More candidates than seats: a ballot that chooses nobody is invalid."
        if valid.none_invalid
        else "More candidates than seats: a ballot that chooses nobody is a blank one, not an invalid one."
    )
    yield said(nobody, f"{place}none_invalid")
    several = (
        "As many candidates as seats: a ballot with every name left empty is invalid."
        if valid.several_empty_invalid
        else "As many candidates as seats: a ballot with every name left empty is valid; the tellers are asked."
    )
    cast = (f"{place}blank_counts", f"{place}illegal_in_base")
    if Base.VOTES_CAST in (rule.base, rule.percent_base):
        yield said(several, f"{place}several_empty_invalid")
        yield said(CAST[valid.blank_counts, valid.illegal_in_base], *cast)
    else:
        yield said(several, f"{place}several_empty_invalid", *cast)
    heaped = "Votes may be heaped on one candidate." if rule.cumulative else "A name counts once on a ballot."
    yield said(heaped, "elections.cumulative")
    stand = (
        "Tellers may be candidates themselves." if rule.tellers_may_stand else "Nobody on the ballot may be a teller."
    )
    yield said(stand, "elections.tellers_may_stand")
    yield said(
        "Every batch of up to {size} ballots is entered {n} times by different stations and counts when all agree.",
        "elections.entries", "elections.batch_size", size=rule.batch_size, n=rule.entries,
    )  # fmt: skip
