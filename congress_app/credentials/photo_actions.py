"""The deed of keeping many photos at once. File names, which may hold an ID number, stay out of it."""

from collections.abc import Sequence
from pathlib import Path

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.credentials import badge_rows, photos, queries, rules
from congress_app.credentials.events import PhotosKept
from congress_app.delegates import queries as delegates


def keep_photos(
    db: Database,
    actor: Actor,
    nonce: str | None,
    ready: Path,
    chosen: Sequence[tuple[int, str, bool]],
    *,
    replace: bool,
) -> Answer:
    """Keep the cut pictures of `ready` as photos: (delegate, SHA-256, chosen by hand) each.

    A person's present photo gives way only to `replace` or to a choice by hand. Answers {kept, replaced, left};
    raises PhotosNotChosen.
    """
    database = Path(db.path)

    def store() -> None:
        for _, sha256, _ in chosen:
            picture = ready / f"{sha256}.jpg"
            if picture.exists():
                photos.keep(database, picture.read_bytes())

    db.offload(store)

    def deed(tx: Transaction) -> Answer:
        have = queries.portraits(tx)
        listed = [one for one in chosen if delegates.may_enter(tx, one[0]) and have.get(one[0]) != one[1]]
        kept = [(one, sha256) for one, sha256, by_hand in listed if replace or by_hand or one not in have]
        if not kept:
            raise rules.PhotosNotChosen
        badge_rows.put_portraits(tx, kept)
        people, replaced = [one for one, _ in kept], sum(one in have for one, _ in kept)
        tx.record(PhotosKept(delegates=people, count=len(kept), replaced=replaced))
        return {"kept": len(kept), "replaced": replaced, "left": len(chosen) - len(kept)}

    about = ("credentials.photos", [list(one) for one in chosen], replace)
    return db.write(deed, actor=actor, nonce=nonce, about=about)
