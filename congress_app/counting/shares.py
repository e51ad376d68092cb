"""Percentages as whole hundredths of a percent: 94,29 % is 9429.

For reading only; no verdict is ever taken from them.
"""

from collections.abc import Mapping, Sequence

WHOLE = 10_000


def share(part: int, base: int) -> int:
    """Hundredths of a percent, the third decimal rounded half up; zero of an empty base."""
    return (2 * part * WHOLE + base) // (2 * base) if base > 0 else 0


def partition(parts: Sequence[int]) -> list[int]:
    """Shares of a whole that is exactly these parts, by largest remainder, so that they add to 100,00 %.

    Equal remainders go to the larger part, then to the earlier one.
    """
    whole = sum(parts)
    if whole <= 0:
        return [0] * len(parts)
    shares = [part * WHOLE // whole for part in parts]
    order = sorted(range(len(parts)), key=lambda i: (-(parts[i] * WHOLE % whole), -parts[i], i))
    for i in order[: WHOLE - sum(shares)]:
        shares[i] += 1
    return shares


def of_base(counts: Mapping[str, int], base: int) -> tuple[dict[str, int], int]:
    """Shares of the base by choice, and the share of the base that cast no ballot; together 100,00 %.

    If more ballots than the base were cast (a base set by hand), each share stands alone, rounded half up.
    """
    silent = base - sum(counts.values())
    if silent < 0:
        return {code: share(n, base) for code, n in counts.items()}, 0
    *each, rest = partition([*counts.values(), silent])
    return dict(zip(counts, each, strict=True)), rest


def percent(hundredths: int, lang: str) -> str:
    """Write hundredths as people read them: "94,29 %" in Vietnamese, "94.29%" in English."""
    whole, cents = divmod(hundredths, 100)
    return f"{whole},{cents:02d} %" if lang == "vi" else f"{whole}.{cents:02d}%"
