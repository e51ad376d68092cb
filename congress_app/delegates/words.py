"""The words of an import: names of fields, and for each remark what it means and what to do about it.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Mapping

from congress_app.core import wording
from congress_app.delegates.rules import CLASSES, DATES, STANDINGS

FIELDS: Mapping[str, str] = {
    "number": "Delegate no.",
    "full_name": "Full name",
    "sort_word": "Sorted under",
    "sex": "Sex",
    "born": "Born",
    "delegation": "Delegation",
    "class": "Class",
    "position": "Position",
    "seat": "Seat",
    "external_id": "Source ID",
    "phone": "Telephone",
    "email": "E-mail",
    "ethnicity": "Ethnic group",
    "religion": "Religion",
    "cccd": "Citizen ID number",
    "education": "Education",
    "theory": "Political theory",
    "admitted": "Joined the Party",
    "official": "Full member since",
    "party": "Political party",
    "notes": "Notes",
    "standing": "Standing",
    "reason": "Reason",
    "replaces": "In the place of",
}

SEXES: Mapping[str, str] = {"M": "Male", "F": "Female"}

REMARKS: Mapping[str, tuple[str, str]] = {
    "tcvn3": (
        "The text is typed in an old TCVN3 (ABC) font.",
        "Convert this row to Unicode in the spreadsheet and read the file again.",
    ),
    "name_missing": ("The name is missing.", "Write the name into the row and read the file again."),
    "name_digits": ("The name contains digits.", "Correct the name and read the file again."),
    "too_long": ("The text is too long for this field.", "Shorten it and read the file again."),
    "formula": ("The cell holds a formula as text.", "Put the plain value into the cell and read the file again."),
    "duplicate_number": (
        "The number stands in several rows (the others in brackets).",
        "Give each person a number of their own and read the file again.",
    ),
    "duplicate_person": (
        "The same person already stands in the row named here.",
        "Delete one of the two rows, or correct the one that is another person.",
    ),
    "number_taken": (
        "This number belongs to somebody else on the list.",
        "Give the row another number, or change the person on the list first.",
    ),
    "ambiguous": (
        "Several people on the list have this name and delegation.",
        "Add the number or the full date of birth and read the file again.",
    ),
    "impossible_date": ("This date does not exist.", "Correct the date, or let the row in with the date left empty."),
    "unreadable_date": (
        "This is not a date.",
        "Write it as day/month/year, or let the row in with the date left empty.",
    ),
    "class_unknown": (
        "This class of delegate is not known.",
        "Write elected, ex officio, appointed, alternate or guest, or let the row in with the class chosen above.",
    ),
    "sex_unknown": (
        "This is neither male nor female.",
        "Correct the cell, or let the row in with the cell left empty.",
    ),
    "two_births": (
        "Birth dates stand under both male and female.",
        "Delete one of them, or let the row in with both left empty.",
    ),
    "cccd_length": (
        "A citizen ID number has 12 digits.",
        "Correct the number, or let the row in with the number left empty.",
    ),
    "cccd_letters": (
        "A citizen ID number has digits only.",
        "Correct the number, or let the row in with the number left empty.",
    ),
    "year_only": ("Only the year (or month) is known.", ""),
    "all_caps": ("Written in capitals; read as an ordinary name.", ""),
    "cccd_zero": ("Leading zeros were lost and are put back.", ""),
    "cccd_old": ("An old number of 9 digits; kept as it is.", ""),
    "cccd_disagrees": (
        "The citizen ID number tells another sex or year of birth.",
        "Check it against the document; the row comes in as written.",
    ),
    "sex_doubtful": (
        "The column tells one sex, the name or the citizen ID number another.",
        "The sex is left empty; write it in after checking.",
    ),
    "phone_zero": ("The leading zero was lost and is put back.", ""),
    "unit_alias": ("Another spelling of the same delegation; one spelling is kept.", ""),
    "number_reassigned": ("The running number is already in use; a new number will be given.", ""),
    "withdrawn": (
        "This delegate was withdrawn and stays withdrawn.",
        "Restore the delegate on the list if they take part after all.",
    ),
}

SKIPPED: Mapping[str, str] = {
    "total": "A line of totals",
    "headings": "The headings again",
    "column_numbers": "Numbers of the columns",
    "signature": "Signatures below the list",
    "group": "The name of a group",
    "other": "Not a person",
}


def field(name: str, lang: str) -> str:
    """The name of a field."""
    return wording.text(lang, FIELDS.get(name, name))


def value(name: str, said: str, lang: str) -> str:
    """A value as people read it: classes and sexes in words, dates day first."""
    if name == "class":
        return wording.text(lang, CLASSES[said]) if said in CLASSES else said
    if name == "sex":
        return wording.text(lang, SEXES[said]) if said in SEXES else said
    if name == "standing":
        return wording.text(lang, STANDINGS[said]) if said in STANDINGS else said
    return "/".join(reversed(said.split("-"))) if name in DATES else said


COLUMNS: Mapping[str, str] = {
    "serial": "Running number",
    "family": "Surname and middle name",
    "given": "Given name",
    "born_male": "Born (male)",
    "born_female": "Born (female)",
    "sex_male": "Male",
    "sex_female": "Female",
    "chamber": "Position",
    "district": "Position",
    "ignore": "Not taken",
    "": "Not taken",
}


def column(name: str, lang: str) -> str:
    """What a column of a register was taken for."""
    return wording.text(lang, COLUMNS[name] if name in COLUMNS else FIELDS[name])
