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
    "weight": "Voting weight",
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
    "tcvn3": ("The text is typed in an old TCVN3 (ABC) font.", "It is converted to Unicode."),
    "vni": ("The text is typed in an old VNI font.", "It is converted to Unicode."),
    "garbled": ("The letters were garbled on the way (UTF-8 read as another code).", "They are put right."),
    "decomposed": ("Letters and tone marks stand apart (decomposed Unicode).", "They are joined."),
    "lookalikes": (
        "Letters of another alphabet stand for Vietnamese ones (Ð for Đ).",
        "They are replaced by the right letters.",
    ),
    "spaces": ("There are odd spaces or invisible signs.", "They are removed."),
    "title": ("A title stands before the name.", "The name is kept without it."),
    "small_letters": ("Written in small letters; read as an ordinary name.", ""),
    "century": ("The year has two digits only.", "It is read as the year shown; check it."),
    "born_missing": ("The date of birth is missing.", "It stays empty; write it in when known."),
    "two_sexes": (
        "Both male and female are marked.",
        "Delete one of the marks, or let the row in with the sex left empty.",
    ),
    "sex_misplaced": (
        "The column says male; the name and the citizen ID number say female.",
        "Female is kept; check it.",
    ),
    "sex_from_cccd": (
        "The list does not tell the sex; the citizen ID number does.",
        "The sex is taken from that number.",
    ),
    "cccd_rounded": (
        "The spreadsheet has rounded this number; its last digits are lost.",
        "Write the number as text, or let the row in with the number left empty.",
    ),
    "cccd_zeros": (
        "Two zeros seem to be lost, but the birth does not confirm it.",
        "Write the number in full, or let the row in with the number left empty.",
    ),
    "cccd_old_zero": ("An old number of 9 digits that lost its leading zero.", "The zero is put back."),
    "shared_cccd": (
        "Two different people have this citizen ID number (the other row in brackets).",
        "Correct the wrong one, or let the row in with the number left empty.",
    ),
    "probable_duplicate": (
        "Perhaps the same person as in the row named here.",
        "Both rows come in; compare them and delete one if they are the same person.",
    ),
    "phone_old": ("A mobile number of 11 digits, as before 2018.", "It is written with today's prefix."),
    "phone_odd": ("This telephone number has too few or too many digits.", "It is kept as written; check it."),
    "phone_rounded": (
        "The spreadsheet has rounded this telephone number.",
        "Write the number as text, or let the row in with the number left empty.",
    ),
    "bare_number": (
        "A bare number stands here; official lists number these differently.",
        "Write the name, or let the row in with the cell left empty.",
    ),
    "ethnic_alias": ("Another spelling of the same ethnic group; one spelling is kept.", ""),
    "spelled_out": ("An abbreviation or a variant.", "It is written out."),
    "school_as_date": ("The spreadsheet took years of school for a date.", "They are read as years of school."),
    "unreadable_school": (
        "A date stands where education is expected.",
        "Correct the cell, or let the row in with the cell left empty.",
    ),
    "future_date": (
        "This date lies in the future.",
        "Correct the date, or let the row in with the date left empty.",
    ),
    "dates_order": (
        "The dates contradict each other (birth, joining, full membership).",
        "They come in as written; check them.",
    ),
    "formula_error": (
        "A formula in this cell failed.",
        "Put the plain value into the cell, or let the row in with the cell left empty.",
    ),
    "formula_empty": (
        "A formula in this cell was never worked out.",
        "Open and save the file in a spreadsheet program, or let the row in with the cell left empty.",
    ),
    "name_missing": ("The name is missing.", "Write the name into the row and read the file again."),
    "name_digits": ("The name contains digits.", "Correct the name and read the file again."),
    "too_long": ("The text is too long for this field.", "Shorten it and read the file again."),
    "formula_text": ("The cell holds a formula as text.", "It is kept as plain text and never run."),
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
    "weight_unreadable": (
        "This is not a whole number of shares or votes.",
        "Write a whole number, or let the row in with the cell left empty.",
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
        "The column or the document tells male, the name female.",
        "It comes in as the column says; check it.",
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
    "born_day": "Born (day)",
    "born_month": "Born (month)",
    "born_year": "Born (year)",
    "name_born": "Full name and birth",
    "sex_ethnicity": "Sex, ethnic group, religion",
    "admitted_official": "Joined the Party / full member since",
    "class_ex": "Ex officio (a mark)",
    "class_el": "Elected (a mark)",
    "class_ap": "Appointed (a mark)",
    "class_al": "Alternate (a mark)",
    "chamber": "Position",
    "district": "Position",
    "ignore": "Not taken",
    "": "Not taken",
}


def column(name: str, lang: str) -> str:
    """What a column of a register was taken for."""
    return wording.text(lang, COLUMNS[name] if name in COLUMNS else FIELDS[name])
