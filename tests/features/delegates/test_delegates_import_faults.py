"""What is no register is refused in words, and nothing hostile or broken makes the program fall over."""

import io
import zipfile
from collections.abc import Callable

import pytest

from tests.builders import Visitor
from tests.features.delegates.registers import HEAD, PEOPLE, comma, sheet
from tests.features.delegates.secretary import Secretary

ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


def archive(**parts: bytes) -> bytes:
    """A ZIP with these parts, "/" in a name written as "__"."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b" \n\n", "file_empty"),
        (sheet([]), "file_empty"),
        (b"%PDF-1.7\n1 0 obj", "file_is_no_register"),
        (PNG, "file_is_no_register"),
        (bytes(range(256)) * 20, "file_is_no_register"),
        (archive(word__document_xml=b"<w/>"), "file_is_no_register"),
        (archive(**{"xl__workbook.xml": b"<broken"}), "file_broken"),
        (sheet([HEAD, *PEOPLE])[:900], "file_broken"),
        (ENCRYPTED, "file_protected"),
        (b"alpha,beta\n1,2\n3,4\n", "headings_missing"),
        (b"Just a letter to the committee.\n", "headings_missing"),
        (sheet([["Lê Văn An"], ["Vũ Thị Ba"]]), "headings_missing"),
        (b"<html><body><p>Session expired</p></body></html>", "file_is_no_register"),
        (b"From: <x>\r\nMIME-Version: 1.0\r\n\r\n<table></table>", "file_is_no_register"),
        (b"STT,Ho va ten\n1,Le \xed\xa0\x80 An\n", "file_is_no_register"),
        (b'STT,Ho ten,Don vi\n1,"Le An,x\n' + b"2,Vu Ba,y\n" * 2000, "quote_open"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_register_is_refused(secretary: Secretary, content: bytes, code: str) -> None:
    refused = secretary.preview(content, name="list.xlsx")
    assert (refused["status"], refused["code"]) == (400, code)
    assert refused["message"] != code


def test_a_plain_list_of_names_is_told_which_sheet_lacks_headings(secretary: Secretary) -> None:
    workbook = secretary.preview(sheet([["Lê Văn An"], ["Vũ Thị Ba"]]), name="list.xlsx")
    commas = secretary.preview("Lê Văn An\nVũ Thị Ba\n", name="names.csv")
    assert "DS" in workbook["message"]
    assert "names.csv" in commas["message"]


def test_an_empty_body_is_refused(secretary: Secretary) -> None:
    refused = secretary.preview(b"")
    assert (refused["status"], refused["code"]) == (400, "upload_empty")
    assert "0 byte" in refused["message"]


def test_a_huge_body_is_refused(secretary: Secretary) -> None:
    assert secretary.preview(bytes(21 * 1024 * 1024))["status"] == 413


def test_a_bomb_is_refused(secretary: Secretary) -> None:
    bomb = archive(**{"xl__workbook.xml": b"<workbook/>", "xl__worksheets__sheet1.xml": bytes(450 * 1024 * 1024)})
    assert secretary.preview(bomb)["code"] == "file_broken"


def test_too_many_rows_are_refused(secretary: Secretary) -> None:
    rows = "".join(f"{n},Người Thứ {n}\n" for n in range(20_001))
    refused = secretary.preview("STT,Họ và tên\n" + rows)
    assert (refused["status"], refused["code"]) == (413, "too_many_rows")


def test_ten_thousand_rows_come_in(secretary: Secretary) -> None:
    people = [
        (
            f"{n}",
            f"Nguyễn Văn {'ABCDEGHIK'[n % 9]}n",
            "Nam",
            f"{1950 + n % 50}-03-0{1 + n % 9}",
            f"Đơn vị {n % 90}",
            "",
            "Bầu",
            "",
            "",
            "",
        )
        for n in range(1, 10_001)
    ]
    for n, row in enumerate(people):
        people[n] = (row[0], f"{row[1]} {chr(65 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}", *row[2:])
    seen = secretary.preview(comma(people))
    assert seen["head"]["counts"]["new"] == 10_000
    assert len(seen["rows"]) == 200
    assert secretary.rows(seen["draft"], first=9_990)["rows"][-1]["row"] == 10_001
    assert secretary.confirm(seen["draft"])["added"] == 10_000
    assert secretary.listed(order="number", first=9_999)["rows"][0]["number"] == "10000"


def test_over_long_cells_are_problems_of_their_row(secretary: Secretary) -> None:
    people = [(*PEOPLE[0][:5], "x" * 50_000, *PEOPLE[0][6:]), PEOPLE[1]]
    seen = secretary.preview(comma(people))
    assert [row["status"] for row in seen["rows"]] == ["problem", "new"]
    assert [one["code"] for one in seen["rows"][0]["remarks"]] == ["too_long"]


def test_formula_cells_give_their_shown_value_and_formulas_as_text_are_problems(secretary: Secretary) -> None:
    rows = [HEAD, *PEOPLE[:1], ("3", "=HYPERLINK(1)", "", "", "", "", "", "", "", "")]
    seen = secretary.preview(sheet([*rows], formulas=((3, 1, '="Cao "&"Bá Nhạ"', "Cao Bá Nhạ"),)), name="x.xlsx")
    assert [(row["name"], row["status"]) for row in seen["rows"]] == [
        ("Đào Đức Ân", "new"), ("=HYPERLINK(1)", "problem"), ("Cao Bá Nhạ", "new"),
    ]  # fmt: skip


def test_text_kept_by_excel_as_a_formula_is_read(secretary: Secretary) -> None:
    seen = secretary.preview('Số thẻ,Họ và tên,Điện thoại\n="007",Cao Bá Nhạ,="0912345678"\n')
    assert (seen["rows"][0]["number"], seen["rows"][0]["status"]) == ("007", "new")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_encodings_and_signs(secretary: Secretary, encoding: str, sign: str) -> None:
    seen = secretary.preview(comma(PEOPLE, sign=sign).encode(encoding))
    assert [row["name"] for row in seen["rows"]] == [row[1] for row in PEOPLE]


def test_windows_1258_is_read_and_composed(secretary: Secretary) -> None:
    text = "Họ và tên,Đơn vị\nĐặng Thị Ẩn,Đảng bộ Quỳ Hợp\n"
    raw = "".join(_vietnamese_1258(char) for char in text).encode("cp1258")
    row = secretary.preview(raw)["rows"][0]
    assert (row["name"], row["delegation"]) == ("Đặng Thị Ẩn", "Đảng bộ Quỳ Hợp")


def _vietnamese_1258(char: str) -> str:
    """A letter as windows-1258 spells it: the letter of the alphabet, then its tone."""
    import unicodedata

    parts = unicodedata.normalize("NFD", char)
    tones = "".join(part for part in parts if part in "\u0300\u0309\u0303\u0301\u0323")
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tones


def test_other_people_cannot_see_a_preview(secretary: Secretary, as_role: Callable[..., Visitor]) -> None:
    draft = secretary.preview(comma(PEOPLE))["draft"]
    assert as_role("organiser").get(f"/delegates/import/{draft}").json["code"] == "draft_unknown"
    assert as_role("inspector").get(f"/delegates/import/{draft}").status_code == 403
    assert as_role("desk").upload("/delegates/import/preview", b"x", name="x").status_code == 403
