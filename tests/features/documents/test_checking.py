"""What the checker lets in, what it refuses, and that nothing active is left in what it lets in: on real files."""

import io
from pathlib import Path

import pikepdf
import pytest

from congress_app.core.errors import CongressError
from congress_app.documents import checking, rules
from tests.features.documents import papers


def quiet(_done: int, _total: int) -> None:
    pass


def check(content: bytes, folder: Path) -> tuple[dict[str, object], bytes]:
    source, out = folder / "source", folder / "out"
    source.write_bytes(content)
    finding = checking.work({"source": str(source), "limit_mb": 50}, quiet, out)
    return finding, out.read_bytes()


def test_a_report_comes_through_with_all_its_pages_and_words(tmp_path: Path) -> None:
    finding, clean = check(papers.report(12), tmp_path)
    assert finding == {"pages": 12, "stripped": []}
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        assert len(pdf.pages) == 12
        assert pdf.is_linearized


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    content = papers.report(3)
    assert check(content, tmp_path)[1] == check(content, tmp_path)[1]


REFUSED: list[tuple[str, bytes, type[CongressError]]] = [
    ("empty", b"", rules.DocumentEmpty),
    ("text", b"Day khong phai la PDF", rules.DocumentNotPdf),
    ("word file", b"PK\x03\x04" + b"\0" * 4000, rules.DocumentNotPdf),
    ("only the mark", b"%PDF-1.7\n", rules.DocumentDamaged),
    ("cut in the middle", papers.report(12)[:20000], rules.DocumentDamaged),
    ("end cut off", papers.report(12)[:-400], rules.DocumentDamaged),
    ("password", papers.encrypted(), rules.DocumentEncrypted),
    ("restrictions only", papers.encrypted(user=""), rules.DocumentEncrypted),
    ("no page", papers.without_pages(), rules.DocumentWithoutPages),
    ("mark and rubbish", b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"%%EOF", rules.DocumentDamaged),
]


@pytest.mark.parametrize(("content", "refusal"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_shown_is_refused(content: bytes, refusal: type[CongressError], tmp_path: Path) -> None:
    with pytest.raises(refusal) as caught:
        check(content, tmp_path)
    assert 400 <= caught.value.status < 500


def test_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    source = tmp_path / "source"
    with source.open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)
    with pytest.raises(rules.DocumentTooLarge):
        checking.work({"source": str(source), "limit_mb": 50}, quiet, tmp_path / "out")


def test_everything_active_is_taken_out(tmp_path: Path) -> None:
    finding, clean = check(papers.trapped(), tmp_path)
    assert finding["stripped"] == ["actions", "attachments", "media", "scripts"]
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        plain = io.BytesIO()
        pdf.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
        assert len(pdf.attachments) == 0
        kept = pdf.pages[0].Annots
        assert [str(note.A.S) for note in kept if "/A" in note] == ["/GoTo"]
    for trace in (b"TRAP", b"/JavaScript", b"/Launch", b"/OpenAction", b"/AA ", b"/EmbeddedFile", b"/RichMedia"):
        assert trace not in plain.getvalue()


def test_a_font_that_happens_to_be_called_like_a_script_stays(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(papers.report(1))) as pdf:
        fonts = pdf.pages[0].Resources.Font
        fonts["/AA"] = next(iter(dict(fonts).values()))
        finding, clean = check(papers.saved(pdf), tmp_path)
    assert finding["stripped"] == []
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        assert "/AA" in pdf.pages[0].Resources.Font


def test_a_file_with_rubbish_before_its_head_is_repaired(tmp_path: Path) -> None:
    finding, _clean = check(b"\r\n\r\nsent by mail\r\n" + papers.report(4), tmp_path)
    assert finding["pages"] == 4
