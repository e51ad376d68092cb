"""The common dress of the screens: one icon set for pages and scripts, small modules, both languages complete, nothing inline."""

import re
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).parents[1]
CORE = ROOT / "static" / "js" / "core"
PAGES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))


def test_pages_and_scripts_have_the_same_icons() -> None:
    pattern = re.compile(r'^ {2}"([a-z-]+)": "([^"]+)",$', re.MULTILINE)
    in_pages = pattern.findall((ROOT / "templates" / "icons.html").read_text("utf-8"))
    in_scripts = pattern.findall((CORE / "icons.js").read_text("utf-8"))
    assert len(in_pages) > 60
    assert in_pages == in_scripts


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_scripts_are_small_and_checked(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 120
    assert text.startswith("// @ts-check\n") or path.name == "dress.js"
    assert not re.search(r"\beval\(|new Function\(|innerHTML\s*=|unsafeHTML", text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_have_nothing_inline(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:", text)
    bare = [tag for tag in re.findall(r"<script[^>]*>", text) if "src=" not in tag and "application/json" not in tag]
    assert bare == []


@pytest.mark.parametrize("path", sorted((ROOT / "static" / "css").glob("*.css")), ids=lambda path: str(path.name))
def test_styles_stay_flat_for_older_browsers(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r":has\(|color-mix|@container|@layer|^\s*&", text, re.MULTILINE)


def test_the_words_of_the_common_parts_are_in_vietnamese() -> None:
    catalogues = (ROOT / "congress_app/locales/vi").glob("*.po")
    known = {entry.msgid for path in catalogues for entry in polib.pofile(str(path)) if not entry.msgctxt}
    names = ("base", "gate", "sign_in", "link", "error", "setup", "office")
    used: set[str] = set()
    for name in names:
        used |= set(re.findall(r"""\b_\(["']([^"']+)["']""", (ROOT / "templates" / f"{name}.html").read_text("utf-8")))
    for path in CORE.glob("*.js"):
        used |= set(re.findall(r'\bt\("([^"]+)"', path.read_text("utf-8")))
    assert used <= known


def test_refusals_of_the_core_speak_both_languages() -> None:
    codes = [
        {
            entry.msgid
            for entry in polib.pofile(str(ROOT / f"congress_app/locales/{lang}/core.po"))
            if entry.msgctxt == "error"
        }
        for lang in ("vi", "en")
    ]
    assert codes[0] == codes[1]
