"""Deeds of the machine room: a checked backup, and the pieces of a demonstration."""

from collections.abc import Callable
from pathlib import Path

from congress_app.core import clock
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.core.jobs import Jobs
from congress_app.operations.events import BackupMade

FOLDER = "backups"
PATIENCE = 300


def backup(db: Database, jobs: Jobs, actor: Actor, folder: Path | None = None) -> Answer:
    """Write a checked copy beside the database (or into `folder`); gives {name, files, size, sha256, path}."""
    into = folder or db.path.with_name(f"{db.path.name}.{FOLDER}")
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    stamp = clock.moment().strftime("%Y%m%d-%H%M%S-%f")[:-3]
    target = into / f"{db.path.stem}-{stamp}.db"
    payload = {"source": str(db.path), "target": str(target), "files": f"{db.path}.files"}
    made = jobs.run("backup", "congress_app.operations.backups:copy", payload, PATIENCE)

    def deed(tx: Transaction) -> Answer:
        tx.record(BackupMade(name=made["name"], size=made["size"], sha256=made["sha256"]))
        return dict(made)

    return {**db.write(deed, actor=actor), "path": str(target)}


def run_pieces(db: Database, actor: Actor, pieces: Callable[[Transaction], None]) -> None:
    """Run steps of several features as one deed of the demonstration; they record their own facts."""

    def deed(tx: Transaction) -> Answer:
        pieces(tx)
        return {}

    db.write(deed, actor=actor)
