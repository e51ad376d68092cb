"""Many photos at once: sent as ZIP or one by one, looked through, kept; bad files say why; nothing leaks."""

import io
import json
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import photo_archives, photo_batches, photos, queries
from congress_app.credentials.rules import PhotoArchiveSwollen, PhotoArchiveUnreadable, PhotosTooMany
from congress_app.delegates import actions as delegates
from congress_app.delegates.steps import change
from tests.builders import Visitor, nonce

AsRole = Callable[..., Visitor]
CCCD = "001085012345"


def picture(kind: str = "JPEG", size: tuple[int, int] = (600, 800), mode: str = "RGB", colour: object = 90) -> bytes:
    """A picture file."""
    out = io.BytesIO()
    Image.new("L", size, colour if isinstance(colour, int) else 90).convert(mode).save(out, kind)
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


class Sender:
    """The photos page of a secretary."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.batch = visitor.deed("/badges/photos").json["batch"]

    def send(self, name: str, content: bytes, **query: str) -> int:
        """Hand over a file."""
        answer = self.visitor.upload(f"/badges/photos/{self.batch}/files", content, name=name, **query)
        assert answer.status_code == 200, answer.json
        return int(answer.json["files"])

    def read(self) -> dict[str, object]:
        """Read to the end; what the job says."""
        job = self.visitor.deed(f"/badges/photos/{self.batch}/read").json["job"]
        deadline = time.monotonic() + 30
        while True:
            answer = self.visitor.get(f"/jobs/{job}")
            if answer.status_code != 200 or answer.json["state"] != "running":
                return {"status": answer.status_code, **answer.json}
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def found(self) -> dict[str, list[dict[str, object]]]:
        """The result page."""
        assert self.read()["state"] == "done"
        return dict(self.visitor.get(f"/badges/photos/{self.batch}").json)

    def confirm(self, **wish: object) -> dict[str, object]:
        """Keep them."""
        return dict(self.visitor.deed(f"/badges/photos/{self.batch}/confirm", **wish).json)


@pytest.fixture
def sender(people: list[int], founded: Database, as_role: AsRole) -> Sender:
    """A secretary with an empty batch; the first delegate has an ID number."""
    founded.write(lambda tx: change(tx, people[0], {"cccd": CCCD}, "") or {}, actor=PROGRAM)
    return Sender(as_role("secretariat"))


def test_a_zip_finds_its_people_and_lists_the_rest(sender: Sender, people: list[int]) -> None:
    sender.send("anh.zip", zipped({
        "ảnh/Đào Đức Ân.jpg": picture(), "002.JPG": picture(colour=120), "khong ai.jpg": picture(colour=40),
        "__MACOSX/._002.JPG": b"x", "ghi chú.jpg": b"not a picture", "f.heic": b"\0\0\0\x18ftypheic" + b"0" * 40,
    }))  # fmt: skip
    found = sender.found()
    assert {(row["person"]["id"], row["by"]) for row in found["matched"]} == {
        (people[0], "name"),
        (people[1], "number"),
    }
    reasons = {row["file"]: row["reason"] for row in found["unmatched"]}
    assert reasons == {"khong ai.jpg": "no_match", "ghi chú.jpg": "photo_unreadable", "f.heic": "photo_heic"}
    assert [one["id"] for one in found["without"]] == [people[2]]


def test_nothing_is_kept_before_it_is_confirmed_and_once_only(
    sender: Sender, founded: Database, people: list[int]
) -> None:
    sender.send("002.jpg", picture())
    sender.found()
    with founded.read() as reading:
        assert queries.portraits(reading) == {}
    key = nonce()
    first, again = (sender.confirm(nonce=key) for _ in range(2))
    assert first == again == {"kept": 1, "replaced": 0, "left": 0}
    with founded.read() as reading:
        kept = queries.portraits(reading)
    assert list(kept) == [people[1]]
    with Image.open(photos.file(Path(founded.path), kept[people[1]])) as shown:
        assert (shown.size, shown.getexif()) == ((450, 600), {})


def test_files_sent_one_by_one_go_the_same_way_and_a_repeated_request_adds_none(sender: Sender) -> None:
    key = nonce()
    assert [sender.send("thư mục/002.jpg", picture(), nonce=key) for _ in range(2)] == [1, 1]
    assert sender.send("003.png", picture("PNG", mode="RGBA")) == 2
    assert len(sender.found()["matched"]) == 2


def test_a_photo_somebody_has_gives_way_only_when_asked(sender: Sender, founded: Database, as_role: AsRole) -> None:
    sender.send("002.jpg", picture())
    sender.found()
    sender.confirm()
    second = Sender(as_role("secretariat"))
    second.send("002.jpg", picture(colour=200))
    assert second.found()["matched"][0]["has"] is True
    assert second.confirm()["code"] == "photos_not_chosen"
    assert second.confirm(replace=True) == {"kept": 1, "replaced": 1, "left": 0}


def test_doubtful_and_loose_photos_wait_for_a_person(sender: Sender, founded: Database, people: list[int]) -> None:
    sender.send("002 Đào Đức Ân.jpg", picture())
    sender.send("la ai.jpg", picture(colour=10))
    found = sender.found()
    assert found["matched"][0]["doubt"] == "number"
    assert sender.confirm()["code"] == "photos_not_chosen"
    choice = {"key": found["unmatched"][0]["key"], "delegate": people[2]}
    kept = sender.confirm(accepted=[found["matched"][0]["key"]], chosen=[choice])
    assert kept["kept"] == 2
    with founded.read() as reading:
        assert set(queries.portraits(reading)) == {people[0], people[2]}


def test_of_two_pictures_of_one_person_the_surer_name_counts(sender: Sender, people: list[int]) -> None:
    sender.send("a.zip", zipped({"001.jpg": picture(), f"IMG {CCCD}.jpg": picture(colour=5)}))
    found = sender.found()
    assert [(row["person"]["id"], row["by"]) for row in found["matched"]] == [(people[0], "cccd")]
    assert [(row["file"], row["reason"]) for row in found["unmatched"]] == [("001.jpg", "second")]


def test_an_id_number_in_a_file_name_reaches_neither_journal_nor_log(
    sender: Sender, founded: Database, people: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    sender.send(f"{CCCD}.jpg", picture())
    found = sender.found()
    sender.confirm()
    with founded.read() as reading:
        facts = [row[0] for row in reading.all("SELECT facts FROM journal")]
    assert not any(CCCD in fact for fact in facts)
    assert CCCD not in caplog.text
    assert json.loads(facts[-1]) == {"delegates": [people[0]], "count": 1, "replaced": 0}
    assert found["matched"][0]["by"] == "cccd"


def test_other_kinds_of_pictures_are_cut_too(sender: Sender) -> None:
    sender.send("001.jpg", picture(mode="CMYK"))
    sender.send("002.png", picture("PNG", mode="P"))
    sender.send("003.png", picture("PNG", size=(90, 60), mode="LA"))
    found = sender.found()
    assert len(found["matched"]) == 3
    assert [row["small"] for row in found["matched"] if row["file"] == "003.png"] == [True]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.zip", b"PK\x03\x04 broken", "photo_archive_unreadable"),
        ("a.zip", b"no archive at all", "photo_archive_unreadable"),
        ("a.zip", zipped({}), "photos_missing"),
    ],
)
def test_a_bad_archive_is_refused_in_words(sender: Sender, name: str, content: bytes, code: str) -> None:
    sender.send(name, content)
    assert sender.read()["code"] == code


def test_a_batch_can_be_thrown_away_and_is_then_unknown(sender: Sender) -> None:
    sender.send("001.jpg", picture())
    assert sender.visitor.deed(f"/badges/photos/{sender.batch}/forget").status_code == 200
    assert sender.visitor.get(f"/badges/photos/{sender.batch}").json["code"] == "photo_batch_unknown"
    assert sender.visitor.get("/badges/photos/..%2f..%2fx").status_code == 404


def test_only_secretaries_send_photos_and_nobody_else_sees_a_batch(sender: Sender, as_role: AsRole) -> None:
    for role in ("desk", "inspector", "credentials", "delegate"):
        someone = as_role(role, person=1 if role == "delegate" else None)
        assert someone.get(f"/badges/photos/{sender.batch}").status_code == 403
        assert someone.deed("/badges/photos").status_code == 403


def test_a_name_like_a_path_reaches_no_other_folder(sender: Sender, founded: Database, people: list[int]) -> None:
    sender.send("a.zip", zipped({"../../../../002.jpg": picture(), "/etc/003.jpg": picture(colour=7)}))
    assert len(sender.found()["matched"]) == 2
    inside = {file.parent.name for file in photo_batches.folder(Path(founded.path)).rglob("*") if file.is_file()}
    assert inside <= {"sent", "ready", sender.batch}


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("001.jpg", b"\0" * (300 * 1024 * 1024))
    with pytest.raises(PhotoArchiveSwollen):
        list(photo_archives.entries(bomb))


def test_an_archive_of_too_many_or_of_locked_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = tmp_path / "many.zip"
    many.write_bytes(zipped({f"{number}.jpg": b"x" for number in range(20)}))
    locked = bytearray(many.read_bytes())
    place = locked.find(b"PK\x01\x02")
    locked[place + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    assert next(iter(photo_archives.entries(tmp_path / "locked.zip")))[1] == "locked"
    monkeypatch.setattr(photo_archives, "PHOTOS_AT_ONCE", 10)
    with pytest.raises(PhotosTooMany):
        list(photo_archives.entries(many))
    (tmp_path / "text.zip").write_text("none")
    with pytest.raises(PhotoArchiveUnreadable):
        list(photo_archives.entries(tmp_path / "text.zip"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Đào Đức Ân.jpg".encode(), "Đào Đức Ân.jpg"),
        ("Trần Thị Bé.jpg".encode(), "Trần Thị Bé.jpg"),
        ("Lê Hoà.jpg".encode("cp1258"), "Lê Hoà.jpg"),
    ],
)
def test_names_are_read_as_they_were_meant(written: bytes, meant: str) -> None:
    entry = zipfile.ZipInfo("x")
    entry.filename = written.decode("cp437")
    assert photo_archives.name_of(entry) == meant


def test_hundreds_of_photos_are_read_in_one_go(sender: Sender, founded: Database) -> None:
    for number in range(10, 210):
        values = {"number": f"{number:03d}", "full_name": f"Người Số {number}", "class": "EL", "delegation": "Đoàn X"}
        delegates.add(founded, PROGRAM, None, values)
    sender.send("all.zip", zipped({f"{n:03d}.jpg": picture(size=(60, 80), colour=n) for n in range(10, 210)}))
    assert len(sender.found()["matched"]) == 200
    assert sender.confirm()["kept"] == 200


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_one_broken_entry_does_not_stop_the_others(tmp_path: Path, method: int) -> None:
    packed = tmp_path / "anh.zip"
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr("001.jpg", bytes(range(256)) * 40)
        archive.writestr("002.jpg", b"whole")
        start = archive.infolist()[0].header_offset + 30 + len("001.jpg")
        length = archive.infolist()[0].compress_size
    content = bytearray(packed.read_bytes())
    content[start + 9 : start + length] = bytes(byte ^ 0x5A for byte in content[start + 9 : start + length])
    packed.write_bytes(content)
    assert [(name, wrong) for name, wrong, _ in photo_archives.entries(packed)] == [
        ("001.jpg", "broken"),
        ("002.jpg", ""),
    ]
