"""Pieces of a deed on the list that other features may make part of theirs: give values, set a standing.

A step takes an open transaction, writes, remembers who and why, and records; it never opens a transaction of its own.
"""

from collections.abc import Iterable, Mapping

from congress_app.core.collation import clean
from congress_app.core.db import Transaction
from congress_app.delegates import queries, rules, store
from congress_app.delegates.events import DelegateChanged, RecordErased, RecordViewed


def cleaned(given: Mapping[str, str]) -> dict[str, str]:
    """Typed values as they are kept: clean text, one spelling of numbers. Raises DelegateFieldInvalid and its kin."""
    values = {name: clean(value) for name, value in given.items()}
    if values.get("number"):
        values["number"] = rules.number(values["number"])
    if values.get("weight"):
        values["weight"] = rules.weight(values["weight"])
    rules.check_fields(values)
    return values


def change(tx: Transaction, delegate: int, values: Mapping[str, str], source: str = "") -> list[str]:
    """Give fields cleaned values (empty ones clear them); gives the fields that became different.

    `source` says where they came from: "" typed by the actor, "seating", "delegate", "merge:<id>" … Nothing is
    recorded when nothing differs. Raises DelegateUnknown, NumberTaken.
    """
    return _give(tx, delegate, _whole(tx, delegate), values, source)


def exchange(tx: Transaction, values: Mapping[int, Mapping[str, str]], source: str) -> None:
    """Give several delegates cleaned values at once, so that they may take over each other's numbers.

    Raises DelegateUnknown, NumberTaken as `change` does.
    """
    before = {delegate: _whole(tx, delegate) for delegate in values}
    for delegate, given in values.items():
        if given.get("number", before[delegate]["number"]) != before[delegate]["number"]:
            store.park_number(tx, delegate)
    for delegate, given in values.items():
        _give(tx, delegate, before[delegate], given, source)


def take_place(tx: Transaction, alternate: int, of: int | None, reason: str, source: str) -> None:
    """Remember whose place an alternate holds (None: nobody's any more), and why, in the history of the alternate."""
    names = [
        "" if one is None else queries.fields(tx, one)["full_name"] for one in (queries.place_of(tx, alternate), of)
    ]
    store.set_replaces(tx, alternate, of)
    store.remember(tx, alternate, [("replaces", names[0], names[1]), ("reason", "", reason)], source)


def _whole(tx: Transaction, delegate: int) -> dict[str, str]:
    return {**queries.fields(tx, delegate), **queries.record(tx, delegate)}


def _give(
    tx: Transaction, delegate: int, before: Mapping[str, str], values: Mapping[str, str], source: str
) -> list[str]:
    changes = {name: value for name, value in values.items() if before[name] != value}
    if not changes:
        return []
    check_free(tx, changes, delegate)
    store.update(tx, delegate, changes, {**before, **changes})
    store.forget_sources(tx, delegate, changes)
    store.drop_empty_delegations(tx)
    store.remember(tx, delegate, [(name, before[name], value) for name, value in changes.items()], source)
    tx.record(_changed(delegate, before, changes))
    return sorted(changes)


def stand(tx: Transaction, delegate: int, standing: str, reason: str, source: str = "") -> None:
    """Set the standing, and with it whether the person is on today's list; the caller records its own fact."""
    before = queries.fields(tx, delegate)["standing"]
    store.set_standing(tx, delegate, standing)
    store.remember(
        tx, delegate, [("standing", before, standing), *([("reason", "", reason)] if reason else [])], source
    )


def seat(tx: Transaction, seats: Mapping[int, str], source: str) -> None:
    """Give many people their seats at once ("" for none); the caller records its own fact."""
    for delegate, name in seats.items():
        before = tx.one("SELECT seat FROM delegate WHERE id = ?", (delegate,))
        store.set_seat(tx, delegate, name)
        store.forget_sources(tx, delegate, ("seat",))
        store.remember(tx, delegate, [("seat", before[0] if before else "", name)], source)


def forget(tx: Transaction, delegate: int, fields: Iterable[str], *, whole: bool) -> None:
    """Erase values of a delegate here and in the history of changes; `whole` takes name and everything else.

    The number stays, so that votes and passages still belong to somebody.
    """
    names = set(rules.FIELDS) - {"number", "class"} if whole else set(fields)
    now = queries.fields(tx, delegate)
    changes = {name: "" for name in sorted(names) if name != "delegation"}
    if whole:
        changes["full_name"] = rules.ERASED
    store.update(tx, delegate, changes, {**now, **changes})
    store.forget_sources(tx, delegate, changes)
    store.forget_history(tx, delegate, None if whole else sorted(names))
    store.remember(tx, delegate, [("erased", "", ", ".join(sorted(names)))])
    tx.record(RecordErased(delegate=delegate, fields=sorted(names), whole=whole))


def values(tx: Transaction, delegate: int, names: Iterable[str]) -> list[str]:
    """The values of these fields as they are now."""
    known = {**queries.fields(tx, delegate), **queries.record(tx, delegate)}
    return [known[name] for name in names]


def forget_registers(tx: Transaction) -> int:
    """Every kept register is taken off the books, with where its values stood; answers how many there were."""
    return store.forget_registers(tx)


def view(tx: Transaction, delegate: int | None, where: str) -> None:
    """Keep that the actor of this deed read a full record (None: all of them)."""
    tx.record(RecordViewed(delegate=delegate, where=where))


def check_free(tx: Transaction, values: Mapping[str, str], delegate: int) -> None:
    """Raises NumberTaken when somebody else has the number or the external number."""
    for field in ("number", "external_id"):
        said = values.get(field, "")
        sql = f"SELECT full_name FROM delegate WHERE {field} = ? AND id <> ?"
        holder = tx.one(sql, (said, delegate)) if said else None
        if holder is not None:
            raise rules.NumberTaken(field=field, number=said, name=holder[0])


def _changed(delegate: int, before: Mapping[str, str], changes: Mapping[str, str]) -> DelegateChanged:
    private = rules.PRIVATE_IN_JOURNAL
    return DelegateChanged(
        delegate=delegate,
        number=before["number"],
        name=before["full_name"],
        fields=list(changes),
        before=["" if name in private else before[name] for name in changes],
        after=["" if name in private else value for name, value in changes.items()],
    )
