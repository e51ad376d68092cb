"""Badges and PINs on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from congress_app.core.commanding import Frame
from congress_app.core.db import Database
from congress_app.credentials import queries, rules
from congress_app.credentials.commands import commands
from congress_app.settings import Settings
from tests.features.credentials.conftest import Badges
from tests.features.credentials.test_printing import codes


@pytest.fixture
def frame(founded: Database) -> Frame:
    """What a command is given."""
    return Frame(Settings(db=str(founded.path)), lambda: None, lambda act: act(), lambda _settings, _offload: founded)


def run(frame: Frame, *words: str) -> Result:
    """One command."""
    return CliRunner().invoke(commands, words, obj=frame, catch_exceptions=False)


def test_print_writes_a_sheet_for_everybody_without_a_badge(frame: Frame, badges: Badges, tmp_path: Path) -> None:
    badges.issue(badges.people[0])
    out = tmp_path / "badges.pdf"
    told = run(frame, "print", str(out), "--layout", "card", "--address", "http://10.0.0.2:8000")
    assert (told.exit_code, "2 badges, 1 sheets" in told.output) == (0, True)
    read = codes(out.read_bytes())
    assert all(text.startswith("http://10.0.0.2:8000/b#") for text in read)
    with badges.db.read() as reading:
        found = [queries.holder(reading, rules.token_in(text) or "") for text in read]
    assert sorted(holder.delegate for holder in found if holder) == badges.people[1:]


def test_print_all_replaces(frame: Frame, badges: Badges, tmp_path: Path) -> None:
    old = badges.issue()
    run(frame, "print", str(tmp_path / "all.pdf"), "--all")
    with badges.db.read() as reading:
        assert all(queries.holder(reading, token).revoked for token in old.values())
    assert len(codes((tmp_path / "all.pdf").read_bytes())) == 3


def test_revoke_and_pin_find_the_delegate_by_number(frame: Frame, badges: Badges) -> None:
    token = badges.issue()[badges.people[0]]
    assert run(frame, "revoke", "1").exit_code == 0
    with badges.db.read() as reading:
        assert queries.holder(reading, token).revoked
    pin = run(frame, "pin", "002").output.strip()
    assert (len(pin), pin.isdigit()) == (6, True)
    with pytest.raises(rules.NumberUnknown):
        run(frame, "pin", "999")
