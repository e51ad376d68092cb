// @ts-check
// The middle of the control page while a vote is open, and until its result is published.
import {html, nothing} from "/static/js/core/lit.js";
import {bar} from "/static/js/core/bar.js";
import {clockTime, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {enough} from "/static/js/voting/rule.js";
import {close, publish} from "./acts.js";
import {state} from "./state.js";

/** Votes that must agree, as far as it can be known while the vote is open. @param {any} vote */
function needed(vote) {
  if (!vote.sets || vote.rule.base === "votes_cast") return "—";
  const base = vote.rule.base === "summoned" ? vote.sets.summoned - vote.absent_throughout : vote.sets.present;
  return number(enough(base, vote.rule));
}

/** @param {string | number} value @param {string} words */
const figure = (value, words) => html`<div class="figure"><b>${value}</b><span>${words}</span></div>`;

/** @param {any[]} rows */
export function tally(rows) {
  return html`<div class="tally">${rows.map((row, at) => html`<div class="tally-row row-${Math.min(at, 3)}"><span>${say(row.label)}</span>
    <b>${number(row.votes)}</b><small>${say(row.percent)}</small>${bar(row.share, 10000)}</div>`)}</div>`;
}

/** @param {any} vote */
export function open(vote) {
  const turnout = state.pictures.turnout?.vote === vote.id ? state.pictures.turnout : {cast: 0, roll: vote.sets?.roll || 0};
  const left = turnout.roll - turnout.cast;
  return html`<section class="card live-card"><div><span class="tag live">${t("Vote open since {time}", {time: clockTime(vote.opened_at)})}</span></div>
    <h1>${say(vote.title)}</h1>
    <div class="live-figures">${figure(number(turnout.cast), t("have voted"))}${figure(number(left), t("have not voted"))}
      ${figure(number(turnout.roll), t("may vote"))}${figure(needed(vote), t("needed to carry"))}</div>
    ${bar(turnout.cast, turnout.roll)}
    <p class="quiet">${say(vote.needed_line) || say(vote.rule_words)}</p>
    ${turnout.tally ? tally(turnout.tally) : nothing}
    ${state.writes ? html`<div class="deeds"><button type="button" class="button primary" @click=${() => close(vote, turnout)}>${t("Close and count")}<kbd>K</kbd></button>
      <a class="button" href="/votes/${vote.id}">${t("Details of the vote")}</a></div>` : nothing}</section>`;
}

/** @param {any} result */
export function verdict(result) {
  return html`<div class="verdict ${result.passed ? "passed" : "failed"}"><p class="verdict-word">${icon(result.passed ? "check" : "cross")}${say(result.verdict)}</p>
    ${result.lines.map((/** @type {any} */ line) => html`<p>${say(line)}</p>`)}</div>`;
}

/** @param {any} vote */
export function closed(vote) {
  return html`<section class="card live-card"><div><span class="tag warn">${icon("eye-off")}${t("Closed at {time} · the hall has not seen the result", {time: clockTime(vote.closed_at)})}</span></div>
    <h1>${say(vote.title)}</h1>
    <div class="live-result">${verdict(vote.result)}${tally(vote.result.rows)}</div>
    ${state.writes ? html`<div class="deeds"><button type="button" class="button primary" @click=${() => publish(vote)}>${t("Publish the result")}<kbd>P</kbd></button>
      <a class="button" href="/votes/${vote.id}/record.pdf" target="_blank" rel="noopener">${icon("print")}${t("Record (PDF)")}</a></div>` : nothing}</section>`;
}

export function waitingCard() {
  const groups = state.waiting?.delegations || [];
  return html`<section class="card tight"><h2 class="overline">${t("Not yet voted, by delegation")}</h2>
    ${groups.length ? html`<ol class="groups">${groups.map((/** @type {any} */ group) => html`<li><details><summary>
      <span>${group.name}</span><b>${number(group.people.length)}</b></summary>
      <ul>${group.people.map((/** @type {any} */ person) => html`<li>${person.name}<small>${[person.number, person.seat].filter(Boolean).join(" · ")}</small></li>`)}</ul></details></li>`)}</ol>`
      : html`<p class="quiet">${t("Everybody on the roll has voted.")}</p>`}</section>`;
}
