"""Set-up, sign-in by password or link, sign-out, the reader's language, and the organiser's list of accounts."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response, current_app, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from congress_app.accounts import actions, queries, rules
from congress_app.congress import queries as congress_queries
from congress_app.congress import rules as congress_rules
from congress_app.core import access, inputs, responses, wording
from congress_app.core.context import database, throttle
from congress_app.core.errors import NotFound

blueprint = Blueprint("accounts", __name__)

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60, pattern=inputs.SAID)]
Title = Annotated[str, msgspec.Meta(min_length=1, max_length=300, pattern=inputs.SAID)]
Password = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
StaffRole = Literal["organiser", "secretariat", "credentials", "desk", "teller", "chair", "inspector", "projector"]

HOMES = {
    "organiser": "/delegates",
    "secretariat": "/control",
    "credentials": "/credentials",
    "desk": "/desk",
    "teller": "/tellers",
    "chair": "/chair",
    "inspector": "/journal",
    "projector": "/projector/1",
    "delegate": "/tablet",
}


class SetUp(inputs.Deed, frozen=True):
    """What the set-up page sends."""

    code: inputs.Short
    name_vi: Title
    name_en: Title
    level: Literal["cell", "grassroots", "commune", "province", "ministry", "national", "association"]
    starts: inputs.IsoDate
    ends: inputs.IsoDate
    place: Title
    preparatory: bool
    official: bool
    theme: Literal["ceremonial", "neutral"]
    organiser: Name
    password: Password
    halves: bool = False


class SignIn(inputs.Deed, frozen=True):
    """Name and password of a member of staff."""

    name: Name
    password: Password


class Link(inputs.Deed, frozen=True):
    """The token of a sign-in link."""

    token: Annotated[str, msgspec.Meta(min_length=20, max_length=100)]


class Language(inputs.Deed, frozen=True):
    """The language a reader chooses."""

    lang: Literal["vi", "en"]


class NewAccount(inputs.Deed, frozen=True):
    """A member of staff."""

    name: Name
    role: StaffRole
    password: Password


class NewPassword(inputs.Deed, frozen=True):
    """A replaced password."""

    password: Password


class Closing(inputs.Deed, frozen=True):
    """Close or reopen an account."""

    closed: bool


@blueprint.get("/")
@access.public
def home() -> AnyResponse:
    """To set-up, to sign-in, or to the page of one's role."""
    someone = access.person()
    if someone is not None:
        return redirect(HOMES[someone.role.value])
    with database().read() as reading:
        ready = congress_queries.exists(reading)
    return redirect("/sign-in" if ready else "/setup")


@blueprint.get("/setup")
@access.public
def setup_page() -> AnyResponse:
    """The set-up page, as long as the database belongs to no congress."""
    with database().read() as reading:
        if congress_queries.exists(reading):
            return redirect("/sign-in")
    return responses.page("setup.html", levels=congress_rules.LEVELS)


@blueprint.post("/setup")
@access.public
def set_up() -> Response:
    """Found the congress and its first organiser."""
    throttle().check("setup", "code", request.remote_addr or "")
    body = inputs.read(SetUp)
    kinds = [kind for kind, wanted in (("preparatory", body.preparatory), ("official", body.official)) if wanted]
    actions.set_up(
        database(),
        body.nonce,
        code=body.code,
        expected=current_app.extensions["congress_setup_code"],
        organiser=body.organiser.strip(),
        password=body.password,
        congress={
            "name": {"vi": body.name_vi.strip(), "en": body.name_en.strip()},
            "level": body.level,
            "starts": body.starts,
            "ends": body.ends,
            "place": body.place.strip(),
            "theme": body.theme,
            "kinds": tuple(kinds),
            "halves": body.halves,
        },
    )
    return _signed_in(actions.sign_in(database(), body.organiser.strip(), body.password))


@blueprint.get("/sign-in")
@access.public
def sign_in_page() -> AnyResponse:
    """The sign-in page for staff, with a hint for delegates."""
    with database().read() as reading:
        if not congress_queries.exists(reading):
            return redirect("/setup")
    return responses.page("sign_in.html")


