"""Badge tokens, PINs, who waits how long after wrong tries, what a photo may be, and the refusals of credentials.

Values in, values or refusals out; never sees a table, a clock or a clear PIN that was stored.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

from congress_app.core.errors import InvalidInput, NotFound, Refused, SignInNeeded, TooLarge, TooOften

SYMBOLS = "0123456789BCFGHJKLMNPQRSTVXZ"  # no letter that a Vietnamese input method could turn into another
TOKEN_LENGTH = 27  # 129 bits
PIN_LENGTH = 6
TRIES_PER_DEVICE = 5
TRIES_PER_BADGE = 10
FIRST_WAIT = 60
LONGEST_WAIT = 3600
PHOTO_LIMIT_MB = 8
PHOTO_PIXELS = 40_000_000
PHOTO_ARCHIVE_MB = 120
PHOTOS_AT_ONCE = 5_000
EMBLEM_LIMIT_MB = 4
LAYOUTS = ("a6", "a7", "card")
OFF = "standing:"
"""How the reason of a badge begins that was revoked because of the standing of its holder."""

_TAIL = re.compile(rf"[{SYMBOLS}]{{{TOKEN_LENGTH}}}$")
_SCRYPT = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}


class UnknownBadge(NotFound):
    """No badge of this congress has that code."""


class RevokedBadge(Refused):
    """The badge was replaced or withdrawn; `number` is the delegate's number."""


class WrongPin(SignInNeeded):
    """The PIN does not belong to the badge; `left` tries remain on this device."""


class PinLocked(TooOften):
    """Too many wrong tries on this device; wait `seconds`."""


class PinBlocked(Refused):
    """Too many wrong tries for this badge: the desk gives a new PIN."""


class PinNotGiven(Refused):
    """The desk has not given this delegate a PIN yet."""


class NoBadge(Refused):
    """The delegate holds no badge that could be revoked."""


class NothingToPrint(Refused):
    """Nobody in the choice needs a badge: all hold one, and replacing was not asked for."""


class NumberUnknown(NotFound):
    """No delegate has this number."""


class PhotoUnreadable(InvalidInput):
    """The file is neither a JPEG nor a PNG picture that can be opened."""


class PhotoTooLarge(InvalidInput):
    """The picture has more than `pixels` pixels."""


class PhotoHeic(InvalidInput):
    """The picture is a HEIC or AVIF file of a phone; it has to be saved as JPEG first."""


class PhotoBatchUnknown(NotFound):
    """These photos were sent too long ago, or never; they have to be sent again."""


class PhotosMissing(Refused):
    """Nothing was sent yet that could be read."""


class PhotosTooMany(TooLarge):
    """More than `most` pictures at once."""


class PhotoArchiveUnreadable(InvalidInput):
    """The file is no ZIP archive, or a damaged one."""


class PhotoArchiveSwollen(TooLarge):
    """Unpacked, the archive would be larger than any honest one."""


class PhotosNotChosen(Refused):
    """No photo of the batch belongs to anybody."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries so far: on this device with this badge, and with this badge anywhere since the PIN was given."""

    on_device: int
    on_badge: int
    locked_until: str | None


def new_token() -> str:
    """The token of a new badge."""
    return "".join(secrets.choice(SYMBOLS) for _ in range(TOKEN_LENGTH))


def token_hash(token: str) -> bytes:
    """What the database keeps of a token."""
    return hashlib.sha256(token.encode()).digest()


def token_in(text: str) -> str | None:
    """The token at the end of a scanned text: `address/b#token` or the bare token, in either case, nothing else."""
    found = _TAIL.search(text.strip().upper())
    return found.group() if found else None


def address(base: str, token: str) -> str:
    """The text of the QR: the address that opens the sign-in page, or the bare token when there is no address yet."""
    return f"{base.rstrip('/')}/b#{token}" if base else token


def only_here(base: str) -> bool:
    """Whether an address can be opened on the server's own computer alone."""
    return urlsplit(base).hostname in ("localhost", "127.0.0.1", "::1")


def new_pin() -> str:
    """Six random digits, never a row such as 123456 or 777777."""
    while True:
        pin = f"{secrets.randbelow(10**PIN_LENGTH):0{PIN_LENGTH}d}"
        steps = {(int(right) - int(left)) % 10 for left, right in pairwise(pin)}
        if steps not in ({0}, {1}, {9}):
            return pin


def hash_pin(pin: str, salt: bytes | None = None) -> str:
    """salt$scrypt in hex. Takes 50 ms: call it outside the loop."""
    salt = salt or secrets.token_bytes(16)
    return f"{salt.hex()}${hashlib.scrypt(pin.encode(), salt=salt, **_SCRYPT).hex()}"


def pin_fits(pin: str, stored: str) -> bool:
    """Whether the PIN belongs to the stored hash. Takes 50 ms: call it outside the loop."""
    salt = bytes.fromhex(stored.partition("$")[0])
    return hmac.compare_digest(hash_pin(pin, salt), stored)


def check_tries(tries: Tries, at: str) -> None:
    """Raises PinBlocked when the badge has used up its tries, PinLocked while the device must wait."""
    if tries.on_badge >= TRIES_PER_BADGE:
        raise PinBlocked
    if tries.locked_until and tries.locked_until > at:
        rest = datetime.fromisoformat(tries.locked_until) - datetime.fromisoformat(at)
        raise PinLocked(seconds=max(1, round(rest.total_seconds())))


def after_failure(tries: Tries, at: str) -> Tries:
    """One more wrong try: from the fifth on this device each one doubles the wait, 60 s first."""
    on_device = tries.on_device + 1
    locked = None
    if on_device >= TRIES_PER_DEVICE:
        wait = min(FIRST_WAIT * 2 ** (on_device - TRIES_PER_DEVICE), LONGEST_WAIT)
        locked = (datetime.fromisoformat(at) + timedelta(seconds=wait)).isoformat(timespec="milliseconds")
    return Tries(on_device, tries.on_badge + 1, locked)


def tries_left(tries: Tries) -> int:
    """Tries before the next wait or the block, whichever comes first; 0 when one is there."""
    return max(0, min(TRIES_PER_DEVICE - tries.on_device, TRIES_PER_BADGE - tries.on_badge))


def suspended(reason: str, *, listed: bool) -> bool:
    """Whether a revoked badge died with the standing of its holder: who shows it is its holder, not a finder."""
    return reason.startswith(OFF) and not listed
