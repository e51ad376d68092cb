"""Ballots on paper: what must stand on each form, that no copy differs from another, and that large runs stay small."""

import re

import pikepdf
import pypdfium2
import pytest

from congress_app.tellers import ballot_file
from congress_app.tellers.register import blocks, frame

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "H'Hen Niê", "Y Blen Kbuôr", "Đặng Đức Dũng")
HEAD = {
    "issuer": ["ĐẢNG BỘ TỈNH", "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVIII"],
    "authority": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "place": "Cao Lãnh, ngày 15 tháng 10 năm 2025",
    "party": True,
}
NEUTRAL = {
    "issuer": ["HỘI NÔNG DÂN XÃ TÂN AN"],
    "authority": "",
    "place": "Tân An, ngày 15 tháng 10 năm 2025",
    "party": False,
}
ANSWERS = [
    {"code": "a", "vi": "Đồng ý", "en": "Agree"},
    {"code": "d", "vi": "Không đồng ý", "en": "Disagree"},
    {"code": "o", "vi": "Ý kiến khác", "en": "Other view"},
]


def box(form, n, seats=0, colour="red", **more):
    rows = [{"code": str(i), "label": NAMES[i % 5], "born": ""} for i in range(n)]
    heading = [
        {"vi": "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH", "en": "PROVINCIAL COMMITTEE"},
        {"vi": "NHIỆM KỲ 2025–2030", "en": "2025–2030"},
    ]
    title = {"vi": "Bầu Ban Chấp hành", "en": "Election of the committee"}
    plain = {"form": form, "seats": seats, "rows": rows, "questions": [], "heading": heading, "title": title}
    return {**plain, "colour": {"code": colour}, **more}


def printed(folder, about, layout="a4", copies=1, language="vi", head=HEAD, specimen=False):
    out = folder / "ballots.pdf"
    payload = {
        "box": about,
        "head": head,
        "layout": layout,
        "language": language,
        "copies": copies,
        "specimen": specimen,
    }
    made = ballot_file.draw(payload, lambda _done, _total: None, out)
    return out, made


def words(out, page=0):
    with pypdfium2.PdfDocument(out) as document:
        return re.sub(r"\s+", " ", document[page].get_textpage().get_text_range())


def drawing(out):
    """The ballot itself: the one part of the file that the first page names."""
    with pikepdf.open(out) as file:
        (form,) = file.pages[0].Resources.XObject.values()
        return form.read_bytes().decode("latin-1")


def squares(out):
    """White squares on the first page: the boxes to put an X in."""
    sides = re.findall(r"(?m)^n [\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+) re B\b", drawing(out))
    return sum(abs(float(wide) - float(high)) < 0.01 for wide, high in sides)


def test_the_form_with_surplus_says_all_that_domain_asks(tmp_path):
    out, made = printed(tmp_path, box("B1", 17, 15), "a5")
    text = words(out)
    for said in (
        "ĐẢNG BỘ TỈNH", "ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Cao Lãnh, ngày 15 tháng 10 năm 2025",
        "PHIẾU BẦU CỬ", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH", "NHIỆM KỲ 2025–2030", "(Danh sách 17 đồng chí, bầu 15 đồng chí)",
        "STT", "HỌ VÀ TÊN", "NGUYỄN VĂN AN", "H'HEN NIÊ", "Y BLEN KBUÔR", "Gạch ngang cả họ và tên", "Dấu của cấp",
    ):  # fmt: skip
        assert said in text, said
    assert "ĐỒNG Ý" not in text
    assert made["pages"] == 1


@pytest.mark.parametrize(
    ("form", "n", "title"), [("B2", 5, "PHIẾU BẦU CỬ"), ("B3", 1, "PHIẾU BẦU CỬ"), ("B4", 18, "PHIẾU XIN Ý KIẾN")]
)
def test_forms_with_boxes_have_both_columns_and_an_empty_box_for_each(tmp_path, form, n, title):
    out, _made = printed(tmp_path, box(form, n, n))
    text = words(out)
    assert title in text
    assert ("về người ứng cử, được đề cử" in text) == (form == "B4")
    assert text.count("ĐỒNG Ý") == 2  # "ĐỒNG Ý" and "KHÔNG ĐỒNG Ý"
    assert squares(out) == 2 * n


