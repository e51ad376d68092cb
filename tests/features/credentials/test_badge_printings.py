"""The register of printings: first prints, reprints with reason, name-cards; on the page, in the workbook, per person."""

import io
from collections.abc import Callable

import openpyxl
import pypdfium2
import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import printings, queries
from tests.builders import Visitor, nonce
from tests.features.credentials.conftest import Badges
from tests.features.credentials.test_printing import codes, finished

AsRole = Callable[..., Visitor]


def test_every_printing_is_noted_with_reason_and_count(founded: Database, people: list[int], as_role: AsRole) -> None:
    secretary = as_role("secretariat")
    secretary.deed("/badges/print", delegates=people, layout="card", sheet="single", address="")
    secretary.deed(f"/badges/{people[0]}/reissue", reason="lost")
    with founded.read() as reading:
        last, first = printings.listed(reading)
        given = printings.badges(reading, people[0])
    assert (first["what"], first["count"], first["live"], first["sheet"]) == ("first", 3, 2, "single")
    assert (last["what"], last["reason"], last["count"], last["live"]) == ("reprint", "lost", 1, 1)
    assert [(one["what"], one["why"], bool(one["revoked_at"])) for one in given] == [
        ("reprint", "lost", False),
        ("first", "", True),
    ]


def test_the_workbook_lists_printings_and_badges_without_a_code(
    badges: Badges, people: list[int], as_role: AsRole
) -> None:
    tokens = badges.issue()
    answer = as_role("inspector").get("/badges/printings.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    assert len(book.worksheets) == 2
    cells = [str(cell) for page in book.worksheets for row in page.iter_rows(values_only=True) for cell in row if cell]
    assert "Đào Đức Ân" in cells
    assert not any(token in cell for token in tokens.values() for cell in cells)


def test_the_desk_sees_the_badges_of_one_person(badges: Badges, people: list[int], as_role: AsRole) -> None:
    badges.issue()
    told = as_role("desk").get(f"/badges/{people[0]}/history").json["badges"]
    assert [one["number"] for one in told] == ["001"]
    assert "token" not in str(told)


def test_a_printing_cannot_be_changed(badges: Badges) -> None:
    badges.issue()
    for sql in ("UPDATE printing SET count = 9", "DELETE FROM printing"):
        with pytest.raises(Exception, match="append-only"):
            badges.db.write(lambda tx, sql=sql: tx.execute(sql) and {}, actor=PROGRAM)


def test_name_cards_carry_names_and_no_code(founded: Database, people: list[int], as_role: AsRole) -> None:
    secretary, key = as_role("secretariat"), nonce()
    body = {"delegates": people, "sheet": "a5", "nonce": key}
    first, again = (secretary.deed("/badges/name-cards", **body).json for _ in range(2))
    assert first == again
    pdf = finished(secretary, first["job"])
    assert codes(pdf) == []
    assert secretary.get(f"/jobs/{first['job']}").json["result"]["sheets"] == 2
    with founded.read() as reading:
        (noted,) = printings.listed(reading)
        assert (noted["what"], noted["count"], noted["sheet"]) == ("name_cards", 3, "a5")
        assert queries.live_badges(reading) == {}
    assert secretary.deed("/badges/name-cards", delegates=[999]).json["code"] == "nothing_to_print"
    assert as_role("desk").deed("/badges/name-cards", delegates=people).status_code == 403


def test_badges_lie_by_number_when_asked(people: list[int], as_role: AsRole) -> None:
    secretary = as_role("secretariat")
    begun = secretary.deed("/badges/print", delegates=people, sheet="single", order="number", address="").json
    with pypdfium2.PdfDocument(finished(secretary, begun["job"])) as document:
        found = [page.get_textpage().get_text_range() for page in document]
    assert [number in text for number, text in zip(("001", "002", "003"), found, strict=True)] == [True] * 3
