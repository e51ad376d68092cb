// @ts-check
/** What the pages of the votes draw more than once: the state, the verdict with its arithmetic, the bars, the deeds. */
import {html, nothing} from "/static/js/core/lit.js";
import {bar} from "/static/js/core/bar.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {tone} from "./answers.js";

/** The state in a word; a published vote says its verdict. @param {any} vote */
export function tag(vote) {
  if (vote.annulled) return html`<span class="tag bad">${icon("cross-circle")}${t("Vote annulled")}</span>`;
  switch (vote.state) {
    case "draft": return html`<span class="tag">${icon("edit")}${t("Draft vote")}</span>`;
    case "open": return vote.casting_ended_at ? html`<span class="tag warn">${icon("clock")}${t("Counting cards and paper")}</span>` : html`<span class="tag live">${t("Vote open")}</span>`;
    case "closed": return html`<span class="tag warn">${icon("eye-off")}${t("Closed, not published")}</span>`;
    default: return html`<span class="tag gold">${icon("eye")}${t("Published")}</span>`;
  }
}

/** The verdict in a word; of a batch, how many were carried. @param {any} result */
export function verdictChip(result) {
  const kind = result.passed ? "good" : (result.some ?? result.questions.some((/** @type {any} */ each) => each.passed)) ? "warn" : "bad";
  return html`<span class="tag ${kind}">${icon(result.passed ? "check" : kind === "warn" ? "info" : "cross")}${say(result.verdict)}</span>`;
}

/** The verdict of a question, large, with the lines that explain it. @param {any} found */
export function verdict(found) {
  return html`<div class="vote-verdict ${found.passed ? "passed" : "failed"}"><p class="vote-word">${icon(found.passed ? "check" : "cross")}${say(found.verdict)}</p>
    ${found.lines.map((/** @type {any} */ line) => html`<p>${say(line)}</p>`)}</div>`;
}

/** @param {any} row */
const toneOf = (row) => tone(row.code) || (row.counts_for ? "agree" : "option");

/** Bars of the base: one per choice, and those of the base who cast nothing. @param {any[]} rows @param {any} [silent] */
export function bars(rows, silent) {
  const line = (/** @type {any} */ row, /** @type {string} */ label, /** @type {string} */ kind) => html`<div class="vote-bar ${kind}">
    <span>${label}</span><b>${number(row.votes)}</b><small>${say(row.percent)}</small>${bar(row.share, 10000)}</div>`;
  return html`<div class="vote-bars">${rows.map((row) => line(row, say(row.label), toneOf(row)))}
    ${silent && silent.votes ? line(silent, t("No ballot"), "silent") : nothing}</div>`;
}

/** What was decided: of one question large, of several one after another, each with its numbers to open. @param {any} result */
export function results(result) {
  const {questions} = result;
  if (questions.length === 1) return html`${verdict(questions[0])}${bars(questions[0].rows, questions[0].silent)}`;
  return html`<ol class="vote-questions">${questions.map((/** @type {any} */ each) => html`<li><details><summary><b>${each.n}.</b><span>${say(each.title)}</span>
    <em class="vote-figure">${number(each.for_votes)}<small>${t("in favour")}</small></em>
    <span class="tag ${each.passed ? "good" : "bad"}">${icon(each.passed ? "check" : "cross")}${say(each.verdict)}</span></summary>
    <div class="stack">${each.lines.map((/** @type {any} */ line) => html`<p>${say(line)}</p>`)}${bars(each.rows, each.silent)}</div></details></li>`)}</ol>`;
}

/** What is asked, of a vote with several questions. @param {any} vote */
export function questions(vote) {
  if (vote.questions.length < 2) return nothing;
  return html`<ol class="vote-asked">${vote.questions.map((/** @type {any} */ each) => html`<li><b>${each.n}.</b> ${say(each.title)}</li>`)}</ol>`;
}

/** @param {number} cast @param {number} roll */
export function turnout(cast, roll) {
  return html`<div class="vote-turnout"><p><b>${number(cast)}</b> / ${number(roll)} ${t("have voted")}</p>${bar(cast, roll)}</div>`;
}

/** Another attempt of the same question, before or after. @param {any} vote */
export function linked(vote) {
  return html`${vote.repeats ? html`<p><a href="/votes/${vote.repeats}">${icon("refresh")}${t("Repeats vote no. {n}", {n: vote.repeats})}</a></p>` : nothing}
    ${vote.repeated_by ? html`<p><a href="/votes/${vote.repeated_by}">${icon("refresh")}${t("Repeated as vote no. {n}", {n: vote.repeated_by})}</a></p>` : nothing}`;
}
