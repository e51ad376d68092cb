"""The sentences of a rule profile about the list of candidates, the ballots and their counting; `words` has the others.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Iterator, Mapping

from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Elections, Order, Surplus
from congress_app.rulebook.saying import Bilingual, Sentence, part, said, share

ORDERS: Mapping[Order, str] = {
    Order.GIVEN_NAME: (
        "List and ballot are in the order of given names, then surnames, then middle names; then the older comes first."
    ),
    Order.FAMILY_NAME: "List and ballot are in the order of surnames, then given names.",
    Order.AS_NOMINATED: "List and ballot are in the order of the nominations.",
    Order.BIRTH: "List and ballot are in the order of birth, the oldest first.",
}
CAST: Mapping[tuple[bool, bool], str] = {
    (True, True): "Among the votes cast are blank ballots and invalid ones.",
    (True, False): "Among the votes cast are blank ballots, not invalid ones.",
    (False, True): "Among the votes cast are invalid ballots, not blank ones.",
    (False, False): "Among the votes cast are neither blank ballots nor invalid ones.",
}


def surplus(rule: Surplus) -> Iterator[Sentence]:
    """How many more candidates than seats."""
    required = (
        "Where a committee is elected, there must be more candidates than seats."
        if rule.required
        else "There may be as many candidates as seats."
    )
    yield said(required, "elections.surplus.required")
    if rule.most is None:
        yield said("The surplus (candidates over seats) has no limit.", "elections.surplus.most")
    else:
        yield said(
            "The surplus (candidates over seats) is at most {share} of the seats, rounded down.",
            "elections.surplus.most",
            share=share(rule.most),
        )
    small = ("elections.surplus.small_from", "elections.surplus.small_to", "elections.surplus.small_most")
    if rule.small_to == 0:
        yield said("Few seats have no limit of their own.", *small)
    else:
        yield said(
            "For {low} to {high} seats the surplus is at most {n}.",
            *small, low=rule.small_from, high=rule.small_to, n=rule.small_most,
        )  # fmt: skip
    yield _prepared(rule.prepared_from, rule.prepared_to)


def _prepared(low: Part | None, high: Part | None) -> Sentence:
    paths = ("elections.surplus.prepared_from", "elections.surplus.prepared_to")
    facts = {"low": share(low) if low else "", "high": share(high) if high else ""}
    if low and high:
        return said(
            "The convening committee's own list has a surplus of {low} to {high} of the seats.", *paths, **facts
        )
    if low:
        return said("The convening committee's own list has a surplus of at least {low} of the seats.", *paths, **facts)
    if high:
        return said("The convening committee's own list has a surplus of at most {high} of the seats.", *paths, **facts)
    return said("The list prepared beforehand has no limits of its own.", *paths)


def listed(rule: Elections, who: Bilingual) -> Iterator[Sentence]:
    """Who gets on the list, and in which order."""
    if rule.support is None:
        yield said("A person nominated at the congress needs no support to be listed.", "elections.support")
    else:
        yield said(
            "A person nominated at the congress is listed with the support of {part} of the {who} attending.",
            "elections.support", part=part(rule.support), who=who,
        )  # fmt: skip
    yield said(ORDERS[rule.order], "elections.order")


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
