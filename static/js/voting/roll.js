// @ts-check
/** The roll of a vote by delegation: who voted; and how, only when the record says it (a closed named vote). */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";

const SIGNS = {agree: "check", disagree: "cross", other: "other"};

/** @param {any} person @param {Record<string, any>} choices @param {boolean} open */
function answer(person, choices, open) {
  if (!person.voted) return html`<span class="tag">${icon("minus")}${open ? t("not voted yet") : t("no ballot")}</span>`;
  const choice = choices[person.choice];
  if (!choice) return html`<span class="tag good">${icon("check")}${t("voted")}</span>`;
  const code = choice.code in SIGNS ? choice.code : choice.counts_for ? "agree" : "other";
  return html`<span class="tag ${code}">${icon(SIGNS[/** @type {keyof typeof SIGNS} */ (code)])}${say(choice.label)}</span>`;
}

/** @param {any} record */
export function roll(record) {
  /** @type {Record<string, any>} */
  const choices = Object.fromEntries(record.choices.map((/** @type {any} */ choice) => [choice.code, choice]));
  return html`<section class="stack"><h2>${t("Roll of the vote")}</h2><div class="vote-roll">${record.delegations.map((/** @type {any} */ delegation) => {
    const voted = delegation.people.filter((/** @type {any} */ person) => person.voted).length;
    return html`<details class="card tight" ?open=${record.sets.roll <= 60}><summary><b>${delegation.name}</b>
      <span class="quiet">${t("{n} of {all} voted", {n: number(voted), all: number(delegation.people.length)})}</span></summary>
      <ul class="vote-people">${delegation.people.map((/** @type {any} */ person) => html`<li><span>${person.name}
        <small class="quiet">${[person.number, person.seat].filter(Boolean).join(" · ")}</small></span>${answer(person, choices, record.state === "open")}</li>`)}</ul></details>`;
  })}</div>
  ${record.roll_sha256 ? html`<p class="quiet vote-digest">${t("SHA-256 of the roll: {digest}", {digest: record.roll_sha256})}</p>` : nothing}</section>`;
}
