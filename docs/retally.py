"""Counts an exported result again (exports.md): python retally.py result.json [ballots.csv]; exit 1 when it differs."""

# fmt: off
import csv
import json
import sys
from collections import Counter
from pathlib import Path

t = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
if len(sys.argv) > 2:
    t["ballots"] = list(csv.reader(Path(sys.argv[2]).read_text(encoding="utf-8-sig").splitlines()))[1:]
rule, sets, ballots, wrong = t["rule"], t["sets"], t["ballots"], 0

def _enough(part: dict, whole: int) -> int:
    top, bottom = part["numerator"] * whole, part["denominator"]
    return top // bottom + 1 if part["strict"] else max(1, -(-top // bottom))

def _base(**known: int) -> int:
    return {**sets, **known, "summoned": sets["summoned"] - sum(less["count"] for less in sets["less"])}[rule["base"]]

def _question(n: int, side: dict, votes: Counter) -> dict:
    for _number, weight, *answers in ballots:
        votes[answers[n - 1]] += int(weight)
    votes.update([*side][int(marks[n - 1]) - 1] for _, marks, _ in t["paper"] if marks[n - 1 : n] > "0")
    del votes[""]
    agree, neither = (sum(votes[code] for code in side if side[code] == which) for which in ("for", "neither"))
    base = _base(votes_cast=votes.total(), for_and_against=votes.total() - neither)
    quorums = ((rule["quorum"], "present", "summoned"), (rule["units"], "units_present", "units"))
    held = sets["quorum_waived"] or all(not q or sets[here] >= _enough(q, sets[of]) for q, here, of in quorums)
    need, held = _enough(rule, base), held and base > 0
    found = {"counts": {code: votes[code] for code in side}, "base": base, "needed": need, "cast": votes.total()}
    if t["kind"] != "options":
        return {**found, "for_votes": agree, "passed": held and agree >= need}
    high = max([votes[code] for code in side if side[code] != "neither"] + [1 if rule["plurality"] else need])
    best = [code for code in side if held and side[code] != "neither" and votes[code] == high]
    return {**found, "chosen": "".join(best) if len(best) == 1 else "", "tied": best if len(best) > 1 else []}

def _election(law: dict, seats: int, signs: tuple) -> dict:
    good, bad = [marks for _, marks, why in ballots if not why], Counter(why for _, _, why in ballots if why)
    votes, spoken = ({c["code"]: sum(m[i] in s for m in good) for i, c in enumerate(t["candidates"])} for s in signs)
    left = [k for k, _, why in ballots if (law["illegal_in_base"] or not why) and (law["blank_counts"] or k != "blank")]
    known = {"votes_cast": len(left), "returned": len(ballots), "valid": len(good)}
    need = {c: 1 if rule["plurality"] else _enough(rule, _base(**known, for_and_against=spoken[c])) for c in votes}
    above = sorted((c for c in votes if votes[c] >= need[c]), key=lambda c: -votes[c])
    tied = [c for c in above if [votes[c]] * 2 == [votes[other] for other in above[seats - 1 : seats + 1]]]
    won = [c for c in above[:seats] if c not in tied] + [c for c in tied if c in t["settled"]]
    known.update(base=_base(**known, for_and_against=len(good)), open_seats=seats - len(won), by_reason=dict(bad))
    return {**known, "votes": votes, "elected": won, "tied": [] if t["settled"] else tied}

if t["kind"] == "election":
    told = [(t["result"], _election(t["validity"], t["seats"], ("1", "10") if t["form"] == "B1" else ("A", "AD")))]
else:
    blocks = {q["n"]: [Counter(b["counts"]) for b in t["totals"] if b["question"] == q["n"]] for q in t["questions"]}
    told = [({**q["outcome"], "counts": q["counts"]}, _question(q["n"], {c["code"]: c["side"] for c in q["choices"]},
             sum(blocks[q["n"]], Counter()))) for q in t["questions"]]
for key, value, said in [(key, value, said[key]) for said, found in told for key, value in found.items()]:
    wrong += said != value
    print(key, value, "" if said == value else f"<- the file says {said}")  # noqa: T201
sys.exit(bool(wrong))
