"""Printing through the page: a job, a PDF, and the QR read back out of it opens the door."""

import json
import time
from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from congress_app.core.db import Database
from congress_app.credentials import queries, rules
from congress_app.house import House
from tests.builders import Visitor, nonce
from tests.features.credentials.conftest import Badges

BASE = "http://192.168.1.20:8000"
AsRole = Callable[..., Visitor]


def finished(someone: Visitor, job: str) -> bytes:
    """The file of a job, once it is done."""
    deadline = time.monotonic() + 20
    while someone.get(f"/jobs/{job}").json["state"] != "done":
        assert time.monotonic() < deadline
        time.sleep(0.05)
    with someone.get(f"/jobs/{job}/file") as answer:
        return answer.data


def codes(pdf: bytes) -> list[str]:
    """Every QR on every page, as a camera would read the print."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            sheet = page.render(scale=150 / 72).to_pil()
            found += [code.text for code in zxingcpp.read_barcodes(sheet, formats=zxingcpp.BarcodeFormat.QRCode)]
    return found


@pytest.mark.parametrize("layout", rules.LAYOUTS)
def test_the_qr_in_the_pdf_is_exactly_the_issued_address_and_names_its_holder(
    founded: Database, people: list[int], as_role: AsRole, layout: str
) -> None:
    secretary = as_role("secretariat")
    begun = secretary.deed("/badges/print", delegates=people, layout=layout, address=BASE).json
    pdf = finished(secretary, begun["job"])
    read = codes(pdf)
    assert len(read) == 3
    assert all(text.startswith(f"{BASE}/b#") for text in read)
    with founded.read() as reading:
        holders = [queries.holder(reading, text.removeprefix(f"{BASE}/b#")) for text in read]
    assert sorted(holder.delegate for holder in holders if holder) == people


def test_the_printed_badge_checks_in_and_signs_in(
    badges: Badges, people: list[int], as_role: AsRole, visitor: Callable[[], Visitor]
) -> None:
    secretary = as_role("secretariat")
    begun = secretary.deed("/badges/print", delegates=people[:1], layout="a6", address=BASE).json
    (text,) = codes(finished(secretary, begun["job"]))
    pin = badges.pin(people[0])
    scanned = as_role("desk").deed("/desk/scan", text=text, direction="IN", desk="1", method="scan")
    assert scanned.json["code"] == "checked_in"
    assert visitor().deed("/b", token=text, pin=pin).json == {"next": "/tablet"}


def test_the_same_request_again_gives_the_same_job(founded: Database, people: list[int], as_role: AsRole) -> None:
    secretary, key = as_role("secretariat"), nonce()
    request = {"delegates": people, "layout": "card", "address": "", "nonce": key}
    first, again = (secretary.deed("/badges/print", **request).json for _ in range(2))
    assert first == again
    assert first["badges"] == 3


def test_a_token_leaves_no_trace_on_disk_but_the_pdf(house: House, people: list[int], as_role: AsRole) -> None:
    secretary = as_role("secretariat")
    begun = secretary.deed("/badges/print", delegates=people, layout="card", address="").json
    tokens = [text.encode() for text in codes(finished(secretary, begun["job"]))]
    folder = house.jobs.find(begun["job"], next(iter(house.jobs._jobs.values())).owner).folder
    assert len(tokens) == 3
    for file in folder.iterdir():
        assert not any(token in file.read_bytes() for token in tokens), file.name
    assert "name" in json.loads((folder / "result").read_text())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("layout", "a3"),
        ("delegates", []),
        ("delegates", "all"),
        ("address", "javascript:alert(1)"),
        ("address", "http://a b"),
    ],
)
def test_a_wrong_order_names_its_field(people: list[int], as_role: AsRole, field: str, value: object) -> None:
    order = {"delegates": people, "layout": "a6", "address": BASE, field: value}
    answer = as_role("secretariat").deed("/badges/print", **order)
    assert (answer.status_code, answer.json["facts"]["field"]) == (400, field)


def test_nothing_to_print_is_said_in_words(badges: Badges, people: list[int], as_role: AsRole) -> None:
    badges.issue()
    answer = as_role("secretariat").deed("/badges/print", delegates=people, layout="a6", address=BASE)
    assert (answer.status_code, answer.json["code"]) == (409, "nothing_to_print")


def test_the_desk_may_replace_one_badge_but_not_print_sheets(people: list[int], as_role: AsRole) -> None:
    desk = as_role("desk")
    assert desk.deed("/badges/print", delegates=people, layout="a6", address=BASE).status_code == 403
    assert desk.deed(f"/badges/{people[0]}/reissue", layout="card", address=BASE).status_code == 200
    assert desk.deed(f"/badges/{people[0]}/revoke").status_code == 200


def picture(kind: str = "JPEG", size: tuple[int, int] = (600, 900), **options: object) -> bytes:
    """A picture file."""
    out = BytesIO()
    Image.effect_noise(size, 60).convert("RGBA" if kind == "PNG" else "RGB").save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("raw", [picture(), picture("PNG"), picture(size=(40, 30))])
def test_a_photo_is_cut_to_three_by_four_and_appears_by_its_hash(
    people: list[int], as_role: AsRole, raw: bytes
) -> None:
    answer = as_role("secretariat").upload(f"/delegates/{people[0]}/photo", raw, name="ân.jpg")
    shown = as_role("desk").get(answer.json["photo"])
    with Image.open(BytesIO(shown.data)) as kept:
        assert (kept.format, kept.size, kept.getexif()) == ("JPEG", (450, 600), {})


def test_a_photo_is_turned_upright_and_loses_its_metadata(people: list[int], as_role: AsRole) -> None:
    flat = Image.new("RGB", (800, 600), "white")
    flat.paste("black", (0, 0, 400, 600))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "secret place"
    out = BytesIO()
    flat.save(out, "JPEG", exif=exif)
    answer = as_role("secretariat").upload(f"/delegates/{people[0]}/photo", out.getvalue())
    data = as_role("desk").get(answer.json["photo"]).data
    with Image.open(BytesIO(data)) as kept:
        assert kept.convert("L").getpixel((225, 20)) < 40
        assert kept.convert("L").getpixel((225, 580)) > 215
    assert b"secret place" not in data


@pytest.mark.parametrize("raw", [b"%PDF-1.7 no", b"\xff\xd8\xff\xe0 broken", picture()[:2000], b"GIF89a" + b"0" * 50])
def test_what_is_no_picture_is_refused(people: list[int], as_role: AsRole, raw: bytes) -> None:
    answer = as_role("secretariat").upload(f"/delegates/{people[0]}/photo", raw)
    assert (answer.status_code, answer.json["code"]) == (400, "photo_unreadable")


def test_photos_are_shown_to_staff_only_and_only_by_a_hash(
    people: list[int], as_role: AsRole, visitor: Callable[[], Visitor]
) -> None:
    address = as_role("secretariat").upload(f"/delegates/{people[0]}/photo", picture()).json["photo"]
    assert visitor().get(address).status_code == 401
    assert as_role("delegate", person=people[0]).get(address).status_code == 403
    assert as_role("desk").get(f"/photos/{'0' * 64}.jpg").status_code == 404
    assert as_role("desk").get("/photos/..%2f..%2fcongress.db.jpg").status_code == 404


def test_the_page_never_proposes_an_address_that_only_this_computer_opens(founded: Database, as_role: AsRole) -> None:
    page = as_role("secretariat").page("/badges").get_data(as_text=True)
    assert not any(rules.only_here(base) for base in ("http://192.168.1.20:8000", "https://daihoi.vn"))
    assert all(rules.only_here(base) for base in ("http://localhost:8000", "http://127.0.0.1", "https://[::1]:8443"))
    assert 'data-address="http' in page
