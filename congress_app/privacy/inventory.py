"""Where the database keeps something of a delegate: every table, how its rows are found, what is never handed out.

A test compares this list with the tables there are, so that no new table is forgotten.
"""

from typing import NamedTuple


class Place(NamedTuple):
    """A table: its heading, the columns that hold a delegate, a further condition, columns never handed out."""

    heading: str
    columns: tuple[str, ...] = ("delegate",)
    where: str = ""
    secret: tuple[str, ...] = ()


DERIVED = ("sort_key", "name_fold", "search")
PLACES: dict[str, Place] = {
    "delegate": Place("On the list", ("id", "replaces"), secret=DERIVED),
    "delegate_record": Place("Sensitive fields"),
    "delegate_change": Place("History of changes"),
    "value_source": Place("Where values came from"),
    "source_row": Place("Rows of registers"),
    "portrait": Place("Photo"),
    "badge": Place("Badges", secret=("token_hash",)),
    "pin": Place("Tablet PIN", secret=("hash",)),
    "pin_try": Place("Wrong PINs", secret=("device",)),
    "session": Place("Sign-ins", ("person",), "role = 'delegate'", ("token_hash",)),
    "sign_in_link": Place("Sign-in links", ("person",), "role = 'delegate'", ("token_hash",)),
    "replacement": Place("Replacements", ("delegate", "alternate")),
    "passage": Place("In and out"),
    "scan_failure": Place("Scans refused"),
    "absence": Place("Absences"),
    "delegation_head": Place("Head of a delegation"),
    "head_report": Place("Reports made as head of a delegation", ("head",)),
    "head_report_line": Place("Reported by the head of the delegation"),
    "head_difference": Place("Differences decided"),
    "vote_roll": Place("On the roll of votes"),
    "ballot": Place("Ballots received"),
    "box_roll": Place("On the roll of paper ballots"),
    "box_paper": Place("Ballot papers received", ("delegate", "taker")),
    "box_act": Place("At the ballot paper desk"),
    "candidate": Place("Candidacies", ("delegate", "nominator")),
    "election_teller": Place("Teller of an election"),
    "quality_confirmation": Place("Record confirmed"),
    "quality_dispute": Place("Record disputed"),
    "quality_accepted": Place("Findings accepted"),
    "quality_apart": Place("Kept apart from another entry", ("one", "other")),
    "quality_merge": Place("Merged with another entry", ("delegate", "other")),
    "data_request": Place("Requests about personal data"),
}
PERSON_COLUMNS = frozenset({"delegate", "person", "alternate", "head", "replaces"})
"""A column of one of these names holds a delegate (session.person also accounts)."""
ELSEWHERE: dict[str, str] = {
    "presence_seal": "sealed lists of who was present hold numbers of delegates only and must stay as they were sealed",
    "report_version": "issued reports hold counts and, for cases not recognised, names: papers of the congress",
    "box_printing": "its `head` are the lines at the head of a ballot, not a person",
    "journal": "deeds by and about the person are listed beside the tables",
}
