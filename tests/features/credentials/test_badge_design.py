"""The design of badges on its page: kept with history, previewed as printed, used at the next printing."""

import io
from base64 import b64decode
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from congress_app.core.db import Database
from congress_app.credentials import designs, queries
from tests.builders import Visitor, nonce
from tests.features.credentials.test_printing import codes, finished

AsRole = Callable[..., Visitor]


def wish(**change: Any) -> dict[str, Any]:
    """The usual design as a page sends it, the guests changed."""
    body = designs.kept(designs.default("ceremonial"))
    body.pop("sha256")
    body["classes"] = {code: {**one, "lines": list(one["lines"])} for code, one in body["classes"].items()}
    body["classes"]["GU"].update(change)
    return body


def words(pdf: bytes) -> str:
    """All words of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_a_kept_design_is_journalled_and_printed(founded: Database, people: list[int], as_role: AsRole) -> None:
    secretary, key = as_role("secretariat"), nonce()
    body = wish(size="card", face="plain", title="Khách quý", lines=["congress", "number"])
    for _ in range(2):
        assert secretary.deed("/badges/design", **body, nonce=key).status_code == 200
    with founded.read() as reading:
        assert queries.design(reading).classes["GU"].title == "Khách quý"
        assert len(reading.all("SELECT 1 FROM journal WHERE kind = 'badge_design_changed'")) == 1
    begun = secretary.deed("/badges/print", delegates=people[2:], address="").json
    pdf = finished(secretary, begun["job"])
    assert "KHÁCH QUÝ" in words(pdf)
    assert "003" in words(pdf)
    assert "Khách mời" not in words(pdf)


@pytest.mark.parametrize(
    ("change", "field"),
    [({"colour": "#ffff00"}, "classes.GU.colour"), ({"size": "a3"}, "classes"), ({"title": "x" * 61}, "classes")],
)
def test_a_wrong_design_names_its_field_and_changes_nothing(
    founded: Database, people: list[int], as_role: AsRole, change: dict[str, str], field: str
) -> None:
    answer = as_role("secretariat").deed("/badges/design", **wish(**change))
    assert answer.status_code == 400
    assert answer.json["facts"]["field"].startswith(field)
    with founded.read() as reading:
        assert reading.one("SELECT 1 FROM badge_design") is None


def test_the_preview_is_the_drawing_itself_and_issues_nothing(
    founded: Database, people: list[int], as_role: AsRole
) -> None:
    query = {"kind": "EX", "face": "plain", "size": "card", "colour": "#17508f", "shape": "star",
             "lines": "congress,number", "emblem": "none"}  # fmt: skip
    answer = as_role("inspector").get("/badges/design/preview", query_string=query).json
    pdf = b64decode(answer["pdf"])
    assert "Đào Đức Ân" in words(pdf)
    assert len(codes(pdf)) == 3
    assert answer["module"] > 0.4
    with founded.read() as reading:
        assert queries.live_badges(reading) == {}


def test_the_preview_of_an_empty_register_shows_the_names_of_the_fields(founded: Database, as_role: AsRole) -> None:
    query = {"kind": "GU", "face": "banner", "size": "a7", "colour": "#17508f"}
    answer = as_role("organiser").get("/badges/design/preview", query_string=query)
    assert answer.status_code == 200
    assert as_role("organiser").get("/badges/design/preview", query_string={**query, "size": "x"}).status_code == 400


def test_an_emblem_keeps_what_is_clear_and_appears_on_badges(
    founded: Database, people: list[int], as_role: AsRole
) -> None:
    raw = io.BytesIO()
    sign = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    sign.paste((20, 90, 200, 255), (300, 300, 600, 600))
    sign.save(raw, "PNG")
    secretary = as_role("secretariat")
    sha256 = secretary.upload("/badges/emblem", raw.getvalue()).json["design"]["sha256"]
    with Image.open(io.BytesIO(secretary.get(f"/badges/emblem/{sha256}.png").data)) as kept:
        assert (kept.format, kept.mode, max(kept.size) <= 600) == ("PNG", "RGBA", True)
    begun = secretary.deed("/badges/print", delegates=people, address="").json
    with pypdfium2.PdfDocument(finished(secretary, begun["job"])) as document:
        found = document[0].render(scale=1).to_pil().convert("RGB").getcolors(1_000_000) or []
    assert any(blue > 170 and red < 60 for _, (red, _, blue) in found)
    assert secretary.upload("/badges/emblem", b"<svg/>").json["code"] == "photo_unreadable"
    assert secretary.get(f"/badges/emblem/{'0' * 64}.png").status_code == 404


def test_who_may_design(people: list[int], as_role: AsRole) -> None:
    assert as_role("inspector").page("/badges/design").status_code == 200
    for role in ("desk", "chair", "credentials"):
        assert as_role(role).deed("/badges/design", **wish()).status_code == 403
