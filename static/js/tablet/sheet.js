// @ts-check
/** A batch of questions on one sheet: answered in any order, looked through, sent once. What is missing is named and found by one touch. */
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {label, sign, tone} from "../voting/answers.js";
import {ballot, review, send, unanswered} from "./ballot.js";
import {afterwards, answer, back, kicker, refusal} from "./vote.js";

/** @typedef {import("./hall.js").Vote} Vote */
/** @typedef {import("./hall.js").Question} Question */

/** @param {Vote} vote */
export function sheet(vote) {
  return ballot.review && !unanswered(vote).length ? looked(vote) : asked(vote);
}

/** @param {Vote} vote */
function asked(vote) {
  const missing = unanswered(vote);
  const all = vote.questions.length;
  return html`<div class="vote sheet">
    <div class="vote-body">
      ${kicker(vote)}
      <h1>${say(vote.title)}</h1>
      <ol class="sheet-rows">${vote.questions.map((each) => row(each))}</ol>
    </div>
    <footer class="vote-foot">
      <div class="sheet-progress"><b>${all - missing.length}/${all}</b><span class="sheet-marks" aria-hidden="true">${vote.questions.map(({n}) => html`<i class=${ballot.chosen[n] ? "on" : ""}></i>`)}</span>
        <p role="status">${refusal(vote) || (missing.length === all ? t("Touch one answer for each question.") : missing.length ? t("Not answered yet: question {numbers}", {numbers: missing.map(({n}) => n).join(", ")}) : t("Every question is answered."))}</p></div>
      <div class="vote-deeds">${back(vote)}${missing.length
        ? html`<button type="button" class="button big vote-send" @click=${() => find(missing[0].n)}>${icon("arrow-down")}${t("Go to question {n}", {n: missing[0].n})}</button>`
        : html`<button type="button" class="button primary big vote-send" @click=${() => look()}>${icon("eye")}${t("Look through and send")}</button>`}</div>
    </footer>
  </div>`;
}

/** @param {Question} each */
function row(each) {
  const words = say(each.title);
  return html`<li class="sheet-row ${ballot.chosen[each.n] ? "answered" : ""}" id="question-${each.n}">
    <p class="sheet-title"><b>${each.n}.</b><span>${words}</span></p>
    <div class="sheet-choices ${each.choices.length > 3 ? "many" : ""}" role="radiogroup" aria-label="${each.n}. ${words}">${each.choices.map((choice) => answer(each.n, choice))}</div></li>`;
}

/** @param {Vote} vote */
function looked(vote) {
  return html`<div class="vote sheet">
    <div class="vote-body">
      ${kicker(vote)}
      <h1>${t("Is everything as you want it?")}</h1>
      <ol class="sheet-review">${vote.questions.map((each) => html`<li><b>${each.n}.</b><span>${say(each.title)}</span>${mark(each, ballot.chosen[each.n])}</li>`)}</ol>
    </div>
    <footer class="vote-foot">
      <p>${refusal(vote) || html`<b>${t("Press “Send my vote” once; all {n} answers go together.", {n: vote.questions.length})}</b><span>${afterwards(vote)}</span>`}</p>
      <div class="vote-deeds"><button type="button" class="button big" @click=${() => review(false)}>${icon("edit")}${t("Go back and correct")}</button>
        <button type="button" class="button primary big vote-send" @click=${send}>${icon("send")}${t("Send my vote")}</button></div>
    </footer>
  </div>`;
}

/** An answer as a coloured word with its sign. @param {Question | undefined} each @param {string | null | undefined} code */
export function mark(each, code) {
  return code ? html`<em class="sheet-mark ${tone(code)}">${icon(sign(code))}${label(each, code)}</em>` : nothing;
}

function look() {
  review(true);
  requestAnimationFrame(() => document.getElementById("cover")?.scrollTo(0, 0));
}

/** @param {number} n */
function find(n) {
  const place = document.getElementById(`question-${n}`);
  if (!place) return;
  place.scrollIntoView({block: "center", behavior: "smooth"});
  place.classList.remove("calling");
  requestAnimationFrame(() => place.classList.add("calling"));
  /** @type {HTMLElement | null} */ (place.querySelector("[role=radio]"))?.focus({preventScroll: true});
}
