"""The other end of a job: a process of our own that does one piece of long work and leaves its result in a folder.

It runs with little memory and time, because what it reads may be hostile, and it never writes the database.
"""

import importlib
import json
import os
import resource
import sys
from pathlib import Path

from congress_app.core.errors import CongressError
from congress_app.core.jobs import Progress

MEMORY_LIMIT = 1536 * 1024 * 1024  # a child that needs more has been given something hostile
CPU_SECONDS = 300  # and one that counts longer, too


def work(target: str, folder: Path) -> None:
    """Do what `module:function` does with the payload on standard input; a refusal is kept as one."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    os.nice(5)
    payload = json.loads(sys.stdin.buffer.read())

    def progress(done: int, total: int) -> None:
        fresh = folder / "progress.new"
        fresh.write_text(f"{done} {total}")
        fresh.rename(folder / "progress")

    module, _, name = target.partition(":")
    try:
        result = getattr(importlib.import_module(module), name)(payload, progress, folder / "out")
        _keep(folder / "result", result)
    except CongressError as error:
        kind = type(error)
        _keep(folder / "refusal", {"module": kind.__module__, "name": kind.__name__, "facts": error.facts})


def _keep(path: Path, value: object) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(value, ensure_ascii=False))
    fresh.rename(path)


def made(content: bytes, progress: Progress, out: Path) -> dict[str, int]:
    """Keep the file that was drawn in one go; the result of such a job: {bytes}."""
    out.write_bytes(content)
    progress(1, 1)
    return {"bytes": len(content)}


if __name__ == "__main__":
    work(sys.argv[1], Path(sys.argv[2]))
