"""Pictures of the door: who is in the hall now, how many, and whether that is enough.

Presence is never kept, it is read: a delegate is in the hall when the last passage of the running session is IN.
The last passage is the one with the greatest (at, id): what an offline desk sends late is put in its place.
"""

from typing import Any

from congress_app.attendance import absences as recorded
from congress_app.attendance import bases, ledger, ledger_store, rules, seals
from congress_app.attendance.rules import Code
from congress_app.congress.queries import banner, current_session, quorum_rule
from congress_app.core import wording
from congress_app.core.db import Reading, Row, Source
from congress_app.credentials.queries import photo
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]

_ALWAYS = "9999"  # later than every time, as text

_LAST = (
    "SELECT p.delegate FROM passage p WHERE p.session = ? AND p.direction = 'IN' AND NOT EXISTS"
    " (SELECT 1 FROM passage q WHERE q.session = p.session AND q.delegate = p.delegate"
    " AND (q.at, q.id) > (p.at, p.id))"
)


def last_passage(source: Source, session: int, delegate: int, at: str = _ALWAYS) -> Row | None:
    """The last passage of a delegate in a session, no later than `at` (left out: of all)."""
    return source.one(
        "SELECT direction, at, desk FROM passage WHERE session = ? AND delegate = ? AND at <= ?"
        " ORDER BY at DESC, id DESC LIMIT 1",
        (session, delegate, at),
    )


def home(source: Source) -> str:
    """The address that the badges of this congress carry; empty when they carry none."""
    row = source.one("SELECT address FROM congress")
    return str(row[0]) if row else ""


def around(source: Source, session: int, delegate: int, at: str | None) -> tuple[Row | None, Row | None]:
    """The passages before and after a moment that is told late; the last of all and nothing for the present."""
    before = last_passage(source, session, delegate, at or _ALWAYS)
    if at is None:
        return before, None
    after = source.one(
        "SELECT direction, at, desk FROM passage WHERE session = ? AND delegate = ? AND at > ? ORDER BY at, id LIMIT 1",
        (session, delegate, at),
    )
    return before, after


def is_present(source: Source, delegate: int) -> bool:
    """Whether a delegate is in the hall now; False while no session runs."""
    session = current_session(source)
    last = last_passage(source, session["id"], delegate) if session else None
    return last is not None and last["direction"] == "IN"


def present_ids(source: Source) -> set[int]:
    """Everybody in the hall now, of every class; empty while no session runs."""
    session = current_session(source)
    return {row[0] for row in source.all(_LAST, (session["id"],))} if session else set()


def headcount(source: Source) -> Picture:
    """The topic `headcount`: summoned and present delegates, others in the hall, the quorum, each delegation.

    Only summoned delegates count for the quorum; guests and staff in the hall are `others`.
    """
    inside = present_ids(source)
    delegations = _delegations(source, inside)
    summoned = sum(each["summoned"] for each in delegations)
    present = sum(each["present"] for each in delegations)
    return {
        "session": current_session(source),
        "summoned": summoned,
        "present": present,
        "others": len(inside) - present,
        "quorum": (stands := quorum(present, summoned, rules.Share(*quorum_rule(source)))),
        "alarm": _alarm(source, stands),
        "delegations": delegations,
    }


def _alarm(source: Source, quorum: Picture) -> Picture | None:
    """A line for the staff while a vote is open and the hall has fallen below the quorum."""
    if quorum["reached"] or not seals.vote_open(source):
        return None
    return wording.both(
        "A vote is open and the quorum is no longer there: {missing} more are needed.", missing=quorum["missing"]
    )


def is_kiosk(source: Source, session: int) -> bool:
    """Whether the device of this sign-in is left to the delegates now."""
    return source.one("SELECT 1 FROM kiosk WHERE session = ?", (session,)) is not None


def base(source: Source, at: str | None = None) -> Picture:
    """The summoned base now, or as the ledger tells it for an instant: {summoned, subtractions, base, rule, …}.

    Each subtraction: {code, label, count, people: [numbers in the register]}; see `bases`.
    """
    return bases.base(source, at)


def sealed(source: Source, vote: int) -> list[Picture]:
    """The seals of a vote, in order: {id, occasion, at, present, base, sha256}."""
    kept = ("id", "occasion", "at", "present", "base", "sha256")
    return [{name: row[name] for name in kept} for row in seals.of_vote(source, vote)]


def present_at(source: Source, at: str) -> set[int]:
    """Everybody of every class who was in the hall at an instant."""
    return ledger.present_at(source, at)


def attended(source: Source) -> set[int]:
    """Everybody who ever came in, in any sitting."""
    return ledger.attended(source)


def heads(source: Source, delegate: int) -> bool:
    """Whether a delegate is the head of a delegation."""
    return ledger_store.is_head(source, delegate)


def absences(source: Source) -> dict[int, Picture]:
    """Delegate to {kind, reason, accepted, ground, whole, …}: for the whole congress, else for the running sitting."""
    return recorded.absences(source)


def quorum(present: int, summoned: int, share: rules.Share) -> Picture:
    """The quorum in figures and in words of both languages."""
    stands = rules.quorum(present, summoned, share)
    if not summoned:
        head, tail = wording.both("No delegate is summoned yet"), wording.both("the list of delegates is empty")
    elif stands.reached:
        head = wording.both("Quorum reached")
        tail = wording.both(
            "needs {needed} ({share}), {beyond} more than needed"
            if stands.beyond
            else "needs {needed} ({share}), exactly reached",
            needed=stands.needed,
            share=share,
            beyond=stands.beyond,
        )
    else:
        head = wording.both("{missing} more for the quorum", missing=stands.missing)
        tail = wording.both("needs {needed} ({share})", needed=stands.needed, share=share)
    return {
        "needed": stands.needed,
        "reached": stands.reached,
        "missing": stands.missing,
        "headline": head,
        "detail": tail,
        "words": {lang: f"{head[lang]}: {tail[lang]}" for lang in head},
    }


