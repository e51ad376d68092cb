"""The deeds about batches: take a station's name, divide the ballots, correct a size, begin and hand in a pass, reopen.

Each is one transaction that asks, decides, writes and records. What is entered of a ballot is in `entry_actions`.
"""

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.tellers import batch_events as events
from congress_app.tellers import batch_rules as rules
from congress_app.tellers import batch_store, entry_store
from congress_app.tellers.batch_reading import batch_of, counting
from congress_app.tellers.batch_steps import AtStation, check_station, enter_on, go_on, of_pass, said, unsettled, weigh
from congress_app.tellers.entry_store import Line


def take_station(db: Database, actor: Actor, nonce: str | None, at: AtStation, *, instead: bool) -> Answer:
    """The device goes by a station's name; `instead` relieves another device of it; answers {station}.

    Raises StationNameTaken.
    """
    wanted = " ".join(at.name.split())

    def deed(tx: Transaction) -> Answer:
        held = next((row for row in batch_store.stations(tx) if row["name"].casefold() == wanted.casefold()), None)
        name = held["name"] if held else wanted
        other = held is not None and held["device"] != at.device
        if held is not None and other and not instead:
            raise rules.StationNameTaken(station=name, time=held["at"][11:16])
        batch_store.put_station(tx, name, at.device)
        tx.record(events.StationTaken(station=name, instead=other))
        return {"station": name}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.station", *at, instead))


def divide(db: Database, actor: Actor, nonce: str | None, box: int) -> Answer:
    """Divide the returned ballots into batches; answers {batches}. Raises NothingToCount, BatchesMadeAlready."""

    def deed(tx: Transaction) -> Answer:
        found = counting(tx, box)
        if batch_store.every(tx, box):
            raise rules.BatchesMadeAlready
        sizes = rules.divided(found.returned, found.batch_size)
        numbers = batch_store.make(tx, box, sizes)
        entry_store.log(tx, Line(box, "divided", note=" + ".join(map(str, sizes))))
        tx.record(events.BatchesMade(box=box, batches=len(numbers), ballots=found.returned))
        return {"batches": numbers}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.divide", box))


def add_batch(db: Database, actor: Actor, nonce: str | None, box: int, size: int) -> Answer:
    """One more batch; answers {batches}. Raises NothingToCount, CountOver."""

    def deed(tx: Transaction) -> Answer:
        counting(tx, box)
        numbers = batch_store.make(tx, box, [size])
        row = batch_of(tx, box, numbers[0])
        entry_store.log(tx, Line(box, "resized", row["id"], note=str(size)))
        tx.record(events.BatchResized(box=box, batch=numbers[0], size=size))
        return {"batches": numbers}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.add_batch", box, size))


def resize(db: Database, actor: Actor, nonce: str | None, box: int, number: int, size: int) -> Answer:
    """Correct how many ballots a batch that does not count yet holds; 0 takes it out of the list; answers {size}.

    Passes handed in are entered on. Raises BatchSettledAlready, BatchHasEntries.
    """

    def deed(tx: Transaction) -> Answer:
        counting(tx, box)
        row = unsettled(tx, box, number)
        if size == 0 and batch_store.passes(tx, row["id"]):
            raise rules.BatchHasEntries(batch=number)
        if size:
            batch_store.resize(tx, row["id"], size)
        enter_on(tx, row["id"])
        batch_store.move(tx, row["id"], "open" if size else "annulled")
        entry_store.log(tx, Line(box, "resized", row["id"], note=str(size)))
        tx.record(events.BatchResized(box=box, batch=number, size=size))
        return {"size": size}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.resize", box, number, size))


