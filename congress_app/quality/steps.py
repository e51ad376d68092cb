"""A piece of a deed that other features may make part of theirs: erasing what a person said about the own record."""

from collections.abc import Iterable

from congress_app.core.db import Transaction
from congress_app.quality import store


def forget(tx: Transaction, delegate: int, fields: Iterable[str] | None) -> None:
    """Empty what was said of these fields (None: of all): values in dispute, notes, reasons; decisions stay."""
    store.forget(tx, delegate, None if fields is None else sorted(fields))
