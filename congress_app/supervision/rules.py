"""Which part of the congress a fact belongs to, and what a search in the journal means. Pure values."""

from collections.abc import Iterable

from congress_app.core.events import Fact

PAGE = 100


def areas(facts: Iterable[type[Fact]]) -> dict[str, list[str]]:
    """Kinds of facts by the feature that records them: {"voting": ["vote_opened", …], …}."""
    found: dict[str, list[str]] = {}
    for fact in facts:
        found.setdefault(fact.__module__.split(".")[1], []).append(fact.kind())
    return {area: sorted(set(kinds)) for area, kinds in sorted(found.items())}


def pattern(search: str) -> str:
    """A search as a LIKE pattern; the signs that LIKE knows stand for themselves (escaped by a backslash)."""
    plain = search.strip()
    for sign in ("\\", "%", "_"):
        plain = plain.replace(sign, "\\" + sign)
    return f"%{plain}%"
