"""Refusals of the machine room: a demonstration over a real congress, a backup that did not succeed."""

from congress_app.core.errors import Refused, Unavailable


class RealCongress(Refused):
    """The database holds a real congress; a demonstration must not touch it."""


class BackupFailed(Unavailable):
    """The copy could not be written or did not pass its check."""


class DemoIncomplete(Refused):
    """Loading the demonstration was interrupted; its file `path` has to be made anew."""
