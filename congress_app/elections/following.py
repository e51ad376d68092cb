"""What can be done next, with every warning and stop in words: the one list the screens of an election show."""

from typing import Any

from congress_app.elections import conditions, words
from congress_app.elections.cases import Case
from congress_app.elections.deeds import Deed
from congress_app.elections.may_not import MayNot
from congress_app.elections.programme import offered
from congress_app.elections.rules import State

Picture = dict[str, Any]

ASIDE = frozenset({Deed.SUSPEND, Deed.ANNUL, Deed.CHANGE, Deed.ADMIT, Deed.REOPEN})
"""Never the next big step."""


def following(case: Case) -> list[Picture]:
    """The deeds possible now, the usual next one first.

    [{deed, label: {vi, en}, primary: bool, warnings: [{code, text: {vi, en}}], stops: [{code, text}]}]
    """
    deeds = [deed for deed in offered(case.manner, case.state) if conditions.fits(case, deed)]
    shown = [_painted(case, deed) for deed in deeds]
    first = _primary(case, shown)
    return [{**each, "primary": each["deed"] == first} for each in shown]


def _painted(case: Case, deed: Deed) -> Picture:
    warnings: list[Picture] = []
    stops: list[Picture] = []
    for each in conditions.hurdles(case, deed):
        said = {"code": each.code(), "text": words.refusal(each)}
        (warnings if isinstance(each, MayNot) else stops).append(said)
    return {"deed": deed.value, "label": words.deed(deed), "warnings": warnings, "stops": stops}


def _primary(case: Case, shown: list[Picture]) -> str | None:
    """The step to press: what pauses an election whose planned person lost, else the first that nothing stops."""
    if case.state is State.ANNOUNCED and conditions.planned_lost(case) and case.living_round is None:
        return Deed.SUSPEND.value
    if case.state is State.NOMINATING:
        return _nominating(case, shown)
    for each in shown:
        if Deed(each["deed"]) not in ASIDE and not each["stops"]:
            return str(each["deed"])
    return None


def _nominating(case: Case, shown: list[Picture]) -> str:
    """Nobody yet: nominate; a withdrawal that waits: the presidium proposes, then decide it; else draw up the list."""
    here = {each["deed"] for each in shown}
    waiting = [each for each in case.people if each.asked and each.withdrawn is None]
    if {Deed.PROPOSE.value, Deed.DECIDE.value} <= here and not any(each.proposal for each in waiting):
        return Deed.PROPOSE.value
    for deed in (Deed.ADOPT_WITHDRAWAL, Deed.DECIDE):
        if deed.value in here:
            return deed.value
    enough = len([each for each in case.people if not each.retracted]) >= max(1, case.seats)
    return (Deed.CONSOLIDATE if enough else Deed.NOMINATE).value
