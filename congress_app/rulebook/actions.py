"""Deeds on the rule book: copy a profile, change a copy, choose the one the congress goes by.

Nothing that was voted or elected is touched: every vote and election keeps the profile it was drafted with.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.counting.profile import Profile
from congress_app.rulebook import editing, queries, rules, store
from congress_app.rulebook.events import ProfileChanged, ProfileChosen, ProfileCopied

Bilingual = dict[str, str]


def copy(db: Database, actor: Actor, nonce: str | None, code: str, name: Bilingual) -> Answer:
    """Make a copy of any profile under a name of its own. Answers {code}.

    Raises RuleProfileUnknown, RuleProfileNameMissing, RuleProfileNameTaken, RuleProfilesTooMany.
    """
    said = {lang: name[lang].strip() for lang in ("vi", "en")}

    def deed(tx: Transaction) -> Answer:
        origin = queries.profile(tx, code)
        if len(store.copies(tx)) >= rules.MOST_COPIES:
            raise rules.RuleProfilesTooMany(limit=rules.MOST_COPIES)
        rules.check_name(said, [each.name for each in queries.every(tx)])
        made = replace(origin, code=store.next_code(tx), name=said)
        store.insert(tx, code, made)
        tx.record(ProfileCopied(profile=made.code, origin=code, name=said["vi"]))
        return {"code": made.code}

    return db.write(deed, actor=actor, nonce=nonce, about=("rulebook.copy", code, said))


def change(
    db: Database,
    actor: Actor,
    nonce: str | None,
    code: str,
    given: Mapping[str, Any],
    *,
    texts: Mapping[str, Bilingual],
    checked: Sequence[str],
) -> Answer:
    """Give settings of a copy other values (path to plain value), `texts` its name and note; `checked` settings were
    compared with the text and lose their mark. Answers {changed: [path, …]}.

    Raises RuleProfileUnknown, ShippedProfileFixed, BadProfile and the refusals of a name.
    """

    def deed(tx: Transaction) -> Answer:
        before = queries.profile(tx, code)
        if queries.is_shipped(code):
            raise rules.ShippedProfileFixed
        after = _with_texts(tx, editing.changed(before, given, checked), texts)
        different = editing.different(before, after)
        if not different:
            tx.nothing_changed()
            return {"changed": []}
        store.update(tx, after)
        tx.record(ProfileChanged(profile=code, name=after.name["vi"], settings=different))
        return {"changed": different}

    about = ("rulebook.change", code, dict(given), {k: dict(v) for k, v in texts.items()}, list(checked))
    return db.write(deed, actor=actor, nonce=nonce, about=about)


def choose(db: Database, actor: Actor, nonce: str | None, code: str) -> Answer:
    """Let the congress go by this profile from now on. Answers {code}. Raises RuleProfileUnknown."""

    def deed(tx: Transaction) -> Answer:
        chosen = queries.profile(tx, code)
        if store.chosen(tx) == code:
            tx.nothing_changed()
            return {"code": code}
        store.choose(tx, code)
        tx.record(ProfileChosen(profile=code, name=chosen.name["vi"]))
        return {"code": code}

    return db.write(deed, actor=actor, nonce=nonce, about=("rulebook.choose", code))


def _with_texts(tx: Transaction, profile: Profile, texts: Mapping[str, Bilingual]) -> Profile:
    said = {what: {lang: words[lang].strip() for lang in ("vi", "en")} for what, words in texts.items()}
    made = replace(profile, name=said.get("name", profile.name), note=said.get("note", profile.note))
    rules.check_name(made.name, [each.name for each in queries.every(tx) if each.code != profile.code])
    return made
