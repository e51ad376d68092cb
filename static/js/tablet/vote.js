// @ts-check
/** The vote as the delegate sees it: the question and its answers, the answer on its way, the calm confirmation. */
import {clockTime, hourMinute} from "../core/format.js";
import {icon} from "../core/icons.js";
import {live} from "../core/live.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {ballot, choose, leave, send} from "./ballot.js";
import {hall} from "./hall.js";

/** @typedef {import("./hall.js").Vote} Vote */

const SIGNS = {agree: "check", disagree: "cross", other: "other"};

/** @param {string} code @returns {string} the sign of an answer */
export const sign = (code) => (code in SIGNS ? SIGNS[/** @type {keyof typeof SIGNS} */ (code)] : "vote");

/** @param {Vote} vote @param {string | null | undefined} code @returns {string} */
export function label(vote, code) {
  return say(vote.choices.find((choice) => choice.code === code)?.label);
}

/** @param {Vote} vote @returns {string} */
export function kind(vote) {
  return vote.mode === "named" ? t("Open vote, by name") : t("Open vote, counted");
}

/** @param {Vote} vote */
function kicker(vote) {
  const item = hall.agenda.items.find((/** @type {any} */ each) => each.id === vote.item);
  const place = item?.number ? t("Item {number} of the agenda", {number: item.number}) : "";
  const opened = t("opened at {time}", {time: hourMinute(vote.opened_at)});
  return html`<p class="vote-kicker"><span class="tag gold">${kind(vote)}</span><span>${place ? `${place} · ` : nothing}${opened}</span></p>`;
}

/** The question with its answers. @param {Vote} vote */
export function question(vote) {
  const refused = ballot.refused.get(vote.id);
  return html`<div class="vote">
    <div class="vote-body">
      ${kicker(vote)}
      <h1 class=${length(say(vote.title))}>${say(vote.title)}</h1>
      <div class="vote-choices" role="radiogroup" aria-label=${say(vote.title)}>${vote.choices.map((choice) => answer(choice))}</div>
    </div>
    <footer class="vote-foot">
      <p>${refused ? html`<b class="wrong">${refused.message}</b>` : hint(vote)}</p>
      <button type="button" class="button primary big vote-send" ?disabled=${!ballot.chosen} @click=${send}>${icon("send")}${t("Send my vote")}</button>
    </footer>
  </div>`;
}

/** A long question gets smaller letters, so that every answer stays on the screen. @param {string} words @returns {string} */
const length = (words) => (words.length > 170 ? "longest" : words.length > 80 ? "long" : "");

/** @param {{code: string, label: any}} choice */
function answer(choice) {
  const on = ballot.chosen === choice.code;
  return html`<button type="button" role="radio" aria-checked=${on ? "true" : "false"} class="vote-choice ${choice.code} ${on ? "on" : ""}" @click=${() => choose(choice.code)}>
    ${icon(sign(choice.code))}<span>${say(choice.label)}</span></button>`;
}

/** @param {Vote} vote */
function hint(vote) {
  if (!ballot.chosen) return html`<b>${t("Touch one answer to choose it.")}</b>${t("Then press “Send my vote”.")}`;
  return html`<span>${t("You chose")} <b>${label(vote, ballot.chosen)}</b>. ${t("You may still change your mind.")}</span>
    <span>${t("Once sent, the vote is recorded and does not change.")}</span>`;
}

/** The answer is on its way, perhaps waiting for the network. @param {Vote} vote @param {string} code */
export function underway(vote, code) {
  const away = live.state === "away";
  return html`<div class="vote-calm ${away ? "away" : ""}">
    ${away ? icon("wifi-off", "vote-mark") : html`<span class="vote-turning" aria-hidden="true"></span>`}
    <h1>${away ? t("Waiting for the network") : t("Sending your vote…")}</h1>
    <p class="vote-answer ${code}">${icon(sign(code))}${label(vote, code)}</p>
    <p>${away ? t("Your vote is kept on this device and sends itself as soon as the network is back. Leave this page open.") : t("One moment, please.")}</p>
  </div>`;
}

/** The receipt. @param {Vote} vote @param {import("./hall.js").Receipt} receipt */
export function confirmation(vote, receipt) {
  return html`<div class="vote-calm done">
    ${icon("check-circle", "vote-mark")}
    <h1>${t("You voted at {time}", {time: clockTime(receipt.at)})}</h1>
    ${receipt.choice ? html`<p class="vote-answer ${receipt.choice}">${icon(sign(receipt.choice))}${label(vote, receipt.choice)}</p>` : nothing}
    <p>${say(vote.title)}</p>
    <p class="quiet">${t("The vote is recorded. There is nothing more to do.")}</p>
    <button type="button" class="button big" @click=${leave}>${icon("home")}${t("Back to the congress")}</button>
  </div>`;
}
