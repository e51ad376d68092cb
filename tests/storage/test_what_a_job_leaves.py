"""A job's folder may hold badges: nobody else reads it, and a server that was killed leaves none behind for long."""

import resource
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from congress_app.core.job import PROJECT
from congress_app.core.jobs import Jobs

HERE = f"{__name__}:limits"


def limits(_payload: dict[str, Any], _progress: Callable[[int, int], None], out: Path) -> dict[str, Any]:
    """Worker: what the child is allowed, and a file."""
    out.write_text("badge")
    return {"cpu": resource.getrlimit(resource.RLIMIT_CPU)[0], "memory": resource.getrlimit(resource.RLIMIT_AS)[0]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's jobs work."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_child_may_use_neither_all_memory_nor_all_day(folder: Path) -> None:
    jobs = Jobs()
    allowed = jobs.run("limits", HERE, {})
    jobs.close()
    assert 0 < allowed["cpu"] <= 600
    assert 0 < allowed["memory"] < 2**31


def test_its_folder_is_private_and_goes_with_the_program(folder: Path) -> None:
    jobs = Jobs()
    job = jobs.start("limits", HERE, {}, ("desk", 1))
    job.wait(30)
    (root,) = folder.iterdir()
    assert stat.S_IMODE(root.stat().st_mode) == 0o700
    jobs.close()
    assert list(folder.iterdir()) == []


KILLED = """
import os, tempfile
tempfile.tempdir = {folder!r}
from congress_app.core.jobs import Jobs
Jobs().start("limits", {worker!r}, {{}}, ("desk", 1)).wait(30)
os.kill(os.getpid(), 9)
"""


def test_what_a_killed_server_left_is_removed_at_the_next_start(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED.format(folder=str(folder), worker=HERE)], cwd=PROJECT, check=False)
    (left,) = folder.iterdir()
    assert (next(each for each in left.iterdir() if each.is_dir()) / "out").read_text() == "badge"
    others = [folder / "congress-jobs-of-somebody", folder / "elsewhere"]
    for other in others:
        other.mkdir()
    Jobs().close()
    assert sorted(folder.iterdir()) == sorted(others)


def test_a_running_server_keeps_its_folder(folder: Path) -> None:
    first = Jobs()
    first.start("limits", HERE, {}, ("desk", 1)).wait(30)
    Jobs().close()
    assert len(list(folder.iterdir())) == 1
    first.close()
