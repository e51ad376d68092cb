"""A counting desk for the tests: a box whose ballots came back, and stations that enter them over HTTP."""

from collections.abc import Sequence
from typing import Any

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.tellers import steps, store
from congress_app.tellers.store import Printing, RollLine, Spec
from tests import builders

TITLE = {"vi": "Bầu Ban Chấp hành", "en": "Election of the committee"}
GIVEN = ("An", "Bình", "Châu", "Dũng", "Đào", "Giang", "Hà", "Khánh", "Lan", "Minh")


def names(n: int) -> list[dict[str, str]]:
    """Candidates in ballot order."""
    return [{"code": str(k), "label": f"Nguyễn Văn {GIVEN[k % 10]} {k}", "born": ""} for k in range(1, n + 1)]


def closed_box(db: Database, returned: int, *, rows: int = 4, **changes: Any) -> int:
    """A box with so many returned ballots: printed, given out, closed."""
    made: list[int] = []

    def deed(tx: Transaction) -> Answer:
        what = Spec("election", len(store.every(tx)) + 1, TITLE, (), "B1", rows - 1, names(rows), (), "", {}, 2, 50)
        box = steps.prepare(tx, what._replace(**changes))
        people = [RollLine(n, f"{n:04d}", f"Người {n}", 1, "Đoàn 1") for n in range(1, returned + 1)]
        steps.open_issuing(tx, box, people or [RollLine(1, "0001", "Người 1", 1, "Đoàn 1")])
        for line in people:
            store.give(tx, box, line.delegate)
        store.insert_printing(tx, box, Printing(max(1, returned), "a4", "vi", "red", {}, ""))
        steps.close(tx, box, returned)
        store.put_unused(tx, box, 0)
        made.append(box)
        return {}

    db.write(deed, actor=PROGRAM)
    return made[0]


class Station:
    """One device at the desk: a name, a key, a teller signed in."""

    def __init__(self, teller: builders.Visitor, box: int, name: str) -> None:
        self.teller, self.box, self.name = teller, box, name
        self.device = f"{abs(hash((name, box, id(self)))):032x}"[-32:]
        self.known: dict[int, int] = {}

    @property
    def said(self) -> dict[str, str]:
        """What every deed of a station says."""
        return {"station": self.name, "device": self.device}

    def take(self, **more: Any) -> Any:
        """Go by the name."""
        return self.teller.deed("/tellers/count/station", **self.said, **more)

    def post(self, batch: int, deed: str, **body: Any) -> Any:
        """A deed of this station about a batch."""
        return self.teller.deed(f"/tellers/count/{self.box}/batches/{batch}/{deed}", **self.said, **body)

    def begin(self, batch: int) -> Any:
        """Begin a batch, or go on."""
        return self.post(batch, "begin")

    def put(self, batch: int, position: int, marks: str = "", **more: Any) -> Any:
        """One step of entering."""
        known = self.known.get(batch, 0)
        body = {"position": position, "marks": marks, "known": known, **more}
        answer = self.post(batch, "entries", **body)
        if answer.status_code == 200 and "known" not in more:
            self.known[batch] = known + 1
        return answer

    def enter(self, batch: int, ballots: Sequence[str]) -> Any:
        """A whole pass: begin, every ballot, hand in. "-signed" is invalid for that reason, "?" is doubtful."""
        assert self.begin(batch).status_code == 200
        for n, marks in enumerate(ballots, 1):
            answer = self.put(batch, n, **written(marks))
            assert answer.status_code == 200, answer.json
        return self.post(batch, "hand-in")

    def own(self, batch: int) -> Any:
        """What this station entered."""
        query = f"station={self.name}&device={self.device}"
        return self.teller.get(f"/tellers/count/{self.box}/batches/{batch}/pass?{query}")

    def open(self, batch: int) -> Any:
        """The open ballots side by side."""
        return self.teller.get(f"/tellers/count/{self.box}/batches/{batch}/open")

    def decide(
        self, batch: int, position: int, ballot: str, why: str = "Đã xem phiếu", who: Sequence[str] = ("An", "Bình")
    ) -> Any:
        """The tellers decide."""
        path = f"/tellers/count/{self.box}/batches/{batch}/decide"
        return self.teller.deed(
            path, position=position, **{"kind": "marked", **written(ballot)}, why=why, deciders=list(who)
        )


def written(ballot: str) -> dict[str, str]:
    """The fields of a ballot as tests write it."""
    if ballot == "?":
        return {"kind": "doubtful"}
    if ballot.startswith("-"):
        return {"kind": "invalid", "reason": ballot[1:]}
    return {"marks": ballot}
