// @ts-check
/** The entry screen: one ballot at a time, by keys or by touch. It covers the whole page; no window ever asks in between. */
import {deed} from "/static/js/core/deed.js";
import {nothing, render} from "/static/js/core/lit.js";
import {t} from "/static/js/core/wording.js";
import {begin, press, put, tap} from "./count_grammar.js";
import {keyOf} from "./count_keys.js";
import {CountPass} from "./count_pass.js";
import {screen} from "./count_screen.js";
import {fit} from "./count_sheet.js";
import {station} from "./count_station.js";

export class Entry {
  /** @param {HTMLElement} host @param {any} desk @param {number} number @param {{left: () => void, handed: (told: any) => void, refused: (lost: number, refusal: any) => void}} ears */
  constructor(host, desk, number, ears) {
    this.host = host; this.desk = desk; this.number = number; this.ears = ears;
    this.sheet = {form: desk.form, offers: desk.rows.map((/** @type {any} */ row) => row.choices.length || 2), reasons: desk.reasons.map((/** @type {any} */ reason) => reason.code)};
    this.state = begin(this.sheet);
    this.correcting = 0; this.inserting = false; this.miss = ""; this.handing = false;
    this.pass = new CountPass(desk.id, number, {changed: () => this.paint(), refused: ears.refused});
    this.listen = (/** @type {KeyboardEvent} */ event) => { const key = keyOf(event); if (key) { event.preventDefault(); this.key(key); } };
    this.watch = new ResizeObserver(() => this.fit());
  }

  async open() {
    await this.pass.open();
    this.host.hidden = false;
    document.addEventListener("keydown", this.listen);
    this.watch.observe(this.host);
    this.paint();
  }

  close() {
    this.pass.queue.close();
    this.watch.disconnect();
    document.removeEventListener("keydown", this.listen);
    this.host.hidden = true;
    render(nothing, this.host);
  }

  /** All is entered and nothing is being corrected. */
  get ready() { return this.pass.full && !this.correcting; }

  get position() { return this.correcting || Math.min(this.pass.ballots.length + 1, this.pass.size); }

  /** @param {string} key */
  key(key) {
    if (key === "Escape") return this.correcting ? this.correct(0) : undefined;
    if (this.ready) return key === "Enter" ? void this.handIn() : key === "Backspace" ? this.correct(this.pass.size) : this.paint();
    const turn = press(this.sheet, this.state, key, this.pass.patterns.marks);
    if (turn.back && this.position > 1) return this.correct(this.position - 1);
    return this.turned(turn);
  }

  /** @param {import("./count_grammar.js").Turn} turn */
  turned(turn) {
    this.state = turn.state;
    const misses = {row: t("no such name"), answer: t("an answer is missing"), pattern: t("no pattern for this ballot")};
    this.miss = turn.miss ? misses[turn.miss] : "";
    if (turn.ballot) {
      const position = this.correcting || this.pass.ballots.length + 1;
      this.pass.stroke(this.inserting ? "insert" : "put", position, turn.ballot);
      this.correcting = 0; this.inserting = false;
    }
    this.paint();
  }

  /** @param {number} row */
  tapped(row) { this.turned(tap(this.sheet, this.state, row)); }

  /** @param {number} row @param {string} sign */
  put(row, sign) { this.turned(put(this.state, row, sign)); }

  /** @param {number} position 0: back to the next ballot */
  correct(position) {
    this.correcting = position; this.inserting = false; this.miss = "";
    this.state = begin(this.sheet, position ? this.pass.ballots[position - 1] : undefined);
    this.paint();
  }

  remove() {
    this.pass.stroke("remove", this.correcting, null);
    this.correct(0);
  }

  insert() {
    this.inserting = true;
    this.state = begin(this.sheet);
    this.paint();
  }

  async handIn() {
    if (this.handing) return;
    this.handing = true;
    await this.pass.queue.emptied();
    try {
      this.ears.handed(await deed(`${this.pass.path}/hand-in`, station.said));
    } catch (refusal) {
      this.ears.refused(0, refusal);
    }
    this.handing = false;
  }

  paint() {
    if (this.host.hidden) return;
    render(screen(this), this.host);
    if (!this.host.querySelector("[data-fitted]")) this.fit();
  }

  fit() {
    const names = /** @type {HTMLElement | null} */ (this.host.querySelector(".count-names"));
    if (names) fit(names);
  }
}
