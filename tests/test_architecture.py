"""The house rules, checked by machine: who may import what, how large things may be, what they may be called."""

import ast
import re
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from congress_app.house import FLOORS

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "congress_app"
ORDER = ["settings", "core", "counting", "hosting", "printing", *FLOORS, "conversation", "house", "cli", "serving"]
PUBLIC_ROOMS = {"queries", "events", "rules", "steps"}
# Named specialists that other features may use, each with its reason.
SPECIALISTS = {
    "credentials.photo_batches": "where photos wait that nobody has looked through, for erasing",
    "credentials.photos": "where photo files lie, for handing out and erasing",
    "delegates.ethnic": "the names of the 54 ethnic groups, as offices write them",
    "delegates.originals": "where the registers of the offices lie, for erasing",
    "delegates.sources": "which file and cell every value came from",
    "delegates.words": "the names of fields and their values as people read them",
}
INNER = ("routes", "commands", "actions", "steps", "queries", "store", "rules", "events")
BANNED = {"utils", "helpers", "misc", "common", "manager", "service", "data", "info"}
PRINTERS = re.compile(
    r"printing/|credentials/badge|credentials/badges|credentials/slips|tellers/ballot_|/record\.py$|/papers\.py$|/sheets?\.py$"
)
SOURCES = sorted(APP.rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> list[str]:
    """Every module a file imports, also inside functions; `from a.b import c` counts as a.b.c."""
    found: list[str] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def floor_of(path: Path) -> str:
    parts = path.relative_to(APP).with_suffix("").parts
    return parts[0] if parts[0] != "__init__" else "house"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_floors_look_down_and_features_use_public_rooms(path: Path) -> None:
    mine = floor_of(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "congress_app" or len(parts) < 2 or parts[1] not in ORDER:
            continue
        other = parts[1]
        if other == mine or mine in ("house", "cli", "serving"):
            continue
        assert ORDER.index(other) < ORDER.index(mine), f"{name_of(path)} looks up to {name}"
        if other in ("core", "counting", "printing", "settings", "hosting") or mine == "realtime":
            continue
        if mine == "operations" and path.name.startswith("demo"):
            continue  # the demonstration plays the whole day through every feature's deeds
        room = parts[2] if len(parts) > 2 else ""
        allowed = room in PUBLIC_ROOMS or f"{other}.{room}" in SPECIALISTS
        assert allowed, f"{name_of(path)} reaches into {other}.{room}"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_inside_a_feature_arrows_never_turn_back(path: Path) -> None:
    parts = path.relative_to(APP).parts
    if len(parts) != 2 or path.stem not in INNER:
        return
    for name in imports(path):
        pieces = name.split(".")
        if (
            pieces[:2] == ["congress_app", parts[0]]
            and len(pieces) > 2
            and pieces[2] in INNER
            and pieces[2] != path.stem
        ):
            ahead = INNER.index(pieces[2]) > INNER.index(path.stem)
            assert ahead, f"{name_of(path)} imports {name}"


DOORS = {
    "eventlet": r"^run\.py$",
    "gevent": r"^run\.py$",
    "flask_socketio": r"^congress_app/(realtime/|house\.py)",
    "socketio": r"^congress_app/realtime/",
    "engineio": r"^congress_app/realtime/",
    "sqlite3": r"^congress_app/core/",
    "sqlite_utils": r"^congress_app/(core/|house\.py|[a-z_]+/(store|queries)\.py)",
}


@pytest.mark.parametrize("path", [ROOT / "run.py", *SOURCES], ids=name_of)
def test_one_door_each(path: Path) -> None:
    for name in imports(path):
        package = name.split(".")[0]
        if package in DOORS:
            assert re.search(DOORS[package], name_of(path)), f"{name_of(path)} imports {package}"
        if package in ("reportlab", "qrcode"):
            assert PRINTERS.search(name_of(path)), f"{name_of(path)} imports {package}"


PURE = [path for path in SOURCES if path.stem in ("rules", "events") or floor_of(path) == "counting"]


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_rules_and_events_are_pure(path: Path) -> None:
    """Rules, events and the whole of counting; counting may also put its numbers into words."""
    for name in imports(path):
        if name.startswith("congress_app.counting") or (
            floor_of(path) == "counting" and name == "congress_app.core.wording"
        ):
            continue
        if name.startswith("congress_app."):
            pure = name.split(".")[2] in ("errors", "events", "collation", "rules") or name.split(".")[-1] in (
                "events",
                "rules",
            )
            assert pure or ".rules." in name or ".events." in name, f"{name_of(path)} imports {name}"
        else:
            assert name.split(".")[0] not in ("flask", "msgspec", "sqlite_utils", "werkzeug"), (
                f"{name_of(path)} imports {name}"
            )


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_the_clock_the_writes_and_the_emits_have_one_home(path: Path) -> None:
    text, name = path.read_text(encoding="utf-8"), name_of(path)
    if not name.endswith("core/clock.py"):
        assert not re.search(r"\bdatetime\.now\(|\bdate\.today\(|\btime\.time\(\)(?!\))", text) or name.endswith(
            "core/throttle.py"
        )
    if re.search(r"\bdb\.write\(", text):
        assert path.name == "actions.py" or path.stem.endswith("actions"), f"{name} opens a write transaction"
    if re.search(r"\.emit\(", text):
        assert name.startswith("congress_app/realtime/")


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_modules_open_by_saying_what_they_are_for(path: Path) -> None:
    assert path.stem not in BANNED
    opening = ast.get_docstring(tree(path))
    assert opening
    assert len(opening) > 30, f"{name_of(path)} says nothing"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            nested = any(
                node in ast.walk(other) and node is not other
                for other in ast.walk(tree(path))
                if isinstance(other, ast.FunctionDef)
            )
            assert nested or ast.get_docstring(node), f"{name_of(path)}:{node.lineno} {node.name} has no docstring"


def test_sizes() -> None:
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in SOURCES}
    too_long = [name_of(path) for path, count in lines.items() if count > 300]
    assert not too_long
    assert median(lines.values()) <= 90
    spans = [
        (node.end_lineno - node.lineno + 1, f"{name_of(path)}:{node.name}")
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
    ]
    assert not [name for span, name in spans if span > 50]
    assert median(span for span, _ in spans) <= 8


def scripts() -> list[Path]:
    return sorted((ROOT / "static" / "js").rglob("*.js"))


@pytest.mark.parametrize("path", scripts(), ids=name_of)
def test_scripts_are_small_checked_modules(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("// @ts-check"), name_of(path)
    assert text.count("\n") <= 120, name_of(path)
    assert not re.search(r"\beval\(|new Function\(|innerHTML|document\.write", text), name_of(path)


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=name_of)
def test_templates_carry_no_inline_script_style_or_outside_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*(src=|application/json))", text), name_of(path)
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=", text), name_of(path)
    assert not re.search(r"(src|href)=[\"']https?://", text), name_of(path)


def test_the_product_speaks_of_itself_only() -> None:
    """No path of a machine, no unfinished mark, in any text file of the project."""
    wrong: list[str] = []
    marks = re.compile(
        r"\b(" + "TO" + "DO|FIX" + r"ME|Not" + r"ImplementedError)\b|/tmp/ba" + r"sh_jobs|/wo" + r"rk/|/ro" + "ot/"
    )
    for path in ROOT.rglob("*"):
        relative = path.relative_to(ROOT).as_posix()
        if path.suffix not in {".py", ".js", ".html", ".css", ".md", ".toml", ".txt", ".po"} or not path.is_file():
            continue
        if relative.startswith((".", "static/vendor/", "node_modules/")) or "/node_modules/" in relative:
            continue
        if marks.search(path.read_text(encoding="utf-8")):
            wrong.append(relative)
    assert not wrong
