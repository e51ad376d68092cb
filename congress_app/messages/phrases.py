"""Sentences that every congress needs, ready in both languages so that nobody types them under stress.

The words are in the catalogues; this module only names them and says which are urgent.
"""

from typing import NamedTuple


class Phrase(NamedTuple):
    """A short name for the button, the sentence for the tablets, and whether it is urgent."""

    name: str
    text: str
    urgent: bool = False


PHRASES = (
    Phrase("Break of 15 minutes", "The congress takes a break of 15 minutes."),
    Phrase("Back to the seats", "The congress is about to continue. Delegates, please take your seats.", urgent=True),
    Phrase("A vote is coming", "A vote is about to be held. Delegates, please be in your seats.", urgent=True),
    Phrase("New documents", "New documents have been released. Please open Documents on your tablet."),
    Phrase("Noon break", "The congress breaks for lunch and continues at 13:30."),
    Phrase("End of the session", "The session is over. Thank you, delegates."),
    Phrase("Hand in the tablets", "Please hand in your tablet at the reception desk before you leave."),
)
