"""The form of a copy of a rule profile: every setting with its name, value, choices and doubt. A picture only."""

from congress_app.core import wording
from congress_app.counting.profile import Profile
from congress_app.counting.words import called
from congress_app.rulebook import editing, fields, words
from congress_app.rulebook.pages import Picture


def form(profile: Profile, lang: str) -> list[Picture]:
    """The form of a copy: [{code, title, fields: [{path, name, kind, value, choices, low, high, doubt}]}]."""
    return [
        {
            "code": group,
            "title": words.title(group),
            "fields": [_field(profile, each, lang) for each in members if each.kind != "fixed"],
        }
        for group, members in fields.GROUPS.items()
    ]


def _field(profile: Profile, field: fields.Field, lang: str) -> Picture:
    who = called(profile.who, lang)
    return {
        "path": field.path,
        "name": wording.text(lang, field.name),
        "kind": field.kind,
        "value": editing.value(profile, field.path),
        "choices": [(code, wording.text(lang, name, who=who)) for code, name in (field.choices or {}).items()],
        "low": field.low,
        "high": field.high,
        "doubt": profile.unverified.get(field.path),
    }
