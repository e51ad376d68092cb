"""Keys per ballot at the counting desk, and the typing time of a whole count. Run by hand.

python bench/keystrokes.py

348 ballots, 55 to elect from 63 (form B1: names not voted for are struck through). Every ballot is typed through the
very grammar of the page (static/js/tellers/count_grammar.js) in Chromium; the first batch is also typed on the real
page with real key presses against the running program, which must hold the same ballots after the same number of keys.
"""

import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Page, sync_playwright
from table import Table

from congress_app.house import open_database
from congress_app.settings import Settings
from congress_app.tellers import batch_store, entry_store
from tests import builders
from tests.features.tellers.counting_desk import closed_box
from tests.hall.server import Server, until

BALLOTS, NAMES, SEATS, BATCH, STATIONS = 348, 63, 55, 50, 3
MUST = 15  # minutes of typing for the whole count
KINDS = {"exactly the house list": 45, "one or two names swapped": 35, "one to five names more struck": 15,
         "anything else": 2, "invalid": 2, "doubtful": 1}  # fmt: skip
"""How often each kind of ballot comes, in percent: an assumption, not a measurement of any congress."""

IN_PAGE = """async ([wanted, reasons]) => {
  const {begin, press} = await import("/static/js/tellers/count_grammar.js");
  const {Patterns} = await import("/static/js/tellers/count_patterns.js");
  const patterns = new Patterns(), sheet = {form: "B1", offers: Array(wanted.names).fill(2), reasons};
  const row = (n) => String(n + 1).padStart(2, "0");
  const numbers = (from, to) => Array.from(from).flatMap((sign, n) => sign === to[n] ? [] : [row(n)]).join("");
  const ways = (ballot) => {
    if (ballot.kind === "doubtful") return ["/"];
    if (ballot.kind === "invalid") return ["-" + (reasons.indexOf(ballot.reason) + 1)];
    const found = [numbers("1".repeat(wanted.names), ballot.marks) + "\\n"];
    if (patterns.marks === ballot.marks) found.push("+");
    if (patterns.marks) found.push("*" + numbers(patterns.marks, ballot.marks) + "\\n");
    return found;
  };
  return wanted.ballots.map((ballot) => {
    const shortest = ways(ballot).sort((a, b) => a.length - b.length)[0];
    const keys = Array.from(shortest, (key) => key === "\\n" ? "Enter" : key);
    let turn = {state: begin(sheet)};
    for (const key of keys) turn = press(sheet, turn.state, key, patterns.marks);
    const same = turn.ballot && turn.ballot.marks === ballot.marks && turn.ballot.kind === ballot.kind;
    if (!same) throw new Error("typed " + keys);
    if (turn.ballot.kind === "marked") patterns.add(turn.ballot.marks);
    return keys;
  });
}"""
"""Types every ballot through the page's own grammar, the shortest way a teller has; gives the keys of each."""


def heap(chance: random.Random) -> list[dict[str, str]]:
    """The ballots in the order they lie, each with its kind."""
    house = set(chance.sample(range(NAMES), NAMES - SEATS))
    kinds = chance.choices(list(KINDS), list(KINDS.values()), k=BALLOTS)
    return [{"of": kind, **_ballot(kind, house, chance)} for kind in kinds]


def _ballot(kind: str, house: set[int], chance: random.Random) -> dict[str, str]:
    if kind == "doubtful":
        return {"kind": "doubtful", "marks": "", "reason": ""}
    if kind == "invalid":
        return {"kind": "invalid", "marks": "", "reason": chance.choice(("signed", "private_mark", "outside_name"))}
    standing = [row for row in range(NAMES) if row not in house]
    struck = set(house)
    if kind.startswith("one or two"):
        swaps = chance.choice((1, 2))
        struck = (struck - set(chance.sample(sorted(house), swaps))) | set(chance.sample(standing, swaps))
    elif kind.startswith("one to five"):
        struck |= set(chance.sample(standing, chance.randint(1, 5)))
    elif kind == "anything else":
        struck = set(chance.sample(range(NAMES), chance.randint(NAMES - SEATS, 20)))
    return {"kind": "marked", "marks": "".join("0" if row in struck else "1" for row in range(NAMES)), "reason": ""}


