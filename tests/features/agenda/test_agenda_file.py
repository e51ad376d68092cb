"""An agenda comes in from a spreadsheet: CSV and XLSX, times as offices write them, levels from the numbers."""

import io
from datetime import time
from pathlib import Path

import pytest
import xlsxwriter
from click.testing import CliRunner

from congress_app.agenda import importing, queries, rules
from congress_app.agenda.commands import agenda
from congress_app.core.commanding import Frame
from congress_app.core.db import Database
from congress_app.settings import Settings

DAY = "2026-01-20"
CSV = """STT;Nội dung;Tiếng Anh;Từ;Đến;Trình bày
1;Chào cờ, khai mạc;Opening;8h00;8h20;Đoàn Chủ tịch
2;Bầu Đoàn Chủ tịch;;08:20;8 giờ 40;
2.1;Danh sách;;;;
3;Báo cáo chính trị;Political report;8.40;;Đ/c Bình
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv(encoding: str) -> None:
    lines = importing.read(CSV.encode(encoding), DAY)
    assert [line["level"] for line in lines] == [0, 0, 1, 0]
    assert lines[0] == {
        "number": "1",
        "title_vi": "Chào cờ, khai mạc",
        "title_en": "Opening",
        "starts": f"{DAY}T08:00",
        "ends": f"{DAY}T08:20",
        "presenter": "Đoàn Chủ tịch",
        "level": 0,
    }
    assert (lines[1]["starts"], lines[1]["ends"]) == (f"{DAY}T08:20", f"{DAY}T08:40")
    assert (lines[3]["starts"], lines[3]["ends"]) == (f"{DAY}T08:40", "")


def test_xlsx_with_real_times() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    clock = book.add_format({"num_format": "hh:mm"})
    sheet.write_row(0, 0, ["TT", "Nội dung", "", "Từ", "Đến", ""])
    sheet.write_row(1, 0, [1, "Khai mạc", ""])
    sheet.write_datetime(1, 3, time(8, 0), clock)
    book.close()
    (line,) = importing.read(out.getvalue(), DAY)
    assert (line["number"], line["title_vi"], line["starts"]) == ("1", "Khai mạc", f"{DAY}T08:00")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04rubbish", b"STT;Noi dung\n", bytes(range(256))])
def test_files_that_hold_no_agenda(content: bytes) -> None:
    with pytest.raises(rules.AgendaFileUnreadable):
        importing.read(content, DAY)


@pytest.mark.parametrize("row", ["2;;;8h00;;", "2;Tên;;25h00;;", "2;Tên;;sáng;;", f"2;{'a' * 301};;;;"])
def test_the_wrong_line_is_named(row: str) -> None:
    with pytest.raises(rules.AgendaLineWrong) as caught:
        importing.read(f"1;Khai mạc;;8h00;;\n{row}\n".encode(), DAY)
    assert caught.value.facts == {"line": 2}


def test_the_commands(founded: Database, tmp_path: Path) -> None:
    file = tmp_path / "chuong-trinh.csv"
    file.write_text(CSV, encoding="utf-8")
    frame = Frame(Settings(), lambda: None, lambda work: work(), lambda _settings, _offload: founded)
    told = CliRunner().invoke(agenda, ["import", str(file)], obj=frame, catch_exceptions=False)
    assert told.exit_code == 0
    with founded.read() as reading:
        items = queries.programme(reading)["items"]
    assert [(item["number"], item["depth"]) for item in items] == [("1", 0), ("2", 0), ("2.1", 1), ("3", 0)]
    listed = CliRunner().invoke(agenda, ["list"], obj=frame, catch_exceptions=False)
    assert "08:00–08:20 1. Chào cờ, khai mạc" in listed.output
