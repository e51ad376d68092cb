"""The sentences of a rule profile about the list of candidates: its surplus, who gets on it, its order.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Iterator, Mapping

from congress_app.counting.parts import Part
from congress_app.counting.profile import Elections, Order, Surplus
from congress_app.rulebook.saying import Bilingual, Sentence, part, said, share

ORDERS: Mapping[Order, str] = {
    Order.GIVEN_NAME: (
        "List and ballot are in the order of given names, then surnames, then middle names; then the older comes first."
    ),
    Order.FAMILY_NAME: "List and ballot are in the order of surnames, then given names.",
    Order.AS_NOMINATED: "List and ballot are in the order of the nominations.",
    Order.BIRTH: "List and ballot are in the order of birth, the oldest first.",
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
