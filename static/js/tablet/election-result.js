// @ts-check
/** An announced result on the tablet: who is elected, high to low, how it was reckoned, and every candidate's votes. */
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";

/** @param {any} one */
export function verdictLine(one) {
  const n = one.result.elected;
  return html`<p class="verdict ${n ? "agree" : "disagree"}">${icon(n ? "check-circle" : "info")}${n === 0 ? t("Nobody was elected") : n === 1 ? t("1 person is elected") : t("{n} people are elected", {n: number(n)})}</p>`;
}

/** @param {any} row @param {number} place @param {boolean} [marked] whether those elected are told apart */
const line = (row, place, marked = false) => html`<li class=${row.elected ? "elected" : ""}><b>${place}.</b><span>${row.name}${marked && row.elected ? icon("check") : nothing}</span><b class="number">${number(row.votes)}</b><small class="number">${say(row.percent)}</small></li>`;

/** @param {any} one @param {any} result with every vote; null while it is being fetched */
export function resultCard(one, result) {
  if (!result) return html`<section class="card home-vote">${verdictLine(one)}<p class="quiet" role="status">${t("One moment, please.")}</p></section>`;
  const elected = result.rows.filter((/** @type {any} */ row) => row.elected);
  const ballot = [...result.rows].sort((a, b) => a.n - b.n);
  return html`<section class="card home-vote">${verdictLine(one)}
    ${elected.length ? html`<ol class="election-votes">${elected.map((/** @type {any} */ row, /** @type {number} */ at) => line(row, at + 1))}</ol>` : nothing}
    ${result.statements.map((/** @type {any} */ words) => html`<p class="strong">${say(words)}</p>`)}
    <div class="quiet">${result.lines.map((/** @type {any} */ words) => html`<p>${say(words)}</p>`)}</div>
    ${result.approval ? html`<p class="notice gold">${icon("info")}<span>${say(result.approval.label)}</span></p>` : nothing}
    <details class="home-older election-table"><summary>${t("All votes, in the order of the ballot")}</summary>
      <ol class="election-votes">${ballot.map((row) => line(row, row.n, true))}</ol></details></section>`;
}
