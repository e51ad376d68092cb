"""What the form of a draft starts from: the rule profile the congress goes by, its wording of the answers, the hall."""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.counting.profile import Answers, Profile
from congress_app.counting.questions import rule_of
from congress_app.delegates import queries as delegates
from congress_app.rulebook import queries as rulebook
from congress_app.voting import definition

Picture = dict[str, Any]

YES_NO_ABSTAIN = (("yes", "Yes"), ("no", "No"), ("abstain", "Abstain"))


def starting_points(source: Source) -> Picture:
    """What the form of a draft starts from.

    {choices, rule, quorum, weighted, profile: {code, name}, profiles: [{code, name}], delegations: [{id, name}],
    sets: {summoned, present, less: [{label, count}]}, items} of the congress as it is now.
    """
    present = set(attendance.present_ids(source)) & set(delegates.entitled_ids(source))
    base, profile = attendance.base(source), rulebook.current(source)
    less = [{"label": each["label"], "count": each["count"]} for each in base["subtractions"]]
    numerator, denominator, strict = congress.quorum_rule(source)
    units = attendance.headcount(source)["delegations"]
    return {
        "choices": default_choices(source, profile),
        "rule": definition.rule_words(rule_of(profile)),
        "quorum": {"numerator": numerator, "denominator": denominator, "strict": strict},
        "weighted": profile.votes.weighted,
        "profile": {"code": profile.code, "name": profile.name},
        "profiles": [{"code": each.code, "name": each.name} for each in rulebook.every(source)],
        "delegations": [{"id": each["id"], "name": each["name"]} for each in units],
        "sets": {"summoned": base["summoned"], "present": len(present), "less": less},
        "items": agenda.programme(source)["items"],
    }


def default_choices(source: Source, profile: Profile | None = None) -> list[Picture]:
    """The answers a question offers unless the draft says otherwise, by the profile (left out: the congress's).

    "agree" and "yes" count in favour; the others are worded by the congress itself.
    """
    if (profile or rulebook.current(source)).votes.answers is Answers.YES_NO_ABSTAIN:
        return [
            {"code": code, "label": wording.both(word), "counts_for": code == "yes"} for code, word in YES_NO_ABSTAIN
        ]
    worded = congress.banner(source).get("choices", [])
    return [{**each, "counts_for": each["code"] == "agree"} for each in worded]