def prepared(path: Path) -> tuple[int, str]:
    """A congress with a box of these ballots; gives the box and a teller's session."""
    db = open_database(Settings(db=str(path)))
    builders.found(db)
    box = closed_box(db, BALLOTS, rows=NAMES, seats=SEATS, entries=2, batch_size=BATCH)
    token = builders.session_token(db, "teller")
    db.close()
    return box, token


def typed(page: Page, box: int, keys: list[list[str]]) -> int:
    """Type the first batch on the real page; gives how many keys were pressed."""
    page.goto("/tellers/count")
    page.get_by_role("button", name="Bàn 1").click()
    page.locator(f'a[href="/tellers/count/{box}"]').click()
    page.locator("[data-divide]").click()
    page.locator("[data-next]").click()
    page.locator(".ballot-row").first.wait_for()
    pressed = 0
    for ballot in keys:
        for key in ballot:
            page.keyboard.press(key)
            pressed += 1
    page.locator("[data-hand-in]").wait_for()
    return pressed


def kept(path: Path, box: int) -> list[dict[str, str]]:
    """What the server holds of the first batch."""
    db = open_database(Settings(db=str(path)))
    try:
        with db.read() as reading:
            batch = batch_store.find(reading, box, 1)
            passes = batch_store.passes(reading, batch["id"]) if batch else []
            found = entry_store.ballots(reading, passes[0]["id"]) if passes else []
        return [{"kind": ballot.kind.value, "marks": ballot.marks, "reason": ballot.reason} for ballot in found]
    finally:
        db.close()


def main() -> None:
    """Type, compare, compute, print."""
    ballots = heap(random.Random(55))
    plain = [{name: ballot[name] for name in ("kind", "marks", "reason")} for ballot in ballots]
    reasons = ["not_issued", "outside_name", "private_mark", "several_inks", "signed", "other"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "congress.db"
        box, token = prepared(path)
        server = Server(path)
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        try:
            context = browser.new_context(base_url=server.url, locale="vi")
            context.add_cookies([{"name": "lang", "value": "vi", "url": server.url},
                                 {"name": "sid", "value": token, "url": server.url, "sameSite": "Strict"}])  # fmt: skip
            page = context.new_page()
            page.goto("/tellers/count")
            keys = page.evaluate(IN_PAGE, [{"names": NAMES, "ballots": plain}, reasons])
            pressed = typed(page, box, keys[:BATCH])
            until(lambda: len(kept(path, box)) == BATCH, 30, "every ballot on the disk")
            same = kept(path, box) == plain[:BATCH]
        finally:
            browser.close()
            server.stop()
    if not same or pressed != sum(len(each) for each in keys[:BATCH]):
        raise SystemExit("the page and the grammar do not agree")
    report(ballots, [len(each) for each in keys], pressed)


def report(ballots: list[dict[str, str]], lengths: list[int], pressed: int) -> None:
    """Keys per kind, and the typing time of three stations that share the batches."""
    table = Table()
    for kind, percent in KINDS.items():
        of = [n for n, ballot in zip(lengths, ballots, strict=True) if ballot["of"] == kind]
        table.add(f"{kind} ({percent} % assumed, {len(of)} ballots)", f"{statistics.mean(of):.1f} keys a ballot")
    total = sum(lengths)
    table.add(f"one entry of all {BALLOTS} ballots", f"{total} keys, {total / BALLOTS:.2f} a ballot")
    table.add(
        f"the first {BATCH}, typed on the real page",
        f"{pressed} keys: the same ballots, the same keys",
        "same",
        reached=True,
    )
    for entries, name in ((2, "double"), (3, "triple")):
        own = total * entries / STATIONS
        for speed in (3, 2):
            minutes = own / speed / 60
            what = f"{name} entry by {STATIONS} stations, {speed} keys/s ({own:.0f} keys each)"
            table.add(what, f"{minutes:.1f} min of typing", f"< {MUST} min", reached=minutes < MUST)
        left = MUST * 60 / (BALLOTS * entries / STATIONS) - total / BALLOTS / 3
        table.add(
            f"{name} entry: time left to turn and read a ballot, at 3 keys/s",
            f"{left:.1f} s",
            f"to stay under {MUST} min",
        )
    table.show()


if __name__ == "__main__":
    main()
