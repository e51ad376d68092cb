// @ts-check
/** One pass of this station over a batch: its ballots in order, each sent as it is finished. It knows no page. */
import {nonce, show} from "/static/js/core/deed.js";
import {CountQueue} from "./count_queue.js";
import {Patterns} from "./count_patterns.js";
import {station} from "./count_station.js";

/** @typedef {import("./count_grammar.js").Ballot} Ballot */
/** @typedef {Ballot & {position: number, seen: any}} Kept */
/** @typedef {"put" | "insert" | "remove"} Step */

export class CountPass {
  /** @param {number} box @param {number} number @param {{changed: () => void, refused: (lost: number, refusal: any) => void}} ears */
  constructor(box, number, ears) {
    this.path = `/tellers/count/${box}/batches/${number}`;
    this.ears = ears;
    this.size = 0;
    this.known = 0;
    this.left = 0;
    this.away = false;
    /** @type {Kept[]} */
    this.ballots = [];
    this.patterns = new Patterns();
    this.queue = new CountQueue(`${station.device}:${box}:${number}`, {
      answered: (stroke, answer) => this.answered(stroke.body, answer),
      refused: (strokes, refusal) => ears.refused(strokes.length, refusal),
      changed: (left, away) => { this.left = left; this.away = away; ears.changed(); },
    });
  }

  /** What the server has, and on it what an earlier page of this station could not deliver. */
  async open() {
    const [kept, waiting] = await Promise.all([show(`${this.path}/pass?${new URLSearchParams(station.said)}`), this.queue.open()]);
    Object.assign(this, {size: kept.size, known: kept.steps, ballots: kept.ballots, patterns: new Patterns(kept.patterns)});
    this.ballots.forEach((ballot) => ballot.kind === "marked" && this.patterns.add(ballot.marks));
    for (const {body} of waiting.filter((stroke) => stroke.body.known >= kept.steps)) {
      this.apply(body.step, body.position, body.step === "remove" ? null : body);
      this.known = body.known + 1;
    }
    this.left = waiting.length;
    void this.queue.run();
  }

  get full() {
    return this.ballots.length >= this.size;
  }

  /** @param {Step} step @param {number} position @param {Ballot | null} ballot */
  stroke(step, position, ballot) {
    this.apply(step, position, ballot);
    this.queue.add(`${this.path}/entries`, {...station.said, step, position, known: this.known, ...(ballot || {}), nonce: nonce()});
    this.known += 1;
  }

  /** @param {Step} step @param {number} position @param {Ballot | null} ballot */
  apply(step, position, ballot) {
    const at = position - 1;
    const kept = ballot && {kind: ballot.kind, marks: ballot.marks, reason: ballot.reason, position, seen: null};
    if (kept) this.ballots.splice(at, step === "put" && at < this.ballots.length ? 1 : 0, kept);
    else this.ballots.splice(at, 1);
    this.ballots.forEach((each, n) => { each.position = n + 1; });
    if (kept && kept.kind === "marked") this.patterns.add(kept.marks);
  }

  /** The server's word on a ballot. @param {Record<string, any>} body @param {any} answer */
  answered(body, answer) {
    const ballot = this.ballots.find((each) => each.position === body.position && each.kind === body.kind && each.marks === body.marks);
    if (ballot && answer.seen) ballot.seen = answer.seen;
  }
}
