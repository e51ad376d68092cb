"""Deeds about accounts and sessions: set up the congress with its first organiser, sign in, sign out, manage staff."""

import functools
import hmac
from typing import Any, NamedTuple

from werkzeug.security import check_password_hash, generate_password_hash

from congress_app.accounts import queries, rules, steps, store
from congress_app.accounts.events import AccountChanged, SessionsEnded
from congress_app.congress import rules as congress_rules
from congress_app.congress import steps as congress_steps
from congress_app.core.db import PROGRAM, Actor, Answer, Database, Transaction


class SignIn(NamedTuple):
    """A session that was opened: the token for the cookie, and the role it opens."""

    token: str
    role: str


@functools.cache
def _decoy() -> str:
    """A hash to check against when the name is unknown, so that the answer takes as long."""
    return generate_password_hash("no such account")


def hash_password(db: Database, password: str) -> str:
    """The slow hash of a password, made outside the loop; raises WeakPassword."""
    rules.check_password(password)
    hashed: str = db.offload(lambda: generate_password_hash(password))
    return hashed


def set_up(
    db: Database,
    nonce: str | None,
    *,
    code: str,
    expected: str,
    organiser: str,
    password: str,
    congress: dict[str, Any],
) -> Answer:
    """Found the congress with its first organiser in one deed. Raises WrongSetupCode, WeakPassword, AlreadyFounded."""
    if not hmac.compare_digest(code.strip().upper().encode(), expected.encode()):
        raise congress_rules.WrongSetupCode(field="code")
    password_hash = hash_password(db, password)

    def deed(tx: Transaction) -> Answer:
        congress_steps.found(tx, demo=False, **congress)
        account = steps.add_account(tx, organiser, "organiser", password_hash)
        return {"account": account}

    return db.write(deed, actor=PROGRAM, nonce=nonce, about=("set_up", organiser, congress))


def sign_in(db: Database, name: str, password: str) -> SignIn:
    """Open a session for a member of staff; raises WrongPassword."""
    with db.read() as reading:
        account = queries.account_by_name(reading, name)
    stored = (account["password_hash"] if account else None) or _decoy()
    right = db.offload(lambda: check_password_hash(stored, password))
    if account is None or not right:
        raise rules.WrongPassword(field="password")
    return _open(db, account["role"], account["id"], account["name"])


def use_link(db: Database, token: str) -> SignIn:
    """Open a session by a sign-in link; raises LinkSpent."""
    token_hash = rules.hashed(token)
    fresh = rules.new_token()

    def deed(tx: Transaction) -> Answer:
        link = tx.one("SELECT * FROM sign_in_link WHERE token_hash = ?", (token_hash,))
        if link is None or link["expires_at"] <= tx.at or (link["once"] and link["used_at"]):
            raise rules.LinkSpent
        store.mark_link_used(tx, token_hash)
        if link["role"] == "delegate":
            steps.end_sessions(tx, "delegate", link["person"], "moved")
        steps.open_session(tx, rules.hashed(fresh), link["role"], link["person"], link["name"])
        return {"role": link["role"]}

    answer = db.write(deed, actor=PROGRAM)
    return SignIn(fresh, answer["role"])


def _open(db: Database, role: str, person: int, name: str) -> SignIn:
    fresh = rules.new_token()

    def deed(tx: Transaction) -> Answer:
        return {"session": steps.open_session(tx, rules.hashed(fresh), role, person, name)}

    db.write(deed, actor=Actor(role, person, name))
    return SignIn(fresh, role)


def sign_out(db: Database, actor: Actor, session: int) -> Answer:
    """End this session."""

    def deed(tx: Transaction) -> Answer:
        store.end_sessions(tx, [session], "signed out")
        tx.record(SessionsEnded(sessions=[session], role=actor.role, person=actor.id or 0, why="signed out"))
        return {}

    return db.write(deed, actor=actor)


def add(db: Database, actor: Actor, nonce: str | None, *, name: str, role: str, password: str) -> Answer:
    """Add a staff account; raises NameTaken, WeakPassword."""
    password_hash = hash_password(db, password)

    def deed(tx: Transaction) -> Answer:
        return {"account": steps.add_account(tx, name, role, password_hash)}

    return db.write(deed, actor=actor, nonce=nonce, about=("accounts.add", name, role))


def reset_password(db: Database, actor: Actor, nonce: str | None, account: int, password: str) -> Answer:
    """Replace a password and end the account's sessions; raises NoSuchAccount, WeakPassword."""
    password_hash = hash_password(db, password)

    def deed(tx: Transaction) -> Answer:
        row = _account(tx, account)
        store.set_password(tx, account, password_hash)
        store.end_links(tx, row["role"], account)
        steps.end_sessions(tx, row["role"], account, "password reset")
        tx.record(AccountChanged(account=account, name=row["name"], what="password reset"))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("accounts.reset_password", account))


def close(db: Database, actor: Actor, nonce: str | None, account: int, *, closed: bool) -> Answer:
    """Close an account (ending its sessions) or reopen it; raises NoSuchAccount, LastOrganiser."""

    def deed(tx: Transaction) -> Answer:
        row = _account(tx, account)
        if closed and row["role"] == "organiser" and _open_organisers(tx) <= 1:
            raise rules.LastOrganiser
        store.set_closed(tx, account, closed)
        if closed:
            store.end_links(tx, row["role"], account)
            steps.end_sessions(tx, row["role"], account, "account closed")
        tx.record(AccountChanged(account=account, name=row["name"], what="closed" if closed else "reopened"))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("accounts.close", account, closed))


def make_link(db: Database, actor: Actor, account: int) -> str:
    """A one-time sign-in link token for an account (a projector's laptop, say); raises NoSuchAccount."""
    token = rules.new_token()

    def deed(tx: Transaction) -> Answer:
        row = _account(tx, account)
        if row["closed_at"]:
            raise rules.NoSuchAccount
        steps.add_link(tx, rules.hashed(token), row["role"], account, row["name"], once=True)
        return {}

    db.write(deed, actor=actor)
    return token


def _account(tx: Transaction, account: int) -> Any:
    row = tx.one("SELECT * FROM account WHERE id = ?", (account,))
    if row is None:
        raise rules.NoSuchAccount
    return row


def _open_organisers(tx: Transaction) -> int:
    row = tx.one("SELECT count(*) FROM account WHERE role = 'organiser' AND closed_at IS NULL")
    return int(row[0]) if row else 0
