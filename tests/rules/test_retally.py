"""The script in docs counts exports again: files made by hand in the documented shape, right ones and falsified ones,
and files made from arbitrary counts by the program itself.
"""

import ast
import copy
import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_app.counting import election_exporting, exporting
from congress_app.counting.election import base_of, elect, settle
from congress_app.counting.profile import Tie
from congress_app.counting.questions import Rule, Sets, decide, decide_options
from tests.rules.counting_cases import CHOICES, HALF, TWO_THIRDS, election_rules, frozen_sets, heaps, parts

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "retally.py"
SIDES = [
    {"code": "agree", "side": "for"},
    {"code": "disagree", "side": "against"},
    {"code": "other", "side": "neither"},
]
HALL = {"summoned": 12, "less": [{"code": "ex_officio_absent", "count": 2}], "present": 9, "units": 3, "units_present": 3,
        "quorum_waived": False, "returned": 9, "valid": 9}  # fmt: skip
RULE = {
    "base": "summoned",
    "numerator": 1,
    "denominator": 2,
    "strict": True,
    "plurality": False,
    "quorum": None,
    "units": None,
}
VALIDITY = {
    "several_empty_invalid": False,
    "over_invalid": True,
    "none_invalid": True,
    "blank_counts": True,
    "illegal_in_base": False,
}

QUESTION = {
    "format": 1, "kind": "question", "mode": "named", "weighted": False,
    "rule": {**RULE, "quorum": {"numerator": 2, "denominator": 3, "strict": False}}, "sets": HALL,
    "questions": [{
        "n": 1, "choices": SIDES, "counts": {"agree": 6, "disagree": 2, "other": 1},
        "outcome": {"base": 10, "needed": 6, "for_votes": 6, "cast": 9, "passed": True, "quorum_ok": True},
    }],
    "ballots": [["001", 1, "agree"], ["002", 1, "agree"], ["003", 1, "agree"], ["004", 1, "agree"], ["005", 1, "disagree"],
                ["006", 1, "agree"], ["007", 1, "agree"], ["008", 1, "disagree"], ["009", 1, "other"]],
    "totals": [], "paper": [],
}  # fmt: skip
MIXED = {  # two questions; five on tablets, three on paper, four cards
    "format": 1, "kind": "batch", "mode": "counted", "weighted": False,
    "rule": {**RULE, "base": "for_and_against", "numerator": 2, "denominator": 3, "strict": False}, "sets": HALL,
    "questions": [
        {"n": 1, "choices": SIDES, "counts": {"agree": 8, "disagree": 2, "other": 2},
         "outcome": {"base": 10, "needed": 7, "for_votes": 8, "cast": 12, "passed": True, "quorum_ok": True}},
        {"n": 2, "choices": SIDES, "counts": {"agree": 4, "disagree": 3, "other": 0},
         "outcome": {"base": 7, "needed": 5, "for_votes": 4, "cast": 7, "passed": False, "quorum_ok": True}},
    ],
    "ballots": [["", 1, "agree", "agree"], ["", 1, "agree", ""], ["", 1, "disagree", "disagree"]],
    "totals": [{"channel": "tablets", "question": 1, "block": "", "counter": "", "counts": {"agree": 1, "other": 1}},
               {"channel": "cards", "question": 1, "block": "A", "counter": "An", "counts": {"agree": 3, "disagree": 1}},
               {"channel": "cards", "question": 2, "block": "A", "counter": "An", "counts": {"agree": 2, "disagree": 1}}],
    "paper": [["valid", "11", ""], ["valid", "1*", ""], ["valid", "32", ""], ["invalid", "", "signed"]],
}  # fmt: skip
OPTIONS = {
    "format": 1, "kind": "options", "mode": "counted", "weighted": True, "rule": {**RULE, "base": "present", "plurality": True},
    "sets": {**HALL, "present": 900},
    "questions": [{"n": 1, "choices": [{"code": "a", "side": "for"}, {"code": "b", "side": "for"}, {"code": "x", "side": "neither"}],
                   "counts": {"a": 300, "b": 200, "x": 400},
                   "outcome": {"base": 900, "needed": 451, "cast": 900, "chosen": "a", "tied": [], "passed": True, "quorum_ok": True}}],
    "ballots": [["1", 300, "a"], ["2", 200, "b"], ["3", 400, "x"]], "totals": [], "paper": [],
}  # fmt: skip
SURPLUS = {  # four names, two seats: one sure, two equal at the last seat
    "format": 1, "kind": "election", "form": "B1", "seats": 2, "rule": {**RULE, "percent_base": "summoned", "tie": "lot"},
    "validity": VALIDITY, "sets": {**HALL, "issued": 9, "returned": 9, "valid": 7}, "settled": {},
    "candidates": [{"code": c, "name": c.upper()} for c in "abcd"],
    "ballots": sorted([["valid", "1100", ""]] * 3 + [["valid", "1010", ""]] * 3 + [["valid", "0110", ""]] * 3
                      + [["invalid", "1110", "over"], ["blank", "0000", "none"], ["invalid", "", "signed"]]),
    "result": {"base": 10, "needed": 6, "votes_cast": 9, "returned": 12, "valid": 9, "open_seats": 2, "next": "tie",
               "by_reason": {"none": 1, "over": 1, "signed": 1}, "votes": {"a": 6, "b": 6, "c": 6, "d": 0},
               "elected": [], "tied": ["a", "b", "c"]},
}  # fmt: skip
LOT = {**SURPLUS, "settled": {"a": "lot", "c": "lot"},
       "result": {**SURPLUS["result"], "elected": ["a", "c"], "tied": [], "open_seats": 0, "next": "done"}}  # fmt: skip
