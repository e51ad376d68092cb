"""The documents of the invented congress as real PDF files, in the look of official papers.

Pure: texts lie beside this module, nothing is read from a database or written anywhere; the same congress gives the
same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from congress_app.operations import invented
from congress_app.printing.paper import Head, Paper, Signature

TEXTS = Path(__file__).parent / "texts"
ISSUER = ("ĐẢNG BỘ TỈNH BÌNH LÂM", "BAN CHẤP HÀNH KHOÁ XVII")
CONGRESS = ("ĐẢNG BỘ TỈNH BÌNH LÂM", "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVIII")
AUTHORITY = "ĐẢNG CỘNG SẢN VIỆT NAM"
RECIPIENTS = ("Đại biểu Đại hội,", "Đoàn Chủ tịch, Đoàn Thư ký,", "Lưu hồ sơ Đại hội.")
COMMITTEE = (Signature("T/M BAN CHẤP HÀNH", "BÍ THƯ", "Trần Quốc Bảo"),)
PRESIDIUM = (Signature("T/M ĐOÀN CHỦ TỊCH", "", "Trần Quốc Bảo"),)
Document = tuple[str, str, str, bytes]
Row = list[str]


class Draft(NamedTuple):
    """One paper: its titles, the item of the programme it belongs to, and what stands on it."""

    vi: str
    en: str
    item: str
    text: str
    heading: str
    subject: str
    number: str
    issuer: tuple[str, ...]
    signed: Sequence[Signature]


DRAFTS = (
    Draft("Chương trình Đại hội", "Programme of the congress", "p-programme", "chuong-trinh", "Chương trình",
          "Đại hội đại biểu Đảng bộ tỉnh Bình Lâm lần thứ XVIII", "Số 01-CTr/ĐH", CONGRESS, PRESIDIUM),
    Draft("Báo cáo chính trị", "Political report", "political", "bao-cao-chinh-tri", "Báo cáo chính trị",
          "của Ban Chấp hành Đảng bộ tỉnh khoá XVII", "Số 512-BC/TU", ISSUER, COMMITTEE),
    Draft("Nội quy Đại hội", "Rules of order", "p-programme", "noi-quy-dai-hoi", "Nội quy",
          "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "Số 02-NQ/ĐH", CONGRESS, PRESIDIUM),
    Draft("Đề án nhân sự Ban Chấp hành khoá XVIII", "Personnel plan for the 18th Executive Committee", "number",
          "de-an-nhan-su", "Đề án", "nhân sự Ban Chấp hành Đảng bộ tỉnh khoá XVIII, nhiệm kỳ 2025–2030", "Số 37-ĐA/TU",
          ISSUER, COMMITTEE),
    Draft("Dự thảo Nghị quyết Đại hội", "Draft resolution of the congress", "resolution", "du-thao-nghi-quyet",
          "Nghị quyết", "Đại hội đại biểu Đảng bộ tỉnh Bình Lâm lần thứ XVIII, nhiệm kỳ 2025–2030 (Dự thảo)",
          "Số …-NQ/ĐH", CONGRESS, PRESIDIUM),
)  # fmt: skip


def demo_documents(congress: Mapping[str, Any]) -> list[Document]:
    """(Vietnamese title, English title, key of the programme item, PDF) of every document of the demonstration."""
    place = f"Bình Lâm, {long_date(str(congress['starts']))}"
    return [(draft.vi, draft.en, draft.item, written(draft, place)) for draft in DRAFTS]


def long_date(day: str) -> str:
    """2026-11-05 as the office writes it: days below ten and January, February get a leading zero."""
    year, month, number = day.split("-")
    return f"ngày {number} tháng {month if int(month) < 3 else int(month)} năm {year}"


def written(draft: Draft, place: str) -> bytes:
    """One paper as a file."""
    paper = Paper(draft.heading, head=Head(draft.issuer, AUTHORITY, place, draft.number), subject=draft.subject)
    write(paper, (TEXTS / f"{draft.text}.txt").read_text(encoding="utf-8").splitlines())
    if draft.text == "chuong-trinh":
        programme(paper)
    paper.signatures(draft.signed, recipients=RECIPIENTS, to="Nơi nhận:")
    return paper.pdf()


def write(paper: Paper, lines: Sequence[str]) -> None:
    """Lines of a text: = chapter, # heading, - list, * italic, ~ lead :: text, | tables, anything else a paragraph."""
    for block in blocks(lines):
        mark, words = block[0][:2], block[0][2:].strip()
        if mark.startswith("|"):
            table(paper, block)
        elif mark == "= ":
            paper.chapter(words)
        elif mark == "# ":
            paper.heading(words)
        elif mark == "- ":
            paper.bullet(words)
        elif mark == "* ":
            paper.text(words, kind="italic-centred")
        elif mark == "~ ":
            lead, _, rest = words.partition(" :: ")
            paper.text(rest, lead=lead)
        else:
            paper.text(block[0])


def blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines one by one, those of a table together."""
    kept: list[str] = []
    for line in lines:
        if line.startswith("|"):
            kept.append(line)
            continue
        if kept:
            yield kept
            kept = []
        if line.strip():
            yield [line]
    if kept:
        yield kept


def table(paper: Paper, lines: Sequence[str]) -> None:
    """A table: the first line tells widths and alignment, the second the heads; a last row "Cộng" is set in bold."""
    widths, align = lines[0].removeprefix("|w").rsplit("|", 1)
    rows = [[cell.strip() for cell in line.removeprefix("|").split("|")] for line in lines[1:]]
    total = "Cộng" in rows[-1]
    paper.table(rows[0], rows[1:], widths=[float(width) for width in widths.split()], align=align, strong_last=total)


def programme(paper: Paper) -> None:
    """Both sessions of the invented programme as tables."""
    for name, items in (("I. Phiên trù bị", invented.PREPARATORY), ("II. Phiên chính thức", invented.OFFICIAL)):
        paper.heading(name)
        number = 0
        rows: list[Row] = []
        for item in items:
            number += 0 if item.level else 1
            title = f"– {item.vi}" if item.level else item.vi
            rows.append(["" if item.level else str(number), f"{item.starts} – {item.ends}", title, item.presenter])
        paper.table(("TT", "Thời gian", "Nội dung", "Điều hành, trình bày"), rows, widths=(1, 3, 7, 4), align="ccll")
