"""Finds the headings of a register below its title rows and says which column means what.

Knows Vietnamese and English words for every field, two-line merged headings and birth dates written under "Nam" or
"Nữ". It never looks at people's rows, except to tell headings from them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from congress_app.core.collation import fold
from congress_app.delegates.reading import Cell

LOOK_AHEAD = 40  # rows searched for headings
_NOT_WORD = re.compile(r"[^a-z0-9%]+")

# the first pattern that matches the whole heading (folded, words separated by one space) decides
_PATTERNS: Sequence[tuple[str, str]] = (
    (
        "number",
        (
            r"so (the )?(dai bieu|db)( chinh thuc)?|so the|ma (so )?(dai bieu|db)|sbd|(delegate |badge |"
            r"card )(number|no|nr)|number( of delegate)?|delegate id"
        ),
    ),
    ("serial", r"stt|tt|so tt|so thu tu|thu tu|s t t|#|index|row|order|serial( no)?|s no|sl no|no|nr"),
    (
        "external_id",
        (
            r"(member|person|external|record|bioguide|employee|staff) ?id|id|ma( so)?( (nhan vien|"
            r"dang vien|can bo|ho so|dinh danh noi bo))?|uid|uuid"
        ),
    ),
    (
        "full_name",
        (
            r"(ho( va|,)? ?(chu )?(dem )?(va )?ten|ho ten|ten dai bieu|dai bieu|hoten|"
            r"ho va ten khai sinh)( (day du|dai bieu|can bo|dang dung|nguoi du))?|full ?name|name|"
            r"delegate( name)?|name of delegate|participant( name)?"
        ),
    ),
    (
        "family",
        (
            r"ho( (va )?(ten )?(dem|lot|chu lot))?|ho,? dem|ho va (ten )?(dem|lot)|"
            r"surname( and middle names?)?|last ?name|family ?name"
        ),
    ),
    ("given", r"ten( goi)?|given ?names?|first ?name|forename"),
    ("sex", r"gioi( tinh)?|phai|nam nu|sex|gender"),
    (
        "born",
        (
            r"((ngay )?(thang )?(nam )?sinh( ngay| nam)?|ngay thang nam|ns)( nam nu)?|"
            r"(date of )?birth( ?(date|day|year))?|born( on)?|dob|year of birth|birthdate"
        ),
    ),
    (
        "delegation",
        (
            r"(ten )?(don vi|doan|to|doan dai bieu|to chuc dang|dang bo|dang bo truc thuoc|co quan|"
            r"noi cong tac|to dai bieu)( (cong tac|bau|cu|dai bieu|sinh hoat|gioi thieu|truc thuoc))*|"
            r"don vi doan|co quan don vi( cong tac)?|noi (cong tac|sinh hoat)|delegation|unit|"
            r"organi[sz]ation|state|constituency|region|province|group|country|department"
        ),
    ),
    (
        "class",
        (
            r"(loai|thanh phan|dien|doi tuong|hinh thuc|tu cach)( (dai bieu|db|tham du|du))*|"
            r"(delegate )?(class|type|category|kind)|status"
        ),
    ),
    (
        "position",
        (
            r"chuc (vu|danh)( .*)?|chuc vu(,)? don vi cong tac|position|title|job( title)?|role|office|"
            r"occupation"
        ),
    ),
    ("chamber", r"chamber|house"),
    ("district", r"district|ward"),
    ("seat", r"(so |vi tri )?(ghe|cho ngoi|ghe ngoi)( ngoi)?|vi tri ngoi|seat( (no|number))?"),
    (
        "phone",
        (
            r"(so )?(dien thoai|dt|dtdd|di dong|sdt|tel)( (di dong|lien he|lien lac))?|phone( (number|"
            r"no))?|mobile( phone)?|telephone|cell"
        ),
    ),
    ("email", r"(dia chi )?(e ?mail|thu dien tu)|e ?mail( address)?"),
    ("ethnicity", r"dan toc|ethnic(ity| group| origin)?"),
    ("religion", r"ton giao|religion|faith"),
    (
        "cccd",
        (
            r"(so )?(cccd|cmnd|cmt|can cuoc( cong dan)?|cccd cmnd|cmnd cccd|dinh danh( ca nhan)?|ho chieu)|"
            r"national id|id (card|number)( (no|number))?|identity( card)?( (no|number))?"
        ),
    ),
    ("theory", r"(trinh do )?(ly luan|llct|ly luan ct)( (chinh tri|ct))*|political theory"),
    (
        "education",
        (
            r"(trinh do )?(chuyen mon|hoc van|van hoa|cmnv|hoc vi|dao tao)( (nghiep vu|ky thuat|"
            r"chuyen mon))*|trinh do|education|degree|qualification"
        ),
    ),
    (
        "admitted",
        (
            r"(ngay )?(vao dang|ket nap)( (dang|du bi|vao dang))*|(ngay )?vao dang (lan dau)?|"
            r"party admission( date)?|admitted"
        ),
    ),
    (
        "official",
        (
            r"(ngay )?(vao dang )?chinh thuc|ngay (cong nhan )?(dang vien )?chinh thuc|"
            r"official (member )?(date|since)|official"
        ),
    ),
    ("party", r"party|political party"),
    ("notes", r"ghi chu|notes?|remarks?|comments?"),
    ("ignore", r"since|age|tuoi( dang| doi)?|ky (ten|nhan)|chu ky|signature"),
)
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)
_BIRTH = re.compile(r"\bsinh\b|\bbirth\b|\bborn\b")
_PARTY = re.compile(r"\bvao dang\b|\bket nap\b|\bngay vao\b|\bparty\b")
_SEXES = {"nam": "male", "nu": "female", "male": "male", "female": "female"}


@dataclass(frozen=True)
class Headings:
    """Where the headings are and what they mean: `first`..`last` are row indexes, `columns` maps column to field."""

    first: int
    last: int
    columns: dict[int, str]
    labels: dict[int, str] = field(default_factory=dict)

    def column(self, name: str) -> int | None:
        """The column of a field, or None."""
        return next((column for column, found in self.columns.items() if found == name), None)


def words(cell: Cell) -> str:
    """A heading as plain words: folded, without punctuation and what stands in brackets."""
    return _words(str(cell)[:400])


@lru_cache(maxsize=16_384)
def _words(cell: str) -> str:
    bare = re.sub(r"\(.*?\)", " ", fold(cell))
    return _NOT_WORD.sub(" ", bare).strip()


def meaning(cell: Cell) -> str:
    """The field a single heading names, or ""."""
    said = words(cell)
    if not said or len(said) > 60:
        return ""
    return next((name for name, pattern in _COMPILED if pattern.fullmatch(said)), "")


def find(rows: Sequence[Sequence[Cell]]) -> Headings | None:
    """The headings of a sheet: the row that names the most fields, with its second line if it has one."""
    best: Headings | None = None
    for index, row in enumerate(rows[:LOOK_AHEAD]):
        if sum(1 for cell in row if meaning(cell)) < 1:
            continue
        below = rows[index + 1] if index + 1 < len(rows) else []
        for found in (_one_line(index, row), _two_lines(index, row, below)):
            if found and _names_people(found) and (best is None or len(found.columns) > len(best.columns)):
                best = found
    return best


def _names_people(found: Headings) -> bool:
    fields = set(found.columns.values())
    named = "full_name" in fields or "given" in fields or "family" in fields
    return named and (len(fields - {"ignore"}) >= 2 or len(found.labels) == 1)


def _one_line(index: int, row: Sequence[Cell]) -> Headings | None:
    labels = {column: str(cell) for column, cell in enumerate(row) if str(cell).strip()}
    columns = _unique({column: meaning(label) for column, label in labels.items()})
    return Headings(index, index, columns, labels)


def _two_lines(index: int, row: Sequence[Cell], below: Sequence[Cell]) -> Headings | None:
    if not _could_be_headings(row, below):
        return None
    labels: dict[int, str] = {}
    columns: dict[int, str] = {}
    above = ""
    for column in range(max(len(row), len(below))):
        upper = str(row[column]).strip() if column < len(row) else ""
        lower = str(below[column]).strip() if column < len(below) else ""
        above = upper if upper or not lower else above
        labels[column] = " / ".join(part for part in (above, lower) if part)
        columns[column] = _joined(above, lower)
    return Headings(index, index + 1, _unique(columns), {key: label for key, label in labels.items() if label})


def _could_be_headings(row: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether the row below is a second line: half of it known words, no figures, and no person under the name."""
    filled = [cell for cell in below if str(cell).strip()]
    texts = [words(cell) for cell in filled if isinstance(cell, str) and not any(char.isdigit() for char in cell)]
    if not filled or len(texts) < len(filled):
        return False
    named = next((column for column, cell in enumerate(row) if meaning(cell) == "full_name"), None)
    under = str(below[named]).strip() if named is not None and named < len(below) else ""
    known = sum(1 for text in texts if text in _SEXES or meaning(text) or text == "du bi")
    return known * 2 >= len(texts) and (not under or meaning(under) in ("family", "given"))


def _joined(above: str, lower: str) -> str:
    said, top = words(lower), words(above)
    if said in _SEXES:
        return ("born_" if _BIRTH.search(top) else "sex_") + _SEXES[said]
    if _PARTY.search(top) and said:
        return "official" if "chinh thuc" in said or "official" in said else "admitted"
    if top.startswith("ho") and "ten" in top and said:
        return meaning(lower)
    return meaning(lower) or meaning(f"{above} {lower}") or ("" if said else meaning(above))


def _unique(columns: dict[int, str]) -> dict[int, str]:
    """Each field once: the first column that names it keeps it."""
    seen: set[str] = set()
    kept: dict[int, str] = {}
    for column, name in columns.items():
        if name and (name == "ignore" or name not in seen):
            seen.add(name)
            kept[column] = name
    return kept
