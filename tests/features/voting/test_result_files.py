"""Every kind of vote is exported, read back and counted again by the independent script of the documentation."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.features.voting import hall as build
from tests.features.voting.test_mixed import Mixed
from tests.features.voting.test_weights import weigh

SCRIPT = Path(__file__).resolve().parents[3] / "docs" / "retally.py"
OPTIONS = [{"code": code, "label": {"vi": f"Phương án {code}", "en": f"Option {code}"}} for code in "abc"]


def files(hall, vote, folder):
    paths = []
    for ending in ("json", "csv"):
        answer = hall.secretary.get(f"/votes/{vote}/result.{ending}")
        assert answer.status_code == 200, answer.json
        path = folder / f"result.{ending}"
        path.write_bytes(answer.data)
        paths.append(path)
    return paths


def again(*paths):
    return subprocess.run([sys.executable, str(SCRIPT), *map(str, paths)], capture_output=True, text=True, check=False)


def question(hall, as_role, **changes):
    vote = build.opened(hall.secretary, **changes)
    for who, choice in enumerate(("agree", "disagree", "agree", "other", "agree", "agree")):
        hall.cast(vote, who, choice)
    return vote


def named(hall, as_role):
    return question(hall, as_role)


def counted(hall, as_role):
    return question(hall, as_role, mode="counted", rule={**build.SUMMONED_HALF, "base": "votes_cast"})


def for_and_against(hall, as_role):
    return question(hall, as_role, rule={**build.SUMMONED_HALF, "base": "for_and_against"})


def weighted(hall, as_role):
    weigh(hall.db, {hall.delegates[1]: 1_000_000_000_000})
    return question(hall, as_role, weighted=True)


def typed(hall, as_role):
    return question(hall, as_role, absent_throughout=2, absent_reason="Đoàn báo cáo")


def changed(hall, as_role):
    vote = question(hall, as_role, changeable=True)
    hall.cast(vote, 0, "other")
    return vote


def batch(hall, as_role, mode="named"):
    vote = build.opened(hall.secretary, shape="batch", questions=build.questions(5), choices=build.YES_NO, mode=mode)
    for who in range(8):
        answers = ["yes" if who < 8 - n else "no" for n in range(5)]
        hall.voter(who).deed(f"/votes/{vote}/cast", answers=answers)
    return vote


def batch_counted(hall, as_role):
    return batch(hall, as_role, "counted")


def options(hall, as_role):
    vote = build.opened(
        hall.secretary, shape="options", choices=OPTIONS, rule={**build.PRESENT_HALF, "plurality": True}
    )
    for who, code in enumerate("aaabbcc"):
        hall.cast(vote, who, code)
    return vote


def unanimous(hall, as_role):
    vote = build.opened(hall.secretary, manner="cards")
    hall.secretary.deed(f"/votes/{vote}/cards", unanimous=True)
    return vote


def blocks(hall, as_role):
    vote = build.opened(hall.secretary, manner="cards", rule={**build.PRESENT_HALF, "base": "returned"})
    told = [
        {"block": name, "counter": f"Đ/c {name}", "counts": counts}
        for name, counts in (("A", {"agree": 2, "disagree": 1}), ("B", {"agree": 1, "other": 1}))
    ]
    hall.secretary.deed(f"/votes/{vote}/cards", blocks=told)
    return vote


def mixed(hall, as_role):
    held = Mixed(hall, as_role("teller"), rule={**build.PRESENT_HALF, "base": "valid"}, mode="named")
    hall.cast(held.vote, 0, "agree")
    hall.cast(held.vote, 1, "disagree")
    for who in (2, 3, 4):
        held.issue(who)
    held.post("stop")
    held.post("cards", blocks=[{"block": "A", "counter": "Đ/c Lan", "counts": {"agree": 2}}])
    held.count(["1", "2", "-signed"], issued=3)
    return held.vote


KINDS = (
    named, counted, for_and_against, weighted, typed, changed, batch, batch_counted, options, unanimous, blocks, mixed,
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_script_counts_the_same(hall, as_role, tmp_path, kind):
    vote = kind(hall, as_role)
    closed = hall.secretary.deed(f"/votes/{vote}/close")
    assert closed.status_code == 200, closed.json
    found, lines = files(hall, vote, tmp_path)
    for paths in ((found,), (found, lines)):
        told = again(*paths)
        assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("kind", [named, batch_counted, mixed], ids=lambda kind: kind.__name__)
def test_one_changed_number_is_found(hall, as_role, tmp_path, kind):
    vote = kind(hall, as_role)
    hall.secretary.deed(f"/votes/{vote}/close")
    found, _lines = files(hall, vote, tmp_path)
    told = json.loads(found.read_text())
    code = next(iter(told["questions"][0]["counts"]))
    told["questions"][0]["counts"][code] += 1
    found.write_text(json.dumps(told))
    assert again(found).returncode == 1


def test_a_counted_vote_exports_nobody(hall, as_role, tmp_path):
    vote = counted(hall, as_role)
    hall.secretary.deed(f"/votes/{vote}/close")
    found, lines = files(hall, vote, tmp_path)
    told = json.loads(found.read_text())
    assert told["ballots"] == []
    assert [(each["channel"], each["counts"]) for each in told["totals"]] == [
        ("tablets", {"agree": 4, "disagree": 1, "other": 1})
    ]
    assert list(csv.reader(io.StringIO(lines.read_text("utf-8-sig")))) == [["number", "weight", "1"]]


def test_ballots_stand_sorted_and_not_in_the_order_they_came(hall, as_role, tmp_path):
    vote = build.opened(hall.secretary)
    for who in (5, 2, 7):
        hall.cast(vote, who)
    hall.secretary.deed(f"/votes/{vote}/close")
    told = json.loads(files(hall, vote, tmp_path)[0].read_text())
    assert [line[0] for line in told["ballots"]] == ["003", "006", "008"]


def test_an_annulled_vote_says_so_in_its_files(hall, as_role, tmp_path):
    vote = named(hall, as_role)
    hall.secretary.deed(f"/votes/{vote}/annul", reason="Đếm nhầm")
    told = json.loads(files(hall, vote, tmp_path)[0].read_text())
    assert told["annulled"]["reason"] == "Đếm nhầm"
    assert told["questions"][0]["outcome"] is None
    assert hall.secretary.get(f"/votes/{vote}/result.xlsx").json["code"] == "vote_annulled"


def test_nothing_is_exported_before_the_end(hall):
    vote = build.opened(hall.secretary)
    for ending in ("json", "csv", "xlsx"):
        assert hall.secretary.get(f"/votes/{vote}/result.{ending}").json["code"] == "vote_state_wrong"


def test_the_workbook_has_every_question_and_answer(hall, as_role):
    vote = batch(hall, as_role)
    hall.secretary.deed(f"/votes/{vote}/close")
    answer = hall.secretary.get(f"/votes/{vote}/result.xlsx")
    page = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets[0]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=5)]
    assert [(row[0], row[2], row[3]) for row in rows[:3]] == [(1, "Yes", 8), (1, "No", 0), (1, "No ballot", 2)]
    assert len(rows) == 15


def test_delegates_take_no_files_away(hall, as_role):
    vote = named(hall, as_role)
    hall.secretary.deed(f"/votes/{vote}/close")
    for ending in ("json", "csv", "xlsx"):
        assert hall.voter(0).get(f"/votes/{vote}/result.{ending}").status_code == 403
