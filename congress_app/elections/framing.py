"""What stands around every paper of an election: head, place and date, signatures, journal line. Decides nothing."""

from typing import Any

from congress_app.core import journal, wording
from congress_app.elections.shape import Record, Words
from congress_app.printing.outline import Frame, Signed

NOT_PARTY = "association"
DOTS = "………"


def say(lang: str, sentence: str, **facts: object) -> str:
    """A sentence of the papers in one language."""
    return wording.text(lang, sentence, **facts)


def told(text: Words, lang: str) -> str:
    """A text in the language asked for, else in the one it was written in."""
    return text.get(lang) or text.get("vi") or text.get("en") or ""


def clock(iso: str, lang: str) -> str:
    """A moment in full: "10 giờ 25 ngày 20/01/2026"."""
    if not iso:
        return DOTS
    day = f"{iso[8:10]}/{iso[5:7]}/{iso[:4]}"
    return say(lang, "{hour}:{minute} on {day}", hour=iso[11:13], minute=iso[14:16], day=day)


def round_words(record: Record, lang: str) -> str:
    """Which round this is, empty for the first: "Bầu lần 2", "Bầu lại giữa những người bằng phiếu"."""
    if record["kind"] == "tie":
        return say(lang, "Ballot between equal votes")
    return say(lang, "Ballot no. {n}", n=record["round"]) if record["round"] > 1 else ""


def subject(record: Record, lang: str) -> str:
    """The office elected, with the round."""
    title, which = told(record["title"], lang), round_words(record, lang)
    return f"{title} ({which})" if which else title


def frame(record: Record, lang: str, title: str, signed: tuple[Signed, ...], at: str, number: str = "") -> Frame:
    """The official form: with the Party's head, or neutral for an association; `at` dates the paper."""
    congress: dict[str, Any] = record["congress"]
    party = congress.get("level") != NOT_PARTY
    day = at or record["closed_at"] or str(congress.get("starts", ""))
    return Frame(
        issuer=(told(congress["name"], lang).upper(),),
        authority=say(lang, "COMMUNIST PARTY OF VIETNAM") if party else "",
        place=say(
            lang,
            "{place}, {day}/{month}/{year}",
            place=congress.get("place") or DOTS,
            day=day[8:10] or DOTS,
            month=day[5:7] or DOTS,
            year=day[:4] or DOTS,
        ),
        number=number,
        title=title,
        subject=subject(record, lang),
        signed=signed,
        foot=foot(record, lang),
        at=day if "T" in day else f"{day}T00:00:00+07:00",
    )


def foot(record: Record, lang: str) -> str:
    """The journal line the paper rests on."""
    head: dict[str, Any] = record["journal"]
    code = journal.code(bytes.fromhex(head["hash"]))
    return say(lang, "Journal line {n} · {code}", n=head["seq"], code=code)


def signer(record: Record, role: str) -> str:
    """The name of who signed in that part, empty before."""
    return next((each["name"] for each in record["signers"] if each["role"] == role), "")


def head_teller(record: Record) -> str:
    """Who signed as head of the tellers, else who was chosen to lead them; empty when none is named."""
    chosen = next((each["name"] for each in record["tellers"] if each["head"]), "")
    return signer(record, "head_teller") or chosen


def tellers_sign(record: Record, lang: str) -> Signed:
    """The block of the tellers."""
    behalf, office = say(lang, "FOR THE TELLERS"), say(lang, "HEAD TELLER")
    return Signed(behalf, office, head_teller(record), say(lang, "(signature, full name)"))


def presidium_signs(record: Record, lang: str) -> Signed:
    """The block of the presidium."""
    name = signer(record, "presidium")
    return Signed(say(lang, "FOR THE PRESIDIUM"), name=name, note=say(lang, "(signature, full name)"))
