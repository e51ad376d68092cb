"""What the papers of an election are made of, as `queries.record` reads it. Types only; nothing happens here."""

from typing import TypedDict

Words = dict[str, str]
"""A text in both languages, {"vi", "en"}."""


class Candidate(TypedDict):
    """One name of the list, in ballot order. `born` only where it is printed beside names that tie, else ""."""

    code: str
    name: str
    born: str
    position: str
    unit: str
    source: Words
    note: Words
    profile: Words


class Teller(TypedDict):
    """One of the tellers."""

    name: str
    unit: str
    head: bool


class Person(TypedDict):
    """Somebody named in a list of people."""

    number: str
    name: str


class Less(TypedDict):
    """One subtraction from those summoned, with its people."""

    code: str
    label: Words
    count: int
    people: list[Person]


class Base(TypedDict):
    """The number a majority is taken of, frozen when ballots were issued."""

    summoned: int
    subtractions: list[Less]
    base: int
    rule_label: Words
    at: str


class Figures(TypedDict):
    """Sheets of paper, counted."""

    printed: int
    issued: int
    spoiled: int
    unused: int
    returned: int
    valid: int
    invalid: int
    blank: int


class Invalid(TypedDict):
    """Invalid ballots of one reason."""

    code: str
    label: Words
    count: int


class Row(TypedDict):
    """What one candidate received; `percent` written in both languages, of the profile's percent base."""

    code: str
    name: str
    agree: int
    disagree: int
    uncounted: int
    percent: Words


class Decision(TypedDict):
    """An open vote the election rests on: on the number, the list, the tellers; `result` in words."""

    what: Words
    result: Words
    at: str


class Signer(TypedDict):
    """Who signed the minutes, in what part (head_teller, teller, presidium)."""

    name: str
    role: str


class Record(TypedDict):
    """One round of an election (or an opinion ballot: `form` B4) from its first step to its minutes.

    Everything that is not known yet is empty ("" or [] or None); times are ISO.
    """

    id: int
    number: str  # of the minutes: "3", "3-2" for the second round
    round: int
    kind: str  # first | next | tie | opinion
    previous: int | None
    title: Words
    seats: int
    form: str
    congress: dict[str, object]  # congress.queries.banner
    candidates: list[Candidate]
    decisions: list[Decision]
    tellers: list[Teller]
    base: Base | None
    percent_of: Words  # "of the delegates summoned"
    present: int
    absent: int
    figures: Figures | None
    invalid: list[Invalid]
    rows: list[Row]
    winners: list[Row]  # from the most votes to the fewest
    statements: list[Words]  # what follows: a tie, seats still open, nobody elected
    lines: list[Words]  # the arithmetic in words
    approval: Words | None
    issued_at: str
    opened_at: str
    closed_at: str
    counted_at: str
    signed_at: str
    announced_at: str
    signers: list[Signer]
    announcer: str
    copies: int
    journal: dict[str, object]  # {seq, hash}
