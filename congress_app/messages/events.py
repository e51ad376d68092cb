"""Facts about messages, in the past tense. The text is public: every tablet has shown it."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class MessageSent(Fact):
    """A message went to all tablets."""

    message: int
    text_vi: str
    text_en: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class MessageWithdrawn(Fact):
    """A message was taken off the tablets."""

    message: int
