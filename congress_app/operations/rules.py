"""Refusals of the machine room."""

from congress_app.core.errors import Refused, Unavailable


class RealCongress(Refused):
    """The database holds a real congress; a demonstration must not touch it."""


class BackupFailed(Unavailable):
    """The copy could not be written or did not pass its check."""
