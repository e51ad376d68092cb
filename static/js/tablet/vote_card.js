// @ts-check
/** The vote on the delegate's home page: the own receipt or why there is none, then the result with its arithmetic. */
import {bar} from "../core/bar.js";
import {clockTime, number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {sign, tone} from "../voting/answers.js";
import {ballot, changeableAnswers} from "./ballot.js";
import {bring, kept} from "./by-hash.js";
import {hall, takesAnswers} from "./hall.js";
import {changeButton, given} from "./receipt.js";
import {kind, timeLeft} from "./vote.js";

/** @typedef {import("./hall.js").Vote} Vote */

/** @param {Vote} vote */
function stateWords(vote) {
  if (vote.annulled) return t("Vote annulled");
  if (vote.state === "open") return takesAnswers(vote) ? t("Vote open") : vote.manner === "cards" ? t("Vote by show of cards") : t("Tablets have finished voting; the count goes on");
  return vote.result ? t("Result of the vote") : t("Vote closed, the result follows");
}

/** @param {Vote} vote */
export function voteCard(vote) {
  const open = vote.state === "open" && takesAnswers(vote);
  return html`<section class="card home-vote">
    <p class="row"><span class="tag ${vote.annulled ? "bad" : open ? "live" : ""}">${stateWords(vote)}</span><span class="quiet">${kind(vote)}</span>${open ? timeLeft(vote) : nothing}</p>
    <h2>${say(vote.title)}</h2>
    ${vote.annulled ? html`<p class="notice bad">${icon("warning")}<b>${t("This vote does not count any more.")}</b><span>${t("Reason: {reason}", {reason: vote.annulled.reason})}</span></p>` : own(vote, open)}
    ${vote.result && !vote.annulled ? results(vote) : nothing}
  </section>`;
}

/** @param {Vote} vote @param {boolean} open */
function own(vote, open) {
  const receipt = hall.me.voted[vote.id];
  const refused = ballot.refused.get(vote.id);
  if (vote.manner === "cards") return vote.state === "open" ? html`<p class="notice gold">${icon("vote")}<b>${t("Raise your card when the chair asks.")}</b><span>${t("There is nothing to do on this device.")}</span></p>` : nothing;
  if (!receipt) return refused ? html`<p class="notice bad">${icon("warning")}<b>${t("Your vote was not counted")}</b><span>${refused.message}</span></p>` : absence(vote, open);
  const answers = changeableAnswers(vote) || receipt.answers;
  return html`<div class="notice good">${icon("check-circle")}<b>${t("You voted at {time}", {time: clockTime(receipt.at)})}</b>
      ${answers?.length ? html`<div>${given(vote, answers)}</div>` : nothing}</div>
    ${refused ? html`<p class="notice bad">${icon("warning")}<b>${t("Your answer was not changed")}</b><span>${refused.message}</span></p>` : nothing}
    ${changeableAnswers(vote) ? changeButton(vote) : vote.changeable && open ? html`<p class="quiet">${t("To change your answer, use the device you voted on.")}</p>` : nothing}`;
}

/** Why there is no receipt. @param {Vote} vote @param {boolean} open */
function absence(vote, open) {
  const standing = hall.me.vote === vote.id ? hall.me.standing : hall.me.card.entitled ? "" : "not_entitled";
  if (standing === "not_entitled") return html`<p class="notice">${icon("info")}<b>${t("You take no part in this vote")}</b><span>${t("{kind}: attends without a vote.", {kind: say(hall.me.card.class_label)})}</span></p>`;
  if (standing === "absent") return html`<p class="notice warn">${icon("info")}<b>${t("You are not on the roll of this vote")}</b><span>${t("You were not checked in when it opened. Check in at the desk: the next vote will count you.")}</span></p>`;
  if (standing === "on_paper") return html`<p class="notice">${icon("document")}<b>${t("You hold a ballot on paper")}</b><span>${t("Put it into the ballot box; this device does not vote for you as well.")}</span></p>`;
  if (standing === "on_roll" && !open) return html`<p class="notice">${icon("info")}<span>${t("You did not vote.")}</span></p>`;
  return nothing;
}

let looked = "";
/** The numbers of a batch are fetched when somebody opens one of them. @param {Vote} vote */
function results(vote) {
  const {questions, hash} = vote.result;
  if (questions.length === 1) return result(vote.result, vote.result.cast);
  const address = `/votes/${vote.id}/result`;
  const numbers = (/** @type {number} */ at) => kept(address)?.result?.questions[at];
  const look = (/** @type {Event} */ event) => {
    if (/** @type {HTMLDetailsElement} */ (event.target).open) looked = address;
    if (looked === address) void bring(address, hash);
  };
  if (looked === address) void bring(address, hash);
  return html`<ol class="home-results">${questions.map((/** @type {any} */ each, /** @type {number} */ at) => html`<li><p class="home-result"><b>${each.n}.</b><span>${say(vote.questions[at].title)}</span>
    <em class="sheet-mark ${each.passed ? "agree" : "disagree"}">${icon(each.passed ? "check" : "cross")}${say(each.verdict)}</em></p>
    <details @toggle=${look}><summary>${t("The numbers")}</summary>${numbers(at) ? result(numbers(at), vote.result.cast) : html`<p class="quiet" role="status">${t("One moment, please.")}</p>`}</details></li>`)}</ol>`;
}

/** @param {any} found @param {number} cast */
function result(found, cast) {
  return html`<p class="verdict ${found.passed ? "agree" : "disagree"}">${icon(found.passed ? "check-circle" : "cross-circle")}${say(found.verdict)}</p>
    <ul class="tally">${(found.rows || []).map((/** @type {any} */ row) => html`<li class=${tone(row.code)}><span>${icon(sign(row.code))}${say(row.label)}</span><b>${number(row.votes)}${row.percent ? html`<small> · ${say(row.percent)}</small>` : nothing}</b>${row.share === undefined ? bar(row.votes, cast || 1) : bar(row.share, 10000)}</li>`)}</ul>
    <div class="quiet">${(found.lines || []).map((/** @type {any} */ line) => html`<p>${say(line)}</p>`)}</div>`;
}
