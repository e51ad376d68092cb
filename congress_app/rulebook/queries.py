"""Pictures of the rule book: the profile the congress goes by."""

from congress_app.core.db import Source
from congress_app.counting.profile import Profile


def current(source: Source) -> Profile:
    """The profile the congress chose, else the one its level asks for."""
    level = source.one("SELECT level FROM congress")
    code = "party_members" if level and level[0] == "cell" else "party_delegates"
    return Profile(code, {"vi": code, "en": code}, {"vi": "", "en": ""})
