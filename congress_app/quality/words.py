"""The words of findings: what is wrong and what to do, by code. English sentences that the catalogues translate."""

from collections.abc import Mapping

from congress_app.core import wording
from congress_app.delegates import words as names

FINDINGS: Mapping[str, tuple[str, str]] = {
    "missing_required": ("Missing, and the credentials report needs it.", "Ask the office that sent the list."),
    "missing_wanted": ("Missing.", "Fill it in when it is known."),
    "born_future": ("The birth date lies in the future.", "Correct the date."),
    "born_too_old": ("Older than anybody on the list can be.", "Correct the year of birth."),
    "too_young": ("Too young to be a delegate.", "Check the birth date against the document."),
    "admitted_future": ("The date of joining the Party lies in the future.", "Correct the date."),
    "official_future": ("The date of full membership lies in the future.", "Correct the date."),
    "admitted_too_young": ("Joined the Party before the age of admission.", "Check the birth date and the date."),
    "official_before_admitted": ("Full member before joining.", "The two dates may have changed places."),
    "official_too_soon": ("Full member too soon after joining.", "Check both dates against the member's card."),
    "cccd_shape": ("A citizen ID number has 12 digits.", "Correct the number."),
    "cccd_old": ("An old identity card number of 9 digits.", "Ask for the number of 12 digits."),
    "cccd_province": ("The citizen ID number begins with no province's code.", "Check the first three digits."),
    "cccd_sex": ("The citizen ID number tells the other sex.", "Check both against the document."),
    "cccd_year": ("The citizen ID number tells another year of birth.", "Check both against the document."),
    "ethnicity_unknown": (
        "This is none of the 54 ethnic groups of Vietnam.",
        "Correct the name, or confirm it for a person of another nation.",
    ),
    "phone_shape": ("This is no telephone number.", "Correct the number."),
    "email_shape": ("This is no e-mail address.", "Correct the address."),
    "name_digits": ("The name contains digits.", "Correct the name."),
    "name_signs": ("The name contains signs that belong to no name.", "Type the name anew."),
    "name_capitals": ("The name is written in capitals.", "Write it as names are written."),
    "name_small": ("The name is written in small letters.", "Write it as names are written."),
    "name_single": ("The name has one word only.", "Add the rest, or confirm it as right."),
    "same_number": ("Two people have the same citizen ID number.", "Compare the two: one person, or a wrong number."),
    "same_birth": ("Two people have the same name and birth date.", "Compare the two: one person, or two."),
    "same_unit": ("Two people of one delegation have the same name.", "Compare the two: one person, or two."),
}

SOURCES: Mapping[str, str] = {
    "": "typed here",
    "file": "a register file",
    "delegate": "the delegate",
    "merge": "a merge",
    "undo": "a merge undone",
    "seating": "the seat map",
    "quality": "the quality desk",
    "desk": "the desk",
    "credentials": "the credentials committee",
}


SAID: Mapping[str, str] = {
    "added": "Added to the list",
    "withdrawn": "Withdrawn from the list",
    "restored": "Put back on the list",
}


def finding(code: str, lang: str) -> dict[str, str]:
    """What is wrong and what to do, in words."""
    what, todo = FINDINGS[code]
    return {"what": wording.text(lang, what), "todo": wording.text(lang, todo)}


def source(said: str, lang: str) -> str:
    """Where a value came from, in words; an unknown source as it is."""
    kind = said.partition(":")[0]
    return wording.text(lang, SOURCES[kind]) if kind in SOURCES else said


def said(field: str, lang: str) -> str:
    """What a line of the history is about."""
    return wording.text(lang, SAID[field]) if field in SAID else names.field(field, lang)
