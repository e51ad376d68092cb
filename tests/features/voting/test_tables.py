"""The database itself keeps the two promises that no program error may break."""

import pytest

from congress_app.core.db import PROGRAM, IntegrityError
from tests.features.voting import hall as build


def attempt(db, sql, params):
    def deed(tx):
        tx.execute(sql, params)
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)


def test_one_ballot_per_delegate(hall):
    vote = build.opened(hall.secretary)
    hall.cast(vote, 0)
    with pytest.raises(IntegrityError):
        attempt(
            hall.db,
            "INSERT INTO ballot (vote, delegate, choice, at) VALUES (?, ?, 'agree', '')",
            (vote, hall.delegates[0]),
        )


def test_no_ballot_of_somebody_who_is_not_on_the_roll(hall):
    vote = build.opened(hall.secretary)
    with pytest.raises(IntegrityError):
        attempt(
            hall.db,
            "INSERT INTO ballot (vote, delegate, choice, at) VALUES (?, ?, 'agree', '')",
            (vote, hall.delegates[9]),
        )


def test_one_open_vote(hall):
    build.opened(hall.secretary)
    other = build.draft(hall.secretary)
    with pytest.raises(IntegrityError):
        attempt(hall.db, "UPDATE vote SET state = 'open' WHERE id = ?", (other,))
