"""Deeds about the screens: put a slide on, let it follow the congress, add or take away a screen.

A screen never changes because something else happened: that is derived by the queries.
"""

from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.projector import events, rules, slides, store
from congress_app.projector.rules import Kind, Slide


def show(db: Database, actor: Actor, nonce: str | None, n: int, slide: Slide) -> Answer:
    """Pin a slide; answers {screen, slide}.

    Raises ScreenUnknown, SlideIncomplete, SlideSubjectUnknown, VoteNotYetOpen, ResultNotPublished.
    """

    def deed(tx: Transaction) -> Answer:
        row = _screen(tx, n)
        rules.check_slide(slide)
        _check_subject(tx, slide)
        if (row["mode"], row["kind"], row["subject"]) == ("pinned", slide.kind.value, slide.subject):
            tx.nothing_changed()
        else:
            store.pin(tx, n, slide)
            tx.record(events.SlideShown(screen=n, slide=slide.kind.value, subject=slide.subject))
        return {"screen": n, "slide": slide.kind.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("projector.show", n, slide.kind.value, slide.subject))


def go_auto(db: Database, actor: Actor, nonce: str | None, n: int) -> Answer:
    """Let a screen follow the congress; answers {screen}. Raises ScreenUnknown."""

    def deed(tx: Transaction) -> Answer:
        if _screen(tx, n)["mode"] == "auto":
            tx.nothing_changed()
        else:
            store.follow(tx, n)
            tx.record(events.ScreenFollowed(screen=n))
        return {"screen": n}

    return db.write(deed, actor=actor, nonce=nonce, about=("projector.go_auto", n))


def add_screen(db: Database, actor: Actor, nonce: str | None) -> Answer:
    """Add a screen under the lowest free number; answers {screen}. Raises TooManyScreens."""

    def deed(tx: Transaction) -> Answer:
        taken = {row["n"] for row in store.every(tx)}
        free = [n for n in range(1, rules.MOST_SCREENS + 1) if n not in taken]
        if not free:
            raise rules.TooManyScreens(most=rules.MOST_SCREENS)
        store.add(tx, free[0])
        tx.record(events.ScreenAdded(screen=free[0]))
        return {"screen": free[0]}

    return db.write(deed, actor=actor, nonce=nonce, about=("projector.add_screen",))


def remove_screen(db: Database, actor: Actor, nonce: str | None, n: int) -> Answer:
    """Take a screen away; answers {screen}. Raises ScreenUnknown, LastScreen."""

    def deed(tx: Transaction) -> Answer:
        _screen(tx, n)
        if len(store.every(tx)) == 1:
            raise rules.LastScreen
        store.remove(tx, n)
        tx.record(events.ScreenRemoved(screen=n))
        return {"screen": n}

    return db.write(deed, actor=actor, nonce=nonce, about=("projector.remove_screen", n))


def _screen(tx: Transaction, n: int) -> Row:
    row = store.find(tx, n)
    if row is None:
        raise rules.ScreenUnknown(screen=n)
    return row


def _check_subject(tx: Transaction, slide: Slide) -> None:
    if not slides.exists(tx, slide):
        raise rules.SlideSubjectUnknown
    if slide.kind in (Kind.VOTE, Kind.RESULT):
        rules.check_showable(slide.kind, slides.vote_state(tx, slide.subject) or "")