ROBERT = {  # blank ballots leave the base, illegal ones stay: 4 valid + 1 illegal = 5
    **SURPLUS, "seats": 1, "rule": {**SURPLUS["rule"], "base": "votes_cast"}, "candidates": [{"code": c, "name": c} for c in "ab"],
    "validity": {**VALIDITY, "none_invalid": False, "blank_counts": False, "illegal_in_base": True},
    "ballots": [["blank", "00", ""], ["blank", "00", ""], ["invalid", "11", "over"], ["valid", "01", ""], ["valid", "10", ""],
                ["valid", "10", ""], ["valid", "10", ""]],
    "result": {"base": 5, "needed": 3, "votes_cast": 5, "returned": 7, "valid": 6, "open_seats": 0, "by_reason": {"over": 1},
               "votes": {"a": 3, "b": 1}, "elected": ["a"], "tied": [], "next": "done"},
}  # fmt: skip
BOXES = {  # no surplus: yes or no to each; of those who said one of them
    **SURPLUS, "form": "B2", "rule": {**SURPLUS["rule"], "base": "for_and_against"}, "candidates": [{"code": c, "name": c} for c in "ab"],
    "ballots": [["blank", "NN", ""], ["valid", "AD", ""], ["valid", "AN", ""], ["valid", "DA", ""], ["valid", "NB", ""]],
    "result": {"base": 5, "needed": 3, "votes_cast": 5, "returned": 5, "valid": 5, "open_seats": 1, "by_reason": {},
               "votes": {"a": 2, "b": 1}, "elected": ["a"], "tied": [], "next": "next_round"},
}  # fmt: skip
RIGHT = {
    "question": QUESTION,
    "mixed": MIXED,
    "options": OPTIONS,
    "tie": SURPLUS,
    "lot": LOT,
    "robert": ROBERT,
    "boxes": BOXES,
}


def again(folder: Path, told: dict, ballots: str | None = None) -> subprocess.CompletedProcess[str]:
    (folder / "result.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    files = [str(folder / "result.json")]
    if ballots is not None:
        (folder / "ballots.csv").write_text(ballots, encoding="utf-8-sig")
        files.append(str(folder / "ballots.csv"))
    return subprocess.run([sys.executable, SCRIPT, *files], capture_output=True, text=True, encoding="utf-8", check=False,
                          env={"PYTHONIOENCODING": "utf-8"})  # fmt: skip


def as_csv(told: dict) -> str:
    page = io.StringIO()
    election = told["kind"] == "election"
    heading = ["kind", "marks", "reason"] if election else ["number", "weight", *range(1, len(told["questions"]) + 1)]
    csv.writer(page).writerows([heading, *told["ballots"]])
    return page.getvalue()


def test_the_script_is_short_and_independent() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert text.count("\n") <= 60
    named = {n.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import) for n in node.names}
    named |= {node.module for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)}
    assert named <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", RIGHT)
def test_right_files_count_to_the_same_result(tmp_path: Path, name: str) -> None:
    done = again(tmp_path, RIGHT[name])
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "the file says" not in done.stdout
    from_csv = again(tmp_path, {**RIGHT[name], "ballots": []}, as_csv(RIGHT[name]))
    assert (from_csv.returncode, from_csv.stdout) == (0, done.stdout), from_csv.stderr


