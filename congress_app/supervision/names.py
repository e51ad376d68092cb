"""Machine words of the journal and the plain strings people read for them; an unknown word stays as it is."""

from congress_app.core import wording
from congress_app.delegates.rules import STANDINGS

ROLES = {
    "organiser": "Organiser",
    "secretariat": "Secretariat",
    "credentials": "Credentials committee",
    "desk": "Desk",
    "teller": "Teller",
    "chair": "Chair",
    "inspector": "Inspector",
    "projector": "Projector",
    "delegate": "Delegate",
    "program": "The program",
    "command line": "Command line",
    "visitor": "Visitor",
}
SLIDES = {
    "welcome": "Welcome",
    "agenda": "Agenda",
    "item": "Current item",
    "headcount": "Headcount",
    "vote": "Vote",
    "result": "Result",
    "message": "Message",
    "blank": "Dark",
}
BY_FIELD = {"role": ROLES, "slide": SLIDES, "standing": STANDINGS, "before": STANDINGS}


def role(lang: str, word: str) -> str:
    """A role in words."""
    return field(lang, "role", word)


def field(lang: str, name: str, word: str) -> str:
    """The value of a fact's field in words, where the field holds a machine word."""
    return wording.text(lang, BY_FIELD.get(name, {}).get(word, word))
