// @ts-check
/** What the pages of the votes draw more than once: the state, the verdict with its arithmetic, the bars, the deeds. */
import {html, nothing} from "/static/js/core/lit.js";
import {bar} from "/static/js/core/bar.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {closeVote, openVote, publishVote, runs} from "./deeds.js";
import {editVote} from "./form.js";

/** The state in a word; a published vote says its verdict. @param {any} vote */
export function tag(vote) {
  switch (vote.state) {
    case "draft": return html`<span class="tag">${icon("edit")}${t("Draft vote")}</span>`;
    case "open": return html`<span class="tag live">${t("Vote open")}</span>`;
    case "closed": return html`<span class="tag warn">${icon("eye-off")}${t("Closed, not published")}</span>`;
    default: return html`<span class="tag gold">${icon("eye")}${t("Published")}</span>`;
  }
}

/** @param {any} result */
export function verdictChip(result) {
  return html`<span class="tag ${result.passed ? "good" : "bad"}">${icon(result.passed ? "check" : "cross")}${say(result.verdict)}</span>`;
}

/** The verdict, large, with the lines that explain it. @param {any} result */
export function verdict(result) {
  return html`<div class="vote-verdict ${result.passed ? "passed" : "failed"}"><p class="vote-word">${icon(result.passed ? "check" : "cross")}${say(result.verdict)}</p>
    ${result.lines.map((/** @type {any} */ line) => html`<p>${say(line)}</p>`)}</div>`;
}

/** @param {any} row */
const tone = (row) => (["agree", "disagree", "other"].includes(row.code) ? row.code : row.counts_for ? "agree" : "other");

/** Bars of the base: one per choice, and those of the base who cast nothing. @param {any[]} rows @param {any} [silent] */
export function bars(rows, silent) {
  const line = (/** @type {any} */ row, /** @type {string} */ label, /** @type {string} */ kind) => html`<div class="vote-bar ${kind}">
    <span>${label}</span><b>${number(row.votes)}</b><small>${say(row.percent)}</small>${bar(row.share, 10000)}</div>`;
  return html`<div class="vote-bars">${rows.map((row) => line(row, say(row.label), tone(row)))}
    ${silent && silent.votes ? line(silent, t("No ballot"), "silent") : nothing}</div>`;
}

/** @param {number} cast @param {number} roll */
export function turnout(cast, roll) {
  return html`<div class="vote-turnout"><p><b>${number(cast)}</b> / ${number(roll)} ${t("have voted")}</p>${bar(cast, roll)}</div>`;
}

/** The one deed that comes next, for those who run votes. @param {any} vote @param {{cast: number, roll: number, busy: boolean}} now */
export function nextDeed(vote, now) {
  if (!runs) return nothing;
  const button = (/** @type {string} */ label, /** @type {() => unknown} */ run, kind = "primary", off = false) => html`<button type="button" class="button ${kind}" ?disabled=${off} @click=${run}>${label}</button>`;
  switch (vote.state) {
    case "draft": return html`${button(t("Change…"), () => editVote(vote), "")}${button(t("Open the vote…"), () => openVote(vote), "primary", now.busy)}`;
    case "open": return button(t("Close and count…"), () => closeVote(vote, now.roll - now.cast));
    case "closed": return button(t("Publish the result…"), () => publishVote(vote));
    default: return nothing;
  }
}
