"""A ballot desk for the tests: ten delegates with badges, eight of them in the hall, one guest, and a box in any state."""

from collections.abc import Callable
from typing import Any

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.credentials import store as badges
from congress_app.credentials.rules import new_token, token_hash
from congress_app.delegates import queries as delegates
from congress_app.tellers import steps
from congress_app.tellers.store import RollLine, Spec
from tests import builders
from tests.features.voting import hall as build

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Chiến", "Phạm Đức Dũng")
TITLE = {"vi": "Bầu Ban Chấp hành", "en": "Election of the committee"}


def spec(**changes: Any) -> Spec:
    """An election of three from four, form B1."""
    rows = [{"code": str(n), "label": name, "born": ""} for n, name in enumerate(NAMES, 1)]
    start = Spec("election", 1, TITLE, (), "B1", 3, rows, (), "", {})
    return start._replace(**changes)


class PaperDesk:
    """The hall, the box, and the teller at the desk."""

    def __init__(self, db: Database, as_role: Callable[..., builders.Visitor]) -> None:
        *self.delegates, self.guest = build.people(db, 10, guests=1)
        build.pass_door(db, [*self.delegates[:8], self.guest])
        self.db = db
        self.teller = as_role("teller")
        self.tokens: dict[int, str] = {each: new_token() for each in [*self.delegates, self.guest]}

        def deed(tx: Transaction) -> Answer:
            badges.insert_badges(tx, [(each, token_hash(token)) for each, token in self.tokens.items()])
            tx.nothing_changed()
            return {}

        db.write(deed, actor=PROGRAM)
        self.box = 0

    def step(self, run: Callable[[Transaction], Any]) -> Any:
        """One of the feature's steps in a transaction of its own, as an election or a vote would call it."""

        def deed(tx: Transaction) -> Answer:
            return {"made": run(tx)}

        return self.db.write(deed, actor=PROGRAM)["made"]

    def prepared(self, **changes: Any) -> int:
        """A prepared box."""
        self.box = int(self.step(lambda tx: steps.prepare(tx, spec(**changes))))
        return self.box

    def lines(self, present: list[int]) -> list[RollLine]:
        """Lines of the roll as the register says."""
        with self.db.read() as reading:
            cards = {card["id"]: card for card in delegates.everybody(reading)}
        return [
            RollLine(each, card["number"], card["name"], card["delegation_id"], card["delegation"])
            for each in present
            if (card := cards[each])
        ]

    def opened(self, present: list[int] | None = None, **changes: Any) -> int:
        """A box whose sheets may be given out to everybody in the hall."""
        box = self.prepared(**changes)
        roll = self.lines(self.delegates[:8] if present is None else present)
        self.step(lambda tx: steps.open_issuing(tx, box, roll))
        return box

    def issue(self, who: int, box: int | None = None, **more: Any) -> Any:
        """The badge of the n-th delegate is read at the desk."""
        body = {"token": self.tokens[self.delegates[who]], "desk": "Bàn 1", **more}
        return self.teller.deed(f"/tellers/boxes/{box or self.box}/issue", **body)

    def post(self, deed: str, **body: Any) -> Any:
        """A deed on the box."""
        return self.teller.deed(f"/tellers/boxes/{self.box}/{deed}", **body)

    def counters(self) -> Any:
        """The picture of the box on every desk."""
        boxes = self.teller.get("/pictures?topics=papers").json["papers"]["picture"]["boxes"]
        return next(each for each in boxes if each["id"] == self.box)
