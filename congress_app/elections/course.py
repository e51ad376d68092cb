"""How every deed about an election goes: look at the case, weigh what is against it, move along an arrow, note it.

Pieces of transactions for the actions of this feature; it opens none of its own.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from congress_app.core.db import Transaction
from congress_app.core.errors import CongressError
from congress_app.elections import events, may_not, rules, store
from congress_app.elections.cases import Case, load
from congress_app.elections.conditions import hurdles
from congress_app.elections.deeds import Deed
from congress_app.elections.rules import State


class Said(NamedTuple):
    """What the person says to go on in spite of warnings: their codes and the reason."""

    codes: Sequence[str] = ()
    reason: str = ""


NOTHING = Said()


class Step(NamedTuple):
    """A deed that may be done: the case, the deed, and the warnings that were overridden."""

    case: Case
    deed: Deed
    warnings: Sequence[str]
    said: Said


def allow(tx: Transaction, election: int, deed: Deed, said: Said = NOTHING, *more: CongressError) -> Step:
    """The step, if nothing stops it. Raises ElectionNotFound, the first stop, or the first warning not overridden."""
    case = load(tx, election)
    return weigh(tx, case, deed, said, [*hurdles(case, deed), *more])


def weigh(tx: Transaction, case: Case, deed: Deed, said: Said, against: Sequence[CongressError]) -> Step:
    """The step, if what is against it yields; overridden warnings are recorded. Raises as `allow`."""
    return also(tx, Step(case, deed, (), said), against)


def also(tx: Transaction, step: Step, against: Sequence[CongressError]) -> Step:
    """The step once more is weighed, what was overridden recorded. Raises as `allow`."""
    said = step.said
    warnings = may_not.outstanding(against, said.codes, said.reason)
    if warnings:
        reason = said.reason.strip()
        tx.record(
            events.RegulationOverridden(**about(step.case), deed=step.deed.value, codes=list(warnings), reason=reason)
        )
    return step._replace(warnings=(*step.warnings, *warnings))


def advance(tx: Transaction, step: Step, there: State, **detail: Any) -> None:
    """The election goes on along an arrow, with a line in its history. Raises ArrowMissing."""
    case = step.case
    rules.move(case.manner, case.state, there, case.row["resumes"])
    store.put(tx, case.id, state=there.value)
    _note(tx, step, there, detail)


def stay(tx: Transaction, step: Step, **detail: Any) -> None:
    """A deed that moves nothing, with a line in the history."""
    _note(tx, step, step.case.state, detail)


def _note(tx: Transaction, step: Step, there: State, detail: dict[str, Any]) -> None:
    store.note(
        tx,
        step.case.id,
        step.deed.value,
        step.case.state.value,
        there.value,
        warnings=step.warnings,
        reason=step.said.reason.strip(),
        detail=detail,
    )


def about(case: Case) -> dict[str, Any]:
    """What every fact about an election begins with."""
    return {"election": case.id, "title": case.title["vi"]}
