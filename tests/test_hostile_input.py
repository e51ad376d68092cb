"""What nobody's page sends but anybody's program can: it is refused in the one shape, never answered with a bug."""

import json
import urllib.parse

import pytest

from congress_app import conversation
from congress_app.core import responses, wording

SHAPE = {"code", "message", "facts", "incident"}


@pytest.mark.parametrize("origin", ["http://[::1", "http://[oops]", "null", "http://evil.example", "//"])
def test_an_origin_that_is_no_address_of_ours_is_foreign(house, origin) -> None:
    answer = house.app.test_client().post("/language", json={}, headers={"X-Congress": "1", "Origin": origin})
    assert (answer.status_code, answer.json["code"]) == (403, "foreign_origin")
    assert set(answer.json) == SHAPE


@pytest.mark.parametrize(
    "raw",
    [
        '["é",'.encode() + b"[" * 100_000,
        ('{"nonce":"é","x":' + "[" * 50_000 + "]" * 50_000 + "}").encode(),
        b'{"\\u0041":' + b'{"a":' * 30_000,
    ],
)
def test_json_nested_beyond_reason_is_malformed(house, raw) -> None:
    answer = house.app.test_client().post("/language", data=raw, headers={"X-Congress": "1"})
    assert (answer.status_code, answer.json["code"]) == (400, "malformed_json")


@pytest.mark.parametrize("number", ["9223372036854775808", "99999999999999999999999", "-1", "0"])
def test_a_number_no_row_can_have_is_refused_by_name(founded, as_role, number) -> None:
    answer = as_role("secretariat").get(f"/delegates/list?delegation={number}")
    assert (answer.status_code, answer.json["facts"]["field"]) == (400, "delegation")


def test_the_search_still_takes_a_delegation(founded, as_role) -> None:
    assert as_role("secretariat").get("/delegates/list?delegation=1").status_code == 200


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x08", "\x0b", "\x1b", "\x7f", "\ufffe", "\uffff"])
def test_characters_nobody_can_type_are_refused_by_name(founded, as_role, sign) -> None:
    answer = as_role("secretariat").deed("/messages", text={"vi": f"Mời{sign} đồng chí", "en": ""})
    assert (answer.status_code, answer.json["code"]) == (400, "invalid_input")
    answer = as_role("organiser").deed("/accounts", name=f"Bàn{sign}1", role="desk", password="mat-khau-dai")
    assert (answer.status_code, answer.json["facts"]["field"]) == (400, "name")


def test_lines_may_break_where_people_write(founded, as_role) -> None:
    answer = as_role("secretariat").deed("/messages", text={"vi": "Mời đồng chí\n\tvề chỗ", "en": ""})
    assert answer.status_code == 201


@pytest.mark.parametrize(("status", "code"), [(400, "invalid_input"), (411, "invalid_input"), (413, "too_large"),
                                              (431, "invalid_input"), (505, "invalid_input")])  # fmt: skip
def test_a_head_nobody_can_read_is_refused_in_the_one_shape_and_both_languages(status, code) -> None:
    head, _, body = conversation.refused(status).partition(b"\r\n\r\n")
    shape = json.loads(body)
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert b"Python" not in head
    assert set(shape) == SHAPE
    assert shape["code"] == code
    assert len(shape["message"].split(" / ")) == len(wording.LANGUAGES)


@pytest.mark.parametrize(
    "instant",
    [
        "2026-99-99T99:99:99.999+99:99",
        "2026-01-20T10:00:00.000+99:59",
        "2026-01-20T10:00:00.000+07:00\n",
        "0001-01-01T00:00:00.000+14:00",
        "9999-12-31T23:59:59.999-14:00",
    ],
)
@pytest.mark.parametrize("field", ["at", "known"])
@pytest.mark.parametrize("address", ["/attendance/ledger/hall", "/attendance/ledger.xlsx"])
def test_an_instant_no_calendar_has_is_refused_by_name(founded, as_role, address, field, instant) -> None:
    answer = as_role("secretariat").get(address, query_string={"session": 1, field: instant})
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["field"]) == (400, "invalid_input", field)


@pytest.mark.parametrize(
    "name", ["a\r\nSet-Cookie: sid=x.xlsx", "a\nb", "\x00\x85", "\u202egpj.exe", "..\\..\\x", "/etc/x", '"', ""]
)
def test_no_name_of_a_file_ends_a_header_or_leaves_its_folder(house, name) -> None:
    with house.app.test_request_context("/"):
        head = responses.file(b"x", name, "text/plain").headers["Content-Disposition"]
    assert not set(head) & set("\r\n\0")
    assert urllib.parse.unquote(head.rpartition("''")[2]).isprintable()
    assert not {"/", "\\"} & set(urllib.parse.unquote(head.rpartition("''")[2]))


@pytest.mark.parametrize("query", ["delegation=a%0d%0aSet-Cookie:%20sid=x", "delegation=%00", "delegation=%ff"])
def test_what_was_asked_for_may_stand_in_the_name_of_a_file(founded, as_role, query) -> None:
    answer = as_role("secretariat").get(f"/quality/findings.xlsx?{query}")
    assert answer.status_code in (200, 400)
    assert "sid=x" not in answer.headers.get("Set-Cookie", "")
