// @ts-check
/** One ballot entered once more from its paper: by a station where the entries differ, or as the tellers decide. */
import {html, nothing, render} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {begin, press, put, tap} from "./count_grammar.js";
import {keyOf} from "./count_keys.js";
import {pad} from "./count_pad.js";
import {fit, sheet} from "./count_sheet.js";
import {ballotWords} from "./count_words.js";

/** @typedef {import("./count_grammar.js").Ballot} Ballot */
/** @typedef {{title: string, decide: boolean, deciders: string[], send: (ballot: Ballot, why: string, deciders: string[]) => Promise<void>, left: () => void}} Wish */

export class One {
  /** @param {HTMLElement} host @param {any} desk @param {Wish} wish */
  constructor(host, desk, wish) {
    this.host = host; this.desk = desk; this.wish = wish;
    this.sheet = {form: desk.form, offers: desk.rows.map((/** @type {any} */ row) => row.choices.length || 2), reasons: desk.reasons.map((/** @type {any} */ reason) => reason.code)};
    this.state = begin(this.sheet);
    /** @type {Ballot | null} */
    this.ballot = null;
    this.why = ""; this.names = wish.deciders.join(", "); this.told = ""; this.sending = false;
    this.listen = (/** @type {KeyboardEvent} */ event) => { const key = keyOf(event); if (key) { event.preventDefault(); this.key(key); } };
    this.watch = new ResizeObserver(() => this.fit());
    host.hidden = false;
    document.addEventListener("keydown", this.listen);
    this.watch.observe(host);
    this.paint();
  }

  close() {
    this.watch.disconnect();
    document.removeEventListener("keydown", this.listen);
    this.host.hidden = true;
    render(nothing, this.host);
  }

  /** @param {string} key */
  key(key) {
    if (key === "Escape") return this.wish.left();
    if (this.ballot) return key === "Enter" ? void this.send() : this.again();
    if (key === "/" && this.wish.decide) return undefined;
    return this.turned(press(this.sheet, this.state, key, ""));
  }

  again() {
    this.ballot = null;
    this.paint();
  }

  /** @param {import("./count_grammar.js").Turn} turn */
  turned(turn) {
    this.state = turn.state;
    this.ballot = turn.ballot ?? null;
    this.told = turn.miss === "answer" ? t("an answer is missing") : "";
    this.paint();
    /** @type {HTMLElement | null} */ (this.host.querySelector(".one-why input"))?.focus();
  }

  async send() {
    if (!this.ballot || this.sending) return;
    this.sending = true;
    try {
      await this.wish.send(this.ballot, this.why, this.names.split(/[,;]/).map((name) => name.trim()).filter(Boolean));
    } catch (refusal) {
      this.told = /** @type {Error} */ (refusal).message;
      this.paint();
    }
    this.sending = false;
  }

  paint() {
    if (this.host.hidden) return;
    const {desk, state, ballot, wish} = this;
    const act = (/** @type {() => void} */ run) => { /** @type {HTMLElement} */ (document.activeElement)?.blur(); run(); };
    render(html`<header class="count-bar"><button type="button" class="button bare" data-leave @click=${wish.left}>${icon("arrow-left")}<span>${t("Differences")}</span></button><b>${say(desk.title)}</b><span class="count-who">${wish.title}</span></header>
      <div class="count-names">${ballot ? this.confirm(ballot) : sheet(desk, state.marks, (row) => act(() => this.turned(tap(this.sheet, state, row))), (row, sign) => act(() => this.turned(put(state, row, sign))))}</div>
      <aside class="count-side"><div class="count-place"><p>${wish.title}</p></div>
        <p class="count-typed ${this.told ? "miss" : ""}" aria-live="polite">${this.told || (state.typed ? html`<b>${state.typed}</b>_` : "")}</p>
        <p class="quiet">${wish.decide ? t("Enter the ballot as the tellers decide that it counts, or as invalid with its reason.") : t("Take the ballot from the pile and enter it as it is marked.")}</p></aside>
      <footer class="count-foot">${ballot ? nothing : pad(desk, state.asking, false, (key) => act(() => this.key(key)))}</footer>`, this.host);
    if (!this.host.querySelector("[data-fitted]")) this.fit();
  }

  /** @param {Ballot} ballot */
  confirm(ballot) {
    return html`<form class="count-finish one-why" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.send(); }}>
      <h2>${ballot.kind === "invalid" ? t("Invalid: {reason}", {reason: ballotWords(this.desk, ballot)}) : ballotWords(this.desk, ballot)}</h2>
      ${this.wish.decide ? html`<label class="field"><span>${t("Why (it stands in the entry log)")}</span><input class="input" maxlength="300" .value=${this.why} @input=${(/** @type {any} */ event) => { this.why = event.target.value; }}></label>
        <label class="field"><span>${t("Tellers who decide (names, with commas)")}</span><input class="input" maxlength="300" .value=${this.names} @input=${(/** @type {any} */ event) => { this.names = event.target.value; }}></label>` : nothing}
      <div class="row"><button type="button" class="button" @click=${() => this.again()}>${t("Enter it again")}</button>
        <button class="button primary big" data-send>${this.wish.decide ? t("Record the decision") : t("Enter so")} <kbd>Enter</kbd></button></div></form>`;
  }

  fit() {
    const names = /** @type {HTMLElement | null} */ (this.host.querySelector(".count-names"));
    if (names) fit(names);
  }
}
