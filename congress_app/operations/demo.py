"""Loads the invented congress through the program's own deeds, and makes the links a newcomer signs in with.

It refuses a database that holds a real congress, and does nothing but make fresh links when the demonstration is
already there.
"""

import csv
import io
import tempfile
from datetime import datetime, time, timedelta
from pathlib import Path

from congress_app.accounts import rules as accounts_rules
from congress_app.accounts import steps as accounts
from congress_app.agenda import actions as agenda
from congress_app.attendance import actions as attendance
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress import actions as congress
from congress_app.congress import queries as congress_queries
from congress_app.congress import steps as congress_steps
from congress_app.core import clock
from congress_app.core.db import Actor, Database, Transaction
from congress_app.core.jobs import Jobs
from congress_app.counting import questions
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.credentials import standing_actions
from congress_app.delegates import actions as delegates
from congress_app.delegates import drafts
from congress_app.delegates import queries as delegates_queries
from congress_app.documents import actions as documents
from congress_app.messages import actions as messages
from congress_app.operations import demo_elections, invented, invented_records, papers
from congress_app.operations.actions import run_pieces
from congress_app.operations.events import DemoLoaded
from congress_app.operations.rules import DemoIncomplete, RealCongress
from congress_app.seating import actions as seating
from congress_app.seating.rules import Block
from congress_app.voting import actions as voting
from congress_app.voting.store import Definition

ACTOR = Actor("program", None, "demo")
UNDER_WAY = time(9, 36)  # the hour of the programme at which the demonstration begins
ABSENT_EVERY = 11  # every eleventh delegate has not arrived yet
GUESTS_OF_HONOUR = ("Nguyễn Thị Hoài Ân", "Đào Đức Ân", "H'Loan Êban")
Links = list[tuple[str, str]]


def load(db: Database, jobs: Jobs, address: str) -> Links:
    """Load the demonstration into an empty database (or keep the one that is there); gives (name, link) pairs."""
    with db.read() as reading:
        banner = congress_queries.banner(reading)
        whole = reading.one("SELECT 1 FROM journal WHERE kind = ?", (DemoLoaded.kind(),)) is not None
    if banner and not banner["demo"]:
        raise RealCongress
    if banner and not whole:
        raise DemoIncomplete(path=db.path.name)
    if not banner:
        _found(db)
        _people(db)
        _committee(db)
        _hall(db)
        items = _programme(db)
        _papers(db, jobs, items)
        _morning(db, items)
        demo_elections.prepare(db, ACTOR, items["resolution"], items["election"])
        run_pieces(db, ACTOR, lambda tx: tx.record(DemoLoaded()))
    return _links(db, address)


def _found(db: Database) -> None:
    def deed(tx: Transaction) -> None:
        day = tx.at[:10]
        congress_steps.found(
            tx,
            name=invented.NAME,
            level="province",
            starts=day,
            ends=day,
            place=invented.PLACE,
            theme="ceremonial",
            kinds=("preparatory", "official"),
            demo=True,
        )
        for role, name in invented.STAFF:
            accounts.add_account(tx, name, role, None)

    run_pieces(db, ACTOR, deed)


def _people(db: Database) -> None:
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow((*invented.HEADINGS, *invented_records.HEADINGS))
    people = [*invented.people(), *invented.alternates()]
    writer.writerows((*one, *invented_records.record(place, one.name, one.born)) for place, one in enumerate(people, 1))
    with tempfile.TemporaryDirectory() as folder:
        draft, register = Path(folder) / "draft", Path(folder) / "danh-sach-dai-bieu.csv"
        register.write_text(sheet.getvalue(), encoding="utf-8", newline="")
        drafts.write(db.path, register, register.name, "EL", draft)
        delegates.confirm_import(db, ACTOR, None, draft, mendable=False)


def _committee(db: Database) -> None:
    """Nearly everybody is qualified, a few are pending, and one alternate takes the place of an absent delegate."""
    with db.read() as reading:
        people = delegates_queries.everybody(reading)
    mine = [each for each in people if each["class"] in ("EX", "EL", "AP", "AL")]
    free = next(each for each in mine if each["class"] == "AL")
    gone = next(each for each in mine if each["class"] == "EL" and each["delegation"] == free["delegation"])
    reason = "Ốm, có giấy xác nhận của bệnh viện"
    standing_actions.replace(db, ACTOR, None, gone["id"], free["id"], reason)
    examined = [each["id"] for place, each in enumerate(mine, 1) if place % invented.PENDING_EVERY and each != gone]
    standing_actions.decide(db, ACTOR, None, examined, "qualified")


def _hall(db: Database) -> None:
    """The hall is planned, and everybody has a seat with the delegation."""
    seating.plan(db, ACTOR, None, [Block(*words) for words in invented.HALL], "back")
    seating.auto(db, ACTOR, None, everybody=True)


