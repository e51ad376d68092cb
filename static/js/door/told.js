// @ts-check
/**
 * After the server is back: what became of the scans that waited. Says first where somebody must go and see, can be
 * printed, and stays on this device until somebody has read it.
 */
import { html, nothing, render } from "/static/js/core/lit.js";
import { clockTime, hourMinute } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { t } from "/static/js/core/wording.js";
import * as shelf from "./shelf.js";
import { headline } from "./words.js";

/** @typedef {{nonce: string, said: string, code: string, tone: string, at: string, desk: string, direction: string, earlier: any, person: any}} Line */

const KEPT = "#summary";
const GREEN = ["checked_in", "checked_out"];

/** Whom the desk let pass although the server would not have. @param {Line} line */
const doubtful = (line) => GREEN.includes(line.said) && line.tone === "red" || line.code === "not_entitled" && GREEN.includes(line.said);
/** @param {Line} line */
const moved = (line) => GREEN.includes(line.said) && !GREEN.includes(line.code) && !doubtful(line);

export class Summary {
  /** @param {HTMLElement} strip @param {HTMLDialogElement} dialog */
  constructor(strip, dialog) {
    this.strip = strip;
    this.dialog = dialog;
    /** @type {Line[]} */ this.lines = [];
  }

  async open() {
    this.lines = (await shelf.read("told", KEPT)) ?? [];
    this.paint();
  }

  /** @param {import("./waiting.js").Told[]} told */
  async add(told) {
    const lines = told.map(({ scan, answer }) => ({ nonce: scan.nonce, said: scan.said, direction: scan.direction, at: answer.at ?? "", desk: answer.desk ?? scan.desk,
      code: answer.code ?? "not_recorded", tone: answer.tone ?? "red", earlier: answer.earlier ?? null, person: answer.person ?? null }));
    const fresh = lines.filter((line) => !this.lines.some((known) => known.nonce === line.nonce));
    this.lines = [...this.lines, ...fresh];
    await shelf.write("told", KEPT, this.lines);
    this.paint();
  }

  get doubts() { return this.lines.filter(doubtful); }

  show() {
    render(this.list(), this.dialog);
    if (!this.dialog.open && !document.querySelector("dialog[open]")) this.dialog.showModal();
  }

  seen = async () => {
    this.lines = [];
    await shelf.write("told", KEPT, []);
    this.dialog.close();
    this.paint();
  };

  /** The counts in words: 37 sent: 35 in, 1 already in. */
  words() {
    const count = (/** @type {(line: Line) => boolean} */ test) => this.lines.filter(test).length;
    /** @type {[number, (n: number) => string][]} */
    const parts = [
      [count((line) => line.code === "checked_in"), (n) => t("{n} in", { n })],
      [count((line) => line.code === "checked_out"), (n) => t("{n} out", { n })],
      [count((line) => line.code.startsWith("already")), (n) => t("{n} already recorded", { n })],
      [count((line) => !GREEN.includes(line.code) && !line.code.startsWith("already")), (n) => t("{n} not recorded", { n })],
    ];
    return `${t("{n} sent", { n: this.lines.length })}: ${parts.filter(([n]) => n).map(([n, say]) => say(n)).join(", ")}`;
  }

  paint() {
    const kind = this.doubts.length ? "red" : "green";
    render(this.lines.length ? html`<div class="told ${kind}" role="status">${icon(kind === "red" ? "warning" : "check-circle")}
      <span><b>${this.words()}</b>${kind === "red" ? html`<br>${t("Go and see: {n} were let in here and should not have been.", { n: this.doubts.length })}` : nothing}</span>
      <button type="button" class="button" @click=${() => this.show()}>${t("Show the list")}</button></div>` : nothing, this.strip);
  }

  list() {
    const rest = this.lines.filter((line) => !doubtful(line) && !moved(line));
    return html`<div class="told-list"><h2>${t("The server has every scan")}</h2><p>${this.words()}</p>
      ${this.group(t("Go and see"), this.doubts, "red")}
      ${this.group(t("Already recorded elsewhere"), this.lines.filter(moved), "amber")}
      ${this.group(t("As shown here"), rest, "")}
      <div class="told-deeds no-print"><button type="button" class="button" @click=${() => window.print()}>${t("Print")}</button>
        <button type="button" class="button primary" @click=${this.seen}>${t("Seen; clear the list")}</button></div></div>`;
  }

  /** @param {string} title @param {Line[]} lines @param {string} tone */
  group(title, lines, tone) {
    return lines.length ? html`<section class=${tone}><h3>${title} (${lines.length})</h3><table class="table"><tbody>${lines.map((line) => html`<tr>
      <td class="time">${hourMinute(line.at)}</td><td>${line.person ? html`<b>${line.person.name}</b><small>${t("no. {number}", { number: line.person.number })} · ${line.person.delegation}</small>` : "—"}</td>
      <td>${line.code === "not_recorded" ? t("Not recorded") : headline(/** @type {any} */ (line)).replace(` · ${clockTime(line.at)}`, "")}</td></tr>`)}</tbody></table></section>` : nothing;
  }
}
