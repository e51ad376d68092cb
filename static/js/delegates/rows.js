// @ts-check
/** Paints the list: the line of counts, the toolbar, the rows, or what to do when there are none. */
import {html, nothing, repeat} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {pager} from "./pager.js";

/** @typedef {{ask: (change: Record<string, any>, patience?: number) => void, choose: (id: number) => void, chosen: number, may: boolean}} Deeds */

/** @param {any} picture @param {any} asked @param {Deeds} deeds @returns {unknown} */
export function table(picture, asked, deeds) {
  if (!picture.total && !picture.withdrawn) return nobody(deeds.may);
  return html`${counts(picture)}${toolbar(picture, asked, deeds)}
    ${picture.rows.length ? grid(picture, asked, deeds) : nothingFound(deeds)}
    ${pager(picture.first, picture.matched, (first) => deeds.ask({first}))}`;
}

/** @param {boolean} may */
const nobody = (may) => html`<div class="card empty">${icon("people")}
  <h2>${t("Nobody is on the list yet")}</h2>
  <p>${t("Bring in the register as the office keeps it: a spreadsheet or comma-separated text. Every row is shown first; nothing is written before you confirm it.")}</p>
  ${may ? html`<a class="button primary big" href="/delegates/import">${icon("upload")}${t("Import a register")}</a>` : nothing}</div>`;

/** @param {any} picture */
const counts = (picture) => html`<div class="figures delegate-figures">${[
  [picture.summoned, t("delegates summoned")], [picture.total - picture.summoned, t("guests and others")],
  [picture.delegations.length, t("delegations")], [picture.withdrawn, t("withdrawn from the list")],
].map(([count, words], place) => count || !place ? html`<div class="figure"><b>${number(count)}</b><span>${words}</span></div>` : nothing)}</div>`;

/** A colour beside the word for what is not the ordinary case. @param {string} code @returns {string} */
export const tone = (code) => ({EL: "", EX: "gold", AP: "brand", AL: "warn"})[code] ?? "aside";

/** @param {any} picture @param {any} asked @param {Deeds} deeds */
function toolbar(picture, asked, {ask}) {
  const typed = (/** @type {Event} */ event) => ask({q: /** @type {HTMLInputElement} */ (event.target).value}, 120);
  const picked = (/** @type {Event} */ event) => ask({delegation: /** @type {HTMLSelectElement} */ (event.target).value});
  return html`<div class="toolbar">
    <label class="search"><span class="unseen">${t("Search")}</span>${icon("search")}
      <input class="input" type="search" autocomplete="off" spellcheck="false" placeholder=${t("Name, number or delegation; tone marks not needed")} .value=${asked.q} @input=${typed}></label>
    <select class="select" aria-label=${t("Delegation")} @change=${picked}>
      <option value="" ?selected=${!asked.delegation}>${t("All delegations")}</option>
      ${picture.delegations.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${String(one.id) === asked.delegation}>${one.name || t("No delegation")} (${one.count})</option>`)}
    </select></div>
  <div class="chips" role="group" aria-label=${t("Class")}>
    ${chip(t("All"), picture.total, asked.state === "listed" && !asked.kind, () => ask({kind: "", state: "listed"}))}
    ${picture.classes.map((/** @type {any} */ one) => chip(say(one.label), one.count, asked.kind === one.code, () => ask({kind: one.code, state: "listed"})))}
    ${picture.withdrawn ? chip(t("Withdrawn from the list"), picture.withdrawn, asked.state === "withdrawn", () => ask({kind: "", state: "withdrawn"})) : nothing}
  </div>`;
}

/** @param {string} label @param {number} count @param {boolean} on @param {() => void} press */
export const chip = (label, count, on, press) => html`<button type="button" class="chip" aria-pressed=${on ? "true" : "false"} @click=${press}>${label} <b>${number(count)}</b></button>`;

/** @param {any} picture @param {any} asked @param {Deeds} deeds */
function grid(picture, asked, deeds) {
  const head = (/** @type {string} */ key, /** @type {string} */ label, kind = "") => html`<th scope="col" class=${kind} aria-sort=${asked.order === key ? "ascending" : "none"}>
    <button type="button" @click=${() => deeds.ask({order: key})}>${label}</button></th>`;
  return html`<div class="table-frame"><table class="table people">
    <thead><tr>${head("number", t("Delegate no."), "narrow")}${head("name", t("Full name"))}${head("delegation", t("Delegation"))}${head("class", t("Class"))}<th scope="col">${t("Seat")}</th></tr></thead>
    <tbody>${repeat(picture.rows, (/** @type {any} */ row) => row.id, (row) => line(row, deeds))}</tbody></table></div>`;
}

/** @param {any} row @param {Deeds} deeds */
const line = (row, {choose, chosen}) => html`<tr class=${row.id === chosen ? "chosen" : ""} @click=${() => choose(row.id)}>
  <td class="narrow quiet">${row.number}</td>
  <td><button type="button" class="who"><span class="avatar small" aria-hidden="true">${row.initials}</span>
    <span><b>${row.name}</b>${row.position ? html`<small>${row.position}</small>` : nothing}</span></button></td>
  <td class="unit">${row.delegation || html`<span class="quiet">—</span>`}</td>
  <td><span class="tag ${tone(row.class)}">${say(row.class_label)}</span></td>
  <td>${row.seat}</td></tr>`;

/** @param {Deeds} deeds */
const nothingFound = ({ask}) => html`<div class="card empty">${icon("search")}<b>${t("Nobody matches")}</b>
  <p>${t("Every word must occur in the name, the number or the delegation.")}</p>
  <button type="button" class="button" @click=${() => ask({q: "", delegation: "", kind: "", state: "listed"})}>${t("Show everybody")}</button></div>`;
