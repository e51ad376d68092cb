"""Long contents that are not pushed to a hall but fetched by their hash, when somebody looks or when they changed.

A content is made into bytes once and kept here, so that a whole hall may ask for it in the same second. Who may see it
is decided by the caller, every time anew.
"""

import gzip
from collections import OrderedDict
from hashlib import sha256
from typing import Annotated, NamedTuple

import msgspec
from flask import Response, request

from congress_app.core import inputs, responses

KEPT = "private, max-age=31536000, immutable"
MOST_KEPT = 64  # a list of 220 people with long profiles is 300 KB


class Known(inputs.Query, frozen=True, kw_only=True):
    """Which content the asker was told of; empty: whatever there is."""

    hash: Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[0-9a-f]*\Z")] = ""


class Part(NamedTuple):
    """A content as it is sent: its hash ("": there is nothing to see), the JSON, and the same packed by gzip."""

    hash: str
    plain: bytes
    packed: bytes


Place = tuple[str, int]
"""What a content is ("elections.list") and of which number."""

_kept: OrderedDict[tuple[Place, str], Part] = OrderedDict()


def part(place: Place, content: object) -> Part:
    """A content as bytes, {hash, <the last word of its place>: content}; the same content has the same hash."""
    name = place[0].rpartition(".")[2]
    if not content:
        return Part("", msgspec.json.encode({"hash": "", name: content}), b"")
    found = sha256(msgspec.json.encode(content)).hexdigest()[:20]
    known = _kept.get((place, found))
    if known is None:
        plain = msgspec.json.encode({"hash": found, name: content})
        known = _kept[place, found] = Part(found, plain, gzip.compress(plain, 6, mtime=0))
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return known


def kept(place: Place, wanted: str) -> Part | None:
    """The part with this hash if it was made before; the caller has asked whether it may still be seen."""
    return _kept.get((place, wanted)) if wanted else None


def answer(found: Part, wanted: str) -> Response:
    """The part as an answer: kept for a year by the browser that asked for it by its hash, else by nobody."""
    packs = bool(found.packed) and request.accept_encodings.quality("gzip") > 0
    response = Response(found.packed if packs else found.plain, content_type=responses.JSON)
    response.headers["Cache-Control"] = KEPT if found.hash and found.hash == wanted else "no-store"
    response.headers["Vary"] = "Accept-Encoding"
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    return response
