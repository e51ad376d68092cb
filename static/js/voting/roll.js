// @ts-check
/** The roll of a vote by delegation: who voted; and how, only when the record says it (a closed named vote). */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";
import {label, sign, tone} from "./answers.js";

/** @param {any} person @param {any} record */
function answer(person, record) {
  if (person.paper) return html`<span class="tag">${icon("document")}${t("on paper")}</span>`;
  if (!person.voted) return html`<span class="tag">${icon("minus")}${record.state === "open" ? t("not voted yet") : t("no ballot")}</span>`;
  if (!person.answers) return html`<span class="tag good">${icon("check")}${t("voted")}</span>`;
  return html`<span class="vote-answers">${record.questions.map((/** @type {any} */ question, /** @type {number} */ at) => {
    const code = person.answers[at];
    return html`<span class="tag ${tone(code)}">${record.questions.length > 1 ? html`<b>${question.n}.</b>` : nothing}${icon(sign(code))}${label(question, code)}</span>`;
  })}</span>`;
}

/** @param {any} record */
export function roll(record) {
  return html`<section class="stack"><h2>${t("Roll of the vote")}</h2><div class="vote-roll">${record.delegations.map((/** @type {any} */ delegation) => {
    const voted = delegation.people.filter((/** @type {any} */ person) => person.voted).length;
    return html`<details class="card tight" ?open=${record.sets.roll <= 60}><summary><b>${delegation.name}</b>
      <span class="quiet">${t("{n} of {all} voted", {n: number(voted), all: number(delegation.people.length)})}</span></summary>
      <ul class="vote-people">${delegation.people.map((/** @type {any} */ person) => html`<li><span>${person.name}
        <small class="quiet">${[person.number, person.seat, record.weighted ? t("weighs {n}", {n: number(person.weight)}) : ""].filter(Boolean).join(" · ")}</small></span>${answer(person, record)}</li>`)}</ul></details>`;
  })}</div>
  ${record.roll_sha256 ? html`<p class="quiet vote-digest">${t("SHA-256 of the roll: {digest}", {digest: record.roll_sha256})}</p>` : nothing}</section>`;
}