def test_questions_have_a_box_for_every_answer(tmp_path):
    asked = [
        {"n": n, "title": {"vi": f"Thông qua Nghị quyết {n}", "en": f"Adopt {n}"}, "choices": ANSWERS}
        for n in (1, 2, 3)
    ]
    out, _made = printed(tmp_path, box("questions", 0, questions=asked), "a5")
    text = words(out)
    assert "PHIẾU BIỂU QUYẾT" in text
    assert all(f"{n}. Thông qua Nghị quyết {n}" in text for n in (1, 2, 3))
    assert text.count("Ý kiến khác") == 3
    assert squares(out) == 9


def test_an_association_has_no_party_head(tmp_path):
    out, _made = printed(tmp_path, box("B1", 7, 5), head=NEUTRAL)
    text = words(out)
    assert "ĐẢNG CỘNG SẢN" not in text
    assert "(Danh sách 7 người, bầu 5 người)" in text
    assert "Dấu của cơ quan" in text


def test_english_ballots_are_english(tmp_path):
    out, _made = printed(
        tmp_path, box("B2", 5, 5), language="en", head={**HEAD, "authority": "COMMUNIST PARTY OF VIETNAM"}
    )
    text = words(out)
    assert all(said in text for said in ("BALLOT PAPER", "PROVINCIAL COMMITTEE", "AGREE", "DISAGREE", "to be elected"))


def test_the_birth_date_stands_beside_names_that_tie(tmp_path):
    about = box("B1", 5, 3)
    about["rows"][1]["born"] = "20/10/1975"
    out, _made = printed(tmp_path, about)
    assert "TRẦN THỊ BÌNH (20/10/1975)" in words(out)


@pytest.mark.parametrize("layout", ["a5", "a5x2", "a4"])
def test_no_copy_differs_from_another(tmp_path, layout):
    """The drawing is in the file once; every page names it and nothing else."""
    out, _made = printed(tmp_path, box("B1", 17, 15), layout, copies=6)
    with pikepdf.open(out) as file:
        assert len(file.pages) == (3 if layout == "a5x2" else 6)
        assert len({page.Contents.read_bytes() for page in file.pages}) == 1
        assert len({form.objgen for page in file.pages for form in page.Resources.XObject.values()}) == 1
        assert not any(page.get_images() for page in file.pages)


def test_copies_are_the_same_point_by_point(tmp_path):
    out, _made = printed(tmp_path, box("B2", 12, 12, "violet"), "a5", copies=3)
    with pypdfium2.PdfDocument(out) as document:
        pictures = [bytes(page.render(scale=1).buffer) for page in document]
    assert len(pictures) == 3
    assert len(set(pictures)) == 1
    assert len(set(pictures[0])) > 2  # something is on the page


def test_the_same_printing_drawn_again_is_the_same_file(tmp_path):
    first = printed(tmp_path, box("B1", 17, 15), "a5x2", copies=4)[0].read_bytes()
    assert printed(tmp_path, box("B1", 17, 15), "a5x2", copies=4)[0].read_bytes() == first


def test_no_number_of_a_sheet_is_on_a_ballot(tmp_path):
    out, _made = printed(tmp_path, box("B1", 3, 2), "a5", copies=3)
    assert re.findall(r"\d+", words(out, 1)) == ["15", "10", "2025", "2025", "2030", "3", "2", "2", "1", "2", "3"]


def test_sixteen_hundred_ballots_are_small_and_soon_done(tmp_path):
    out, made = printed(tmp_path, box("B1", 64, 55), copies=1600)
    assert made["sheets"] == 1600
    assert out.stat().st_size < 2_000_000