def _programme(db: Database) -> dict[str, int]:
    """Load both sessions' items; gives the number of each item by its key."""
    with db.read() as reading:
        sessions = {each["kind"]: each["id"] for each in congress_queries.sessions(reading)}
    late = _around_now()
    found: dict[str, int] = {}
    for kind, lines in (("preparatory", invented.PREPARATORY), ("official", invented.OFFICIAL)):
        parent = 0
        for line in lines:
            under = agenda.Under(sessions[kind], parent if line.level else None)
            values = {
                "title_vi": line.vi,
                "title_en": line.en,
                "starts": _shifted(line.starts, late),
                "ends": _shifted(line.ends, late),
                "presenter": line.presenter,
            }
            found[line.key] = agenda.add(db, ACTOR, None, under, values)["item"]
            parent = parent if line.level else found[line.key]
    return found


def _around_now() -> timedelta:
    """How far the programme is moved so that the item under way is under way now, in steps of five minutes."""
    now = clock.moment().replace(tzinfo=None)
    planned = datetime.combine(now.date(), UNDER_WAY)
    steps = round((now - planned) / timedelta(minutes=5))
    return timedelta(minutes=5 * steps)


def _shifted(hour: str, late: timedelta) -> str:
    moment = datetime.combine(clock.moment().date(), datetime.strptime(hour, "%H:%M").time()) + late  # noqa: DTZ007
    return moment.isoformat(timespec="minutes")


def _papers(db: Database, jobs: Jobs, items: dict[str, int]) -> None:
    with db.read() as reading:
        banner = congress_queries.banner(reading)
    for title_vi, title_en, key, content in papers.demo_documents(banner):
        upload = documents.Upload(content, f"{title_vi}.pdf", title_vi, title_en, items.get(key))
        document = documents.add(db, jobs, ACTOR, None, upload)["document"]
        if key != "resolution":  # one draft is left, so that its release can be tried
            documents.release(db, ACTOR, None, document)


def _morning(db: Database, items: dict[str, int]) -> None:
    """The preparatory session with its vote, then the official one up to the vote that is about to open."""
    with db.read() as reading:
        sessions = {each["kind"]: each["id"] for each in congress_queries.sessions(reading)}
        people = [each["id"] for each in delegates_queries.roll(reading)]
    votes = {key: _draft(db, items[item], vi, en) for key, item, vi, en in invented.VOTES}
    congress.start_session(db, ACTOR, None, sessions["preparatory"])
    _arrive(db, people[:-6])
    agenda.make_current(db, ACTOR, None, items["p-bodies"])
    _decide(db, votes["bodies"], people[:-6])
    congress.start_session(db, ACTOR, None, sessions["official"])
    _arrive(db, [each for place, each in enumerate(people, 1) if place % ABSENT_EVERY])
    for key in ("opening", "credentials", "political", "number"):
        agenda.make_current(db, ACTOR, None, items[key])
    messages.send(
        db,
        ACTOR,
        None,
        {
            "vi": "Giải lao sau khi bầu Ban Kiểm phiếu; nước uống tại sảnh tầng 1.",
            "en": "Break after the election of the tellers; drinks in the ground-floor foyer.",
        },
        urgent=False,
    )


def _draft(db: Database, item: int, vi: str, en: str) -> int:
    rule = questions.Rule(
        Base.SUMMONED,
        Part(1, 2, strict=True),
        Part(2, 3, strict=False),
    )
    with db.read() as reading:
        wording = congress_queries.banner(reading)["choices"]
    choices = [
        questions.Choice(each["code"], each["label"]["vi"], each["label"]["en"], counts_for=each["code"] == "agree")
        for each in wording
    ]
    what = Definition(vi, en, item, "named", "live", rule, choices, 0)
    vote: int = voting.draft(db, ACTOR, None, what)["vote"]
    return vote


def _arrive(db: Database, people: list[int]) -> None:
    for place, delegate in enumerate(people):
        desk = f"Bàn {place % 3 + 1}"
        attendance.name(db, ACTOR, None, delegate, Passing(Direction.IN, desk, Method.MANUAL, ""))


def _decide(db: Database, vote: int, people: list[int]) -> None:
    voting.open_vote(db, ACTOR, None, vote)
    for place, delegate in enumerate(people):
        choice = "other" if place % 97 == 40 else "disagree" if place % 61 == 30 else "agree"
        voting.cast(db, Actor("delegate", delegate), f"demo-{vote:08d}-{delegate:08d}", vote, choice)
    voting.close(db, ACTOR, None, vote)
    voting.publish(db, ACTOR, None, vote)


def _links(db: Database, address: str) -> Links:
    """Fresh sign-in links, each with name and role: one for each part of the hall, and for three delegates."""
    tokens: Links = []

    def deed(tx: Transaction) -> None:
        for row in tx.all("SELECT id, name, role FROM account WHERE closed_at IS NULL ORDER BY id"):
            tokens.append((f"{row['name']} ({row['role']})", _link(tx, row["role"], row["id"], row["name"])))
        for name in GUESTS_OF_HONOUR:
            found = tx.one("SELECT id FROM delegate WHERE full_name = ?", (name,))
            if found is not None:
                tokens.append((f"{name} (delegate)", _link(tx, "delegate", found["id"], name)))

    run_pieces(db, ACTOR, deed)
    return [(name, f"{address}/s#{token}") for name, token in tokens]


def _link(tx: Transaction, role: str, person: int, name: str) -> str:
    token = accounts_rules.new_token()
    accounts.add_link(tx, accounts_rules.hashed(token), role, person, name, once=False)
    return token
