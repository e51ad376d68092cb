"""The list as a spreadsheet: readable again by the program, without formulas, without sensitive columns for others."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from congress_app.core.commanding import Frame
from congress_app.core.db import Database
from congress_app.delegates.commands import delegates
from congress_app.settings import Settings
from tests.builders import Visitor
from tests.features.delegates.registers import PEOPLE, comma
from tests.features.delegates.secretary import Secretary


def _rows(content: bytes) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_export_comes_in_again_without_a_change(
    secretary: Secretary, as_role: Callable[..., Visitor], lang: str
) -> None:
    people = [*PEOPLE, ("5", "-Nguyễn Ái", "Nữ", "1/2/1980", "+Đoàn lạ", "@chức vụ", "Khách mời", "", "", "")]
    assert secretary.bring_in(comma(people))["added"] == 5
    content = as_role("organiser", lang=lang).get("/delegates.xlsx").data
    seen = secretary.preview(content, name="again.xlsx")
    assert seen["head"]["counts"] == {"new": 0, "changed": 0, "same": 5, "problem": 0, "skipped": 0}


def test_the_inspector_gets_no_sensitive_column(secretary: Secretary, as_role: Callable[..., Visitor]) -> None:
    secretary.bring_in(comma(PEOPLE))
    answer = as_role("inspector").get("/delegates.xlsx")
    head, first = _rows(answer.data)[:2]
    assert "Citizen ID number" not in head
    assert "001069000111" not in first
    assert "Citizen ID number" in _rows(secretary.visitor.get("/delegates.xlsx").data)[0]


def test_the_command_line_does_the_same(founded: Database, tmp_path: Path) -> None:
    frame = Frame(Settings(db=str(founded.path)), lambda: None, lambda work: work(), lambda *_: founded)
    file, out = tmp_path / "people.csv", tmp_path / "out.xlsx"
    file.write_text(comma(PEOPLE), encoding="utf-8")
    run = CliRunner()
    dry = run.invoke(delegates, ["import", str(file), "--lang", "en"], obj=frame)
    assert "New: 4" in dry.output
    assert "Nothing was written" in dry.output
    assert "4 added" in run.invoke(delegates, ["import", str(file), "--confirm", "--lang", "en"], obj=frame).output
    assert "Đào Đức Ân" in run.invoke(delegates, ["list", "dao", "duc"], obj=frame).output
    assert run.invoke(delegates, ["export", str(out)], obj=frame).exit_code == 0
    assert len(_rows(out.read_bytes())) == 5
