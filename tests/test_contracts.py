"""Promises that span features: every fact has a home and words, every refusal both languages, every route a mark."""

import importlib
import inspect
import pkgutil
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import congress_app
from congress_app.core import access, wording
from congress_app.core.access import Role
from congress_app.core.errors import CongressError
from congress_app.core.events import Fact
from congress_app.house import FLOORS
from congress_app.realtime import topics

ROOT = Path(__file__).resolve().parent.parent


@cache
def modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.walk_packages(congress_app.__path__, "congress_app.")]
    return [importlib.import_module(name) for name in names]


def family(root: type) -> list[type]:
    modules()
    found: list[type] = []
    queue = [root]
    while queue:
        kind = queue.pop()
        queue += kind.__subclasses__()
        # a dataclass with slots leaves its first, slotless self among the subclasses; the module has the real one
        real = getattr(sys.modules[kind.__module__], kind.__name__, None)
        if kind is not root and kind.__module__.startswith("congress_app.") and real is kind:
            found.append(kind)
    return sorted(set(found), key=lambda kind: kind.__qualname__)


FACTS = family(Fact)
REFUSALS = family(CongressError)


@pytest.mark.parametrize("fact", FACTS, ids=lambda kind: kind.__name__)
def test_every_fact_has_a_topic_and_words(fact: type[Fact]) -> None:
    watched = any(fact in topic.stale for topic in topics.TOPICS.values())
    assert watched or fact in topics.SILENT, f"{fact.__name__} changes no picture and is not listed as silent"
    assert not (watched and fact in topics.SILENT)
    for lang in wording.LANGUAGES:
        assert f"fact{wording.SEPARATOR}{fact.kind()}" in wording.catalogue(lang), (
            f"{fact.kind()} has no words in {lang}"
        )


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda kind: kind.__name__)
def test_every_refusal_speaks_both_languages(refusal: type[CongressError]) -> None:
    assert refusal.__doc__
    said = [wording.catalogue(lang).get(f"error{wording.SEPARATOR}{refusal.code()}") for lang in wording.LANGUAGES]
    assert all(said), f"{refusal.code()} lacks a sentence"
    holes = [set(re.findall(r"{(\w+)}", sentence or "")) for sentence in said]
    assert holes[0] == holes[1], f"{refusal.code()} uses other facts in the other language"


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda kind: kind.__name__)
def test_refusals_have_one_shape(house, refusal: type[CongressError]) -> None:
    from congress_app.core.responses import refuse

    for lang in wording.LANGUAGES:
        with house.app.test_request_context("/", headers={"Accept": "application/json", "Cookie": f"lang={lang}"}):
            answer = refuse(refusal())
        assert answer.status_code == refusal.status
        assert set(answer.json) == {"code", "message", "facts", "incident"}
        assert answer.json["code"] == refusal.code()
        assert answer.json["message"] != refusal.code()


