"""The result of a round as it is kept: decided by `counting.election`, written as plain JSON, and read back.

Nothing here decides who is elected. Codes of candidates are their numbers as text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from congress_app.counting.election import Candidate, Next, Result, Standing
from congress_app.counting.forms import Form
from congress_app.counting.profile import Tie, Who
from congress_app.counting.questions import Less, Sets
from congress_app.counting.tally import Row, Tally
from congress_app.elections.nominees import Nominee


def names(people: Sequence[Nominee]) -> list[Candidate]:
    """The candidates as the arithmetic knows them, in ballot order."""
    return [Candidate(str(each.id), each.name, each.born, n) for n, each in enumerate(people, 1)]


def plain(found: Result, *, settled: bool = False) -> dict[str, Any]:
    """A result as JSON values; `settled`: a tie was decided by lot or by the chair."""
    words = asdict(found)
    kept = ("base", "needed", "percent_base", "seats", "open_seats", "tied_seats", "plurality", "tie_round")
    return {
        **{name: words[name] for name in kept},
        "standing": [{**each, "candidate": int(each["code"])} for each in words["standing"]],
        "elected": [int(code) for code in found.elected],
        "tied": [int(code) for code in found.tied],
        "next": found.next.value,
        "tie": found.tie.value,
        "settled": settled,
    }


def result(words: Mapping[str, Any]) -> Result:
    """The result of such JSON values."""
    standing = tuple(
        Standing(**{name: value for name, value in each.items() if name != "candidate"}) for each in words["standing"]
    )
    kept = ("base", "needed", "percent_base", "seats", "open_seats", "tied_seats", "plurality", "tie_round")
    return Result(
        **{name: words[name] for name in kept},
        standing=standing,
        elected=tuple(str(who) for who in words["elected"]),
        tied=tuple(str(who) for who in words["tied"]),
        next=Next(words["next"]),
        tie=Tie(words["tie"]),
    )


def plain_tally(found: Tally) -> dict[str, Any]:
    """A tally as JSON values."""
    words = asdict(found)
    return {**words, "form": found.form.value, "rows": [asdict(row) for row in found.rows]}


def tally(words: Mapping[str, Any]) -> Tally:
    """The tally of such JSON values."""
    rows = tuple(Row(**{**row, "answers": tuple(row["answers"])}) for row in words["rows"])
    return Tally(**{**words, "form": Form(words["form"]), "rows": rows})


def sets(words: Mapping[str, Any], found: Tally, who: Who) -> Sets:
    """The frozen sets with what the count adds to them; `who`: how those who vote are called."""
    less = tuple(Less(each["code"], each["count"]) for each in words["less"])
    absent = sum(each.count for each in less)
    numbers = (words["summoned"], words["present"], absent)
    return Sets(*numbers, less=less, returned=found.returned, valid=found.valid, who=who)
