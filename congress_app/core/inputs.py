"""Reads what people send: JSON bodies, query strings and raw uploads, into strict msgspec structs.

Unknown fields, wrong types, over-long text and wrong sizes become a refusal that names the field; text arrives in
Unicode NFC. Nothing here decides whether a deed is allowed.
"""

import re
import unicodedata
from typing import Annotated, Any, TypeVar

import msgspec
from flask import request

from congress_app.core.errors import InvalidInput, MalformedJson, TooLarge, UploadEmpty

Nonce = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z_-]{16,64}\Z")]
TYPED = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]*\Z"
"""What a keyboard gives: no NUL, no escape, nothing an office document cannot hold, though lines may break."""
SAID = r"^(?=[\s\S]*\S)" + TYPED[1:]  # and not only blanks
Line = Annotated[str, msgspec.Meta(max_length=300, pattern=TYPED)]
Text = Annotated[str, msgspec.Meta(max_length=4000, pattern=TYPED)]
Short = Annotated[str, msgspec.Meta(max_length=60, pattern=TYPED)]
IsoDate = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}\Z")]
Id = Annotated[int, msgspec.Meta(ge=1, le=2**53)]

MEGABYTE = 1024 * 1024
BODY_LIMIT = 256 * 1024  # a JSON deed; uploads state their own limit


class Deed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """The body of every deed: its nonce, and whatever fields the subclass adds."""

    nonce: Nonce


class Query(msgspec.Struct, forbid_unknown_fields=False, kw_only=True, frozen=True):
    """The fields of a query string; unknown ones are ignored."""


Body = TypeVar("Body", bound=msgspec.Struct)

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""No JSON, no text, or nested deeper than any page of ours would."""

_decoders: dict[type, msgspec.json.Decoder[Any]] = {}
_PLACE = re.compile(r"`\$\.?([^`]*)`")
_FIELD = re.compile(r"field `([^`]+)`")


def read(kind: type[Body]) -> Body:
    """The JSON body as `kind`; raises MalformedJson, InvalidInput(field=…) or TooLarge."""
    raw = _body(BODY_LIMIT)
    if not raw.isascii() or b"\\u" in raw:
        raw = _normal(raw)
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    try:
        body: Body = decoder.decode(raw)
    except msgspec.ValidationError as error:
        raise InvalidInput(field=_field(str(error))) from error
    except UNREADABLE as error:
        raise MalformedJson(field="body") from error
    return body


def query(kind: type[Body]) -> Body:
    """The query string as `kind`, numbers read from text; raises InvalidInput(field=…)."""
    values = {name: unicodedata.normalize("NFC", value) for name, value in request.args.items()}
    try:
        return msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as error:
        raise InvalidInput(field=_field(str(error))) from error


def upload(limit_mb: int) -> bytes:
    """The raw body of an upload; raises TooLarge(limit_mb=…), or UploadEmpty when nothing is in it."""
    raw = _body(limit_mb * MEGABYTE)
    if not raw:
        raise UploadEmpty(field="file")
    return raw


def _body(limit: int) -> bytes:
    # Straight from the server: its length is known (run.py refuses chunked bodies) and checked here before reading.
    length = request.content_length or 0
    if length > limit:
        raise TooLarge(limit_mb=max(1, limit // MEGABYTE))
    body: bytes = request.environ["wsgi.input"].read(length) if length else b""
    return body


def _normal(raw: bytes) -> bytes:
    try:
        return msgspec.json.encode(_nfc(msgspec.json.decode(raw)))
    except UNREADABLE as error:
        raise MalformedJson(field="body") from error


def _nfc(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [_nfc(item) for item in value]
    if isinstance(value, dict):
        return {key: _nfc(item) for key, item in value.items()}
    return value


def _field(message: str) -> str:
    found = _PLACE.search(message) or _FIELD.search(message)
    return (found.group(1) if found else "") or _missing(message)


def _missing(message: str) -> str:
    found = _FIELD.search(message)
    return found.group(1) if found else "body"
