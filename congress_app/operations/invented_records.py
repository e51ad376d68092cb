"""What the invented delegates' records say: ethnic group, education, political theory, Party dates.

Invented like the people; a few values are missing, as in every register. There are no identity or telephone numbers:
an invented one could be somebody's.
"""

import random
from datetime import date, timedelta

HEADINGS = ("Dân tộc", "Trình độ chuyên môn", "Lý luận chính trị", "Ngày vào Đảng", "Ngày chính thức")
GROUPS = {
    "H'": "Ê-đê",
    "Y ": "Ê-đê",
    "Lò": "Thái",
    "Nông": "Tày",
    "Hoàng Hữu": "Nùng",
    "Đinh": "Mường",
    "Siu": "Gia-rai",
}
EDUCATION = (("Đại học", 62), ("Thạc sĩ", 26), ("Tiến sĩ", 4), ("Cao đẳng", 4), ("Trung cấp", 4))
THEORY = (("Cao cấp", 58), ("Cử nhân", 8), ("Trung cấp", 30), ("Sơ cấp", 4))
MISSING_EVERY = 41
ONE_YEAR = timedelta(days=366)


def record(number: int, name: str, born: str) -> tuple[str, str, str, str, str]:
    """The five values of one person; `born` is dd/mm/yyyy."""
    dice = random.Random(number)  # noqa: S311 - a fixed cast of players, not a secret
    group = next((group for start, group in GROUPS.items() if name.startswith(start)), "Kinh")
    admitted = date(int(born[-4:]) + dice.randint(20, 28), dice.randint(1, 12), dice.randint(1, 28))
    values = [group, _drawn(dice, EDUCATION), _drawn(dice, THEORY), _day(admitted), _day(admitted + ONE_YEAR)]
    if number % MISSING_EVERY == 0:
        values[dice.choice((1, 2))] = ""
    return (values[0], values[1], values[2], values[3], values[4])


def _drawn(dice: random.Random, shares: tuple[tuple[str, int], ...]) -> str:
    return dice.choices([word for word, _ in shares], [share for _, share in shares])[0]


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
