"""Pictures of the rule book: every profile, the one the congress goes by, and whether the register shows weights."""

import json
from collections.abc import Callable

from congress_app.core.db import Row, Source
from congress_app.counting.profile import Profile, from_plain
from congress_app.delegates import queries as delegates
from congress_app.rulebook import rules, shipped, store

Count = Callable[[Source], int]

_held: list[Count] = []


def tell_held(count: Count) -> None:
    """Let a higher floor say how many votes or elections were held; each keeps the rules it was drafted with."""
    _held.append(count)


def held(source: Source) -> int:
    """How many votes and elections were held already."""
    return sum(count(source) for count in _held)


def every(source: Source) -> list[Profile]:
    """All profiles: those that came with the program, then the congress's own."""
    return [*shipped.profiles().values(), *(_read(row) for row in store.copies(source))]


def profile(source: Source, code: str) -> Profile:
    """The profile of that code; raises RuleProfileUnknown."""
    found = shipped.profiles().get(code)
    if found is not None:
        return found
    row = store.copy(source, code)
    if row is None:
        raise rules.RuleProfileUnknown
    return _read(row)


def current(source: Source) -> Profile:
    """The profile the congress chose, else the one its level starts with."""
    return profile(source, current_code(source))


def current_code(source: Source) -> str:
    """The code of the profile the congress goes by."""
    level = source.one("SELECT level FROM congress")
    return store.chosen(source) or rules.starting(level[0] if level else "")


def is_chosen(source: Source) -> bool:
    """Whether somebody chose, so that the level no longer decides."""
    return store.chosen(source) is not None


def is_shipped(code: str) -> bool:
    """Whether the profile came with the program, so that only a copy of it can be changed."""
    return code in shipped.profiles()


def origin(source: Source, code: str) -> Profile | None:
    """The profile a copy was made from, or None."""
    row = store.copy(source, code)
    return profile(source, row["origin"]) if row else None


def _read(row: Row) -> Profile:
    return from_plain(json.loads(row["settings"]))


delegates.tell_weights(lambda source: current(source).votes.weighted)
