"""The two languages: gettext catalogues read at start, sentences for refusals and facts, and the scripts' share.

A plain string's msgid is its English sentence; refusals and facts are found by code (contexts "error" and "fact") and
need an entry in both languages. Nothing is translated anywhere else.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import polib
from flask import current_app, request

from congress_app.core.errors import CongressError

LANGUAGES = ("vi", "en")
FOLDER = Path(__file__).parent.parent / "locales"
COOKIE = "lang"
SEPARATOR = "\x04"  # gettext's own mark between context and msgid


class _Kept(dict[str, object]):
    """Facts for a sentence; a placeholder without a fact stays visible instead of breaking the answer."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@cache
def catalogue(lang: str) -> Mapping[str, str]:
    """Every entry of a language: key is the msgid, or context, SEPARATOR and msgid."""
    entries: dict[str, str] = {}
    for path in sorted((FOLDER / lang).glob("*.po")):
        for entry in polib.pofile(str(path)):  # type: ignore[no-untyped-call]
            if entry.msgstr and not entry.obsolete:
                key = f"{entry.msgctxt}{SEPARATOR}{entry.msgid}" if entry.msgctxt else entry.msgid
                entries[key] = entry.msgstr
    return entries


def text(lang: str, msgid: str, **facts: object) -> str:
    """A plain string in `lang`, its {placeholders} filled."""
    found = catalogue(lang).get(msgid, msgid)
    return found.format_map(_Kept(facts)) if facts else found


def both(msgid: str, **facts: object) -> dict[str, str]:
    """A plain string in both languages, for pictures."""
    return {lang: text(lang, msgid, **facts) for lang in LANGUAGES}


def sentence(lang: str, error: CongressError) -> str:
    """The sentence of a refusal: that of its own code, else of the kind of refusal it is."""
    for kind in type(error).__mro__:
        if not issubclass(kind, CongressError):
            break
        found = catalogue(lang).get(f"error{SEPARATOR}{kind.code()}")
        if found:
            return found.format_map(_Kept(error.facts))
    return error.code()


def fact(lang: str, kind: str, facts: Mapping[str, object]) -> str:
    """A journal fact in words."""
    found = catalogue(lang).get(f"fact{SEPARATOR}{kind}")
    return found.format_map(_Kept(facts)) if found else kind


def language() -> str:
    """The reader's language: the choice kept in a cookie, else the congress's first language."""
    chosen = request.args.get("lang") or request.cookies.get(COOKIE)
    return chosen if chosen in LANGUAGES else current_app.config.get("FIRST_LANGUAGE", "vi")


@cache
def script_catalogue(lang: str) -> tuple[str, bytes]:
    """What the scripts need: (short hash, JSON of plain msgids, refusals and facts left out)."""
    plain = {key: value for key, value in catalogue(lang).items() if SEPARATOR not in key}
    body = json.dumps(plain, ensure_ascii=False, sort_keys=True).encode()
    return hashlib.sha256(body).hexdigest()[:12], body


def catalogue_url(lang: str) -> str:
    """The address of the scripts' catalogue; it changes with its content, so it may be cached for ever."""
    return f"/wording/{lang}-{script_catalogue(lang)[0]}.json"


def jinja_text(msgid: str, **facts: Any) -> str:
    """`_("…")` in templates."""
    return text(language(), msgid, **facts)


def say(value: Mapping[str, str]) -> str:
    """`say(value)` in templates: a bilingual value in the reader's language, else in the other."""
    lang = language()
    return value.get(lang) or next((value[other] for other in LANGUAGES if value.get(other)), "")
