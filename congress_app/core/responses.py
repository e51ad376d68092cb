"""How the program answers: JSON for deeds and pictures, pages with their first pictures inside, files, refusals.

Every refusal has one shape, {"code","message","facts","incident"}, as JSON or as a page. Nothing is decided here.
"""

import logging
import re
import secrets
from functools import lru_cache
from typing import Any

import msgspec
from flask import Flask, Response, current_app, g, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestedRangeNotSatisfiable, RequestEntityTooLarge
from werkzeug.http import dump_options_header

from congress_app.core import access, wording
from congress_app.core.errors import (
    CongressError,
    InvalidInput,
    NotFound,
    RangeOutside,
    TooLarge,
    Unexpected,
    WrongMethod,
)

LOG = logging.getLogger("congress")
JSON = "application/json"
ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(self), microphone=(), geolocation=()"),
)

NO_FILE_NAME = re.compile(
    '[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff\ud800-\udfff/\\\\:*?"<>|]'
)
"""What no name of a file may hold: line breaks (a header ends there), folders, and marks that turn a name around."""

_WASM = " 'wasm-unsafe-eval'"
_encoder = msgspec.json.Encoder()


def answer(value: object, status: int = 200) -> Response:
    """A JSON answer that no cache keeps."""
    response = Response(_encoder.encode(value), status, content_type=JSON)
    response.headers["Cache-Control"] = "no-store"
    return response


def page(template: str, topics: tuple[str, ...] = (), status: int = 200, **values: Any) -> Response:
    """A page: the shell with `topics` painted once inside it, so that it shows the truth before any socket."""
    text = render_template(template, **surroundings(topics), **values)
    response = Response(text, status, content_type="text/html; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response


def surroundings(topics: tuple[str, ...] = ()) -> dict[str, Any]:
    """What every page knows: language, theme, person, the congress banner, and its first pictures."""
    show = current_app.extensions["congress_pictures"]
    someone = access.person()
    pictures = show(("congress", *topics), someone)
    banner = pictures.get("congress", {}).get("picture") or None
    return {
        "lang": wording.language(),
        "theme": (banner or {}).get("theme", "ceremonial"),
        "wording_url": wording.catalogue_url(wording.language()),
        "person": someone,
        "congress": banner,
        "demo": bool(banner and banner.get("demo")),
        "pictures": pictures,
        "path": request.path,
    }


def file(content: bytes, name: str, mime: str, *, inline: bool = False) -> Response:
    """A file to keep; the name may be Vietnamese (sent as RFC 5987)."""
    response = Response(content, content_type=mime)
    kind = "inline" if inline else "attachment"
    response.headers["Content-Disposition"] = _disposition(kind, name)
    response.headers["Cache-Control"] = "no-store"
    return response


def _disposition(kind: str, name: str) -> str:
    from urllib.parse import quote

    shown = NO_FILE_NAME.sub("-", name)
    plain = shown.encode("ascii", "ignore").decode().strip() or "file"
    header: str = dump_options_header(kind, {"filename": plain})
    return f"{header}; filename*=UTF-8''{quote(shown)}"


def allow_wasm() -> None:
    """Let this one page run WebAssembly (the QR reader needs it; no other page does)."""
    g.allow_wasm = True


def keep_static(response: Response) -> Response:
    """Let browsers keep our own files, so that a hall that reloads does not ask for them all again.

    Vendored libraries and fonts carry their version in the address or never change; the rest is asked again after five
    minutes at most.
    """
    if request.endpoint == "static" and response.status_code in (200, 304):
        lasting = request.path.startswith(("/static/vendor/", "/static/fonts/"))
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if lasting else "public, max-age=300"
    return response


def secure(response: Response) -> Response:
    """The headers every answer carries."""
    headers = response.headers
    if "Content-Security-Policy" not in headers:
        policy = _policy(request.host, tls=request.is_secure, wasm=bool(g.get("allow_wasm")))
        headers.add("Content-Security-Policy", policy)
    headers.extend(ALWAYS)
    if request.is_secure:
        headers.add("Strict-Transport-Security", "max-age=86400")
    return response


@lru_cache(maxsize=64)
def _policy(host: str, *, tls: bool, wasm: bool) -> str:
    """What a page of ours may load: put together once per address, not once per ballot."""
    return (
        f"default-src 'self'; script-src 'self'{_WASM if wasm else ''}; style-src 'self'; "
        f"img-src 'self' data: blob:; connect-src 'self' {'wss' if tls else 'ws'}://{host}; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def refuse(error: CongressError, incident: str | None = None) -> Response:
    """A refusal, as JSON for deeds and pictures or as a page for people who opened an address."""
    lang = wording.language()
    shape = {
        "code": error.code(),
        "message": wording.sentence(lang, error),
        "facts": error.facts,
        "incident": incident,
    }
    if wants_page():
        return page("error.html", status=error.status, refusal=shape)
    return answer(shape, error.status)


def wants_page() -> bool:
    """Whether the reader opened an address in a browser (rather than a script asking for JSON)."""
    return request.method == "GET" and request.accept_mimetypes.best_match([JSON, "text/html"]) == "text/html"


def wire_errors(app: Flask) -> None:
    """Give every way of failing the one shape; bugs get an incident number and a traceback in the log."""

    @app.errorhandler(CongressError)
    def _refused(error: CongressError) -> Response:
        return refuse(error)

    @app.errorhandler(HTTPException)
    def _http(error: HTTPException) -> Response:
        if isinstance(error, MethodNotAllowed):
            return refuse(WrongMethod(method=request.method))
        if isinstance(error, RequestEntityTooLarge):
            return refuse(TooLarge(limit_mb=50))
        if isinstance(error, RequestedRangeNotSatisfiable):
            return refuse(RangeOutside(field="Range"))
        if error.code == 404:
            return refuse(NotFound())
        return refuse(InvalidInput(field="request"))

    @app.errorhandler(Exception)
    def _bug(error: Exception) -> Response:
        incident = secrets.token_hex(4)
        LOG.error("incident %s: %s %s", incident, request.method, request.url_rule, exc_info=error)
        return refuse(Unexpected(), incident)
