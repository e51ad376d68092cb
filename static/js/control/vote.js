// @ts-check
// The middle of the control page while a vote is open, and until its result is published.
import {html, nothing} from "/static/js/core/lit.js";
import {bar} from "/static/js/core/bar.js";
import {clockTime, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {tone} from "/static/js/voting/answers.js";
import {countdown} from "/static/js/voting/countdown.js";
import {questions} from "/static/js/voting/parts.js";
import {enough} from "/static/js/voting/rule.js";
import {disputed, openSteps} from "/static/js/voting/steps.js";
import {waitingList} from "/static/js/voting/waiting.js";
import {close, publish} from "./acts.js";
import {state} from "./state.js";

/** Votes that must agree, as far as it can be known while the vote is open. @param {any} vote */
function needed(vote) {
  if (!vote.sets || !["summoned", "present"].includes(vote.rule.base) || vote.weighted) return "—";
  const base = vote.rule.base === "summoned" ? vote.sets.summoned - vote.absent_throughout : vote.sets.present;
  return number(enough(base, vote.rule));
}

/** @param {string | number} value @param {string} words */
const figure = (value, words) => html`<div class="figure"><b>${value}</b><span>${words}</span></div>`;

/** @param {any[]} rows */
export function tally(rows) {
  return html`<div class="tally">${rows.map((row) => html`<div class="tally-row ${tone(row.code) || (row.counts_for ? "agree" : "option")}"><span>${say(row.label)}</span>
    <b>${number(row.votes)}</b><small>${say(row.percent)}</small>${bar(row.share, 10000)}</div>`)}</div>`;
}

/** What it says above an open vote: since when, and how much longer. @param {any} vote */
export function clock(vote) {
  if (vote.casting_ended_at && vote.manner !== "cards") return html`<span class="tag warn">${icon("clock")}${t("Tablets stopped at {time}; cards and paper are counted", {time: clockTime(vote.casting_ended_at)})}</span>`;
  return html`<span class="tag live">${t("Vote open since {time}", {time: clockTime(vote.opened_at)})}</span>
    ${vote.closes_at ? html`<span class="tag warn vote-countdown">${icon("clock")}${countdown(vote.closes_at)}</span>` : nothing}`;
}

/** @param {any} vote */
export function turnoutOf(vote) {
  const {turnout} = state.pictures;
  return turnout?.vote === vote.id ? turnout : {cast: 0, roll: vote.sets?.roll || 0};
}

/** What was told so far besides the tablets, so that nobody types it in twice. @param {any} vote @param {any} turnout */
function told(vote, turnout) {
  const words = [turnout.cards ? t("Cards typed in: {n}", {n: number(turnout.cards)}) : "",
    turnout.paper ? t("Paper ballots given out: {n}", {n: number(turnout.paper)}) : "",
    typeof vote.returned === "number" ? t("Paper ballots that came back: {n}", {n: number(vote.returned)}) : ""].filter(Boolean);
  return words.length ? html`<p class="notice good live-told">${icon("check")}<b>${words.join(" · ")}</b></p>` : nothing;
}

/** @param {any} vote */
export function open(vote) {
  const turnout = turnoutOf(vote);
  const left = turnout.roll - turnout.cast;
  const tablets = vote.manner === "tablets";
  return html`<section class="card live-card"><div class="row">${clock(vote)}</div>
    <h1>${say(vote.title)}</h1>${questions(vote)}
    ${vote.manner === "cards" ? html`<p class="notice gold">${icon("vote")}<b>${t("Vote by show of cards: {n} on the roll", {n: number(turnout.roll)})}</b><span>${t("The chair asks for the cards; then type in what was shown.")}</span></p>`
      : html`<div class="live-figures">${figure(number(turnout.cast), t("have voted"))}${figure(number(left), t("have not voted"))}
      ${figure(number(turnout.roll), t("may vote"))}${figure(needed(vote), t("needed to carry"))}</div>
    ${bar(turnout.cast, turnout.roll)}`}
    ${told(vote, turnout)}<p class="quiet">${say(vote.needed_line) || say(vote.rule_words)}</p>
    ${turnout.alarm ? html`<p class="notice bad" role="alert">${icon("warning")}<b>${say(turnout.alarm)}</b></p>` : nothing}
    ${turnout.tally && vote.questions.length === 1 ? tally(turnout.tally) : nothing}
    ${state.writes ? html`<div class="deeds">${tablets ? html`<button type="button" class="button primary" @click=${() => close(vote, turnout)}>${t("Close and count")}<kbd>K</kbd></button>` : nothing}
      ${openSteps(vote, {...turnout, busy: false}, !tablets)}
      <a class="button bare" href="/votes/${vote.id}">${t("Details of the vote")}</a></div>` : nothing}</section>`;
}

/** @param {any} found a question of the result */
export function verdict(found) {
  return html`<div class="verdict ${found.passed ? "passed" : "failed"}"><p class="verdict-word">${icon(found.passed ? "check" : "cross")}${say(found.verdict)}</p>
    ${found.lines.map((/** @type {any} */ line) => html`<p>${say(line)}</p>`)}</div>`;
}

/** One question with its bars, or the questions of a batch one below the other. @param {any} result */
export function outcome(result) {
  if (result.questions.length === 1) return html`${verdict(result)}${tally(result.rows)}`;
  return html`<ol class="live-questions">${result.questions.map((/** @type {any} */ each) => html`<li><b>${each.n}.</b><span>${say(each.title)}</span><em>${number(each.for_votes)}</em>
    <span class="tag ${each.passed ? "good" : "bad"}">${icon(each.passed ? "check" : "cross")}${say(each.verdict)}</span></li>`)}</ol>`;
}

/** @param {any} vote */
export function closed(vote) {
  return html`<section class="card live-card"><div><span class="tag warn">${icon("eye-off")}${t("Closed at {time} · the hall has not seen the result", {time: clockTime(vote.closed_at)})}</span></div>
    <h1>${say(vote.title)}</h1>
    <div class=${vote.questions.length > 1 ? "" : "live-result"}>${outcome(vote.result)}</div>
    ${state.writes ? html`<div class="deeds"><button type="button" class="button primary" @click=${() => publish(vote)}>${t("Publish the result")}<kbd>P</kbd></button>
      <a class="button" href="/votes/${vote.id}/record.pdf" target="_blank" rel="noopener">${icon("print")}${t("Record (PDF)")}</a>${disputed(vote)}</div>` : nothing}</section>`;
}

/** @param {any} vote */
export function waitingCard(vote) {
  return vote.manner === "cards" ? nothing : html`<section class="card tight">${waitingList(vote, state.waiting)}</section>`;
}
