"""What the page of the rules shows: the list of profiles, one of them in sentences with its doubts.

Pictures only; sentences come from `words`, names of settings from `hints`.
"""

from collections.abc import Sequence
from typing import Any

from congress_app.congress import queries as congress
from congress_app.core.db import Source
from congress_app.counting.parts import Part
from congress_app.counting.profile import Profile
from congress_app.rulebook import hints, queries, saying, words

Picture = dict[str, Any]


def book(source: Source, code: str, lang: str) -> Picture:
    """Everything of the page: {profiles, current, chosen, held, shown, quorum}; raises RuleProfileUnknown."""
    now = queries.current_code(source)
    profile = queries.profile(source, code)
    return {
        "profiles": [_line(each, now) for each in queries.every(source)],
        "current": now,
        "chosen": queries.is_chosen(source),
        "held": queries.held(source),
        "shown": shown(source, profile, lang),
        "quorum": quorum(source, profile),
        "base_rule": congress.base_rule(source)[0],
    }


def _line(profile: Profile, now: str) -> Picture:
    return {
        "code": profile.code,
        "name": profile.name,
        "shipped": queries.is_shipped(profile.code),
        "current": profile.code == now,
        "unverified": len(profile.unverified),
    }


def shown(source: Source, profile: Profile, lang: str) -> Picture:
    """One profile: {code, name, note, shipped, current, origin, unverified, groups: [{code, title, sentences}]}, each
    sentence {text, doubts: [{name, note}]}.
    """
    origin = queries.origin(source, profile.code)
    return {
        **_line(profile, queries.current_code(source)),
        "note": profile.note,
        "weighted": profile.votes.weighted,
        "origin": origin.name if origin else None,
        "groups": [
            {
                "code": group,
                "title": words.title(group),
                "sentences": [{"text": said.text, "doubts": doubts(profile, said.paths, lang)} for said in sentences],
            }
            for group, sentences in words.explain(profile).items()
        ],
    }


def doubts(profile: Profile, paths: Sequence[str], lang: str) -> list[Picture]:
    """The settings among these that nobody has compared with the text: [{path, name, note}]."""
    return [
        {"path": path, "name": hints.label(path, lang), "note": profile.unverified[path]}
        for path in paths
        if path in profile.unverified
    ]


def quorum(source: Source, profile: Profile) -> Picture:
    """The congress's own quorum beside the profile's: {congress, calls: [{call, part, words, same}], differs}."""
    numerator, denominator, strict = congress.quorum_rule(source)
    own = Part(numerator, denominator, strict=strict)
    calls = [
        {"call": call, "part": asked, "words": saying.part(asked), "same": asked == own}
        for call, asked in enumerate((profile.quorum.delegates, profile.quorum.second), start=1)
        if asked is not None
    ]
    return {
        "congress": saying.part(own),
        "calls": calls,
        "differs": not any(call["same"] for call in calls) and calls != [],
    }