@pytest.mark.parametrize(("form", "n", "layout", "pages"), [
    ("B1", 15, "a5", 1), ("B1", 20, "a5", 1), ("B1", 64, "a4", 1), ("B2", 60, "a4", 1), ("B2", 18, "a5", 1), ("B4", 18, "a5", 1),
    ("B1", 220, "a4", 3),
])  # fmt: skip
def test_long_lists_fit(tmp_path, form, n, layout, pages):
    out, made = printed(
        tmp_path,
        box(
            form,
            n,
            n - 1,
            rows=[{"code": str(i), "label": f"Nguyễn Văn A {i:03d}", "born": ""} for i in range(1, n + 1)],
        ),
        layout,
    )
    assert made["pages"] == pages
    text = " ".join(words(out, page) for page in range(pages))
    assert all(f"NGUYỄN VĂN A {i:03d}" in text for i in range(1, n + 1))
    assert (f"Trang 1/{pages}" in text) == (pages > 1)


def test_the_longest_name_is_never_cut(tmp_path):
    about = box("B2", 5, 5)
    about["rows"][0]["label"] = "Công Tằng Tôn Nữ Thị Phương Thảo Nguyên Hoài Ân"
    about["rows"][0]["born"] = "20/10/1975"
    out, _made = printed(tmp_path, about, "a5")
    assert "CÔNG TẰNG TÔN NỮ THỊ PHƯƠNG THẢO NGUYÊN HOÀI ÂN (20/10/1975)" in words(out)


def test_a_specimen_says_so(tmp_path):
    out, _made = printed(tmp_path, box("B1", 5, 3), specimen=True)
    assert "PHIẾU MẪU" in words(out)


def test_every_colour_can_be_told_on_grey_paper(tmp_path):
    from congress_app.tellers.ballot_look import TINTS
    from congress_app.tellers.rules import Colour

    assert set(TINTS) == {colour.value for colour in Colour}
    assert len({tint.bars for tint in TINTS.values()}) == len(TINTS)


REGISTER = {
    "box": {"title": {"vi": "Bầu Ban Chấp hành", "en": "Election"}, "colour": {"label": {"vi": "Đỏ", "en": "Red"}}},
    "figures": {"printed": 12, "present": 2, "issued": 1, "spoiled": 1, "unused": None, "returned": None},
    "roll": [
        {"delegate": 1, "number": "001", "name": "Nguyễn Văn An", "delegation_name": "Đoàn Tân An", "at": "2026-01-20T10:12:00+07:00", "taker": "Trần Thị Bình"},
        {"delegate": 2, "number": "002", "name": "Trần Thị Bình", "delegation_name": "Đoàn Tân An", "at": None, "taker": ""},
    ],
    "printings": [{"place": 1, "copies": 12, "layout": "a5x2", "colour": {"label": {"vi": "Đỏ", "en": "Red"}}, "by": "Lê Kiểm", "reason": "", "at": "2026-01-20T09:00:00+07:00"}],
    "acts": [{"kind": "exchanged", "delegate": 1, "reason": "", "by": "Lê Kiểm", "at": "2026-01-20T10:20:00+07:00"}],
    "head": HEAD, "journal": {"seq": 9, "code": "AB12"}, "lang": "vi", "at": "2026-01-20T10:30:00+07:00",
}  # fmt: skip


def test_the_register_names_who_received_a_sheet_and_when():
    whole = blocks(REGISTER)
    tables = [block for block in whole if block.kind == "table"]
    assert tables[1].columns == ("STT", "Số thẻ", "Họ và tên", "Đơn vị", "Giờ nhận", "Ký nhận")
    assert tables[1].rows[0] == (
        "1",
        "001",
        "Nguyễn Văn An",
        "Đoàn Tân An",
        "10:12",
        "đồng chí Trần Thị Bình nhận thay",
    )
    assert tables[1].rows[1][4:] == ("", "")
    assert tables[0].rows[0][:3] == ("1", "09:00 20/01/2026", "12")
    assert frame(REGISTER).title == "Sổ in và phát phiếu"
