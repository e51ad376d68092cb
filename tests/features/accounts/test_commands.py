"""The accounts on the command line."""

import pytest
from click.testing import CliRunner

from congress_app.accounts.commands import accounts
from congress_app.core.commanding import Frame
from congress_app.settings import Settings
from tests import builders


@pytest.fixture
def run(founded):
    frame = Frame(Settings(), lambda *_: None, lambda function: function(), lambda *_: founded)
    return lambda *words: CliRunner().invoke(accounts, words, obj=frame, catch_exceptions=False)


def test_an_account_is_added_listed_given_a_new_password_and_a_link(run, visitor):
    assert run("add", "Bàn 2", "desk", "--password", builders.PASSWORD).exit_code == 0
    assert "desk         Bàn 2" in run("list").output
    assert run("password", "bàn 2", "--password", "mat-khau-moi-hon").exit_code == 0
    someone = visitor()
    assert someone.deed("/sign-in", name="Bàn 2", password=builders.PASSWORD).status_code == 401
    assert someone.deed("/sign-in", name="Bàn 2", password="mat-khau-moi-hon").json == {"next": "/desk"}
    token = run("link", "Bàn 2").output.strip().removeprefix("/s#")
    assert visitor().deed("/sign-in/link", token=token).json == {"next": "/desk"}