def strings() -> dict[str, str]:
    """Every plain string of templates, scripts and Python, with a place it stands."""
    call = re.compile(r"""(?<![\w.])(?:_|t|N_)\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
    python = re.compile(r"""(?:wording\.(?:text\([^,()]+(?:\(\))?,|both\()|(?<![\w.])both\()\s*("(?:[^"\\]|\\.)*")""")
    found: dict[str, str] = {}
    for folder, pattern, rule in (
        ("templates", "*.html", call),
        ("static/js", "*.js", call),
        ("congress_app", "*.py", python),
    ):
        for path in (ROOT / folder).rglob(pattern):
            for literal in rule.findall(path.read_text(encoding="utf-8")):
                text = literal[1:-1].replace('\\"', '"').replace("\\'", "'")
                if text and not text.startswith("{%"):
                    found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def test_every_visible_string_has_a_vietnamese_entry() -> None:
    known = wording.catalogue("vi")
    missing = {
        text: place for text, place in strings().items() if text not in known and re.search(r"[A-Za-z]{2}", text)
    }
    assert not missing


def test_vietnamese_entries_keep_the_placeholders_and_are_nfc() -> None:
    import unicodedata

    for key, said in wording.catalogue("vi").items():
        assert unicodedata.is_normalized("NFC", said), key
        if wording.SEPARATOR not in key:
            assert set(re.findall(r"{(\w+)}", key)) == set(re.findall(r"{(\w+)}", said)), key


def test_no_string_is_defined_twice_with_different_words() -> None:
    import polib

    seen: dict[str, tuple[str, str]] = {}
    clashes = []
    for path in sorted((ROOT / "congress_app/locales/vi").glob("*.po")):
        for entry in polib.pofile(str(path)):
            key = f"{entry.msgctxt or ''}|{entry.msgid}"
            if key in seen and seen[key][0] != entry.msgstr:
                clashes.append((entry.msgid, seen[key], (entry.msgstr, path.name)))
            seen[key] = (entry.msgstr, path.name)
    assert not clashes


# Pages that only prepare a deed: there is nothing on them to inspect.
WORKBENCHES = {
    "/delegates/import",
    "/delegates/import/<draft>",
    "/delegates/import/<draft>/rejected.xlsx",
    "/delegates/import/profiles",
    "/delegates/sources/<sha256>.xlsx",
}
# File names of photos may hold an ID number: only who sends them sees them, until they are kept or forgotten.
WORKBENCHES |= {"/badges/photos", "/badges/photos/<batch>", "/badges/photos/<batch>/<sha256>.jpg"}
# Everything kept of one person is for that person: who hands it out opens it, and that leaves a line.
WORKBENCHES |= {"/privacy/<int:delegate>.zip"}
# What stations entered is a partial result: the counting desk alone sees it; when all of it counts, everybody the log.
WORKBENCHES |= {
    "/tellers/count/<int:box>/batches/<int:number>/pass",
    "/tellers/count/<int:box>/batches/<int:number>/open",
}
# Uploads answer with a job that reads the file; the job refuses what it cannot read.
JOBS = {"/delegates/import/preview"}


def test_every_route_has_a_mark_and_deeds_are_posts(house) -> None:
    for rule in house.app.url_map.iter_rules():
        if rule.endpoint == "static":
            continue
        mark = access.mark_of(house.app.view_functions[rule.endpoint])
        assert mark is not None, rule.rule
        if "GET" in rule.methods:
            assert not mark.deed, f"{rule.rule} changes something on GET"
            assert (
                rule.rule in WORKBENCHES
                or mark.roles is None
                or Role.INSPECTOR in mark.roles
                or mark.roles & {Role.DELEGATE, Role.PROJECTOR}
            ), f"the inspector cannot read {rule.rule}"
        elif mark.deed:
            assert Role.INSPECTOR not in (mark.roles or ()), f"the inspector could do {rule.rule}"


# The only addresses that answer somebody who is not signed in.
PUBLIC = {
    "/", "/setup", "/sign-in", "/s", "/sign-in/link", "/language", "/wording/<lang>-<digest>.json", "/generate_204",
    "/pictures", "/health", "/b",
}  # fmt: skip


def test_only_these_addresses_are_public(house) -> None:
    public = {
        rule.rule
        for rule in house.app.url_map.iter_rules()
        if rule.endpoint != "static" and access.mark_of(house.app.view_functions[rule.endpoint]).roles is None
    }
    assert public == PUBLIC


@pytest.mark.parametrize("role", [None, *Role], ids=str)
def test_role_by_route(house, founded, as_role, visitor, role) -> None:
    """Each route answers each role as its mark says: 401 or 403 for the wrong one, never a 500 for anybody."""
    someone = visitor() if role is None else as_role(role.value, person=1 if role is Role.DELEGATE else None)
    for rule in house.app.url_map.iter_rules():
        if rule.endpoint == "static" or rule.rule == "/sign-out":
            continue
        mark = access.mark_of(house.app.view_functions[rule.endpoint])
        path = re.sub(r"<int:\w+>", "1", rule.rule)
        path = re.sub(r"<[^>]+>", "x", path)
        answer = someone.get(path) if "GET" in rule.methods else someone.deed(path)
        assert answer.status_code < 500, f"{rule.rule}: {answer.data[:300]!r}"
        allowed = mark.roles is None or (role is not None and role in mark.roles)
        if not allowed:
            assert answer.status_code == (401 if role is None else 403), f"{rule.rule} lets {role} through"


def test_malformed_bodies_are_refused_everywhere(house, founded, as_role) -> None:
    """Empty, broken, wrong-typed and enormous bodies: a 4xx with a code for every deed, never a 500."""
    organiser = as_role("organiser")
    delegate = as_role("delegate", person=1)
    for rule in house.app.url_map.iter_rules():
        if "POST" not in rule.methods or rule.rule in {"/sign-out", *JOBS}:
            continue
        mark = access.mark_of(house.app.view_functions[rule.endpoint])
        someone = delegate if mark.roles == frozenset({Role.DELEGATE}) else organiser
        path = re.sub(r"<[^>]+>", "x", re.sub(r"<int:\w+>", "1", rule.rule))
        for body in (b"", b"{", b"[]", b'{"nonce": 5}', b'{"nonce":"' + b"a" * 400_000 + b'"}', b"\xff\xfe\x00"):
            answer = someone.client.post(path, data=body, headers={"X-Congress": "1", "Accept": "application/json"})
            assert 400 <= answer.status_code < 500, f"{rule.rule} {body[:20]!r}: {answer.status_code}"
            assert answer.json["code"], rule.rule


def test_headers_of_every_answer(house, founded, visitor) -> None:
    answer = visitor().page("/sign-in")
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'self'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_the_glossary_and_the_architecture_know_every_feature() -> None:
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for floor in FLOORS:
        assert f"`{floor}`" in glossary, f"{floor} is missing in docs/glossary.md"
        assert floor in architecture


def test_every_topic_is_documented() -> None:
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for name in topics.TOPICS:
        assert f"`{name}`" in architecture, f"topic {name} is missing in ARCHITECTURE.md"


def test_settings_are_documented() -> None:
    from congress_app.settings import Settings

    readme = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    for name in Settings.__struct_fields__:
        assert f"`{name}`" in readme
    assert inspect.getdoc(Settings)
