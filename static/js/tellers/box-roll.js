// @ts-check
/** Who may vote and who has a sheet; never which sheet. */

import { html, nothing } from "/static/js/core/lit.js";
import { hourMinute } from "/static/js/core/format.js";
import { t } from "/static/js/core/wording.js";

const MOST = 300;

/** @param {any} one */
const row = (one) => html`<tr><td>${one.number}</td><td><b>${one.name}</b>${one.late ? html` <span class="chip">${t("late-comer")}</span>` : nothing}</td><td>${one.delegation_name}</td>
  <td>${one.at ? hourMinute(one.at) : "—"}</td><td>${one.taker && one.taker !== one.name ? one.taker : ""}</td><td>${one.desk}</td></tr>`;

/**
 * @param {any[]} roll
 * @param {string} sought
 * @param {(words: string) => void} seek
 */
export function rollTable(roll, sought, seek) {
  const words = sought.toLocaleLowerCase("vi").split(/\s+/).filter(Boolean);
  const found = roll.filter((one) => words.every((word) => `${one.number} ${one.name} ${one.delegation_name}`.toLocaleLowerCase("vi").includes(word)));
  return html`<h2>${t("Who received a sheet")}</h2>${roll.length ? html`
    <div class="toolbar"><input class="input search" type="search" aria-label=${t("Search by name or number")} placeholder=${t("Search by name or number")} .value=${sought} @input=${(/** @type {Event} */ event) => seek(/** @type {HTMLInputElement} */ (event.target).value)}></div>
    <div class="scroll"><table class="table box-roll"><thead><tr><th>${t("Badge no.")}</th><th>${t("Full name")}</th><th>${t("Delegation")}</th><th>${t("Received at")}</th><th>${t("Received through")}</th><th>${t("Desk")}</th></tr></thead>
    <tbody>${found.slice(0, MOST).map(row)}</tbody></table></div>${found.length > MOST ? html`<p class="quiet">${t("{n} more: search, or take the register.", { n: found.length - MOST })}</p>` : nothing}`
    : html`<p class="quiet">${t("The roll is frozen when giving out begins.")}</p>`}`;
}
