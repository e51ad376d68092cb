"""The invented people and programme of the demonstration: the same at every start, resembling nobody on purpose.

Pure: names are combined by a fixed generator; nothing is read or written.
"""

import random
from typing import NamedTuple

NAME = {
    "vi": "Đại hội đại biểu Đảng bộ tỉnh Bình Lâm lần thứ XVIII",
    "en": "18th Congress of Delegates of the Bình Lâm Provincial Party Organisation",
}
PLACE = "Trung tâm Hội nghị tỉnh Bình Lâm"
DELEGATIONS = (
    ("Văn phòng Tỉnh uỷ", 27),
    ("Công an tỉnh", 24),
    ("Quân sự tỉnh", 22),
    ("Các cơ quan Đảng tỉnh", 28),
    ("Uỷ ban nhân dân tỉnh", 30),
    ("Phường Tân An", 26),
    ("Phường Hoà Bình", 25),
    ("Xã Ea Kao", 24),
    ("Xã Krông Búk", 23),
    ("Xã Mường Lay", 24),
    ("Xã Thạnh Lợi", 23),
    ("Đặc khu Cù Lao Xanh", 24),
)
SURNAMES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đào",
    "Đinh",
    "Lò",
    "Nông",
    "Hà",
    "Mai",
    "Trịnh",
    "Tạ",
]
MIDDLE_M = ["Văn", "Đức", "Minh", "Quốc", "Hữu", "Công", "Đình", "Xuân", "Thanh", "Ngọc", "Quang", "Bá"]
MIDDLE_F = ["Thị", "Thị", "Thị", "Thanh", "Ngọc", "Thuý", "Hồng", "Kim", "Hoài", "Mỹ", "Diệu", "Bích"]
GIVEN_M = [
    "An",
    "Ân",
    "Bảo",
    "Bình",
    "Chiến",
    "Cường",
    "Dũng",
    "Duy",
    "Đạt",
    "Đông",
    "Giang",
    "Hải",
    "Hiếu",
    "Hoà",
    "Hùng",
    "Huy",
    "Khánh",
    "Kiên",
    "Lâm",
    "Long",
    "Lợi",
    "Mạnh",
    "Nam",
    "Nghĩa",
    "Phong",
    "Phúc",
    "Quân",
    "Quang",
    "Sơn",
    "Tâm",
    "Thắng",
    "Thành",
    "Thịnh",
    "Tiến",
    "Toàn",
    "Trung",
    "Tuấn",
    "Việt",
    "Vinh",
    "Ý",
]
GIVEN_F = [
    "Anh",
    "Ánh",
    "Ân",
    "Bích",
    "Châu",
    "Chi",
    "Dung",
    "Đào",
    "Giang",
    "Hà",
    "Hạnh",
    "Hằng",
    "Hiền",
    "Hoa",
    "Hồng",
    "Huệ",
    "Hương",
    "Lan",
    "Liên",
    "Linh",
    "Loan",
    "Mai",
    "Minh",
    "Nga",
    "Ngân",
    "Ngọc",
    "Nhung",
    "Oanh",
    "Phương",
    "Quyên",
    "Thảo",
    "Thuỷ",
    "Trang",
    "Tú",
    "Uyên",
    "Vân",
    "Xuân",
    "Yến",
]
HIGHLAND = (
    "Y Thanh Niê",
    "H'Loan Êban",
    "Y Bham Mlô",
    "H'Yâo Knul",
    "Điểu K'Ré",
    "K'Brếu",
    "Y Khút Niê",
    "H'Ngăm Niê Kđăm",
)
POSITIONS = (
    "Bí thư Đảng uỷ", "Phó Bí thư Đảng uỷ", "Chủ tịch Uỷ ban nhân dân", "Chủ nhiệm Uỷ ban Kiểm tra",
    "Trưởng ban Xây dựng Đảng", "Chủ tịch Mặt trận Tổ quốc", "Bí thư Đoàn Thanh niên", "Chủ tịch Hội Phụ nữ",
    "Bí thư chi bộ", "Giám đốc Sở", "Phó Giám đốc Sở", "Trưởng phòng", "Hiệu trưởng", "Bác sĩ, Giám đốc Trung tâm Y tế",
)  # fmt: skip

