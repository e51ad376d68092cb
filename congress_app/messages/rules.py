"""Decisions about messages: what may be sent and taken back. Values in, refusals out."""

from congress_app.core.errors import InvalidInput, NotFound, Refused

LONGEST = 500
"""Characters of one message: it must be readable at a glance on a phone."""


class MessageUnknown(NotFound):
    """There is no such message."""


class MessageEmpty(InvalidInput):
    """A message needs a text in at least one of the two languages."""


class MessageTooLong(InvalidInput):
    """The text is longer than a tablet shows at a glance."""


class MessageAlreadyWithdrawn(Refused):
    """The message was taken back before."""


def check_text(vi: str, en: str) -> None:
    """One language is enough; tablets fall back to the other."""
    if not vi.strip() and not en.strip():
        raise MessageEmpty(field="text")
    for language, text in (("vi", vi), ("en", en)):
        if len(text) > LONGEST:
            raise MessageTooLong(field=f"text.{language}", longest=LONGEST, length=len(text))
