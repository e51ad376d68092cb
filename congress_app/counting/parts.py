"""Parts of a whole number: more than half, at least two thirds. Exact: only whole numbers are compared."""

from dataclasses import dataclass

from congress_app.core.errors import InvalidInput

LARGEST = 1000


class UnreachablePart(InvalidInput):
    """A fraction that is not a part of a whole, or that nobody can reach; facts: numerator, denominator."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole number: more than (strict) or at least numerator/denominator of it."""

    numerator: int
    denominator: int
    strict: bool

    def __post_init__(self) -> None:
        """Refuse a part that nobody can reach, or that everybody has.

        Raises UnreachablePart: the fraction is not in (0, 1], or it is "more than the whole".
        """
        reachable = 0 < self.numerator <= self.denominator <= LARGEST
        if not reachable or (self.strict and self.numerator == self.denominator):
            raise UnreachablePart(field="rule", numerator=self.numerator, denominator=self.denominator)

    def of(self, whole: int) -> int:
        """The smallest count that reaches this part of `whole`; never less than one."""
        if self.strict:
            return whole * self.numerator // self.denominator + 1
        return max(1, -(-whole * self.numerator // self.denominator))
