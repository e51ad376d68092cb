// @ts-check
/** The list of the badges page: search, filters, check boxes, who has a badge and a PIN, and the deeds for one person. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t, say} from "../core/wording.js";
import {date, dayTime, number} from "../core/format.js";
import {state, set, paint, filtered} from "./badges.js";
import {openPerson} from "./person.js";

/** @typedef {import("./badges.js").Person} Person */

export function list() {
  const rows = filtered();
  if (!state.register.people.length) return nobody();
  return html`${toolbar(rows)}
    ${rows.length ? table(rows) : html`<div class="card empty">${icon("search")}<b>${t("Nobody matches")}</b><p>${t("Change the search or the filters.")}</p></div>`}
    ${rows.length > state.shown ? html`<button type="button" class="button" @click=${() => set({shown: state.shown + 200})}>
      ${t("Show more: {n} of {all} are listed", {n: number(state.shown), all: number(rows.length)})}</button>` : nothing}`;
}

function nobody() {
  return html`<div class="card empty">${icon("people")}<h2>${t("There are no delegates yet")}</h2>
    <p>${t("Import the register of delegates first; then badges can be printed.")}</p>
    ${state.may ? html`<a class="button primary" href="/delegates/import">${icon("upload")}${t("Import delegates")}</a>` : nothing}</div>`;
}

/** @param {Person[]} rows */
function toolbar(rows) {
  const without = state.register.people.filter((person) => !person.badge).length;
  const kinds = [["without", t("Without a badge ({n})", {n: number(without)})], ["all", t("All ({n})", {n: number(state.register.people.length)})], ["photoless", t("Without a photo")]];
  return html`<div class="toolbar">
      <div class="search">${icon("search")}<input class="input" type="search" placeholder=${t("Name, number or delegation")} aria-label=${t("Search")}
        .value=${state.search} @input=${(/** @type {any} */ event) => set({search: event.target.value, shown: 100})}></div>
      <select class="select" aria-label=${t("Delegation")} @change=${(/** @type {any} */ event) => set({delegation: Number(event.target.value), shown: 100})}>
        <option value="0">${t("All delegations")}</option>
        ${state.register.delegations.map((unit) => html`<option value=${unit.id}>${unit.name} (${unit.count})</option>`)}</select>
      <select class="select" aria-label=${t("Class")} @change=${(/** @type {any} */ event) => set({kind: event.target.value, shown: 100})}>
        <option value="">${t("All classes")}</option>
        ${state.register.classes.map((kind) => html`<option value=${kind.code}>${say(kind.label)} (${kind.count})</option>`)}</select>
    </div>
    <div class="row apart">
      <div class="segments" role="group">${kinds.map(([code, words]) => html`<button type="button" aria-pressed=${String(state.which === code)}
        @click=${() => set({which: code, shown: 100})}>${words}</button>`)}</div>
      ${rows.length && state.may ? html`<div class="row"><button type="button" class="button small" @click=${() => choose(rows, true)}>${t("Choose these {n}", {n: number(rows.length)})}</button>
      <button type="button" class="button small bare" ?disabled=${!state.chosen.size} @click=${() => set({chosen: new Set()})}>${t("Choose nobody")}</button></div>` : nothing}
    </div>`;
}

/** @param {Person[]} rows @param {boolean} on */
function choose(rows, on) {
  rows.forEach((person) => (on ? state.chosen.add(person.id) : state.chosen.delete(person.id)));
  paint();
}

/** @param {Person[]} rows */
function table(rows) {
  return html`<div class="table-frame"><table class="table stacked badges-table">
    <thead><tr><th><span class="unseen">${t("Chosen")}</span></th><th>${t("Name")}</th><th>${t("Badge")}</th><th>${t("PIN")}</th><th></th></tr></thead>
    <tbody>${rows.slice(0, state.shown).map(line)}</tbody></table></div>`;
}

/** @param {Person} person */
function line(person) {
  const chosen = state.may && state.chosen.has(person.id);
  return html`<tr class=${chosen ? "chosen" : ""}>
    <td>${state.may ? html`<input type="checkbox" class="tick" aria-label=${t("Choose {name}", {name: person.name})} .checked=${chosen} @change=${() => choose([person], !chosen)}>` : nothing}</td>
    <td><div class="who"><span class="avatar">${person.photo ? html`<img src=${person.photo} alt="" loading="lazy">` : person.initials}</span>
      <span><b>${person.name}</b><small>${[t("no. {number}", {number: person.number}), say(person.class_label), person.delegation].filter(Boolean).join(" · ")}</small></span></div></td>
    <td data-label=${t("Badge")}>${person.badge ? html`<span class="tag good" title=${dayTime(person.badge)}>${icon("check")}${date(person.badge)}</span>` : html`<span class="tag">${t("not yet")}</span>`}</td>
    <td data-label=${t("PIN")}>${pin(person)}</td>
    <td>${state.may ? html`<button type="button" class="button square" title=${t("Badge and PIN of {name}", {name: person.name})} aria-label=${t("Badge and PIN of {name}", {name: person.name})} @click=${() => openPerson(person)}>${icon("edit")}</button>` : nothing}</td></tr>`;
}

/** @param {Person} person */
function pin(person) {
  if (person.blocked) return html`<span class="tag bad">${icon("lock")}${t("PIN blocked")}</span>`;
  return person.pin ? html`<span class="tag good">${icon("key")}${t("PIN given")}</span>` : html`<span class="tag">${t("not yet")}</span>`;
}
