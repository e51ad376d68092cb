"""The rule profiles that come with the program, read once from `profiles/`; a congress copies one to change it."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from congress_app.counting.profile import Profile, from_plain
from congress_app.rulebook import rules

FOLDER = Path(__file__).parent / "profiles"
CODES = (
    "party_delegates",
    "party_members",
    "youth_union",
    "trade_union",
    "national_assembly",
    "company_agm",
    "roberts_rules",
)


@cache
def profiles() -> Mapping[str, Profile]:
    """Every shipped profile by its code, in the order of the page; raises BadProfile for a file nobody could go by."""
    found = {}
    for code in CODES:
        profile = from_plain(json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8")))
        rules.check(profile)
        found[code] = profile
    return found