def _delegations(source: Source, inside: set[int]) -> list[Picture]:
    """Summoned and present of every delegation that was summoned, in the order of the register."""
    entitled = delegates.entitled_ids(source)
    counted: dict[int, Picture] = {}
    # Plain rows: a card for each of 1,600 people would cost 20 ms twice a second.
    for number, unit, name in source.all(
        "SELECT d.id, u.id, u.name FROM delegate d JOIN delegation u ON u.id = d.delegation ORDER BY u.position"
    ):
        if number in entitled:
            each = counted.setdefault(unit, {"id": unit, "name": name, "summoned": 0, "present": 0})
            each["summoned"] += 1
            each["present"] += number in inside
    return list(counted.values())


def recent(source: Source, desk: str, limit: int = 10) -> list[Picture]:
    """The last answers of a desk, newest first, as the desk painted them."""
    rows = source.all(
        "SELECT * FROM (SELECT iif(direction = 'IN', 'checked_in', 'checked_out') AS code, direction, at, desk,"
        " delegate, NULL AS earlier_at, NULL AS earlier_desk FROM passage WHERE desk = ? ORDER BY id DESC LIMIT ?)"
        " UNION ALL SELECT * FROM (SELECT code, direction, at, desk, delegate, earlier_at, earlier_desk"
        " FROM scan_failure WHERE desk = ? ORDER BY id DESC LIMIT ?) ORDER BY at DESC LIMIT ?",
        (desk, limit, desk, limit, limit),
    )
    return [verdict(source, _remembered(row)) for row in rows]


def _remembered(row: Row) -> Picture:
    earlier = {"at": row["earlier_at"], "desk": row["earlier_desk"]} if row["earlier_at"] else None
    return {**{key: row[key] for key in ("code", "direction", "at", "desk", "delegate")}, "earlier": earlier}


def verdict(source: Source, answer: Picture) -> Picture:
    """An answer of the door with its colour and, if known, the person; `pin` says that a tablet PIN makes sense."""
    code = Code(answer["code"])
    card = delegates.card(source, answer["delegate"]) if answer["delegate"] else None
    person = {**card, "photo": photo(source, card["id"])} if card else None
    return {
        **answer,
        "tone": rules.tone(code).value,
        "person": person,
        "pin": bool(person) and code in (Code.CHECKED_IN, Code.ALREADY_IN),
    }


def found(source: Source, query: str) -> list[Picture]:
    """At most eight delegates for what a steward types, each with `inside`."""
    session = current_session(source)
    people = delegates.find(source, query, 8)
    return [{**person, "inside": session is not None and _inside(source, session, person)} for person in people]


def _inside(source: Source, session: Picture, person: Picture) -> bool:
    """By the person's own last passage: reading everybody's would cost more than the search."""
    last = last_passage(source, session["id"], person["id"])
    return last is not None and last["direction"] == "IN"


def attendance(source: Source, *, reasons: bool = False) -> list[Picture]:
    """Everybody on the list with presence, first time in, last time out and desk, in the running session.

    `absence` is what was recorded (None: nothing); its reason in words is there only with `reasons`.
    """
    session = current_session(source)
    passed = _passed(source, session["id"]) if session else {}
    known = recorded.absences(source)
    return [
        {**person, **passed.get(person["id"], _NEVER), "absence": _absence(known.get(person["id"]), reasons=reasons)}
        for person in delegates.everybody(source)
    ]


def _absence(found: Picture | None, *, reasons: bool) -> Picture | None:
    kept = ("kind", "accepted", "whole", "session", *(("reason", "ground") if reasons else ()))
    return {name: found[name] for name in kept} if found else None


_NEVER: Picture = {"present": False, "time_in": None, "time_out": None, "desk": ""}


def _passed(source: Source, session: int) -> dict[int, Picture]:
    """Per delegate of a session: the first way in, the last passage."""
    seen: dict[int, Picture] = {}
    passages = "SELECT delegate, direction, at, desk FROM passage WHERE session = ? ORDER BY at, id"
    for row in source.all(passages, (session,)):
        each = seen.setdefault(row["delegate"], dict(_NEVER))
        inside = row["direction"] == "IN"
        each["present"] = inside
        each["time_in"] = each["time_in"] or (row["at"] if inside else None)
        each["time_out"] = None if inside else row["at"]
        each["desk"] = row["desk"]
    return seen


def sheet_head(reading: Reading, lang: str, at: str) -> dict[str, str]:
    """The lines above the attendance list: congress, session, how many of how many at what time."""
    count = headcount(reading)
    about = banner(reading)
    session = count["session"]
    present = wording.text(
        lang,
        "Present {present} of {summoned} summoned delegates, at {time} on {day}",
        present=count["present"],
        summoned=count["summoned"],
        time=at[11:16],
        day=f"{at[8:10]}/{at[5:7]}/{at[:4]}",
    )
    return {
        "congress": about["name"][lang] if about else "",
        "session": session["title"][lang] if session else wording.text(lang, "No session is open"),
        "count": present,
    }
