"""From `python run.py` to the first page, in an empty folder and with a congress in the database; and `--help`.

`python bench/start.py [--tls]`. Files are in the system's cache after the first round, as on the second start of a day.
"""

import argparse
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median

import calls
import running
from prepared import prepare
from table import Table

ROUNDS = 5
LIMIT = 2.0


def first_page(database: Path, pem: tuple[Path, Path] | None) -> float:
    """Seconds until a page came, redirects followed."""
    port = running.free_port()
    began = time.perf_counter()
    command = running.hall(database, port, pem, script=running.ROOT / "run.py")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=database.parent) as server:
        while not page_comes(port, tls=pem is not None):
            if server.poll() is not None or time.perf_counter() - began > 30:
                raise RuntimeError("the server did not start")
            time.sleep(0.005)
        took = time.perf_counter() - began
        server.terminate()
    return took


def page_comes(port: int, *, tls: bool) -> bool:
    """Whether a whole page was answered."""
    address = f"http{'s' if tls else ''}://127.0.0.1:{port}/"
    try:
        with urllib.request.urlopen(address, timeout=5, context=calls.trusting() if tls else None) as answer:
            return b"</html>" in answer.read()
    except (urllib.error.URLError, ConnectionError):
        return False


def help_text() -> float:
    """Seconds of `--help`."""
    began = time.perf_counter()
    subprocess.run([sys.executable, str(running.ROOT / "run.py"), "--help"], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def measure(table: Table, *, tls: bool) -> None:
    """Several starts of each kind."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, 300, votes=1)
        empty = median(first_page(folder / f"new-{number}.db", pem) for number in range(ROUNDS))
        full = median(first_page(made.path, pem) for _ in range(ROUNDS))
    mark = " (TLS)" if tls else ""
    table.add(f"start to first page, empty folder{mark}", f"{empty:.2f} s", "< 2 s", reached=empty < LIMIT)
    table.add(f"start to first page, 300 delegates{mark}", f"{full:.2f} s", "< 2 s", reached=full < LIMIT)
    table.add("… run.py --help", f"{median(help_text() for _ in range(ROUNDS)):.2f} s")


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tls", action="store_true")
    table = Table()
    measure(table, tls=wanted.parse_args().tls)
    table.show()


if __name__ == "__main__":
    main()
