"""An election for the tests, played through HTTP: a hall of delegates, a secretary, tellers with three stations."""

from collections.abc import Callable, Sequence
from typing import Any

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import store as delegate_rows
from congress_app.tellers import store as boxes
from congress_app.tellers.store import Printing
from tests import builders
from tests.features.tellers.counting_desk import Station
from tests.features.voting import hall

GIVEN = ("An", "Bình", "Châu", "Dũng", "Đào", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Oanh", "Phú", "Quý", "Sơn",
         "Tâm", "Uyên", "Vinh", "Xuân", "Yến")  # fmt: skip
BY_HANDS = {"how": "recorded", "unanimous": True}


def people(db: Database, classes: Sequence[str], born: dict[int, str] | None = None) -> list[int]:
    """Delegates of these classes, one by one, in one delegation; answers their numbers in the register."""
    added: list[int] = []

    def deed(tx: Transaction) -> Answer:
        for n, kind in enumerate(classes):
            values = {
                "number": f"{n + 1:03d}",
                "full_name": f"Nguyễn Văn {GIVEN[n % 20]}" if n < 20 else f"Trần Thị {GIVEN[n % 20]}",
                "delegation": "Đoàn Tân An",
                "class": kind,
                "born": (born or {}).get(n, ""),
                "seat": "",
            }
            added.append(delegate_rows.insert(tx, values))
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)
    return added


class Polling:
    """The hall and who acts in it."""

    def __init__(self, db: Database, as_role: Callable[..., builders.Visitor], delegates: list[int]) -> None:
        self.db, self.as_role, self.delegates = db, as_role, delegates
        self.secretary, self.teller = as_role("secretariat"), as_role("teller")
        self.election = 0

    def come_in(self, *who: int) -> None:
        """These come through the door, by their place in the register."""
        hall.pass_door(self.db, [self.delegates[n] for n in who])

    def make(self, **changes: Any) -> int:
        """A new election; the deeds that follow are about it."""
        body = {"office": "committee", "title_vi": "Ban Chấp hành", "title_en": "Committee", "seats": 3, **changes}
        answer = self.secretary.deed("/elections", **body)
        assert answer.status_code == 201, answer.json
        self.election = int(answer.json["election"])
        return self.election

    def post(self, deed: str, by: builders.Visitor | None = None, **body: Any) -> Any:
        """A deed about the election; the answer."""
        return (by or self.secretary).deed(f"/elections/{self.election}/{deed}", **body)

    def do(self, deed: str, **body: Any) -> Any:
        """A deed that must succeed; its JSON."""
        answer = self.post(deed, **body)
        assert answer.status_code in (200, 201), (deed, answer.json)
        return answer.json

    def refused(self, deed: str, **body: Any) -> str:
        """A deed that must be refused; the code."""
        answer = self.post(deed, **body)
        assert answer.status_code >= 400, (deed, answer.json)
        return str(answer.json["code"])

    def nominate(self, *who: int, source: str = "committee", **more: Any) -> list[int]:
        """Nominate delegates by their place in the register; answers the candidates."""
        return [int(self.do("nominate", source=source, delegate=self.delegates[n], **more)["candidate"]) for n in who]

    def picture(self) -> Any:
        """Everything about the election for the office."""
        return self.secretary.get(f"/elections/{self.election}").json

    def card(self, role: str = "delegate") -> Any:
        """What the hall sees of it."""
        someone = self.as_role(role, person=self.delegates[-1] if role == "delegate" else None)
        shown = someone.get("/pictures?topics=elections").json["elections"]["picture"]["elections"]
        small = next(each for each in shown if each["id"] == self.election)
        at = f"/elections/{self.election}"
        people = someone.get(f"{at}/candidates?hash={small['list']['hash']}").json
        result = someone.get(f"{at}/result?hash={(small['result'] or {}).get('hash', '')}").json
        assert (people["hash"], len(people["list"])) == (small["list"]["hash"], small["list"]["count"])
        assert (result["result"] is None) == (small["result"] is None)
        return {**small, "list": people["list"], "result": result["result"]}

    def to_list(self, seats: int, *candidates: int, **more: Any) -> None:
        """Number, nominations, list: up to the list being decided."""
        self.do("number", seats=seats, **BY_HANDS)
        self.do("nominations")
        self.nominate(*candidates)
        self.do("consolidate", **more)
        self.do("list", **BY_HANDS)

    def to_tellers(self, *members: int) -> None:
        """The tellers are chosen by hands; the first leads."""
        team = [self.delegates[n] for n in members]
        self.do("tellers", members=team, head=team[0], **BY_HANDS)

    @property
    def box(self) -> int:
        """The box of the election."""
        return int(self.picture()["box"]["id"])

    def print(self, copies: int) -> None:
        """Register a printing of ballots (the PDF itself has tests of its own)."""

        def deed(tx: Transaction) -> Answer:
            boxes.insert_printing(tx, box, Printing(copies, "a4", "vi", "red", {}, ""))
            tx.nothing_changed()
            return {}

        box = self.box
        self.db.write(deed, actor=PROGRAM)

    def give(self, *who: int) -> None:
        """Sheets are given to these at the issue desk."""
        for n in who:
            body = {"delegate": self.delegates[n], "desk": "Bàn 1"}
            answer = self.teller.deed(f"/tellers/boxes/{self.box}/issue", **body)
            assert answer.status_code == 200, answer.json

    def leave(self, unused: int) -> None:
        """So many sheets are left over."""
        answer = self.teller.deed(f"/tellers/boxes/{self.box}/unused", unused=unused)
        assert answer.status_code == 200, answer.json

    def cast(self, *who: int, returned: int | None = None, printed: int | None = None) -> None:
        """Print, issue to these, open, close and report: everything before the count."""
        copies = len(who) if printed is None else printed
        self.print(copies)
        self.do("issue")
        self.give(*who)
        self.leave(copies - len(who))
        self.do("open")
        self.do("close", returned=len(who) if returned is None else returned)
        self.do("report")
        self.do("count")

    def count(self, ballots: Sequence[str]) -> None:
        """The stations enter the same ballots in batches of fifty."""
        box = self.box
        if ballots:
            assert self.teller.deed(f"/tellers/count/{box}/divide").status_code == 200
        for n in range(1, int(self.picture()["profile"]["entries"]) + 1):
            station = Station(self.teller, box, f"Bàn {n}")
            assert station.take(instead=True).status_code == 200
            for batch, start in enumerate(range(0, len(ballots), 50), 1):
                done = station.enter(batch, ballots[start : start + 50])
                assert done.status_code == 200, done.json

    def announce(self) -> Any:
        """Reconcile, sign, announce; the result the hall sees."""
        self.do("reconcile")
        self.sign()
        self.do("announce")
        return self.picture()["outcome"]

    def sign(self) -> None:
        """Head of the tellers and presidium sign the minutes."""
        signers = [{"name": "Trần Thị An", "role": "head_teller"}, {"name": "Lê Văn Chủ", "role": "presidium"}]
        self.do("sign", signers=signers)


def striking(keep: Sequence[bool]) -> str:
    """A ballot of form B1: who stands."""
    return "".join("1" if each else "0" for each in keep)
