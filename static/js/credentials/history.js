// @ts-check
/** The badges one person was given, and the question why another one is printed. */
import {html} from "../core/lit.js";
import {t} from "../core/wording.js";
import {dayTime} from "../core/format.js";
import {show} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {what, why} from "./told.js";

/** @typedef {import("./badges.js").Person} Person */

/** @param {Person} person */
export async function history(person) {
  const {badges} = await show(`/badges/${person.id}/history`);
  await openDialog((close) => html`<div class="dialog-body"><h2>${t("Badges of {name}", {name: person.name})}</h2>
    ${badges.length ? html`<ol class="plain-list given">${badges.map(line)}</ol>` : html`<p class="quiet">${t("No badge was printed yet.")}</p>`}</div>
    <div class="dialog-foot"><button type="button" class="button primary" @click=${() => close()}>${t("Close")}</button></div>`, {wide: true});
}

/** @param {any} badge */
function line(badge) {
  return html`<li><b>${dayTime(badge.issued_at)}</b> ${[what(badge.what), badge.by, why(badge.why)].filter(Boolean).join(" · ")}
    ${badge.revoked_at ? html`<span class="tag bad">${t("revoked {when}", {when: dayTime(badge.revoked_at)})}</span> <small>${why(badge.reason)}</small>` : html`<span class="tag good">${t("valid")}</span>`}</li>`;
}

/** Why the badge is printed again; undefined: it is not. @param {Person} person @returns {Promise<string | undefined>} */
export function askWhy(person) {
  const reasons = ["lost", "damaged", "wrong"];
  return openDialog((close) => html`<div class="dialog-body"><h2>${t("Why does {name} need a new badge?", {name: person.name})}</h2>
    <p class="quiet">${t("The present badge stops working at once. The reason goes into the register of badge printing.")}</p>
    <div class="stack tight">${reasons.map((code) => html`<button type="button" class="button" @click=${() => close(code)}>${why(code)}</button>`)}</div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button></div>`);
}
