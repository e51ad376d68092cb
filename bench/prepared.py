"""A database with a congress in it, made by the program's own actions: delegates, badges, sessions, votes to open."""

import secrets
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from congress_app.accounts import actions as accounts
from congress_app.accounts.rules import new_token
from congress_app.attendance import actions as attendance
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress import actions as congress
from congress_app.congress import queries as congress_queries
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule
from congress_app.credentials import actions as credentials
from congress_app.credentials import steps
from congress_app.delegates import actions as delegates
from congress_app.house import open_database
from congress_app.settings import Settings
from congress_app.voting import actions as voting
from congress_app.voting.store import Definition

PASSWORD = "đại hội thành công tốt đẹp"
DESK = "Cửa A"


@dataclass
class Prepared:
    """What the load needs to know: cookies, who the delegates are ("delegate:7"), badges, votes that wait."""

    path: Path
    organiser: str = ""
    desk: str = ""
    delegates: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    badges: list[str] = field(default_factory=list)
    votes: list[int] = field(default_factory=list)


def prepare(folder: Path, count: int, *, votes: int, checked_in: bool = True) -> Prepared:
    """A congress of `count` delegates, all signed in, in the hall unless told otherwise, with `votes` drafts."""
    made = Prepared(folder / "bench.db")
    db = open_database(Settings(db=str(made.path)))
    try:
        organiser = found(db, made)
        ids = register(db, organiser, count)
        made.badges = list(credentials.issue_badges(db, organiser, None, ids).tokens.values())
        made.delegates = sign_in(db, ids)
        made.persons = [f"delegate:{each}" for each in ids]
        if checked_in:
            passing = Passing(Direction.IN, DESK, Method.SEARCH)
            for each in ids:
                attendance.name(db, organiser, secrets.token_hex(16), each, passing)
        made.votes = [draft(db, organiser, number) for number in range(votes)]
    finally:
        db.close()
    return made


def found(db: Database, made: Prepared) -> Actor:
    """Set up the congress, sign in its organiser and a desk, start the first session."""
    founded = {
        "name": {"vi": "Đại hội đo tốc độ", "en": "A congress for measuring"},
        "level": "province",
        "starts": "2026-11-22",
        "ends": "2026-11-23",
        "place": "Hội trường A",
        "theme": "ceremonial",
        "kinds": ("official",),
    }
    accounts.set_up(db, None, code="C0DE", expected="C0DE", organiser="organiser", password=PASSWORD, congress=founded)
    organiser = Actor("organiser", 1, "organiser")
    accounts.add(db, organiser, None, name="desk", role="desk", password=PASSWORD)
    made.organiser = accounts.sign_in(db, "organiser", PASSWORD).token
    made.desk = accounts.sign_in(db, "desk", PASSWORD).token
    with db.read() as reading:
        session = congress_queries.sessions(reading)[0]["id"]
    congress.start_session(db, organiser, None, session)
    return organiser


def register(db: Database, organiser: Actor, count: int) -> list[int]:
    """Delegates in delegations of fifty."""
    return [
        delegates.add(
            db,
            organiser,
            None,
            {"full_name": f"Nguyễn Thị Thu {number}", "class": "EL", "delegation": f"Đoàn {number // 50 + 1}"},
        )["id"]
        for number in range(count)
    ]


def sign_in(db: Database, ids: list[int]) -> list[str]:
    """One open session each, by the step that badge and PIN lead to: slow PIN hashes are not the subject."""
    tokens = [new_token() for _ in ids]

    def deed(tx: Transaction) -> Answer:
        for delegate, token in zip(ids, tokens, strict=True):
            steps.open_session(tx, delegate, token)
        return {}

    db.write(deed, actor=Actor("program"))
    return tokens


def draft(db: Database, organiser: Actor, number: int) -> int:
    """A vote ready to be opened, with a title as long as real ones are."""
    title = "Biểu quyết thông qua Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2025–2030"
    english = "Adoption of the resolution of the 17th provincial congress, term 2025–2030"
    choices = [
        Choice("agree", "Nhất trí", "Agree", counts_for=True),
        Choice("disagree", "Không nhất trí", "Disagree"),
        Choice("other", "Ý kiến khác", "Other view"),
    ]
    rule = Rule(Base.SUMMONED, Part(1, 2, strict=True))
    what = Definition(f"{title} ({number})", f"{english} ({number})", None, "named", "live", rule, choices, 0)
    return int(voting.draft(db, organiser, None, what)["vote"])
