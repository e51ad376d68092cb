"""A Party cell of twenty-two holds its congress: the members' base is eighteen, so ten votes are needed and nine are not
enough. Cards are raised, tablets vote, a committee of three is elected on paper, and every screen and paper tells the
same numbers.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import store as delegate_rows
from congress_app.house import open_database
from congress_app.settings import Settings
from tests import builders
from tests.browser.test_an_election_by_paper import Office, enter, take_tables
from tests.browser.vote_hall import post
from tests.features.voting import hall
from tests.hall.server import Server

MEMBERS, HERE = 22, 18
BASE, NEEDED = "18", "10"
ABSENT = ({"ground": "elsewhere"}, {"ground": "exempt"}, {"ground": "exempt"}, {"ground": "", "accepted": True})
STRUCK = [(2,)] * 9 + [(3,)] * 8 + [(4,)]
"""Four stand for three seats; the second keeps nine votes, exactly half: not elected."""
RETALLY = Path(__file__).resolve().parents[2] / "docs" / "retally.py"


def members(db: Database) -> list[int]:
    """Twenty-two members of the cell, eighteen of them in the room."""
    added: list[int] = []

    def deed(tx: Transaction) -> Answer:
        for n in range(MEMBERS):
            given = ("An", "Bình", "Chi", "Dung", "Đạt", "Hạnh", "Khoa", "Liên", "Mai", "Nhân", "Oanh")[n % 11]
            values = {
                "number": f"{n + 1:02d}", "full_name": f"{('Lê Thị', 'Phạm Văn')[n // 11]} {given}", "class": "EL",
                "delegation": "Chi bộ Thôn Hạ",
            }  # fmt: skip
            added.append(delegate_rows.insert(tx, values))
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)
    hall.pass_door(db, added[:HERE])
    return added


def by_cards(office: Office) -> None:
    """The chair of the congress is chosen with cards raised, unanimously."""
    vote = office.deed("/votes", title_vi="Danh sách Đoàn Chủ tịch: đồng chí Lê Thị An", manner="cards")["vote"]
    office.deed(f"/votes/{vote}/open")
    office.deed(f"/votes/{vote}/cards", unanimous=True)
    office.deed(f"/votes/{vote}/close")
    office.deed(f"/votes/{vote}/publish")


def by_tablets(office: Office, server: Server, tokens: list[str], tablet: Page) -> int:
    """Ten agree, one of them by hand on a tablet: exactly what is needed."""
    vote = int(office.deed("/votes", title_vi="Số lượng chi ủy: 3 đồng chí")["vote"])
    office.deed(f"/votes/{vote}/open")
    tablet.get_by_role("radio", name="Nhất trí", exact=True).click()
    tablet.locator(".vote-send").click()
    expect(tablet.locator(".vote-calm")).to_contain_text("Nhất trí")
    for n, token in enumerate(tokens[1:], 1):
        answer = {"choice": "agree" if n < int(NEEDED) else "disagree", "nonce": builders.nonce()}
        assert post(server.url, f"/votes/{vote}/cast", token, answer) == 200
    office.deed(f"/votes/{vote}/close")
    office.deed(f"/votes/{vote}/publish")
    return vote


def to_the_box(office: Office, people: list[int]) -> tuple[int, int]:
    """Three seats, four names, two tellers, eighteen ballots given and returned; gives election and box."""
    made = {"office": "committee", "title_vi": "Bầu Chi ủy nhiệm kỳ 2025 – 2027", "seats": 3}
    election = int(office.deed("/elections", **made)["election"])
    at = f"/elections/{election}"
    hands = {"how": "recorded", "unanimous": True}
    office.deed(f"{at}/number", seats=3, **hands)
    office.deed(f"{at}/nominations")
    for who in people[:4]:
        office.deed(f"{at}/nominate", source="committee", delegate=who)
    office.deed(f"{at}/consolidate", codes=["surplus_unusual"], reason="Danh sách do chi ủy chuẩn bị")
    office.deed(f"{at}/list", **hands)
    office.deed(f"{at}/tellers", members=people[10:12], head=people[10], **hands)
    office.page.goto(at)
    shown = office.page.request.get(at, headers={"Accept": "application/json"}).json()
    box = int(shown["box"]["id"])
    office.deed(f"/tellers/boxes/{box}/print", copies=20, layout="a5")
    office.deed(f"{at}/issue")
    for who in people[:HERE]:
        office.deed(f"/tellers/boxes/{box}/issue", delegate=who, desk="Bàn 1")
    office.deed(f"{at}/open")
    office.deed(f"{at}/close", returned=HERE)
    office.deed(f"/tellers/boxes/{box}/unused", unused=2)
    for deed in ("report", "count"):
        office.deed(f"{at}/{deed}")
    return election, box


def read(office: Office, address: str) -> str:
    """The words of a PDF without the foot of each page."""
    with pypdfium2.PdfDocument(office.page.request.get(address).body()) as file:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in file]
    return " ".join(page.rpartition("Nhật ký dòng")[0] for page in pages)


def test_a_cell_of_twenty_two_with_the_members_base(
    tmp_path: Path, start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    db = open_database(Settings(db=str(tmp_path / "congress.db")))
    builders.found(db, level="cell")
    people = members(db)
    tokens = {role: builders.session_token(db, role) for role in ("secretariat", "projector", "teller")}
    voters = [builders.session_token(db, "delegate", who) for who in people[:HERE]]
    server = start(db.path)
    office = Office(screen(server.url, tokens["secretariat"]))
    tablet, stage = screen(server.url, voters[0], size=(1180, 820)), screen(server.url, tokens["projector"])
    stage.goto("/projector/1")
    tablet.goto("/tablet")
    for who, why in zip(people[HERE:], ABSENT, strict=True):
        said = {"session": 0, "kind": "excused", "reason": "Vắng suốt đại hội", **why}
        office.deed("/attendance/absences", people=[who], **said)

    by_cards(office)
    expect(stage.locator(".st-layer").last).to_contain_text("Nhất trí")
    vote = by_tablets(office, server, voters, tablet)
    told = office.page.request.get(f"/votes/{vote}", headers={"Accept": "application/json"}).json()["result"]["lines"]
    assert f"{BASE} đảng viên" in told[0]["vi"]
    assert NEEDED in told[0]["vi"]
    for line in told:
        expect(tablet.locator("body")).to_contain_text(line["vi"])
        expect(stage.locator(".st-layer").last).to_contain_text(line["vi"])

    election, box = to_the_box(office, people)
    stations = [screen(server.url, tokens["teller"], size=(1180, 820), lang="en") for _ in range(3)]
    take_tables(stations, box)
    for station in stations:
        enter(station, STRUCK, 1)
    expect(stations[0].locator(".count-batch.settled")).to_be_visible()
    office.deed(f"/elections/{election}/reconcile")
    signed = [{"name": "Lê Thị Oanh", "role": "head_teller"}, {"name": "Phạm Văn An", "role": "presidium"}]
    office.deed(f"/elections/{election}/sign", signers=signed)
    office.deed(f"/elections/{election}/announce")

    result = office.page.request.get(f"/elections/{election}", headers={"Accept": "application/json"}).json()["outcome"]
    assert (str(result["base"]), str(result["needed"])) == (BASE, NEEDED)
    assert sorted((row["votes"], row["elected"]) for row in result["rows"]) == [
        (9, False), (10, True), (17, True), (18, True),
    ]  # fmt: skip
    arithmetic = next(line["vi"] for line in result["lines"] if str(MEMBERS) in line["vi"])
    assert "22 đảng viên được triệu tập" in arithmetic
    tablet.locator(".election-open").first.click()
    expect(tablet.locator("body")).to_contain_text(arithmetic)
    paper = read(office, f"/elections/{election}/minutes.pdf")
    assert arithmetic.replace(" ", "") in paper.replace(" ", "")
    for who in people[HERE:]:
        with db.read() as reading:
            name = reading.one("SELECT full_name FROM delegate WHERE id = ?", (who,))
        assert name is not None
        assert name[0] in paper
    for kind, number in (("votes", vote), ("elections", election)):
        export = tmp_path / f"{kind}.json"
        export.write_bytes(office.page.request.get(f"/{kind}/{number}/result.json").body())
        again = subprocess.run([sys.executable, str(RETALLY), str(export)], capture_output=True, text=True, check=False)
        assert again.returncode == 0, again.stdout + again.stderr
    db.close()
