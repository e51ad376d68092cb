"""What is voted and elected in the demonstration: a batch of resolutions to open, an election with its list drawn up.

It plays the deeds of voting and elections; every person and every word is invented.
"""

from collections.abc import Sequence

from congress_app.congress import queries as congress
from congress_app.core.db import Actor, Database
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule
from congress_app.delegates import queries as delegates
from congress_app.elections import actions, candidate_actions, list_actions
from congress_app.elections.by_hands import Hands
from congress_app.elections.candidate_actions import Proposal
from congress_app.elections.course import NOTHING
from congress_app.elections.rules import Manner, Office
from congress_app.elections.store import Definition as Election
from congress_app.voting import actions as voting
from congress_app.voting.rules import Question, Shape
from congress_app.voting.store import Definition

SEATS = 15
STANDING = 17
EVERY = 17  # every seventeenth delegate of the roll stands
TITLE = ("Đoàn đại biểu dự Đại hội cấp trên", "Delegation to the congress of the higher level")
RESOLUTIONS = (
    ("Thông qua Báo cáo chính trị", "Adopt the political report"),
    ("Thông qua Báo cáo kiểm điểm của Ban Chấp hành", "Adopt the Executive Committee's report on its work"),
    ("Thông qua các chỉ tiêu chủ yếu nhiệm kỳ 2025 – 2030", "Adopt the main targets of the term 2025–2030"),
    ("Thông qua Báo cáo tài chính đảng", "Adopt the report on Party finances"),
    ("Thông qua toàn văn Nghị quyết Đại hội", "Adopt the whole resolution of the congress"),
)
BRIEF = (
    "Tham gia cấp ủy từ năm {year}; phụ trách công tác {work}. Hoàn thành tốt nhiệm vụ {times} năm liền.",
    "Committee member since {year}; in charge of {work_en}. Good work {times} years in a row.",
)
WORKS = (
    ("tổ chức xây dựng Đảng", "organisation"),
    ("dân vận", "public relations"),
    ("nông nghiệp và nông thôn", "agriculture"),
    ("văn hoá – xã hội", "culture and society"),
    ("chuyển đổi số", "digital transformation"),
)


def prepare(db: Database, actor: Actor, resolution: int, election: int) -> None:
    """A batch vote at the agenda item of the resolution, and an election by paper at its own, ready for the list."""
    _batch(db, actor, resolution)
    _election(db, actor, election)


def _batch(db: Database, actor: Actor, item: int) -> None:
    with db.read() as reading:
        worded = congress.banner(reading)["choices"]
    choices = [
        Choice(each["code"], each["label"]["vi"], each["label"]["en"], counts_for=each["code"] == "agree")
        for each in worded
    ]
    rule = Rule(Base.SUMMONED, Part(1, 2, strict=True), Part(2, 3, strict=False))
    questions = [Question(vi, en, choices) for vi, en in RESOLUTIONS]
    title = ("Thông qua các văn kiện của Đại hội", "Adoption of the documents of the congress")
    what = Definition(
        *title, item, "named", "after_close", rule, choices, 0, shape=Shape.BATCH.value, questions=questions
    )
    voting.draft(db, actor, None, what)


def _election(db: Database, actor: Actor, item: int) -> None:
    what = Election(*TITLE, Office.UPPER_DELEGATES.value, SEATS, Manner.PAPER.value, item, {}, "")
    election: int = actions.make(db, actor, None, what, "", NOTHING)["election"]
    actions.number(db, actor, None, election, SEATS, Hands("allocated"), NOTHING)
    for proposal in _standing(db):
        candidate_actions.nominate(db, actor, None, election, proposal, NOTHING)
    list_actions.open_nominations(db, actor, None, election)
    list_actions.consolidate(db, actor, None, election, None, NOTHING)


def _standing(db: Database) -> Sequence[Proposal]:
    with db.read() as reading:
        people = [each["id"] for each in delegates.roll(reading)]
    return [
        Proposal("committee", delegate, profile_vi=_brief(BRIEF[0], n), profile_en=_brief(BRIEF[1], n))
        for n, delegate in enumerate(people[::EVERY][:STANDING])
    ]


def _brief(sentence: str, n: int) -> str:
    work, work_en = WORKS[n % len(WORKS)]
    return sentence.format(year=2010 + n % 12, work=work, work_en=work_en, times=2 + n % 4)
