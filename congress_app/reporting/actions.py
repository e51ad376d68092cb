"""Deeds about the report: change how it is counted and worded, issue a version that nothing changes any more."""

import hashlib
from dataclasses import asdict

from congress_app.congress import queries as congress
from congress_app.congress.rules import NotFounded
from congress_app.core import journal
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates import steps as delegates
from congress_app.reporting import queries, rules, store, words
from congress_app.reporting.events import ReportIssued, ReportSettingsChanged
from congress_app.reporting.rules import Kind, Settings


def view(db: Database, actor: Actor, section: str) -> None:
    """Keep that somebody reads now whose ethnic group, religion … stands behind a number of this section."""

    def deed(tx: Transaction) -> Answer:
        delegates.view(tx, None, f"report.{section}")
        return {}

    db.write(deed, actor=actor)


def change(db: Database, actor: Actor, nonce: str | None, wanted: Settings) -> Answer:
    """Keep the settings; answers {changed: [name]}.

    Raises NotFounded, ReportSectionUnknown, ReportBandsInvalid, ReportPlaceholderUnknown.
    """
    rules.check_settings(wanted)

    def deed(tx: Transaction) -> Answer:
        if not congress.exists(tx):
            raise NotFounded
        different = rules.differing(queries.settings(tx), wanted)
        if different:
            store.keep_settings(tx, asdict(wanted))
            tx.record(ReportSettingsChanged(fields=different))
        else:
            tx.nothing_changed()
        return {"changed": different}

    return db.write(deed, actor=actor, nonce=nonce, about=("reporting.change", asdict(wanted)))


def issue(db: Database, actor: Actor, nonce: str | None, kind: Kind) -> Answer:
    """Freeze the report as it stands; answers {version, kind, number, sha256}.

    The digest is over the canonical JSON that is kept. Raises NotFounded, ReportWithoutDelegates, SupplementTooEarly.
    """

    def deed(tx: Transaction) -> Answer:
        if not congress.exists(tx):
            raise NotFounded
        found = queries.content(tx, 0)
        numbers = found["numbers"]
        rules.check_issue(kind, numbers["summoned"], len(store.versions(tx)))
        number = store.next_number(tx, kind)
        frozen = journal.canon({**found, "kind": kind.value, "number": number, "at": tx.at, "by": tx.actor.name})
        digest = hashlib.sha256(frozen).hexdigest()
        version = store.issue(tx, kind, number, frozen.decode(), digest)
        tx.record(_fact(version, kind, number, numbers, digest))
        return {"version": version, "kind": kind.value, "number": number, "sha256": digest}

    return db.write(deed, actor=actor, nonce=nonce, about=("reporting.issue", kind.value))


def _fact(version: int, kind: Kind, number: int, numbers: dict[str, int], digest: str) -> ReportIssued:
    counts = {name: numbers[name] for name in ("summoned", "present", "qualified", "not_qualified", "pending")}
    return ReportIssued(version=version, title=words.kind(kind.value, number)["vi"], sha256=digest, **counts)
