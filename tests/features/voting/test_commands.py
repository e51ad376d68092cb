"""`votes list` and `votes record` on the command line."""

from click.testing import CliRunner

from congress_app.core.commanding import Frame
from congress_app.settings import Settings
from congress_app.voting.commands import votes
from tests.features.voting import hall as build


def run(hall, *args):
    frame = Frame(Settings(), serve=lambda: None, offload=lambda function: function(), opener=lambda *_: hall.db)
    return CliRunner().invoke(votes, args, obj=frame)


def test_the_list_says_the_verdict(hall):
    vote = build.opened(hall.secretary)
    hall.secretary.deed(f"/votes/{vote}/close")
    told = run(hall, "list").output
    assert build.TITLE in told
    assert "Không được thông qua: Nhất trí 0 — thiếu 6 phiếu" in told
    assert '"state": "closed"' in run(hall, "list", "--json").output


def test_a_record_is_written_once_the_vote_is_closed(hall, tmp_path):
    vote = build.opened(hall.secretary)
    out = tmp_path / "bien-ban.pdf"
    early = run(hall, "record", str(vote), str(out))
    assert type(early.exception).__name__ == "VoteStateWrong"
    hall.secretary.deed(f"/votes/{vote}/close")
    assert run(hall, "record", str(vote), str(out), "--lang", "en").exit_code == 0
    assert out.read_bytes()[:5] == b"%PDF-"
