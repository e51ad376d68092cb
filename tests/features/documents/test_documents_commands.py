"""Documents on the command line go the same way as on the screen."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from congress_app.core.commanding import Frame
from congress_app.core.db import Database
from congress_app.documents import queries, rules
from congress_app.documents.commands import documents
from congress_app.settings import Settings
from tests.features.documents import papers


@pytest.fixture
def frame(founded: Database) -> Frame:
    return Frame(Settings(), lambda: None, lambda work: work(), lambda _settings, _offload: founded)


def test_add_release_and_list(founded: Database, frame: Frame, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(papers.report(2))
    options = ["add", str(file), "--title", "Báo cáo chính trị", "--release"]
    told = CliRunner().invoke(documents, options, obj=frame, catch_exceptions=False)
    assert told.exit_code == 0
    with founded.read() as reading:
        (paper,) = queries.released(reading)["documents"]
    assert paper["title"]["vi"] == "Báo cáo chính trị"
    listed = CliRunner().invoke(documents, ["list"], obj=frame, catch_exceptions=False)
    assert "released" in listed.output
    assert "Báo cáo chính trị" in listed.output


def test_a_bad_file_is_refused(frame: Frame, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(b"text")
    with pytest.raises(rules.DocumentNotPdf):
        CliRunner().invoke(documents, ["add", str(file)], obj=frame, catch_exceptions=False)
