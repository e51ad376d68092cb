// @ts-check
/** The result broken down by delegation, where the congress's rules allow it; a named vote only. */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {sign, tone} from "./answers.js";

/** @param {any} record */
export function byDelegation(record) {
  const units = record.result?.delegations;
  if (!units?.length) return nothing;
  return html`<section class="stack"><h2>${t("Result by delegation")}</h2>${record.questions.map((/** @type {any} */ question, /** @type {number} */ at) => html`
    ${record.questions.length > 1 ? html`<h3>${question.n}. ${say(question.title)}</h3>` : nothing}
    <div class="table-frame"><table class="table stacked"><thead><tr><th scope="col">${t("Delegation")}</th>
      ${question.choices.map((/** @type {any} */ choice) => html`<th scope="col" class="number">${say(choice.label)}</th>`)}<th scope="col" class="number">${t("No ballot")}</th></tr></thead>
      <tbody>${units.map((/** @type {any} */ unit) => row(unit.name, unit.questions[at], question))}</tbody></table></div>`)}</section>`;
}

/** @param {string} name @param {any} told @param {any} question */
function row(name, told, question) {
  const votes = (/** @type {string} */ code) => told.rows.find((/** @type {any} */ each) => each.code === code)?.votes ?? 0;
  return html`<tr><td><b>${name}</b></td>${question.choices.map((/** @type {any} */ choice) => html`<td class="number vote-cell ${tone(choice.code)}" data-label=${say(choice.label)}>${icon(sign(choice.code))}${number(votes(choice.code))}</td>`)}
    <td class="number" data-label=${t("No ballot")}>${number(told.silent ?? 0)}</td></tr>`;
}
