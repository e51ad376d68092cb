"""What stands in a column, where its heading alone does not say what it means: crosses or dates under "Nam" and "Nữ",
a name in two columns, "DT" over ethnic groups or telephones.

It sees columns of cells and their headings, never the meaning of a row.
"""

import re
from collections.abc import Mapping, Sequence

from congress_app.core.collation import fold
from congress_app.delegates import vocabulary
from congress_app.delegates.reading import Cell

SEXES: Mapping[str, str] = {
    "nam": "male", "nu": "female", "male": "male", "female": "female", "men": "male", "women": "female",
}  # fmt: skip
"""Words over a column for one sex."""
_CROSS = re.compile(r"[xX+✓✔v1✗×]")


def told(columns: Mapping[int, str], labels: Mapping[int, str], rows: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """What the columns mean, after a look at the rows below their headings."""
    made = dict(columns)
    for at, name in columns.items():
        if name == "sex":
            made[at] = _sex_by_crosses(labels.get(at, ""), rows, at)
        if name not in ("sex_male", "sex_female", "born_male", "born_female"):
            continue
        cells = [row[at] for row in rows if at < len(row) and str(row[at]).strip()]
        crosses = sum(1 for cell in cells if isinstance(cell, str) and _CROSS.fullmatch(cell.strip()))
        if cells:
            dated = any(_dated(cell) for cell in cells) and crosses * 2 <= len(cells)
            made[at] = ("born_" if dated else "sex_") + name.rpartition("_")[2]
    return made | _name_in_two(columns, labels, rows)


def ethnic_or_phone(label: str, cells: Sequence[Cell]) -> str:
    """What "DT" means: telephones have figures, ethnic groups have none; an empty column goes by its letters."""
    said = [str(cell) for cell in cells if str(cell).strip()]
    figures = sum(1 for text in said if sum(map(str.isdigit, text)) > 5)
    if not said:
        return "ethnicity" if "D" in label.upper() else "phone"
    return "phone" if figures * 2 > len(said) else "ethnicity"


def _sex_by_crosses(label: str, rows: Sequence[Sequence[Cell]], at: int) -> str:
    """A column "Sex (female: x)" with nothing but crosses tells by them."""
    below = [str(row[at]).strip() for row in rows if at < len(row) and str(row[at]).strip()]
    said = [text for text in below if vocabulary.words(text) != vocabulary.words(label)]
    told = [SEXES[word] for word in re.findall(r"\w+", fold(label)) if word in SEXES]
    crosses = bool(said) and all(_CROSS.fullmatch(text) for text in said)
    return f"sex_{told[0]}" if crosses and len(told) == 1 else "sex"


def _name_in_two(
    columns: Mapping[int, str], labels: Mapping[int, str], rows: Sequence[Sequence[Cell]]
) -> dict[int, str]:
    """A heading "Họ và tên" joined over two columns, nothing below it: family and middle names, given name."""
    at = next((column for column, name in columns.items() if name == "full_name"), None)
    if at is None or labels.get(at + 1, "") not in ("", labels.get(at, "")) or at + 1 in columns:
        return {}
    people = [row for row in rows if at < len(row) and str(row[at]).strip()]
    beside = [str(row[at + 1]).strip() for row in people if at + 1 < len(row) and str(row[at + 1]).strip()]
    single = [word for word in beside if " " not in word and word.replace("'", "").isalpha()]
    if len(single) * 5 >= len(people) * 4 and people:
        return {at: "family", at + 1: "given"}
    return {}


def _dated(cell: Cell) -> bool:
    return not isinstance(cell, str) or sum(1 for char in cell if char.isdigit()) >= 4
