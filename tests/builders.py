"""Builds congresses for tests through the program's own deeds: a founded congress, people, sessions."""

import secrets
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from congress_app.accounts import steps
from congress_app.accounts.rules import hashed, new_token
from congress_app.congress import queries as congress_queries
from congress_app.congress import steps as congress_steps
from congress_app.congress.actions import start_session
from congress_app.core.db import PROGRAM, Answer, Database, Transaction

PASSWORD = "mat-khau-thu-nghiem"


def nonce() -> str:
    """A fresh nonce, as a page would make it."""
    return secrets.token_hex(16)


def found(db: Database, *, theme: str = "ceremonial", level: str = "province", start: str | None = "official") -> None:
    """A congress with both sessions; `start` names the kind of session that is running."""

    def deed(tx: Transaction) -> Answer:
        congress_steps.found(
            tx,
            name={"vi": "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "en": "18th Provincial Congress of Delegates"},
            level=level,
            starts="2026-01-20",
            ends="2026-01-22",
            place="Trung tâm Hội nghị tỉnh",
            theme=theme,
            kinds=("preparatory", "official"),
            demo=False,
        )
        return {}

    db.write(deed, actor=PROGRAM)
    if start:
        with db.read() as reading:
            number = next(each["id"] for each in congress_queries.sessions(reading) if each["kind"] == start)
        start_session(db, PROGRAM, None, number)


def session_token(db: Database, role: str, person: int | None = None, name: str = "") -> str:
    """Open a session and give its token; staff get an account of their own."""
    token = new_token()

    def deed(tx: Transaction) -> Answer:
        number = person
        if number is None:
            number = steps.add_account(tx, name or f"{role}-{secrets.token_hex(3)}", role, None)
        steps.open_session(tx, hashed(token), role, number, name or role)
        return {}

    db.write(deed, actor=PROGRAM)
    return token


class Visitor:
    """A browser of one person: GETs, and deeds with header and nonce like our own pages send."""

    def __init__(self, client: FlaskClient, lang: str = "en") -> None:
        self.client = client
        client.set_cookie("lang", lang)

    def get(self, path: str, **options: Any) -> TestResponse:
        """GET; JSON unless `headers` say otherwise."""
        options.setdefault("headers", {"Accept": "application/json"})
        return self.client.get(path, **options)

    def page(self, path: str) -> TestResponse:
        """GET as a browser that wants a page."""
        return self.client.get(path, headers={"Accept": "text/html"})

    def deed(self, path: str, **body: Any) -> TestResponse:
        """POST a deed; a nonce is added unless given."""
        body.setdefault("nonce", nonce())
        return self.client.post(path, json=body, headers={"X-Congress": "1", "Accept": "application/json"})

    def upload(self, path: str, content: bytes, **query: Any) -> TestResponse:
        """POST a raw file; a nonce is added to the query unless given."""
        query.setdefault("nonce", nonce())
        headers = {"X-Congress": "1", "Accept": "application/json", "Content-Type": "application/octet-stream"}
        return self.client.post(path, data=content, query_string=query, headers=headers)
