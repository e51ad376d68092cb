"""Who may come in: roles, the mark every route must carry, and the check before each request.

Deny by default: `require_marks` keeps the program from starting while one route has no mark. This module decides by
role only; what the rules of the congress allow is decided by the features.
"""

import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple, Protocol, TypeVar
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request

from congress_app.core.db import Actor
from congress_app.core.errors import ForeignOrigin, MissingHeader, NotAllowed, SignInNeeded

GUARD_HEADER = "X-Congress"


class Role(StrEnum):
    """The nine parts people play; a session has exactly one."""

    ORGANISER = "organiser"
    SECRETARIAT = "secretariat"
    CREDENTIALS = "credentials"  # the credentials committee
    DESK = "desk"
    TELLER = "teller"
    CHAIR = "chair"
    INSPECTOR = "inspector"
    PROJECTOR = "projector"
    DELEGATE = "delegate"


STAFF = frozenset(Role) - {Role.PROJECTOR, Role.DELEGATE}
EVERYONE = frozenset(Role)


class Person(NamedTuple):
    """Who is signed in: session number, role, account or delegate number, name."""

    session: int
    role: Role
    id: int
    name: str


class Identify(Protocol):
    """How accounts tells who a session token belongs to (None: nobody)."""

    def __call__(self, token: str) -> Person | None:
        """The person a live session's token belongs to."""
        ...


View = TypeVar("View", bound=Callable[..., Any])


class Mark(NamedTuple):
    """What a route says about itself: who may call it (None: anybody) and whether it is a deed."""

    roles: frozenset[Role] | None
    deed: bool


def _marked(view: View, mark: Mark) -> View:
    @functools.wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        _check(mark)
        return view(*args, **kwargs)

    guarded.access_mark = mark  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def public(view: View) -> View:
    """Anybody may read or post this (sign-in, set-up, the badge page)."""
    return _marked(view, Mark(None, False))


def reads(*roles: Role) -> Callable[[View], View]:
    """These roles may read it; the organiser and the inspector always may."""
    allowed = frozenset({*roles, Role.ORGANISER, Role.INSPECTOR})
    return lambda view: _marked(view, Mark(allowed, False))


def deeds(*roles: Role) -> Callable[[View], View]:
    """These roles may do it; the organiser always may, the inspector never."""
    allowed = frozenset({*roles, Role.ORGANISER}) - {Role.INSPECTOR}
    return lambda view: _marked(view, Mark(allowed, True))


def only(*roles: Role) -> Callable[[View], View]:
    """Exactly these roles, whether reading or doing (a delegate's own ballot, say)."""
    return lambda view: _marked(view, Mark(frozenset(roles), False))


def _check(mark: Mark) -> None:
    if mark.roles is None:
        return
    someone = person()
    if someone is None:
        raise SignInNeeded
    if someone.role not in mark.roles:
        raise NotAllowed(role=someone.role.value)


def require_marks(app: Flask) -> None:
    """Refuse to start while a route carries no mark; Flask's own static files are public."""
    bare = sorted(name for name, view in app.view_functions.items() if mark_of(view) is None and name != "static")
    if bare:
        raise RuntimeError(f"routes without an access mark: {', '.join(bare)}")


def mark_of(view: Callable[..., Any]) -> Mark | None:
    """The mark a view function carries, if any."""
    return getattr(view, "access_mark", None)


def cookie_name() -> str:
    """`__Host-sid` over TLS, `sid` on a plain LAN address (where browsers refuse the prefix)."""
    return "__Host-sid" if request.is_secure else "sid"


def keep_session(response: Response, token: str, hours: int) -> None:
    """Put a session token into the browser's keeping, out of reach of scripts and other sites."""
    response.set_cookie(
        cookie_name(), token, max_age=hours * 3600, path="/", secure=request.is_secure, httponly=True, samesite="Strict"
    )


def person() -> Person | None:
    """Who is signed in on this request, looked up once."""
    if "person" not in g:
        token = _cookie(cookie_name())
        identify: Identify = current_app.extensions["congress_identify"]
        g.person = identify(token) if token else None
    found: Person | None = g.person
    return found


def _cookie(name: str) -> str | None:
    """One cookie by name: our tokens are plain symbols, so nothing needs unquoting."""
    for piece in request.environ.get("HTTP_COOKIE", "").split(";"):
        key, _, value = piece.strip().partition("=")
        if key == name:
            return str(value)
    return None


def actor(desk: str | None = None) -> Actor:
    """The signed-in person as the actor of a deed."""
    someone = person()
    if someone is None:
        raise SignInNeeded
    return Actor(someone.role.value, someone.id, someone.name, desk)


def _host(origin: str) -> str:
    """Whose origin it is; "" for one that is no address at all."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def guard_posts() -> None:
    """Before every request that is not a read: our own header, no other site's origin (cross-site forgery), and the
    person whose page sent it, where the header names one: a page left open must not act for whoever signed in later.
    """
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    if GUARD_HEADER not in request.headers:
        raise MissingHeader(field=GUARD_HEADER)
    origin = request.headers.get("Origin")
    if origin and _host(origin) != request.host:
        raise ForeignOrigin
    named = request.headers[GUARD_HEADER]
    if ":" in named:
        someone = person()
        if someone is None or named != f"{someone.role.value}:{someone.id}":
            raise SignInNeeded
