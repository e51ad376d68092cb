"""Issuing, replacing and revoking badges."""

import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import actions, queries, rules
from congress_app.delegates import actions as delegates
from tests.builders import nonce
from tests.features.credentials.conftest import Badges


def holder(db: Database, token: str) -> queries.Holder | None:
    with db.read() as reading:
        return queries.holder(reading, token)


def test_a_new_badge_is_known_by_its_token_and_kept_only_as_a_hash(
    founded: Database, badges: Badges, people: list[int]
) -> None:
    tokens = badges.issue()
    assert set(tokens) == set(people)
    for delegate, token in tokens.items():
        found = holder(founded, token)
        assert found is not None
        assert (found.delegate, found.revoked) == (delegate, False)
    contents = founded.path.read_bytes() + founded.path.with_name("congress.db-wal").read_bytes()
    assert not any(token.encode() in contents for token in tokens.values())


def test_printing_again_leaves_holders_alone_unless_replacing_is_asked_for(badges: Badges, people: list[int]) -> None:
    first = badges.issue(people[0])
    second = badges.issue()
    assert set(second) == set(people[1:])
    with pytest.raises(rules.NothingToPrint):
        badges.issue()
    assert holder(badges.db, first[people[0]]).revoked is False


def test_a_replaced_badge_is_revoked_at_once_and_still_tells_whose_it_was(badges: Badges, people: list[int]) -> None:
    old = badges.issue(people[0])[people[0]]
    new = badges.issue(people[0], reissue=True)[people[0]]
    assert (holder(badges.db, old).revoked, holder(badges.db, old).delegate) == (True, people[0])
    assert holder(badges.db, new).revoked is False


def test_an_invented_token_belongs_to_nobody(founded: Database, badges: Badges) -> None:
    badges.issue()
    assert holder(founded, rules.new_token()) is None


def test_a_revoked_badge_stays_revoked_and_cannot_be_revoked_again(badges: Badges, people: list[int]) -> None:
    token = badges.issue(people[0])[people[0]]
    actions.revoke_badge(badges.db, PROGRAM, None, people[0])
    assert holder(badges.db, token).revoked
    with pytest.raises(rules.NoBadge) as caught:
        actions.revoke_badge(badges.db, PROGRAM, None, people[0])
    assert caught.value.facts == {"number": "001"}


def test_repeating_the_request_issues_nothing_more(founded: Database, badges: Badges, people: list[int]) -> None:
    key = nonce()
    first = actions.issue_badges(founded, PROGRAM, key, people)
    again = actions.issue_badges(founded, PROGRAM, key, people)
    assert (len(first.tokens), again.tokens, again.answer) == (3, {}, first.answer)
    assert all(not holder(founded, token).revoked for token in first.tokens.values())


def test_withdrawn_and_unknown_people_get_no_badge(founded: Database, badges: Badges, people: list[int]) -> None:
    delegates.withdraw(founded, PROGRAM, None, people[0], "ill")
    assert set(badges.issue(*people, 99_999)) == set(people[1:])


def test_the_journal_tells_who_got_a_badge_and_no_token(founded: Database, badges: Badges, people: list[int]) -> None:
    tokens = badges.issue()
    with founded.read() as reading:
        lines = " ".join(str(tuple(row)) for row in reading.all("SELECT * FROM journal"))
    assert "badges_issued" in lines
    assert not any(token in lines for token in tokens.values())


def test_the_list_shows_who_has_a_badge_and_a_pin(founded: Database, badges: Badges, people: list[int]) -> None:
    badges.issue(people[1])
    badges.pin(people[1])
    with founded.read() as reading:
        shown = {person["id"]: person for person in queries.register(reading)["people"]}
    assert [bool(shown[delegate]["badge"]) for delegate in people] == [False, True, False]
    assert [shown[delegate]["pin"] for delegate in people] == [False, True, False]
    assert not {"born", "cccd", "ethnicity"} & set(shown[people[0]])
