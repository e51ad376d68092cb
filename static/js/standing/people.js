// @ts-check
/** The list of people with search, filters and check boxes, and the bar that decides about the chosen. */
import {html, nothing, repeat} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {decide} from "./deciding.js";
import {openPerson} from "./person.js";
import {filtered, person, set, STANDINGS, state} from "./state.js";
import {about, tag} from "./words.js";

/** @typedef {import("./state.js").Person} Person */

export function list() {
  const rows = filtered();
  if (!state.people.length) {
    return html`<div class="card empty">${icon("people")}<h2>${t("There are no delegates yet")}</h2><p>${t("Once the register is imported, the committee examines the delegates here.")}</p></div>`;
  }
  return html`${toolbar(rows)}${rows.length ? table(rows) : html`<div class="card empty">${icon("search")}<b>${t("Nobody matches")}</b><p>${t("Change the search or the filters.")}</p></div>`}
    ${rows.length > state.shown ? html`<button type="button" class="button" @click=${() => set({shown: state.shown + 200})}>${t("Show more: {n} of {all} are listed", {n: state.shown, all: rows.length})}</button>` : nothing}`;
}

/** @param {Person[]} rows */
function toolbar(rows) {
  const at = (/** @type {string} */ standing, /** @type {number} */ unit) => location.assign(`#people/${standing}/${unit || ""}`);
  const many = rows.filter((one) => one.standing === "pending");
  return html`<div class="toolbar no-print">
    <div class="search">${icon("search")}<input class="input" type="search" placeholder=${t("Name, number or delegation")} aria-label=${t("Search")} .value=${state.search}
      @input=${(/** @type {any} */ event) => set({search: event.target.value, shown: 100})}></div>
    <select class="select" aria-label=${t("Standing")} .value=${state.standing} @change=${(/** @type {any} */ event) => at(event.target.value, state.delegation)}>
      <option value="" ?selected=${!state.standing}>${t("Every standing")}</option>${STANDINGS.map((code) => html`<option value=${code} ?selected=${state.standing === code}>${say(state.labels[code])}</option>`)}</select>
    <select class="select" aria-label=${t("Delegation")} @change=${(/** @type {any} */ event) => at(state.standing, Number(event.target.value))}>
      <option value="0" ?selected=${!state.delegation}>${t("All delegations")}</option>${state.units.map((unit) => html`<option value=${unit.id} ?selected=${state.delegation === unit.id}>${unit.name || t("No delegation")}</option>`)}</select>
    ${state.may.decide && many.length ? html`<button type="button" class="button small" @click=${() => set({chosen: new Set([...state.chosen, ...many.map((one) => one.id)])})}>${t("Choose these {n} pending", {n: number(many.length)})}</button>` : nothing}
  </div>`;
}

/** @param {Person[]} rows */
const table = (rows) => html`<div class="table-frame"><table class="table standing-table">
  <thead><tr>${state.may.decide ? html`<th class="no-print"><span class="unseen">${t("Chosen")}</span></th>` : nothing}<th>${t("Name")}</th><th>${t("Standing")}</th><th>${t("Seat")}</th></tr></thead>
  <tbody>${repeat(rows.slice(0, state.shown), (one) => one.id, line)}</tbody></table></div>`;

/** @param {Person} one */
export function line(one) {
  const chosen = state.chosen.has(one.id);
  return html`<tr class=${chosen ? "chosen" : ""}>
    ${state.may.decide ? html`<td class="no-print"><input type="checkbox" class="tick" aria-label=${t("Choose {name}", {name: one.name})} .checked=${chosen} @change=${() => choose(one.id, !chosen)}></td>` : nothing}
    <td><button type="button" class="who" @click=${() => openPerson(one)}><span class="avatar small" aria-hidden="true">${one.initials}</span><span><b>${one.name}</b><small>${about(one)}</small></span></button></td>
    <td>${tag(one.standing)}${one.replaced_by ? html`<small class="beside">${t("by {name}", {name: one.replaced_by.name})}</small>` : nothing}${one.replaces ? html`<small class="beside">${t("in the place of {name}", {name: one.replaces.name})}</small>` : nothing}</td>
    <td>${one.seat}</td></tr>`;
}

/** @param {number} id @param {boolean} on */
function choose(id, on) {
  const chosen = new Set(state.chosen);
  if (on) chosen.add(id);
  else chosen.delete(id);
  set({chosen});
}

/** What can be done with the chosen people. */
export function bar() {
  const chosen = [...state.chosen].map(person).filter((one) => one !== undefined);
  if (!chosen.length || state.tab !== "people") return nothing;
  return html`<div class="standing-bar no-print" role="group" aria-label=${t("Decision about the chosen")}><b>${t("{n} chosen", {n: number(chosen.length)})}</b>
    <button type="button" class="button good" @click=${() => decide(chosen, "qualified")}>${icon("check")}${t("Qualify {n}", {n: number(chosen.length)})}</button>
    <button type="button" class="button danger" @click=${() => decide(chosen, "not_qualified")}>${t("Not qualified…")}</button>
    <button type="button" class="button bare" @click=${() => set({chosen: new Set()})}>${t("Choose nobody")}</button></div>`;
}