def begin(db: Database, actor: Actor, nonce: str | None, box: int, number: int, at: AtStation) -> Answer:
    """A station begins a batch or goes on with it; answers {pass}.

    Raises StationElsewhere, BatchSettledAlready, BatchEnteredAlready, BatchTaken.
    """

    def deed(tx: Transaction) -> Answer:
        found = counting(tx, box)
        check_station(tx, at)
        row = unsettled(tx, box, number)
        own = batch_store.own_pass(tx, row["id"], at.name)
        if own is not None:
            go_on(own, number, at)
            tx.nothing_changed()
            return {"pass": own["id"]}
        others = batch_store.passes(tx, row["id"])
        for other in batch_store.of_device(tx, [each["station"] for each in others], at.device):
            raise rules.BatchEnteredAlready(batch=number, station=other)
        if len(others) >= found.entries:
            raise rules.BatchTaken(batch=number, stations=", ".join(each["station"] for each in others))
        made = batch_store.start_pass(tx, row["id"], at.name)
        entry_store.log(tx, Line(box, "started", row["id"], at.name))
        tx.record(events.PassStarted(box=box, batch=number, station=at.name))
        return {"pass": made}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.begin", box, number, *at))


def hand_in(db: Database, actor: Actor, nonce: str | None, box: int, number: int, at: AtStation) -> Answer:
    """A station has finished a batch; with the last pass the batch is compared; answers {state, open: how many differ}.

    Raises StationElsewhere, PassNotRunning, BatchIncomplete.
    """

    def deed(tx: Transaction) -> Answer:
        found = counting(tx, box)
        check_station(tx, at)
        row = batch_of(tx, box, number)
        own = of_pass(tx, row, at, "running")
        entered = entry_store.count(tx, own["id"])
        if entered != row["size"]:
            raise rules.BatchIncomplete(entered=entered, size=row["size"])
        batch_store.move_pass(tx, own["id"], "handed_in")
        entry_store.log(tx, Line(box, "handed_in", row["id"], at.name))
        tx.record(events.PassHandedIn(box=box, batch=number, station=at.name, ballots=entered))
        return weigh(tx, found, row)

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.hand_in", box, number, *at))


def take_back(db: Database, actor: Actor, nonce: str | None, box: int, number: int, at: AtStation) -> Answer:
    """A station enters on a batch it handed in, to put right a ballot left out or entered twice; answers {pass}.

    Raises StationElsewhere, BatchSettledAlready, PassNotRunning.
    """

    def deed(tx: Transaction) -> Answer:
        counting(tx, box)
        check_station(tx, at)
        row = unsettled(tx, box, number)
        own = of_pass(tx, row, at, "handed_in")
        batch_store.move_pass(tx, own["id"], "running")
        batch_store.move(tx, row["id"], "open")
        batch_store.forget_decisions(tx, row["id"])
        entry_store.log(tx, Line(box, "taken_back", row["id"], at.name))
        tx.record(events.PassStarted(box=box, batch=number, station=at.name))
        return {"pass": own["id"]}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.take_back", box, number, *at))


def give_up(db: Database, actor: Actor, nonce: str | None, box: int, number: int, station: str, reason: str) -> Answer:
    """A pass counts no longer, so that another station may enter the batch; its entries stay in the log.

    Raises BatchSettledAlready, PassNotRunning, WhyMissing.
    """

    def deed(tx: Transaction) -> Answer:
        counting(tx, box)
        why = said(reason)
        row = unsettled(tx, box, number)
        own = batch_store.own_pass(tx, row["id"], station)
        if own is None:
            raise rules.PassNotRunning(batch=number, station=station)
        batch_store.move_pass(tx, own["id"], "given_up")
        batch_store.move(tx, row["id"], "open")
        batch_store.forget_decisions(tx, row["id"])
        entry_store.log(tx, Line(box, "given_up", row["id"], station, note=why))
        tx.record(events.PassGivenUp(box=box, batch=number, station=station, reason=why))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.give_up", box, number, station, reason))


def reopen(db: Database, actor: Actor, nonce: str | None, box: int, number: int, reason: str) -> Answer:
    """A settled batch counts no longer: its passes are entered on, its decisions are taken again.

    Raises BatchNotSettled, WhyMissing, CountOver.
    """

    def deed(tx: Transaction) -> Answer:
        counting(tx, box)
        why = said(reason)
        row = batch_of(tx, box, number)
        if row["state"] != "settled":
            raise rules.BatchNotSettled(batch=number)
        enter_on(tx, row["id"])
        batch_store.move(tx, row["id"], "open")
        entry_store.log(tx, Line(box, "reopened", row["id"], note=why))
        tx.record(events.BatchReopened(box=box, batch=number, reason=why))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.reopen", box, number, reason))
