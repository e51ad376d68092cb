"""Deeds on the saved ways of reading registers: save, rename, throw away."""

from collections.abc import Mapping
from typing import Any

from congress_app.core.collation import clean
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates import importing_store, rules
from congress_app.delegates.events import ImportProfileDeleted, ImportProfileRenamed, ImportProfileSaved


def save_profile(
    db: Database, actor: Actor, nonce: str | None, name: str, profile: Mapping[str, Any], *, instead: bool
) -> Answer:
    """Keep how a file was read under a name; `instead`: also in the place of one that has this name. Gives {id, name}.

    Raises ProfileNameMissing, ProfileNameTaken.
    """
    said = _name(name)

    def deed(tx: Transaction) -> Answer:
        held = importing_store.profile_of(tx, said)
        if held is not None and not instead:
            raise rules.ProfileNameTaken(field="name", name=said)
        if held is None:
            kept = importing_store.save_profile(tx, said, profile)
        else:
            kept = held
            importing_store.renew_profile(tx, held, profile)
        tx.record(ImportProfileSaved(profile=kept, name=said))
        return {"id": kept, "name": said}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.profile", said, dict(profile), instead))


def rename_profile(db: Database, actor: Actor, nonce: str | None, profile: int, name: str) -> Answer:
    """Give a saved way of reading another name. Raises ProfileUnknown, ProfileNameMissing, ProfileNameTaken."""
    said = _name(name)

    def deed(tx: Transaction) -> Answer:
        before = _known(tx, profile)
        if importing_store.profile_of(tx, said) not in (None, profile):
            raise rules.ProfileNameTaken(field="name", name=said)
        if before == said:
            tx.nothing_changed()
        else:
            importing_store.rename_profile(tx, profile, said)
            tx.record(ImportProfileRenamed(profile=profile, before=before, name=said))
        return {"id": profile, "name": said}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.profile.rename", profile, said))


def delete_profile(db: Database, actor: Actor, nonce: str | None, profile: int) -> Answer:
    """Throw a saved way of reading away. Raises ProfileUnknown."""

    def deed(tx: Transaction) -> Answer:
        name = _known(tx, profile)
        importing_store.delete_profile(tx, profile)
        tx.record(ImportProfileDeleted(profile=profile, name=name))
        return {"id": profile}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.profile.delete", profile))


def _name(typed: str) -> str:
    said = clean(typed)
    if not said:
        raise rules.ProfileNameMissing(field="name")
    return said


def _known(tx: Transaction, profile: int) -> str:
    name = importing_store.profile_name(tx, profile)
    if name is None:
        raise rules.ProfileUnknown
    return name
