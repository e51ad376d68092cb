"""What a vote opens with: who is on its roll, the sets it is decided by, and whether the quorum is there.

Pieces of the deed "open"; they read the register, the door and the rule, and decide nothing beyond `rules`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from congress_app.attendance import queries as attendance
from congress_app.core.db import Answer, Row, Source
from congress_app.counting.profile import Base
from congress_app.counting.questions import Less, Rule, Sets, quorate
from congress_app.delegates import queries as delegates
from congress_app.voting import definition, overrides, rules
from congress_app.voting.vote_roll import Voter


class Numbers(NamedTuple):
    """The hall as a vote would open with: its roll, its sets in people and by weight, who is not counted."""

    voters: Sequence[Voter]
    heads: Sets
    sets: Sets
    less: Sequence[Answer]

    def waive(self) -> "Numbers":
        """The same, opened without a quorum by a recorded decision."""
        return self._replace(heads=replace(self.heads, quorum_waived=True), sets=replace(self.sets, quorum_waived=True))


def numbers(source: Source, row: Row) -> Numbers:
    """Count the hall for this vote, now."""
    rule = definition.rule_of(row)
    base = attendance.base(source)
    out = {one for each in base["subtractions"] for one in each["people"]}
    weights = delegates.weights(source) if row["weighted"] else {}
    voters = _voters(source, out if rule.base is Base.SUMMONED else set(), weights)
    less = base["subtractions"] if rule.base is Base.SUMMONED and not row["absent_reason"] else []
    count = row["absent_throughout"] if row["absent_reason"] else sum(each["count"] for each in less)
    parts = tuple(Less(each["code"], each["count"]) for each in less)
    heads = replace(
        _units(source, rule, Sets(base["summoned"], len(voters), count)), less=parts, who=definition.who_of(row)
    )
    sets = _weighed(source, heads, voters, less, weights) if row["weighted"] else heads
    told = [{**each, "people": [_named(source, one) for one in each["people"]]} for each in less]
    return Numbers(voters, heads, sets, [{name: each[name] for name in ("code", "count", "people")} for each in told])


def waived(source: Source, row: Row, sets: Sets, reason: str) -> Row | None:
    """The agreed decision that lets a vote open without its quorum; None where the quorum is there.

    `reason` is what was typed on the button. Raises SecondPersonNeeded (asked for, nobody has agreed),
    FewerThanAgreed (fewer are here than the two agreed about); without any of it `rules.check_sets` refuses.
    """
    if quorate(definition.rule_of(row), sets):
        return None
    found = overrides.standing(source, row["id"])
    if found is None:
        if reason:
            raise rules.SecondPersonNeeded
        return None
    if found["agreed_at"] is None:
        raise rules.SecondPersonNeeded
    if sets.present < found["present"]:
        raise rules.FewerThanAgreed(present=sets.present, agreed=found["present"])
    return found


def _units(source: Source, rule: Rule, sets: Sets) -> Sets:
    if rule.units is None:
        return sets
    units = attendance.headcount(source)["delegations"]
    return replace(sets, units=len(units), units_present=sum(each["present"] > 0 for each in units))


def _voters(source: Source, out: set[int], weights: dict[int, int]) -> list[Voter]:
    """Everybody in the hall who may vote; `out`: who does not stand in the base (suspended, say)."""
    present = attendance.present_ids(source) - out
    return [
        Voter(
            row["id"], row["number"], row["name"], row["delegation_id"], row["delegation"], row["seat"],
            weights.get(row["id"], 1),
        )
        for row in delegates.roll(source)
        if row["id"] in present
    ]  # fmt: skip


def _weighed(
    source: Source, heads: Sets, voters: Sequence[Voter], less: Sequence[Answer], weights: dict[int, int]
) -> Sets:
    """The same sets as sums of weights; a number typed by hand is taken as votes."""
    parts = tuple(Less(each["code"], sum(weights.get(one, 1) for one in each["people"])) for each in less)
    return replace(
        heads,
        summoned=sum(weights.get(one, 1) for one in delegates.entitled_ids(source)),
        present=sum(voter.weight for voter in voters),
        absent_throughout=sum(each.count for each in parts) if less else heads.absent_throughout,
        less=parts,
        weighted=True,
    )


def _named(source: Source, delegate: int) -> Answer:
    card = delegates.card(source, delegate) or {"number": "", "name": ""}
    return {"number": card["number"], "name": card["name"]}
