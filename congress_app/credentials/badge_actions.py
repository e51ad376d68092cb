"""Deeds about how badges look and about name-cards for desks. No token passes through here."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.credentials import badge_rows, designs, emblems, queries, rules
from congress_app.credentials.designs import Design
from congress_app.credentials.events import BadgeDesignChanged, NameCardsPrinted
from congress_app.delegates import queries as delegates


def save_design(db: Database, actor: Actor, nonce: str | None, design: Design) -> Answer:
    """Badges look like this from the next printing on; raises InvalidInput, ColourTooPale.

    The emblem of one's own stays the one that was uploaded last.
    """
    designs.check(replace(design, sha256=design.sha256 or "-"))

    def deed(tx: Transaction) -> Answer:
        before = queries.design(tx)
        after = replace(design, sha256=before.sha256)
        designs.check(after)
        return _keep(tx, after)

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.design", designs.kept(design)))


def keep_emblem(db: Database, actor: Actor, nonce: str | None, picture: bytes) -> Answer:
    """Keep a checked picture (see emblems.check) as the emblem on every badge."""
    sha256 = db.offload(lambda: emblems.keep(Path(db.path), picture))

    def deed(tx: Transaction) -> Answer:
        return _keep(tx, replace(queries.design(tx), emblem="own", sha256=sha256))

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.emblem", sha256))


def _keep(tx: Transaction, design: Design) -> Answer:
    badge_rows.put_design(tx, designs.kept(design))
    tx.record(BadgeDesignChanged(design=designs.kept(design)))
    return {"design": designs.kept(design)}


def note_name_cards(db: Database, actor: Actor, nonce: str | None, chosen: Sequence[int], sheet: str) -> Answer:
    """Note that name-cards are printed for these delegates: {delegates, count}; raises NothingToPrint."""

    def deed(tx: Transaction) -> Answer:
        known = [delegate for delegate in dict.fromkeys(chosen) if delegates.may_enter(tx, delegate)]
        if not known:
            raise rules.NothingToPrint
        badge_rows.add_printing(tx, badge_rows.NAME_CARDS, "", sheet, len(known))
        tx.record(NameCardsPrinted(delegates=known, count=len(known), sheet=sheet))
        return {"delegates": known, "count": len(known)}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.name_cards", list(chosen), sheet))
