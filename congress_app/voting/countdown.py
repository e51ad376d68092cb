"""Closes votes when their countdown is over. One per program; it runs in the background and never raises.

It decides nothing: a ballot is refused from the very moment `closes_at` on, whether this has run or not, and the deed
asks again inside its transaction. What came due while the program was down is closed as soon as it starts.

After every closing it empties the write-ahead log, where the totals of a counted vote stand ballot by ballot, beside
the names that had voted by then, and the seals that closing has taken away.
"""

import logging
import threading
from collections.abc import Sequence
from datetime import datetime

from congress_app.core import clock
from congress_app.core.connections import empty_log
from congress_app.core.db import PROGRAM, Database
from congress_app.core.events import Fact
from congress_app.voting import running_actions
from congress_app.voting.events import VoteAnnulled, VoteClosed, VoteOpened, VoteProlonged

LOG = logging.getLogger("congress.voting")
LONGEST = 5.0  # another process (the command line) may open a vote without telling this one
AGAIN = 1.0
PATIENCE = 20  # milliseconds that the hall may wait for the log to be emptied

_ENDS = "SELECT closes_at FROM vote WHERE state = 'open' AND casting_ended_at IS NULL AND closes_at IS NOT NULL"
_OPEN = "SELECT 1 FROM vote WHERE state = 'open'"


class Countdown:
    """`committed` is told of facts, `run` does the work."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._wake = threading.Event()
        self._running = True
        self._traces = True  # also those of a program that was killed

    def committed(self, facts: Sequence[Fact], _head: int) -> None:
        """Look at the clock anew when a vote opened or was prolonged, clear up when one ended; quick, never raises."""
        if any(isinstance(fact, VoteClosed | VoteAnnulled) for fact in facts):
            self._traces = True
            self._wake.set()
        if any(isinstance(fact, VoteOpened | VoteProlonged) for fact in facts):
            self._wake.set()

    def run(self) -> None:
        """Close what comes due until `stop`."""
        while self._running:
            self._wake.wait(self.tick())
            self._wake.clear()

    def stop(self) -> None:
        """End `run` soon."""
        self._running = False
        self._wake.set()

    def tick(self) -> float:
        """Close the vote that is due, if any; how many seconds to wait before the next look."""
        try:
            left = self._left()
            if left is not None and left <= 0:
                running_actions.close_due(self._db, PROGRAM)
                left = self._left()
            wait = LONGEST if left is None else min(LONGEST, max(left, 0.001))
            return wait if self._cleared() else min(wait, AGAIN)
        except Exception:
            LOG.exception("a vote whose time is over could not be closed; trying again")
            return AGAIN

    def _cleared(self) -> bool:
        """Empty the log if a vote is over and none is open; False when somebody was reading just now."""
        if not self._traces or self._db.glance(_OPEN) is not None:
            return True
        self._traces = False
        if not self._db.offload(lambda: empty_log(self._db.path, PATIENCE)):
            self._traces = True
        return not self._traces

    def _left(self) -> float | None:
        """Seconds until the open vote's countdown is over; None when there is none."""
        row = self._db.glance(_ENDS)
        if row is None:
            return None
        return (datetime.fromisoformat(row[0]) - clock.moment()).total_seconds()
