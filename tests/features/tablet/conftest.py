"""Tests of the tablet start in the hall of the votes: ten delegates, eight of them checked in, and one guest."""

from tests.features.voting.conftest import hall

__all__ = ["hall"]
