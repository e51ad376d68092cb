// @ts-check
/** After the delegate has answered: the answer on its way, then the calm confirmation with what may still be changed. */
import {clockTime} from "../core/format.js";
import {icon} from "../core/icons.js";
import {live} from "../core/live.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {label, sign, tone} from "../voting/answers.js";
import {change, changeableAnswers, leave} from "./ballot.js";
import {mark} from "./sheet.js";

/** @typedef {import("./hall.js").Vote} Vote */

/** The answers given: one large, several as a list. @param {Vote} vote @param {string[] | null} answers */
export function given(vote, answers) {
  if (!answers?.length) return nothing;
  if (vote.questions.length > 1) {
    return html`<ol class="sheet-review given">${vote.questions.map((each, at) => html`<li><b>${each.n}.</b><span>${say(each.title)}</span>${mark(each, answers[at])}</li>`)}</ol>`;
  }
  const [code] = answers;
  return html`<p class="vote-answer ${tone(code)}">${icon(sign(code))}${label(vote.questions[0], code)}</p>`;
}

/** The answer is on its way, perhaps waiting for the network. @param {Vote} vote @param {string[]} answers */
export function underway(vote, answers) {
  const away = live.state === "away";
  return html`<div class="vote-calm ${away ? "away" : ""}">
    ${away ? icon("wifi-off", "vote-mark") : html`<span class="vote-turning" aria-hidden="true"></span>`}
    <h1>${away ? t("Waiting for the network") : t("Sending your vote…")}</h1>
    ${given(vote, answers)}
    <p>${away ? t("Your vote is kept on this device and sends itself as soon as the network is back. Leave this page open.") : t("One moment, please.")}</p>
  </div>`;
}

/** The receipt. @param {Vote} vote @param {import("./hall.js").Receipt} receipt */
export function confirmation(vote, receipt) {
  const may = changeableAnswers(vote) !== null;
  return html`<div class="vote-calm done">
    ${icon("check-circle", "vote-mark")}
    <h1>${t("You voted at {time}", {time: clockTime(receipt.at)})}</h1>
    ${given(vote, receipt.answers)}
    <p>${say(vote.title)}</p>
    <p class="quiet">${may ? t("The vote is recorded. Until it closes you may change your answer.") : t("The vote is recorded. There is nothing more to do.")}</p>
    <div class="vote-deeds">${may ? changeButton(vote) : nothing}
      <button type="button" class="button big" @click=${leave}>${icon("home")}${t("Back to the congress")}</button></div>
  </div>`;
}

/** @param {Vote} vote */
export function changeButton(vote) {
  return html`<button type="button" class="button big" @click=${() => change(vote)}>${icon("edit")}${t("Change my answer")}</button>`;
}
