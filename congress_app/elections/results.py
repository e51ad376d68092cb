"""The result of a round painted: rows high to low, those elected, what follows, the arithmetic in words.

Who may see it is decided by `queries`; every sentence comes from `counting.explain`, alike on screens and paper.
"""

from typing import Any

from congress_app.core import wording
from congress_app.counting import explain
from congress_app.counting.ballots import REASONS
from congress_app.elections import nominees, outcomes, words
from congress_app.elections.cases import Case
from congress_app.elections.pictures import percent

Picture = dict[str, Any]


def told(case: Case) -> explain.ElectionWords | None:
    """The result in words, or None before there is one."""
    kept = case.outcome
    if kept is None:
        return None
    tally = outcomes.tally(kept["tally"])
    sets = outcomes.sets(kept["sets"], tally, case.profile.who)
    return explain.election(outcomes.result(kept), tally, sets, case.rules, issued=kept["issued"])


def picture(case: Case) -> Picture | None:
    """The reconciled result as `queries` describes it, or None before."""
    found, said = case.outcome, told(case)
    if found is None or said is None:
        return None
    kept = ("base", "needed", "percent_base", "seats", "plurality", "open_seats", "tied_seats", "next", "settled")
    tally = found["tally"]
    return {
        **{name: found[name] for name in kept},
        "issued": found["issued"],
        **{name: tally[name] for name in ("returned", "valid", "invalid", "blank")},
        "percent_of": wording.both(words.PERCENT_OF[case.rules.percent_base]),
        "invalid_by": invalid_by(case),
        "rows": rows(case),
        "winners": list(found["elected"]),
        "tied": list(found["tied"]),
        "tie_rule": found["tie"],
        "headline": said.headline,
        "reckoned": said.needed,
        "lines": [*said.arithmetic, *said.persons.values()],
        "statements": list(said.statements),
        "approval": approval(case),
        "by_cards": case.row["manner"] == "cards",
    }


def invalid_by(case: Case) -> list[Picture]:
    """Invalid ballots by reason: [{code, label, count}]."""
    reasons = (case.outcome or {"tally": {"by_reason": {}}})["tally"]["by_reason"]
    return [
        {"code": code, "label": wording.both(REASONS.get(code, REASONS["other"])), "count": n}
        for code, n in reasons.items()
    ]


def rows(case: Case) -> list[Picture]:
    """Everybody on the list from the most votes to the fewest; `n` is the place on the ballot."""
    people = {each.id: each for each in case.people}
    same = nominees.namesakes(case.listed)
    shown = []
    for place, each in enumerate((case.outcome or {}).get("standing", []), 1):
        who = people[each["candidate"]]
        kept = ("candidate", "votes", "against", "uncounted", "above", "elected", "tied", "settled")
        shown.append(
            {
                "place": place,
                "n": who.place,
                "name": who.name,
                "born": nominees.birth(who.born) if who.id in same else "",
                **{name: each[name] for name in kept},
                "share": each["percent"],
                "percent": percent(each["percent"]),
            }
        )
    return shown


def approval(case: Case) -> Picture | None:
    """Whether the higher committee must still approve: {state, label, note}, or None where nobody asks for it."""
    state = case.row["approval"]
    if not state:
        return None
    return {"state": state, "label": words.label(words.APPROVALS, state), "note": case.row["approval_note"]}
