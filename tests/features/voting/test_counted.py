"""In a counted vote no place keeps a delegate's choice, and no journal line of any vote does."""

import json

import pytest

from tests import builders
from tests.features.voting import hall as build


def dump(db):
    """Every value of every row of every table, by table."""
    with db.read() as reading:
        tables = [row[0] for row in reading.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: [tuple(row) for row in reading.all(f"SELECT * FROM {table}")] for table in tables}


def voted(hall, mode):
    vote = build.opened(hall.secretary, mode=mode)
    keys = [builders.nonce() for _ in range(4)]
    for who, choice in enumerate(("agree", "disagree", "agree", "other")):
        hall.cast(vote, who, choice, nonce=keys[who])
    return vote, keys


def test_ballots_of_a_counted_vote_have_no_choice(hall):
    vote, _keys = voted(hall, "counted")
    hall.secretary.deed(f"/votes/{vote}/close")
    tables = dump(hall.db)
    assert {row[2] for row in tables["ballot"]} == {None}
    assert {row[2]: row[3] for row in tables["tally"]} == {"agree": 2, "disagree": 1, "other": 1}
    record = build.record(hall.secretary, vote)
    people = [person for each in record["delegations"] for person in each["people"]]
    assert {person["choice"] for person in people} == {None}
    assert sum(person["voted"] for person in people) == 4


@pytest.mark.parametrize("mode", ["named", "counted"])
def test_journal_and_receipts_never_hold_a_choice_or_what_unlocks_it(hall, mode):
    vote, keys = voted(hall, mode)
    tables = dump(hall.db)
    lines = [row for row in tables["journal"] if row[5] == "ballot_received"]
    assert [json.loads(row[6]) for row in lines] == [{"vote": vote, "delegate": hall.delegates[n]} for n in range(4)]
    receipts = repr(tables["receipt"])
    assert not any(key in receipts for key in keys)
    assert not any(choice in receipts for choice in ("agree", "disagree", "other"))


def test_the_closing_line_carries_the_tally_and_a_digest_of_the_roll(hall):
    vote, _keys = voted(hall, "named")
    hall.secretary.deed(f"/votes/{vote}/close")
    facts = json.loads(next(row[6] for row in dump(hall.db)["journal"] if row[5] == "vote_closed"))
    assert (facts["choices"], facts["tally"]) == (["agree", "disagree", "other"], [2, 1, 1])
    assert facts["roll_sha256"] == build.record(hall.secretary, vote)["roll_sha256"]
    assert len(facts["roll_sha256"]) == 64


def test_a_roll_with_choices_exists_only_for_a_closed_named_vote(hall):
    counted, _keys = voted(hall, "counted")
    assert hall.secretary.get(f"/votes/{counted}/roll.xlsx").json["code"] == "vote_state_wrong"
    hall.secretary.deed(f"/votes/{counted}/close")
    assert hall.secretary.get(f"/votes/{counted}/roll.xlsx").json["code"] == "no_roll_to_show"


def test_a_secret_vote_is_refused_in_clear_words(hall):
    answer = hall.secretary.deed("/votes", title_vi="Bầu", mode="secret", rule=build.SUMMONED_HALF)
    assert (answer.status_code, answer.json["code"]) == (400, "no_secret_vote")
    assert "secret" in answer.json["message"]