ALTERNATES = (
    ("Phường Tân An", "Lương Thị Thu Cúc", "Nữ", "17/05/1985", "Phó Chủ tịch Hội đồng nhân dân"),
    ("Phường Tân An", "Khổng Minh Triết", "Nam", "02/11/1979", "Bí thư chi bộ"),
    ("Xã Ea Kao", "Y Lương Byă", "Nam", "23/08/1988", "Bí thư Đoàn Thanh niên"),
    ("Xã Thạnh Lợi", "Thái Thị Ngọc Diễm", "Nữ", "09/03/1990", "Chủ tịch Hội Phụ nữ"),
    ("Uỷ ban nhân dân tỉnh", "Cao Xuân Bách", "Nam", "30/01/1976", "Phó Giám đốc Sở"),
)
PENDING_EVERY = 60
"""Every sixtieth delegate is still being examined when the demonstration begins."""


class Person(NamedTuple):
    """One invented delegate, as a row of a register."""

    number: str
    name: str
    sex: str
    born: str
    delegation: str
    kind: str
    position: str
    seat: str


HEADINGS = ("Số thẻ", "Họ và tên", "Giới tính", "Ngày sinh", "Đoàn", "Loại đại biểu", "Chức vụ", "Ghế")


def people() -> list[Person]:
    """Three hundred delegates in twelve delegations, no two of one name, seated by delegation."""
    dice = random.Random(18)  # noqa: S311 - a fixed cast of players, not a secret
    names = _names(dice, sum(count for _, count in DELEGATIONS))
    found: list[Person] = []
    for unit, count in DELEGATIONS:
        for place in range(count):
            number = len(found)
            name, sex = names[number]
            found.append(
                Person(
                    f"{number + 1:03d}",
                    name,
                    sex,
                    _birth_date(dice),
                    unit,
                    _kind(number),
                    POSITIONS[0] if place == 0 else dice.choice(POSITIONS[1:]),
                    f"{chr(ord('A') + number // 20)}-{number % 20 + 1:02d}",
                )
            )
    return found


def alternates() -> list[Person]:
    """Alternates of some delegations, numbered after the delegates; the standing of each is settled at the congress."""
    first = sum(count for _, count in DELEGATIONS) + 1
    return [
        Person(f"{first + place:03d}", name, sex, born, unit, "Dự khuyết", position, "")
        for place, (unit, name, sex, born, position) in enumerate(ALTERNATES)
    ]


def _names(dice: random.Random, count: int) -> list[tuple[str, str]]:
    taken = {name: "Nữ" if name.startswith("H'") else "Nam" for name in HIGHLAND}
    taken["Đào Đức Ân"] = "Nam"
    taken["Nguyễn Thị Hoài Ân"] = "Nữ"
    while len(taken) < count:
        woman = dice.random() < 0.3
        middle, given = (MIDDLE_F, GIVEN_F) if woman else (MIDDLE_M, GIVEN_M)
        name = f"{dice.choice(SURNAMES)} {dice.choice(middle)} {dice.choice(given)}"
        taken.setdefault(name, "Nữ" if woman else "Nam")
    names = list(taken.items())
    dice.shuffle(names)
    return names


def _birth_date(dice: random.Random) -> str:
    return f"{dice.randint(1, 28):02d}/{dice.randint(1, 12):02d}/{dice.randint(1964, 1994)}"


def _kind(number: int) -> str:
    if number % 8 == 0:
        return "Đương nhiên"
    return "Chỉ định" if number % 75 == 7 else "Được bầu"


class Item(NamedTuple):
    """One line of the invented programme; `key` is how documents and votes find it."""

    key: str
    level: int
    starts: str
    ends: str
    vi: str
    en: str
    presenter: str = ""


