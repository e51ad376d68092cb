// @ts-check
/** A vote with one question as the delegate sees it: the question over the whole screen, its answers, and one button that sends. */
import {hourMinute} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {label, sign, tone} from "../voting/answers.js";
import {countdown, secondsLeft} from "../voting/countdown.js";
import {attention} from "./attention.js";
import {ballot, choose, leave, send} from "./ballot.js";
import {hall} from "./hall.js";

/** @typedef {import("./hall.js").Vote} Vote */

/** @param {Vote} vote @returns {string} */
export function kind(vote) {
  return vote.mode === "named" ? t("Open vote, by name") : t("Open vote, counted");
}

/** Above every sheet: what kind of vote it is, its place, how long it is still open, and the call of the presidium. @param {Vote} vote */
export function kicker(vote) {
  const item = hall.agenda.items.find((/** @type {any} */ each) => each.id === vote.item);
  const place = item?.number ? t("Item {number} of the agenda", {number: item.number}) : "";
  const opened = t("opened at {time}", {time: hourMinute(vote.opened_at)});
  return html`${attention.nudged ? html`<p class="notice gold vote-nudge" role="alert">${icon("bell")}<b>${t("Please vote now: the presidium is waiting for your answer.")}</b></p>` : nothing}
    <p class="vote-kicker"><span class="tag gold">${kind(vote)}</span><span>${place ? `${place} · ` : nothing}${opened}</span>${timeLeft(vote)}</p>`;
}

/** @param {Vote} vote */
export function timeLeft(vote) {
  if (!vote.closes_at) return nothing;
  return html`<span class="vote-clock">${icon("clock")}${secondsLeft(vote.closes_at) ? t("Still open for") : t("Time is up")} ${countdown(vote.closes_at)}</span>`;
}

/** The question with its answers. @param {Vote} vote */
export function question(vote) {
  const only = vote.questions[0];
  const many = only.choices.length > 5 ? "many lots" : only.choices.length > 3 ? "many" : "";
  return html`<div class="vote">
    <div class="vote-body">
      ${kicker(vote)}
      <h1 class=${length(say(vote.title))}>${say(vote.title)}</h1>
      <div class="vote-choices ${many}" role="radiogroup" aria-label=${say(vote.title)}>${only.choices.map((choice) => answer(only.n, choice))}</div>
    </div>
    <footer class="vote-foot">
      <p>${refusal(vote) || hint(vote, only)}</p>
      <div class="vote-deeds">${back(vote)}<button type="button" class="button primary big vote-send" ?disabled=${!ballot.chosen[only.n]} @click=${send}>${icon("send")}${t("Send my vote")}</button></div>
    </footer>
  </div>`;
}

/** What the server said against the answer sent before. @param {Vote} vote */
export function refusal(vote) {
  const refused = ballot.refused.get(vote.id);
  return refused && html`<b class="wrong" role="alert">${refused.message}</b>`;
}

/** Out of a change that was begun: the first answer stays. @param {Vote} vote */
export function back(vote) {
  if (ballot.changing !== vote.id) return nothing;
  return html`<button type="button" class="button big" @click=${leave}>${icon("undo")}${t("Keep my answer")}</button>`;
}

/** A long question gets smaller letters, so that every answer stays on the screen. @param {string} words @returns {string} */
export const length = (words) => (words.length > 170 ? "longest" : words.length > 80 ? "long" : "");

/** @param {number} n @param {{code: string, label: any}} choice */
export function answer(n, choice) {
  const on = ballot.chosen[n] === choice.code;
  return html`<button type="button" role="radio" aria-checked=${on ? "true" : "false"} class="vote-choice ${tone(choice.code)} ${on ? "on" : ""}" @click=${() => choose(n, choice.code)}>
    ${icon(on ? "check-circle" : sign(choice.code))}<span>${say(choice.label)}</span></button>`;
}

/** @param {Vote} vote @param {import("./hall.js").Question} only */
function hint(vote, only) {
  const chosen = ballot.chosen[only.n];
  if (!chosen) return html`<b>${t("Touch one answer to choose it.")}</b>${t("Then press “Send my vote”.")}`;
  return html`<span>${t("You chose")} <b>${label(only, chosen)}</b>. ${t("You may still change your mind.")}</span>
    <span>${afterwards(vote)}</span>`;
}

/** @param {Vote} vote */
export const afterwards = (vote) => (vote.changeable ? t("Once sent, the vote counts at once; you may change it until the vote closes.") : t("Once sent, the vote is recorded and does not change."));
