"""What a command of the command line is given: settings, the opened database, and who it acts as.

Commands call the same actions as the screens; they never write SQL of their own.
"""

from collections.abc import Callable

from congress_app.core.db import Actor, Database, Offload
from congress_app.settings import Settings

COMMAND_LINE = Actor("command line")
Opener = Callable[[Settings, Offload], Database]


class Frame:
    """The object every command receives through `@click.pass_obj`."""

    def __init__(self, settings: Settings, serve: Callable[..., None], offload: Offload, opener: Opener) -> None:
        self.settings = settings
        self.serve = serve
        self.offload = offload
        self._opener = opener
        self._db: Database | None = None

    @property
    def actor(self) -> Actor:
        """Who the journal names for a deed done here."""
        return COMMAND_LINE

    @property
    def db(self) -> Database:
        """The database, created or brought up to date on first use."""
        if self._db is None:
            self._db = self._opener(self.settings, self.offload)
        return self._db
