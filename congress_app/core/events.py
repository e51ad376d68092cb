"""The shape of a fact: what happened, in the past tense, small enough for one journal line.

A fact never decides or writes anything, and never carries a secret or a sensitive personal field.
"""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Fact:
    """Base of every event; fields are JSON scalars or lists of them, never floats."""

    @classmethod
    @cache  # one search through the class name per kind, not per ballot
    def kind(cls) -> str:
        """The fact's name in the journal and the catalogues: the class name in snake_case."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()

    def facts(self) -> dict[str, object]:
        """The fields as a plain dictionary."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}
