"""What a counted vote leaves on the disk once it is closed: nothing that leads from a person to an answer."""

import hashlib
from pathlib import Path

import pytest

from congress_app.voting.countdown import Countdown
from tests import builders
from tests.features.voting import hall as build


def on_disk(hall) -> bytes:
    path = Path(hall.db.path)
    log = path.with_name(f"{path.name}-wal")
    return path.read_bytes() + (log.read_bytes() if log.exists() else b"")


@pytest.mark.parametrize("end", ["close", "annul"])
def test_neither_the_database_nor_its_log_keeps_a_seal_of_a_vote_that_is_over(hall, end):
    countdown = Countdown(hall.db)
    hall.db.on_commit(countdown.committed)
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    seals = []
    for who in range(4):
        key = builders.nonce()
        assert hall.cast(vote, who, "agree", nonce=key).status_code == 200
        seals.append(hashlib.sha256(f"{key}\nagree".encode()).hexdigest().encode())
    countdown.tick()
    assert all(seal in on_disk(hall) for seal in seals)
    body = {"reason": "Đếm lại"} if end == "annul" else {}
    assert hall.secretary.deed(f"/votes/{vote}/{end}", **body).status_code == 200
    countdown.tick()
    assert not any(seal in on_disk(hall) for seal in seals)


def test_the_log_is_emptied_after_every_closing_and_by_the_next_start(hall):
    path = Path(hall.db.path)
    log = path.with_name(f"{path.name}-wal")
    vote = build.opened(hall.secretary, mode="counted")
    hall.cast(vote, 0)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert log.stat().st_size > 0
    Countdown(hall.db).tick()
    assert log.stat().st_size == 0
