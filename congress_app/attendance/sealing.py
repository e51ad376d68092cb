"""Seals what a desk keeps of a badge's holder, so that only somebody who holds the badge can read it.

One primitive, SHAKE256 (FIPS 202), which Python has and which a small script has where a browser offers no cryptography
(plain HTTP). Keyed by its first bytes it is a pseudo-random function; every part below has its own first byte and a
fixed length, so no two inputs can be read as each other. The scripts' half is static/js/door/sealed.js.

    secret(32) = SHA-256 of the badge's token: all the database keeps of it, and what a desk computes from a scan
    name(12) ‖ key(32) = SHAKE256(1 ‖ salt(16) ‖ secret(32))
    tag(16)            = SHAKE256(2 ‖ key(32) ‖ text)
    sealed             = tag ‖ (text XOR SHAKE256(3 ‖ key(32) ‖ tag(16)))

The tag comes from the text itself (a synthetic IV), so the same key never hides two texts under one stream.
"""

import hashlib
import hmac

SALT = 16
NAME = 12
KEY = 32
TAG = 16
GRAIN = 48
"""Texts are filled up with blanks to a multiple of this, so that a length tells next to nothing."""


def names(salt: bytes, secret: bytes) -> tuple[bytes, bytes]:
    """(name, key) of a badge in the list of that salt."""
    drawn = hashlib.shake_256(b"\1" + salt + secret).digest(NAME + KEY)
    return drawn[:NAME], drawn[NAME:]


def seal(key: bytes, text: bytes) -> bytes:
    """The sealed text; the same for the same key and text."""
    whole = text + b" " * (-len(text) % GRAIN)
    tag = hashlib.shake_256(b"\2" + key + whole).digest(TAG)
    return tag + _hidden(key, tag, whole)


def unseal(key: bytes, sealed: bytes) -> bytes | None:
    """The text with its blanks; None when it was sealed under another key or changed."""
    tag, hidden = sealed[:TAG], sealed[TAG:]
    whole = _hidden(key, tag, hidden)
    right = hashlib.shake_256(b"\2" + key + whole).digest(TAG)
    return whole if hmac.compare_digest(tag, right) else None


def _hidden(key: bytes, tag: bytes, text: bytes) -> bytes:
    stream = hashlib.shake_256(b"\3" + key + tag).digest(len(text))
    return (int.from_bytes(text, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(text), "big")
