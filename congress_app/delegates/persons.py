"""Reads one row of a list as one person, cell by cell, and remarks on everything that was odd about it.

It sees a single row and what the sheet says of all of them; who is on the list already is none of its business.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.delegates import cells, dates, ethnic, identity, learning, names
from congress_app.delegates.headings import Headings, words
from congress_app.delegates.lines import Line, Remark, letter
from congress_app.delegates.reading import Cell
from congress_app.delegates.rules import LIMIT, LIMITS, number
from congress_app.delegates.stretches import Place

PLAIN = ("sort_word", "seat", "email", "party", "notes", "external_id")
CELL_CODES = frozenset(
    {
        "impossible_date", "unreadable_date", "future_date", "class_unknown", "sex_unknown", "cccd_length",
        "cccd_letters", "cccd_rounded", "cccd_zeros", "phone_rounded", "bare_number", "unreadable_school",
        "formula_error", "formula_empty", "two_births", "two_sexes", "shared_cccd", "weight_unreadable",
    }
)  # fmt: skip
"""Remarks that leave the cell empty and the row a problem until somebody lets it in so."""
_DASHES = frozenset({"-", "–", "—", "--", "---", "/", ".", "…", "..."})
"""Signs that say that nothing stands in a cell."""
_SOURCES = {
    "born_male": "born", "born_female": "born", "born_day": "born", "born_month": "born", "born_year": "born",
    "sex_male": "sex", "sex_female": "sex", "sex_ethnicity": "sex", "family": "full_name", "given": "full_name",
    "name_born": "full_name", "serial": "number", "chamber": "position", "district": "position", "class_ex": "class",
    "class_el": "class", "class_ap": "class", "class_al": "class", "admitted_official": "admitted",
}  # fmt: skip
_READERS: dict[str, Callable[[Cell], cells.Read]] = {
    "class": cells.kind, "sex": cells.sex, "phone": identity.phone, "education": learning.education,
    "theory": learning.theory, "religion": learning.religion, "weight": cells.weight,
}  # fmt: skip


@dataclass
class Setting:
    """What holds for all rows of a sheet: columns, how dates are written, which columns tell what by a cross."""

    found: Headings
    name: str = ""
    month_first: set[str] = field(default_factory=set)
    from_1904: bool = False
    today: str = ""
    births_expected: bool = False
    done: dict[Place, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    unknown: Mapping[Place, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.at = {name: column for column, name in reversed(self.found.columns.items())}
        self.many = {
            name: [column for column, found in sorted(self.found.columns.items()) if found == name]
            for name in ("position", "notes")
        }
        self.tells_sex = any(name.startswith("sex") or name in ("born_male", "born_female") for name in self.at)
        given = self.at.get("given")
        label = words(self.found.labels.get(given, "")) if given is not None else ""
        self.english = "name" in label or "forename" in label


class Person:
    """One row being read; `read` fills the line."""

    def __init__(self, setting: Setting, line: Line, row: Sequence[Cell]) -> None:
        self.setting = setting
        self.at = setting.at
        self.line = line
        self.row = row
        self.record = line.record
        self.texts = {name: self._of(column) for name, column in self.at.items()}

    def read(self, unit: str, kind: str) -> None:
        """Fill the line; `unit` and `kind` are what lines above say for rows that do not say it themselves."""
        self._places()
        self.record["number"] = number(identity.digits(self._text("number", "serial"))[0])
        self._name()
        for name in PLAIN:
            self.record.setdefault(name, self._text(name))
        for name in ("position", "notes"):
            self.record[name] = "; ".join(dict.fromkeys(filter(None, (self._of(at) for at in self.setting.many[name]))))
        chamber = " ".join(part for part in (self._text("chamber"), self._text("district")) if part)
        self.record["position"] = self.record["position"] or chamber
        self.record["delegation"] = self._text("delegation") or unit
        self._birth()
        for name, reader in _READERS.items():
            self._take(name, reader(self._raw(name)))
        self._crosses(kind)
        self._ethnicity()
        self._party_dates()
        self._identity()
        self._cells_mended()
        self._limits()

    def _places(self) -> None:
        for name, column in self.at.items():
            if column < len(self.row) and str(self.row[column]).strip():
                self.line.cells.setdefault(_SOURCES.get(name, name), (self.line.row, column + 1))

    def _raw(self, name: str) -> Cell:
        column = self.at.get(name)
        cell = self.row[column] if column is not None and column < len(self.row) else ""
        return "" if cells.is_error(cell) or (isinstance(cell, str) and cell.strip() in _DASHES) else cell

    def _of(self, column: int) -> str:
        cell = self.row[column] if column < len(self.row) else ""
        said = "" if cells.is_error(cell) else cells.text(cell)
        return "" if said in _DASHES else said

    def _text(self, *among: str) -> str:
        for name in among:
            said = self.texts.get(name)
            if said:
                return said
        return ""

    def _take(self, name: str, read: cells.Read, said: str = "") -> None:
        """Keep what a reader gave; its remark stands at the cell the value came from."""
        self.record[name] = read.value
        if read.remark:
            level = "cell" if read.remark in CELL_CODES else "note"
            self.line.note(name, read.remark, said or self._text(name), read.value, level=level)

    def _name(self) -> None:
        family, given = self._text("family"), self._text("given")
        whole = self._text("full_name", "name_born")
        separate, self.born_beside = names.name_and_birth(whole)
        whole = separate or whole
        if not whole:
            vietnamese = names.is_surname(family.split(" ")[0]) if family else False
            whole = f"{given} {family}" if self.setting.english and not vietnamese else f"{family} {given}"
        if self._was_old("full_name", "name_born", "family", "given"):
            whole = names.titled(whole.strip())
        read = names.name(whole.strip())
        self.told_by_title = read.sex
        self.record["full_name"] = read.value
        for code in read.remarks:
            self.line.note(
                "full_name", code, whole.strip(), read.value, level="stop" if code == "name_digits" else "note"
            )
        last = read.value.split(" ")[-1]
        foreign = self.setting.english and family and family != last and family.split(" ")[0] in read.value
        self.record["sort_word"] = family if foreign else ""
        if not read.value:
            self.line.stop("full_name", "name_missing")

    def _was_old(self, *among: str) -> bool:
        """Whether one of these cells was in TCVN3, which has no capitals with a tone."""
        places = ((self.line.row - 1, self.at[name]) for name in among if name in self.at)
        return any("tcvn3" in self.setting.done.get(place, ("", ()))[1] for place in places)

    def _day(self, name: str, until: int = dates.BORN_UNTIL) -> cells.Read:
        return self._past(
            dates.day(
                self._raw(name),
                month_first=name in self.setting.month_first,
                until=until,
                from_1904=self.setting.from_1904,
            )
        )

    def _past(self, read: cells.Read) -> cells.Read:
        """A date that is not yet: nobody was born or joined on it."""
        today = self.setting.today
        return cells.Read("", "future_date") if today and read.value > today[: len(read.value)] else read

    def _party_dates(self) -> None:
        """When somebody joined the Party and became a full member, also where both stand in one cell."""
        both = cells.text(self._raw("admitted_official"))
        for name, said in zip(("admitted", "official"), dates.two(both), strict=True):
            if said:
                self._take(name, self._past(dates.day(said, until=dates.JOINED_UNTIL)), both)
            else:
                self._take(name, self._day(name, dates.JOINED_UNTIL))

    def _birth(self) -> None:
        male, female = self._text("born_male"), self._text("born_female")
        self.column_sex = "M" if male else "F" if female else ""
        if male and female:
            self.column_sex = self.record["born"] = ""
            self.line.note("born", "two_births", f"{male} | {female}", level="cell")
            return
        source = "born_male" if male else "born_female" if female else "born"
        read, said = self._day(source), self._text(source)
        if not said and any(name in self.at for name in ("born_day", "born_month", "born_year")):
            parts = [self._raw(name) for name in ("born_day", "born_month", "born_year")]
            read, said = dates.from_parts(parts), "/".join(cells.text(part) for part in parts)
        if not said and self.born_beside:
            read, said = dates.day(self.born_beside), self.born_beside
        self._take("born", read, said)
        if not said.strip("/") and self.setting.births_expected:
            self.line.note("born", "born_missing")

    def _crosses(self, kind: str) -> None:
        """Sex and class told by the column a cross or a date stands in, then by a title, then by the lines above."""
        male, female = bool(self._text("sex_male")), bool(self._text("sex_female"))
        if male and female:
            self.line.note("sex", "two_sexes", level="cell")
        elif male or female:
            self.record["sex"] = self.record["sex"] or ("M" if male else "F")
        elif ("sex_male" in self.at) != ("sex_female" in self.at) and self.record["full_name"]:
            self.record["sex"] = self.record["sex"] or ("F" if "sex_male" in self.at else "M")
        both = self._text("sex_ethnicity")
        if both:
            self._take("sex", cells.sex(both.replace(";", ",").split(",")[0]), both)
        self.record["sex"] = self.record["sex"] or self.column_sex or self.told_by_title
        for code in ("ex", "el", "ap", "al"):
            if self._text(f"class_{code}"):
                self.record["class"] = self.record["class"] or code.upper()
        self.record["class"] = self.record["class"] or ("" if self._text("class") else kind)

    def _ethnicity(self) -> None:
        parts = [part.strip() for part in self._text("sex_ethnicity").replace(";", ",").split(",")]
        said = self._text("ethnicity") or (parts[1] if len(parts) > 1 else "")
        pair = [part.strip() for part in re.split(r"[/,;]", said)]
        if len(pair) == 2 and "religion" not in self.at and ethnic.group_of(pair[0]):
            said, self.record["religion"] = pair[0], learning.religion(pair[1]).value
        if len(parts) > 2 and not self.record["religion"]:
            self.record["religion"] = learning.religion(parts[2]).value
        if said in ("-", "–", "—", "/"):
            said = ""
        self.record["ethnicity"] = said
        if said and ethnic.is_number(said):
            self._take("ethnicity", cells.Read("", "bare_number"), said)

    def _identity(self) -> None:
        read = identity.cccd(self._raw("cccd"), self.record["born"], self.column_sex or self.record["sex"])
        self._take("cccd", read)
        whole, sex = read.value, self.record["sex"]
        told_sex, _year = identity.told(whole)
        woman, man = (
            " thị " in f" {self.record['full_name'].casefold()} ",
            " văn " in f" {self.record['full_name'].casefold()} ",
        )
        plainly = not self._text("sex", "sex_male", "sex_female", "sex_ethnicity")
        if plainly and woman and sex == "M" and told_sex == "F":
            self.record["sex"] = "F"
            self.line.note("sex", "sex_misplaced", self._text("born_male"), "F")
        elif plainly and woman and sex == "M":
            self.line.note("sex", "sex_doubtful", self.record["full_name"], sex)
        elif (
            not sex
            and told_sex
            and self.setting.tells_sex
            and not (man and told_sex == "F")
            and not (woman and told_sex == "M")
        ):
            self.record["sex"] = told_sex
            self.line.note("sex", "sex_from_cccd", "", told_sex)
        if identity.disagrees(whole, self.record["sex"], self.record["born"]) or (man and not sex and told_sex == "F"):
            self.line.note("cccd", "cccd_disagrees", whole, whole)
        first, last, born = self.record["admitted"], self.record["official"], self.record["born"]
        if (first and last and last[:4] < first[:4]) or (first and born and first[:4] <= born[:4]):
            self.line.note("admitted", "dates_order", first, first)

    def _cells_mended(self) -> None:
        """Remark on cells whose letters had to be made readable, and on formulas that gave nothing."""
        row = self.line.row - 1
        for column, name in self.setting.found.columns.items():
            place, into = (row, column), _SOURCES.get(name, name)
            if name == "ignore" or column >= len(self.row):
                continue
            if cells.is_error(self.row[column]):
                self._at(column, into, "formula_error", str(self.row[column]), "cell")
            elif place in self.setting.unknown and self.row[column] == "":
                self._at(column, into, self.setting.unknown[place], "", "cell")
            for code in self.setting.done.get(place, ("", ()))[1]:
                self._at(column, into, code, self.setting.done[place][0], "note", self._of(column))

    def _at(self, column: int, name: str, code: str, said: str, level: str, now: str = "") -> None:
        self.line.remarks.append(Remark(name, letter(column), said[:120], code, level, now[:120]))

    def _limits(self) -> None:
        for name, value in self.record.items():
            limit = LIMITS.get(name, LIMIT)
            if len(value) > limit:
                self.line.stop(name, "too_long", value[:60] + "…")
            elif value.startswith("="):
                if name in ("full_name", "number", "delegation"):
                    self.line.stop(name, "formula", value[:60])
                else:
                    self.line.note(name, "formula_text", value[:60], value[:60])
