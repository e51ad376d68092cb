"""An invented register with every field the report counts: the same people every time, some values missing on purpose."""

import random
from collections.abc import Sequence

from congress_app.attendance import actions as attendance
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core.db import PROGRAM, Actor, Answer, Database, Transaction
from congress_app.delegates import store as delegates
from congress_app.delegates.events import DelegatesImported

COMMITTEE = Actor("credentials", 1, "Ban Thẩm tra")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Lò", "Nông", "Y", "H'")
GIVEN = ("Ân", "Ánh", "Bình", "Dũng", "Đạt", "Hà", "Linh", "Minh", "Phúc", "Yến")
MIDDLE = ("Văn", "Thị", "Đức", "Hoài", "Minh", "Ngọc")
GROUPS = ("Kinh",) * 14 + ("Tày", "Thái", "Mường", "Mông", "Ê-đê", "Khơ-me", "Nùng", "")
LEVELS = ("Đại học",) * 8 + ("Thạc sĩ",) * 9 + ("Tiến sĩ", "GS.TS", "Cao đẳng", "Trung cấp", "")
THEORY = ("Cao cấp",) * 12 + ("Cử nhân", "Cử nhân", "Trung cấp", "Sơ cấp", "")
RELIGIONS = ("Không",) * 15 + ("Phật giáo", "Công giáo", "")
OFFICES = ("Bí thư Đảng uỷ", "Phó Bí thư Đảng uỷ, Chủ tịch UBND", "Uỷ viên Ban Thường vụ", "Chuyên viên", "")


def person(number: int, size: int) -> dict[str, str]:
    """One invented delegate; every thirtieth has a year of birth only, every fiftieth none."""
    dice = random.Random(number)
    born = f"{dice.randint(1955, 1998)}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
    joined = f"{int(born[:4]) + dice.randint(20, 34)}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
    kind = "EX" if number <= size // 8 else "AP" if number > size - size // 100 else "EL"
    return {
        "number": f"{number:04d}",
        "full_name": f"{dice.choice(SURNAMES)} {dice.choice(MIDDLE)} {dice.choice(GIVEN)}",
        "sex": dice.choice("MMMFF") if number % 40 else "",
        "born": "" if number % 50 == 0 else born[:4] if number % 30 == 0 else born,
        "delegation": f"Đoàn đại biểu số {number % max(2, min(67, size // 20)) + 1}",
        "class": kind,
        "position": dice.choice(OFFICES),
        "ethnicity": dice.choice(GROUPS),
        "religion": dice.choice(RELIGIONS),
        "education": dice.choice(LEVELS),
        "theory": dice.choice(THEORY),
        "admitted": joined if number % 25 else "",
    }


def register(db: Database, people: Sequence[dict[str, str]]) -> list[int]:
    """Put people on the list in one deed; gives their numbers in the database."""
    added: list[int] = []

    def deed(tx: Transaction) -> Answer:
        added.extend(delegates.insert(tx, each) for each in people)
        tx.record(DelegatesImported(file="invented", sha256="", added=len(added), changed=0, skipped=0))
        return {}

    db.write(deed, actor=PROGRAM)
    return added


def invented(db: Database, size: int) -> list[int]:
    """A register of that size."""
    return register(db, [person(number, size) for number in range(1, size + 1)])


def enter(db: Database, people: Sequence[int]) -> None:
    """Let them through the door."""
    for each in people:
        attendance.name(db, PROGRAM, None, each, Passing(Direction.IN, "Bàn 1", Method.MANUAL))
