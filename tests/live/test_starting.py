"""Starting and stopping: a new database, what is printed, the demonstration, refusals, Ctrl-C."""

import os
import subprocess
import sys
from pathlib import Path

from congress_app.house import open_database
from congress_app.settings import Settings
from tests import builders
from tests.hall.server import ROOT, Server, free_port


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run.py"), *arguments],
        capture_output=True, text=True, timeout=60, cwd=cwd, env={**os.environ, **environment}, check=False,
    )  # fmt: skip


def test_the_first_start_makes_a_database_and_says_what_to_do(tmp_path):
    server = Server(tmp_path / "congress.db")
    code = server.setup_code()
    said = server.stop()
    assert server.process.returncode == 0
    assert len(code) == 8
    assert server.url in said
    assert "▀" in said or "█" in said, "the QR of the address"
    assert (tmp_path / "congress.db").stat().st_mode & 0o077 == 0, "nobody else may read the database"


def test_the_demonstration_prints_a_link_for_every_part_and_starts_again(tmp_path):
    server = Server(tmp_path / "demo.db", None, "--demo")
    links = server.links()
    server.stop()
    assert len(links) == 11, links
    again = Server(tmp_path / "demo.db", None, "--demo")
    assert set(again.links()) == set(links)
    assert not set(again.links().values()) & set(links.values()), "links are fresh at every start"
    again.stop()


def test_the_demonstration_refuses_a_real_congress(tmp_path):
    db = open_database(Settings(db=str(tmp_path / "congress.db")))
    builders.found(db)
    db.close()
    refused = run("--db", str(tmp_path / "congress.db"), "--port", str(free_port()), "--demo")
    assert refused.returncode == 1
    assert "real congress" in refused.stderr
    assert "đại hội thật" in refused.stderr


def test_help_names_every_option_and_group():
    said = run("--help").stdout
    for word in ("--host", "--port", "--db", "--cert", "--key", "--demo", "delegates", "credentials", "backup", "journal",
                 "attendance", "agenda", "documents", "votes"):  # fmt: skip
        assert word in said, word


def test_an_unknown_setting_refuses_to_start():
    refused = run("--help", CONGRESS_PROT="8000")
    assert refused.returncode == 0, "help is always to be had"
    refused = run("journal", "verify", CONGRESS_PROT="8000")
    assert refused.returncode == 2
    assert "prot" in refused.stderr


def test_a_taken_port_is_said_plainly(tmp_path):
    server = Server(tmp_path / "one.db")
    refused = run("--db", str(tmp_path / "two.db"), "--host", "127.0.0.1", "--port", str(server.port))
    server.stop()
    assert refused.returncode == 1
    assert str(server.port) in refused.stderr


def test_verify_names_the_first_broken_line(tmp_path):
    import sqlite3

    path = tmp_path / "congress.db"
    db = open_database(Settings(db=str(path)))
    builders.found(db)
    db.close()
    assert run("--db", str(path), "journal", "verify").returncode == 0
    conn = sqlite3.connect(path)
    conn.execute("DROP TRIGGER journal_no_update")
    conn.execute("UPDATE journal SET facts = '{}' WHERE seq = 2")
    conn.commit()
    conn.close()
    broken = run("--db", str(path), "journal", "verify")
    assert broken.returncode == 1
    assert "2" in broken.stdout + broken.stderr


def test_a_backup_is_a_whole_congress(tmp_path):
    path = tmp_path / "congress.db"
    db = open_database(Settings(db=str(path)))
    builders.found(db)
    db.close()
    made = run("--db", str(path), "backup", str(tmp_path / "safe"))
    assert made.returncode == 0, made.stderr
    (copy,) = (tmp_path / "safe").glob("*.db")
    assert run("--db", str(copy), "journal", "verify").returncode == 0