@blueprint.post("/sign-in")
@access.public
def sign_in() -> Response:
    """Sign in by name and password."""
    body = inputs.read(SignIn)
    name = body.name.strip()
    throttle().check("password", name, request.remote_addr or "")
    opened = actions.sign_in(database(), name, body.password)
    throttle().forget("password", name, request.remote_addr or "")
    return _signed_in(opened)


@blueprint.get("/s")
@access.public
def link_page() -> Response:
    """The page a sign-in link opens; the token is behind # and never reaches a log."""
    return responses.page("link.html")


@blueprint.post("/sign-in/link")
@access.public
def use_link() -> Response:
    """Sign in by a link."""
    body = inputs.read(Link)
    return _signed_in(actions.use_link(database(), body.token))


@blueprint.post("/sign-out")
@access.only(*access.EVERYONE)
def sign_out() -> Response:
    """End this session and forget what the browser kept."""
    inputs.read(inputs.Deed)
    someone = access.person()
    if someone is not None:
        actions.sign_out(database(), access.actor(), someone.session)
    response = responses.answer({"next": "/"})
    response.delete_cookie(access.cookie_name(), path="/", secure=request.is_secure, httponly=True, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@blueprint.post("/language")
@access.public
def choose_language() -> Response:
    """Keep the reader's language in a cookie."""
    body = inputs.read(Language)
    response = responses.answer({"lang": body.lang})
    response.set_cookie(wording.COOKIE, body.lang, max_age=365 * 86400, samesite="Strict", secure=request.is_secure)
    return response


@blueprint.get("/accounts")
@access.reads()
def accounts_page() -> Response:
    """The organiser's list of staff accounts."""
    with database().read() as reading:
        listed = queries.accounts(reading)
    return responses.page("accounts/accounts.html", accounts=listed, roles=rules.STAFF_ROLES)


@blueprint.post("/accounts")
@access.deeds()
def add() -> Response:
    """Add a member of staff."""
    body = inputs.read(NewAccount)
    answer = actions.add(
        database(), access.actor(), body.nonce, name=body.name.strip(), role=body.role, password=body.password
    )
    return responses.answer(answer, 201)


@blueprint.post("/accounts/<int:account>/password")
@access.deeds()
def reset_password(account: int) -> Response:
    """Replace a password."""
    body = inputs.read(NewPassword)
    return responses.answer(actions.reset_password(database(), access.actor(), body.nonce, account, body.password))


@blueprint.post("/accounts/<int:account>/closed")
@access.deeds()
def close(account: int) -> Response:
    """Close or reopen an account."""
    body = inputs.read(Closing)
    return responses.answer(actions.close(database(), access.actor(), body.nonce, account, closed=body.closed))


@blueprint.post("/accounts/<int:account>/link")
@access.deeds()
def make_link(account: int) -> Response:
    """A one-time sign-in link for an account; shown once, never stored in clear."""
    inputs.read(inputs.Deed)
    token = actions.make_link(database(), access.actor(), account)
    return responses.answer({"link": f"{request.host_url}s#{token}"})


@blueprint.get("/wording/<lang>-<digest>.json")
@access.public
def script_wording(lang: str, digest: str) -> Response:
    """The scripts' catalogue, addressed by its hash and cached for ever."""
    if lang not in wording.LANGUAGES:
        raise NotFound
    current, body = wording.script_catalogue(lang)
    response = Response(body, content_type="application/json; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if digest == current else "no-store"
    return response


@blueprint.get("/generate_204")
@access.public
def generate_204() -> Response:
    """What Android asks to decide whether a Wi-Fi is worth staying on: yes."""
    return Response(status=204)


def _signed_in(opened: actions.SignIn) -> Response:
    response = responses.answer({"next": HOMES[opened.role]})
    access.keep_session(response, opened.token, rules.SESSION_HOURS)
    return response
