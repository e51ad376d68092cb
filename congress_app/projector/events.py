"""Facts about the screens, in the past tense."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class SlideShown(Fact):
    """A slide was put on a screen; `subject` is the vote, item or message it shows, 0 when it needs none."""

    screen: int
    slide: str
    subject: int


@dataclass(frozen=True, slots=True)
class ScreenFollowed(Fact):
    """A screen was set to follow the congress by itself again."""

    screen: int


@dataclass(frozen=True, slots=True)
class ScreenAdded(Fact):
    """The hall got another screen."""

    screen: int


@dataclass(frozen=True, slots=True)
class ScreenRemoved(Fact):
    """A screen was taken away."""

    screen: int
