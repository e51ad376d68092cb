"""The register of the long test: what a commune's office sends, dirty on purpose, and who is really on it.

All people are invented. It makes files only; reading them is the program's part.
"""

from datetime import date
from pathlib import Path

import openpyxl
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from congress_app.delegates import tcvn3

SHEET = "Danh sách"
HEAD = ("TT", "Số thẻ", "Họ và tên", "Ngày, tháng, năm sinh", "", "Số CCCD", "Đơn vị bầu", "Tư cách đại biểu", "Dân tộc",
        "Trình độ chuyên môn", "Ngày vào Đảng", "Máy riêng")  # fmt: skip
EA_KAO, TAN_AN, KRONG_BUK = "Xã Ea Kao", "Phường Tân An", "Xã Krông Búk"
EX, EL, AL = "Đương nhiên", "Được bầu", "Dự khuyết"

BORN_WRONG = "31/02/1980"
BORN_RIGHT = "28/02/1980"
TWICE = "Đào Đức Ấn"

# number, name, birth as the office wrote it (under Nam or Nữ), CCCD, unit, class, ethnic group, education, admitted, phone
Row = tuple[str, str, object, object, object, str, str, str, str, str, object]
ROWS: tuple[Row, ...] = (
    ("001", "ĐÀO ĐỨC ÂN", "4/3/1971", "", 66071000001, EA_KAO, EX, "Kinh", "Thạc sĩ", "3/2/1995", 912345601),
    ("002", "Nguyễn Thị  Hoài Ân", "", "12.5.80", "066180000002", TAN_AN, EL, "Kinh", "Đại học", "19/5/2004", "0912345602"),
    ("003", tcvn3.encode("Lò Văn Sơn"), date(1985, 11, 20), "", "066085000003", tcvn3.encode("Xã Krông Búk"), EL,
     tcvn3.encode("Thái"), tcvn3.encode("Đại học"), "2010", "0912345603"),
    ("004", "H'Loan Êban", "", 1985, "066185000004", EA_KAO, EL, "Ê-đê", "Đại học", "7/11/2011", "0912345604"),
    ("005", "Bế Thị Nga", "", BORN_WRONG, "066180000005", KRONG_BUK, EL, "Nùng", "Cao đẳng", "2/9/2006", "0912345605"),
    ("006", "Trần Văn Bình", "09/10/1969", "", "066069000006", TAN_AN, EX, "Kinh", "Tiến sĩ", "3/2/1993", "0912345606"),
    ("007", "Y Thắng Niê", "1/1/1990", "", "066090000007", "X. Ea Kao", EL, "Ê-đê", "Đại học", "26/3/2015", "0912345607"),
    ("008", "Hà\u00a0Thị Linh\u200b", "", "8/3/1988", "066188000008", "P. Tân An", EL, "Kinh", "Thạc sĩ", "1/7/2012", "0912345608"),
    ("009", "Lê Văn \u00d0ạt", "15/8/1978", "", "066078000009", KRONG_BUK, EL, "Kinh", "Đại học", "3/2/2003", "0912345609"),
    ("010", "Phạm Thị Yến", "", "20/10/1992", "066192000010", TAN_AN, EL, "Kinh", "Đại học", "19/5/2018", "0912345610"),
    ("011", "Hoàng Minh Phúc", "30/4/1975", "", "066075000011", KRONG_BUK, EL, "Kinh", "Đại học", "2/9/2000", "0912345611"),
    ("012", "Đinh Thị Ánh", "", "22/12/1983", "066183000012", EA_KAO, EL, "Mường", "Đại học", "22/12/2009", "0912345612"),
    ("013", "Lương Thị Thu Cúc", "", "6/6/1991", "066191000013", KRONG_BUK, AL, "Kinh", "Đại học", "3/2/2016", "0912345613"),
    ("014", "Nông Văn Dũng", "17/7/1987", "", "066087000014", EA_KAO, AL, "Tày", "Đại học", "3/2/2014", "0912345614"),
    ("015", TWICE, "4/3/1971", "", "066071000001", EA_KAO, EL, "Kinh", "Thạc sĩ", "3/2/1995", "0912345601"),
)  # fmt: skip

PEOPLE = {
    "001": "Đào Đức Ân", "002": "Nguyễn Thị Hoài Ân", "003": "Lò Văn Sơn", "004": "H'Loan Êban", "005": "Bế Thị Nga",
    "006": "Trần Văn Bình", "007": "Y Thắng Niê", "008": "Hà Thị Linh", "009": "Lê Văn Đạt", "010": "Phạm Thị Yến",
    "011": "Hoàng Minh Phúc", "012": "Đinh Thị Ánh", "013": "Lương Thị Thu Cúc", "014": "Nông Văn Dũng",
}  # fmt: skip
"""Who must be on the list at the end, by number."""

FIRST_ROW = 7


def dirty(path: Path) -> Path:
    """Title rows, a heading on two lines under merged cells, people with every fault of the test, totals, signatures."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    page = book.add_worksheet(SHEET)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    page.merge_range("A1:L1", "ĐẢNG BỘ XÃ EA KAO")
    page.merge_range("A2:L2", "DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI")
    page.merge_range("A3:L3", "(Kèm theo Công văn số 12-CV/ĐU)")
    _headings(page)
    for at, (number, name, man, woman, *rest) in enumerate(ROWS):
        cells = (at + 1, number, name, man, woman, *rest)
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                page.write_datetime(FIRST_ROW - 1 + at, column, cell, day)
            elif cell != "":
                page.write(FIRST_ROW - 1 + at, column, cell)
    end = FIRST_ROW - 1 + len(ROWS)
    page.merge_range(end, 0, end, 3, f"Tổng số: {len(ROWS)} đại biểu")
    page.write(end + 2, 8, "T/M BAN THƯỜNG VỤ")
    page.write(end + 3, 8, "(Ký tên, đóng dấu)")
    book.close()
    return path


def _headings(page: Worksheet) -> None:
    for column, words in enumerate(HEAD):
        if column == 3:
            page.merge_range(4, 3, 4, 4, words)
        elif column != 4:
            page.merge_range(4, column, 5, column, words)
    page.write(5, 3, "Nam")
    page.write(5, 4, "Nữ")


def mended(path: Path, sent_back: Path) -> Path:
    """The rows that came back, corrected by hand: the date that does not exist is mended, the person who stands twice is
    struck out.
    """
    book = openpyxl.load_workbook(sent_back)
    page = book[SHEET]
    for row in reversed(range(1, page.max_row + 1)):
        cells = {str(cell.value): cell for cell in page[row]}
        if TWICE in cells:
            assert any("dòng 7" in words for words in cells), "the row says where the same person stands"
            page.delete_rows(row)
        elif BORN_WRONG in cells:
            cells[BORN_WRONG].value = BORN_RIGHT
    book.save(path)
    return path
