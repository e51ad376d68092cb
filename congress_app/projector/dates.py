"""The days of a congress as both languages write them. Never looks at a clock."""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def span(starts: str, ends: str) -> dict[str, str]:
    """Two ISO dates as "22–24/11/2026" and "22–24 November 2026"; what both ends share is written once."""
    first, last = date.fromisoformat(starts), date.fromisoformat(ends)
    return {"vi": _vietnamese(first, last), "en": _english(first, last)}


def _vietnamese(first: date, last: date) -> str:
    whole = f"{last.day:02d}/{last.month:02d}/{last.year}"
    if first == last:
        return whole
    if first.year != last.year:
        return f"{first.day:02d}/{first.month:02d}/{first.year} – {whole}"
    if first.month != last.month:
        return f"{first.day:02d}/{first.month:02d} – {whole}"
    return f"{first.day:02d}–{whole}"


def _english(first: date, last: date) -> str:
    whole = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return whole
    if first.year != last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year} – {whole}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {whole}"
    return f"{first.day}–{whole}"