def falsified() -> list[tuple[str, str, dict]]:
    def change(name: str, what: str, *path: object, to: object) -> tuple[str, str, dict]:
        told = copy.deepcopy(RIGHT[name])
        place = told
        for step in path[:-1]:
            place = place[step]
        assert place[path[-1]] != to
        place[path[-1]] = to
        return name, what, told

    return [
        change("question", "a delegate's answer", "ballots", 0, 2, to="disagree"),
        change("question", "a count", "questions", 0, "counts", "agree", to=7),
        change("question", "the verdict", "questions", 0, "outcome", "passed", to=False),
        change("question", "the quorum", "sets", "present", to=7),
        change("question", "a subtraction", "sets", "less", 0, "count", to=1),
        change("question", "the part", "rule", "strict", to=False),
        change("mixed", "a block of cards", "totals", 1, "counts", "agree", to=4),
        change("mixed", "a paper ballot", "paper", 0, 1, to="12"),
        change("mixed", "whom an answer is for", "questions", 0, "choices", 2, "side", to="against"),
        change("options", "a weight", "ballots", 1, 1, to=301),
        change("options", "what is chosen", "questions", 0, "outcome", "chosen", to="b"),
        change("tie", "who is elected", "result", "elected", to=["a", "b"]),
        change("tie", "a name struck", "ballots", 4, 1, to="1001"),
        change("tie", "a ballot made valid", "ballots", 2, 2, to=""),
        change("lot", "who drew the lot", "settled", to={"a": "lot", "b": "lot"}),
        change("robert", "a blank ballot in the base", "validity", "blank_counts", to=True),
        change("boxes", "a person's own base", "ballots", 4, 1, to="DB"),
    ]


@pytest.mark.parametrize(("name", "what", "told"), falsified())
def test_falsified_files_are_found(tmp_path: Path, name: str, what: str, told: dict) -> None:
    done = again(tmp_path, told)
    assert (done.returncode, done.stderr) == (1, ""), f"{name}: {what} went unnoticed\n{done.stdout}"
    assert "the file says" in done.stdout


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), election_rules)
def test_elections_of_the_program_count_to_the_same_result(tmp_path: Path, data, rules) -> None:
    heap = data.draw(heaps(validity=rules.validity, doubtful=False))
    sets = data.draw(frozen_sets(len(heap.ballots)))
    found = heap.tally()
    names = heap.candidates()
    result = elect(names, found, base_of(rules.base, sets, found, rules.validity), heap.seats, rules)
    if result.tied and rules.tie in (Tie.LOT, Tie.CHAIR) and data.draw(st.booleans()):
        result = settle(result, result.tied[: result.tied_seats], rules.tie)
    told = {
        "format": exporting.FORMAT, "kind": "election", "form": heap.form.value, "seats": heap.seats,
        "rule": election_exporting.election_rule(rules, plurality=result.plurality),
        "sets": exporting.sets(sets, found.returned, found.valid), "validity": election_exporting.validity(rules.validity),
        "candidates": [{"code": name.code, "name": name.name} for name in names],
        "ballots": exporting.papers(heap.ballots, heap.form, heap.rows, heap.seats, rules.validity),
        "result": election_exporting.result(result, found, rules.validity, [name.code for name in names]),
        "settled": election_exporting.settled(result),
    }  # fmt: skip
    done = again(tmp_path, told, as_csv(told))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.sampled_from(["question", "options"]), st.booleans())
def test_votes_of_the_program_count_to_the_same_result(tmp_path: Path, data, kind: str, plurality: bool) -> None:
    ballots = data.draw(
        st.lists(st.tuples(st.sampled_from([each.code for each in CHOICES]), st.integers(1, 99)), max_size=20)
    )
    sets: Sets = data.draw(frozen_sets(len(ballots)))
    base = data.draw(st.sampled_from(list(Rule.__annotations__["base"])))
    rule = Rule(base, data.draw(parts), data.draw(st.sampled_from([None, HALF, TWO_THIRDS])), plurality=plurality)
    counts = {each.code: sum(weight for code, weight in ballots if code == each.code) for each in CHOICES}
    outcome = (decide if kind == "question" else decide_options)(counts, rule, sets, CHOICES)
    cast = sum(counts.values())
    told = {
        "format": exporting.FORMAT, "kind": kind, "mode": "named", "weighted": True, "rule": exporting.rule(rule),
        "sets": exporting.sets(sets, cast, cast), "totals": [], "paper": [],
        "questions": [{"n": 1, "choices": [exporting.choice(each, option=kind == "options") for each in CHOICES],
                       "counts": counts, "outcome": exporting.outcome(outcome)}],
        "ballots": [[str(n), weight, code] for n, (code, weight) in enumerate(ballots, 1)],
    }  # fmt: skip
    done = again(tmp_path, told, as_csv(told))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
