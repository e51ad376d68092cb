// @ts-check
/** Paints how long things are kept after the congress, and what is due to go. */

import { html, nothing } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";

/** @param {any} state @param {(days: Record<string, number>) => void} keep @param {() => void} end */
export function keepingCard(state, keep, end) {
  const choices = [[-1, t("until removed by hand")], [0, t("the day after")], [1, t("1 day")], [7, t("{n} days", { n: 7 })], [30, t("{n} days", { n: 30 })], [90, t("{n} days", { n: 90 })], [180, t("{n} days", { n: 180 })], [365, t("{n} days", { n: 365 })]];
  /** @param {any} one @param {number} value */
  const set = (one, value) => keep(Object.fromEntries(state.keeping.map((/** @type {any} */ each) => [each.code, each === one ? value : each.days])));
  return html`<h2>${t("How long things are kept after the congress")}</h2>
    <div>${state.keeping.map((/** @type {any} */ one) => html`<div class="days"><span>${say(one.name)}${one.due ? html` <span class="due">${t("due to go")}</span>` : nothing}</span>
      <select class="select" ?disabled=${!state.organiser} aria-label=${say(one.name)} @change=${(/** @type {any} */ event) => set(one, Number(event.target.value))}>
        ${choices.map(([days, name]) => html`<option value=${days} ?selected=${days === one.days}>${name}</option>`)}</select></div>`)}</div>
    <p class="small">${t("What is due goes when the program starts, or now. Backups made before still hold it: remove them too. Votes and presence stay as the record of the congress.")}</p>
    ${state.organiser ? html`<p><button type="button" class="button" ?disabled=${!state.keeping.some((/** @type {any} */ one) => one.due)} @click=${end}>${t("Remove what is due now")}</button></p>` : nothing}`;
}
