"""The profiles that come with the program: they load, they say every number they hold, in both languages, once."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as pace
from hypothesis import strategies as st

from congress_app.core import wording
from congress_app.counting.parts import Part
from congress_app.counting.profile import BadProfile, Profile, Quorum, from_plain, plain
from congress_app.rulebook import editing, fields, hints, rules, saying, shipped, words

PROFILES = list(shipped.profiles().values())
MARKED = {
    "party_delegates": {"quorum.delegates", "quorum.units", "elections.tie", "elections.most_rounds",
                        "elections.validity.several_empty_invalid", "elections.surplus.most", "elections.base"},
    "party_members": {"quorum.delegates", "elections.tie", "elections.validity.several_empty_invalid"},
    "trade_union": {"elections.base"},
    "company_agm": {"votes.threshold", "votes.special", "elections.cumulative"},
    "roberts_rules": {"quorum.delegates"},
}  # fmt: skip
"""What domain §2.2, §3 and §10 tell from memory only."""

each_profile = pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.code)


def leaves(value: dict[str, Any], path: str = "") -> dict[str, Any]:
    """Every setting by its path; a part is one setting."""
    found: dict[str, Any] = {}
    for name, inner in value.items():
        place = f"{path}.{name}" if path else name
        if isinstance(inner, dict) and inner.keys() != {"numerator", "denominator", "strict"}:
            found |= leaves(inner, place)
        else:
            found[place] = inner
    return found


def settings(profile: Profile) -> dict[str, Any]:
    bare = {name: value for name, value in plain(profile).items() if name not in ("code", "name", "note", "unverified")}
    return leaves(bare)


def test_seven_profiles_come_with_the_program() -> None:
    assert list(shipped.profiles()) == list(shipped.CODES)
    assert len(shipped.CODES) == 7
    assert {path.stem for path in shipped.FOLDER.glob("*.json")} == set(shipped.CODES)


@each_profile
def test_a_profile_goes_to_json_and_back(profile: Profile) -> None:
    kept = json.loads((shipped.FOLDER / f"{profile.code}.json").read_text(encoding="utf-8"))
    assert plain(profile) == kept
    assert from_plain(json.loads(json.dumps(plain(profile)))) == profile


@each_profile
def test_a_profile_speaks_both_languages(profile: Profile) -> None:
    texts = [profile.name, profile.note, *profile.unverified.values()]
    texts += [said.text for group in words.explain(profile).values() for said in group]
    for text in texts:
        assert set(text) == {"vi", "en"}
        assert text["vi"].strip()
        assert text["en"].strip()
        assert text["vi"] != text["en"]
        assert not re.search(r"[{}]", text["vi"] + text["en"]), text


@each_profile
def test_every_setting_has_exactly_one_sentence_and_one_name(profile: Profile) -> None:
    said = [path for group in words.explain(profile).values() for sentence in group for path in sentence.paths]
    assert sorted(said) == sorted(settings(profile))
    assert set(fields.FIELDS) == set(settings(profile))
    for path in settings(profile):
        assert hints.label(path, "vi") != hints.label(path, "en")


@each_profile
def test_the_words_name_every_number(profile: Profile) -> None:
    by_path = {path: said.text for group in words.explain(profile).values() for said in group for path in said.paths}
    unasked = {"elections.threshold"} if profile.elections.plurality else set()
    for path, value in settings(profile).items():
        if path in unasked or value is None or isinstance(value, bool | str) or value == 0:
            continue
        for lang in wording.LANGUAGES:
            text = by_path[path][lang]
            if isinstance(value, int):
                assert re.search(rf"(?<!\d){value}(?!\d)", text), (path, text)
            else:
                fraction = Part(**value)
                assert saying.part(fraction)[lang] in text or saying.share(fraction) in text, (path, text)


@each_profile
def test_what_is_not_verified_is_a_setting_and_says_so(profile: Profile) -> None:
    assert set(profile.unverified) <= set(settings(profile))
    assert MARKED.get(profile.code, set()) <= set(profile.unverified)


def test_the_rules_of_the_party_are_those_of_the_regulation() -> None:
    party = shipped.profiles()["party_delegates"]
    assert party.quorum == Quorum(Part(2, 3, strict=False), Part(2, 3, strict=True))
    assert (party.elections.base, party.elections.threshold) == ("summoned", Part(1, 2, strict=True))
    assert party.elections.surplus.most == Part(30, 100, strict=False)
    assert (party.elections.surplus.small_from, party.elections.surplus.small_to) == (3, 5)
    assert party.elections.support == Part(30, 100, strict=True)
    assert not party.elections.tellers_may_stand
    assert shipped.profiles()["youth_union"].elections.base == "returned"
    assert shipped.profiles()["national_assembly"].elections.tie == "older"
    company = shipped.profiles()["company_agm"]
    assert company.votes.weighted
    assert (company.quorum.second, company.quorum.third_any) == (Part(33, 100, strict=False), True)
    robert = shipped.profiles()["roberts_rules"].elections
    assert robert.validity.illegal_in_base
    assert not robert.validity.blank_counts


@pytest.mark.parametrize(
    ("level", "code"),
    [
        ("cell", "party_members"),
        ("province", "party_delegates"),
        ("association", "roberts_rules"),
        ("", "party_delegates"),
    ],
)
def test_the_level_decides_where_a_congress_starts(level: str, code: str) -> None:
    assert rules.starting(level) == code


PARTY = shipped.profiles()["party_delegates"]
OPEN = {path: field for path, field in fields.FIELDS.items() if field.kind != "fixed"}
NUMBERS = st.integers(-3, 1200)
PARTS = st.fixed_dictionaries({"numerator": NUMBERS, "denominator": NUMBERS, "strict": st.booleans()})
ANYTHING = st.one_of(st.none(), st.booleans(), NUMBERS, st.text(max_size=12), PARTS, st.just([]), st.just({"a": 1}))


@pace(deadline=None)  # the first call reads the catalogues
@given(st.dictionaries(st.sampled_from(sorted(OPEN)), ANYTHING, max_size=6))
def test_whatever_is_sent_is_a_profile_or_a_named_refusal(given_values: dict[str, Any]) -> None:
    try:
        made = editing.changed(PARTY, given_values, [])
    except BadProfile as refused:
        path = str(refused.facts["field"])
        for lang in wording.LANGUAGES:
            assert hints.label(path, lang) != path
            assert hints.hint(path, lang)
        return
    for path, value in given_values.items():
        assert editing.value(made, path) == value
    assert from_plain(plain(made)) == made
    assert words.explain(made)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("elections.threshold", {"numerator": 1, "denominator": 1, "strict": True}),
        ("elections.threshold", {"numerator": 3, "denominator": 2, "strict": False}),
        ("elections.threshold", None),
        ("quorum.delegates", {"numerator": 999, "denominator": 1000, "strict": False}),
        ("elections.entries", 4),
        ("elections.batch_size", 0),
        ("elections.tie", "dice"),
        ("elections.surplus.small_from", 9),
        ("elections.surplus.prepared_to", {"numerator": 5, "denominator": 100, "strict": False}),
        ("elections.cumulative", True),
        ("no.such", 1),
    ],
)
def test_what_no_congress_could_go_by_is_refused(path: str, value: object) -> None:
    with pytest.raises(BadProfile):
        editing.changed(PARTY, {path: value}, [])


def test_what_was_compared_with_the_text_loses_its_mark() -> None:
    made = editing.changed(PARTY, {}, ["elections.tie"])
    assert "elections.tie" not in made.unverified
    assert len(made.unverified) == len(PARTY.unverified) - 1
    assert replace(made, unverified=PARTY.unverified) == PARTY


def test_a_weighted_profile_speaks_of_votes_and_not_of_heads() -> None:
    company = shipped.profiles()["company_agm"]
    said = {path: text.text for group in words.explain(company).values() for text in group for path in text.paths}
    assert "tổng số phiếu của số cổ đông có mặt" in said["votes.base"]["vi"]
    assert "33%" in said["quorum.second"]["vi"]
    assert "65%" in said["votes.special"]["en"]
