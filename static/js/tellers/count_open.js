// @ts-check
/** The open ballots of a compared batch: what each station entered, side by side, and who puts it right. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {station} from "./count_station.js";
import {ballotWords, rowName, signWords} from "./count_words.js";

const SHIFTED = 5; // so many open ballots in a row look like one left out or entered twice

/** @typedef {{again: (position: number) => void, decide: (position: number) => void, takeBack: () => void, left: () => void}} Deeds */

/** @param {any} desk @param {any} open @param {Deeds} deeds */
export function openBallots(desk, open, deeds) {
  const own = open.stations.includes(station.name);
  return html`<section class="stack"><div class="row"><button type="button" class="button" data-leave @click=${deeds.left}>${icon("arrow-left")}${t("Batches")}</button>
      <h2>${t("Batch {n}: {open} ballots to settle", {n: open.number, open: open.open.length})}</h2></div>
    ${own && shifted(open.open) ? html`<div class="notice warn">${icon("warning")}<p>${t("Many ballots in a row differ: perhaps one was left out or entered twice. The station may take its pass back and put the order right.")}</p>
      <p><button type="button" class="button" data-take-back @click=${deeds.takeBack}>${t("{station}: take the pass back", {station: station.name})}</button></p></div>` : nothing}
    <ol class="open-ballots">${open.open.map((/** @type {any} */ each) => one(desk, open.stations, each, own, deeds))}</ol>
    ${open.decided.length ? html`<h3>${t("Decided by the tellers")}</h3><ul class="decided">${open.decided.map((/** @type {any} */ each) => html`<li><b>${t("Ballot {n}", {n: each.position})}</b>
      <span>${say(each.seen.words)} · ${ballotWords(desk, each)} · ${each.why} <small class="quiet">(${each.deciders.join(", ")})</small></span></li>`)}</ul>` : nothing}</section>`;
}

/** @param {any[]} open @returns {boolean} */
function shifted(open) {
  return open.some((each, n) => n + SHIFTED <= open.length && open[n + SHIFTED - 1].position === each.position + SHIFTED - 1);
}

/** @param {any} desk @param {string[]} stations @param {any} each @param {boolean} own @param {Deeds} deeds */
function one(desk, stations, each, own, deeds) {
  return html`<li class="card" data-position=${each.position}><div class="row apart"><h3>${t("Ballot {n}", {n: each.position})}</h3>
      <span class="tag ${each.why === "doubtful" ? "warn" : "bad"}">${each.why === "doubtful" ? t("doubtful") : t("differs")}</span></div>
    <div class="beside">${stations.map((name, n) => html`<div class="beside-one"><p class="overline">${name}</p>${entry(desk, each.entries[n])}</div>`)}</div>
    ${rows(desk, stations, each.entries)}
    <div class="row end">${own ? html`<button type="button" class="button" data-again @click=${() => deeds.again(each.position)}>${icon("edit")}${t("{station} enters it again", {station: station.name})}</button>` : nothing}
      <button type="button" class="button" data-decide @click=${() => deeds.decide(each.position)}>${icon("people")}${t("The tellers decide")}</button></div></li>`;
}

/** @param {any} desk @param {any} ballot */
function entry(desk, ballot) {
  if (!ballot) return html`<p class="quiet">${t("no ballot here")}</p>`;
  return html`<p><b class=${ballot.seen.valid ? "good" : "bad"}>${say(ballot.seen.words)}</b></p>${ballot.kind === "marked" ? html`<p>${ballotWords(desk, ballot)}</p>` : nothing}
    ${ballot.seen.question ? html`<p class="quiet">${say(ballot.seen.question)}</p>` : nothing}`;
}

/** The rows on which marked entries differ, by name. @param {any} desk @param {string[]} stations @param {any[]} entries */
function rows(desk, stations, entries) {
  if (entries.some((each) => !each || each.kind !== "marked")) return nothing;
  const apart = desk.rows.map((/** @type {any} */ row, /** @type {number} */ n) => ({row, n})).filter((/** @type {{n: number}} */ {n}) => entries.some((each) => each.marks[n] !== entries[0].marks[n]));
  if (!apart.length) return nothing;
  return html`<div class="table-scroll"><table class="table"><thead><tr><th></th>${stations.map((name) => html`<th>${name}</th>`)}</tr></thead><tbody>
    ${apart.map((/** @type {any} */ {row, n}) => html`<tr><td>${rowName(n, desk.rows.length)} <b>${say(row.label)}</b></td>${entries.map((each) => html`<td>${signWords(desk, each.marks[n], n).words || t("stands")}</td>`)}</tr>`)}</tbody></table></div>`;
}
