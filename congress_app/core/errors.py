"""The tree of refusals: each leaf has one HTTP status, one code and facts, never a sentence.

The sentence is found in the catalogues by the code (context "error"), so a refusal reads the same in both
languages on every screen. It never carries a token, a PIN or a person's sensitive field.
"""

import re

Scalar = str | int | bool | None


class CongressError(Exception):
    """Root of everything the program says "no" with; `facts` fill the placeholders of its sentence."""

    status = 500

    def __init__(self, **facts: Scalar) -> None:
        super().__init__(self.code())
        self.facts: dict[str, Scalar] = facts

    @classmethod
    def code(cls) -> str:
        """The machine word of this refusal: the class name in snake_case."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()


class InvalidInput(CongressError):
    """What was sent cannot be read; `field` names the place."""

    status = 400


class MalformedJson(InvalidInput):
    """The body is not the JSON object this deed expects."""


class RangeOutside(InvalidInput):
    """The part of a file that was asked for lies outside it."""

    status = 416


class UploadEmpty(InvalidInput):
    """The file that was sent has nothing in it."""


class MissingHeader(InvalidInput):
    """A deed came without the header that only our own pages send (guards against forged cross-site posts)."""


class SignInNeeded(CongressError):
    """Nobody is signed in, or the session is over, forged or revoked."""

    status = 401


class NotAllowed(CongressError):
    """The person is known and this is not theirs to do."""

    status = 403


class ForeignOrigin(NotAllowed):
    """The deed was posted by a page of another site."""


class NotFound(CongressError):
    """There is no such thing, or it is not shown to this person."""

    status = 404


class WrongMethod(CongressError):
    """The address exists; this HTTP method does not."""

    status = 405


class Refused(CongressError):
    """The rules of the congress say no, now."""

    status = 409


class NonceReused(Refused):
    """The nonce was used before for a different deed."""


class TooLarge(CongressError):
    """The body is larger than this deed accepts; `limit_mb` says how large it may be."""

    status = 413


class TooOften(CongressError):
    """Too many tries; `seconds` says how long to wait."""

    status = 429


class Unavailable(CongressError):
    """The deed could not be made durable; repeat it with the same nonce."""

    status = 503


class Unexpected(CongressError):
    """A bug: the incident number is in the log, nothing else is shown."""