PREPARATORY = (
    Item("p-opening", 0, "14:00", "14:10", "Ổn định tổ chức, điểm danh", "Settling in, roll-call", "Ban Tổ chức"),
    Item("p-bodies", 0, "14:10", "14:30", "Bầu Đoàn Chủ tịch, Đoàn Thư ký, Ban Thẩm tra tư cách đại biểu",
         "Election of the Presidium, the Secretariat and the Credentials Committee"),
    Item("p-programme", 0, "14:30", "14:50", "Thông qua chương trình, quy chế làm việc, nội quy",
         "Adoption of the programme, the working regulation and the rules of order"),
    Item("p-groups", 0, "15:00", "16:45", "Thảo luận tổ về dự thảo các văn kiện",
         "Group discussion of the draft documents"),
)  # fmt: skip
OFFICIAL = (
    Item("opening", 0, "08:00", "08:20", "Chào cờ, khai mạc", "Flag salute, opening", "Đoàn Chủ tịch"),
    Item("credentials", 0, "08:20", "08:40", "Báo cáo thẩm tra tư cách đại biểu", "Credentials report",
         "Ban Thẩm tra tư cách đại biểu"),
    Item("political", 0, "08:40", "09:35", "Báo cáo chính trị", "Political report", "Bí thư Tỉnh uỷ"),
    Item("political-past", 1, "08:40", "09:05", "Kiểm điểm nhiệm kỳ qua", "Review of the past term"),
    Item("political-future", 1, "09:05", "09:35", "Phương hướng, nhiệm vụ nhiệm kỳ tới",
         "Direction and tasks of the next term"),
    Item("number", 0, "09:35", "09:50", "Thông qua số lượng Ban Chấp hành khoá mới",
         "Number of members of the new Executive Committee", "Đoàn Chủ tịch"),
    Item("list", 0, "09:50", "10:20", "Thông qua danh sách bầu cử", "Adoption of the list of candidates"),
    Item("tellers", 0, "10:20", "10:30", "Bầu Ban Kiểm phiếu", "Election of the tellers"),
    Item("election", 0, "10:30", "11:20", "Bầu Ban Chấp hành Đảng bộ tỉnh",
         "Election of the Executive Committee", "Ban Kiểm phiếu"),
    Item("discussion", 0, "13:30", "15:30", "Thảo luận tại hội trường", "Plenary discussion"),
    Item("resolution", 0, "15:30", "16:00", "Thông qua Nghị quyết Đại hội",
         "Adoption of the resolution", "Đoàn Thư ký"),
    Item("closing", 0, "16:00", "16:15", "Bế mạc", "Closing", "Đoàn Chủ tịch"),
)  # fmt: skip
HALL = (  # letters, names, who sits there, rows, seats in a row, band from the stage, place from the left
    ("P", "Đoàn Chủ tịch", "Presidium", "presidium", 1, 14, 1, 1),
    ("A", "Khối trái", "Left", "delegates", 12, 8, 2, 1),
    ("B", "Khối giữa trái", "Middle left", "delegates", 12, 8, 2, 2),
    ("C", "Khối giữa phải", "Middle right", "delegates", 12, 8, 2, 3),
    ("D", "Khối phải", "Right", "delegates", 12, 8, 2, 4),
    ("K", "Khách mời", "Guests", "guests", 2, 20, 3, 1),
)
STAFF = (
    ("organiser", "Ban Tổ chức"),
    ("secretariat", "Đoàn Thư ký"),
    ("credentials", "Ban Thẩm tra tư cách đại biểu"),
    ("desk", "Bàn điểm danh 1"),
    ("chair", "Đoàn Chủ tịch"),
    ("teller", "Ban Kiểm phiếu"),
    ("inspector", "Uỷ ban Kiểm tra"),
    ("projector", "Màn hình 1"),
)
VOTES = (
    ("bodies", "p-bodies", "Danh sách Đoàn Chủ tịch và Đoàn Thư ký", "List of the Presidium and the Secretariat"),
    ("number", "number", "Số lượng Ban Chấp hành khoá mới: 51 đồng chí", "The new Executive Committee has 51 members"),
    ("tellers", "tellers", "Danh sách Ban Kiểm phiếu gồm 15 đồng chí", "List of fifteen tellers"),
)
