"""What makes a sign-in valid, how long a session lives, and the refusals of accounts."""

import hashlib
import secrets

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused, SignInNeeded

SESSION_HOURS = 12
LINK_HOURS = 12
SHORTEST_PASSWORD = 10
STAFF_ROLES = ("organiser", "secretariat", "credentials", "desk", "teller", "chair", "inspector", "projector")


class WrongPassword(SignInNeeded):
    """Name and password do not belong together (or the account is closed)."""


class WeakPassword(InvalidInput):
    """The password is shorter than `shortest` characters."""


class NameTaken(Refused):
    """Another account has this name."""


class LinkSpent(NotAllowed):
    """The sign-in link was used already, has run out, or never existed."""


class NoSuchAccount(NotFound):
    """There is no account of that number."""


class LastOrganiser(Refused):
    """The last open organiser account cannot be closed."""


def new_token() -> str:
    """256 random bits for a session or a link."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> bytes:
    """What the database keeps of a token: its SHA-256 (enough for 256 random bits)."""
    return hashlib.sha256(token.encode()).digest()


def check_password(password: str) -> None:
    """Raises WeakPassword."""
    if len(password) < SHORTEST_PASSWORD:
        raise WeakPassword(field="password", shortest=SHORTEST_PASSWORD)
