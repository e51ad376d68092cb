// @ts-check
/** Paints the list by name: filters above, a sortable table below. It asks the server nothing. */

import { hourMinute, number } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { head, matches, sorted } from "/static/js/core/list.js";
import { html, nothing } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";
import { words } from "./absence.js";

/** @typedef {{who: "summoned" | "others" | "both", state: "all" | "present" | "absent" | "left" | "excused", unit: number, search: string, order: {key: string, way: 1 | -1}}} View */

/** @type {Record<string, (person: any) => boolean>} */
const STATES = {
  all: () => true,
  present: (person) => person.present,
  absent: (person) => !person.present,
  left: (person) => !person.present && person.time_in !== null,
  excused: (person) => person.absence !== null,
};

/** Whom the figures above count: only summoned delegates stand in the quorum. @type {Record<string, (person: any) => boolean>} */
const WHO = { summoned: (person) => person.voting, others: (person) => !person.voting, both: () => true };

/** @param {any[]} people @param {View} view */
export function chosen(people, view) {
  const kept = people.filter((person) => WHO[view.who](person) && STATES[view.state](person) && (!view.unit || person.delegation_id === view.unit)
    && (!view.search || matches(`${person.number} ${person.name} ${person.position}`, view.search)));
  return view.order.key === "place" && view.order.way === 1 ? kept : sorted(kept, view.order.key, view.order.way);
}

/** @param {View} view @param {number} shown @param {number} all @param {(change: Partial<View>) => void} change */
export function tools(view, shown, all, change) {
  /** @type {[View["state"], string][]} */
  const states = [["all", t("present or not")], ["present", t("present")], ["absent", t("absent")], ["left", t("left")], ["excused", t("absence recorded")]];
  /** @type {[View["who"], string][]} */
  const groups = [["summoned", t("summoned delegates")], ["others", t("guests and others")], ["both", t("everybody")]];
  return html`<label class="search">${icon("search")}<input class="input" type="search" placeholder=${t("Name or badge number")} aria-label=${t("Name or badge number")}
      .value=${view.search} @input=${(/** @type {any} */ event) => change({ search: event.target.value })}></label>
    <div class="segments" role="group" aria-label=${t("Class")}>${groups.map(([who, words]) => html`<button type="button"
      aria-pressed=${view.who === who} @click=${() => change({ who })}>${words}</button>`)}</div>
    <div class="segments" role="group" aria-label=${t("Attendance")}>${states.map(([state, words]) => html`<button type="button"
      aria-pressed=${view.state === state} @click=${() => change({ state })}>${words}</button>`)}</div>
    <span class="attendance-count">${t("{n} of {all}", { n: number(shown), all: number(all) })}</span>`;
}

/** @param {any} person */
const state = (person) => (person.present
  ? html`<span class="tag good">${icon("check")}${t("present")}</span>`
  : html`${person.time_in ? html`<span class="tag warn">${icon("door-out")}${t("left")}</span>` : html`<span class="tag">${t("absent")}</span>`}
    ${person.absence ? html`<small class="why">${words(person.absence)}${person.absence.reason ? `: ${person.absence.reason}` : ""}</small>` : nothing}`);

/** @param {any} person @param {((person: any) => void) | null} record */
const row = (person, record) => html`<tr><td>${person.number}</td><td class="name">${person.name}<small>${person.position}</small></td>
  <td class="less">${person.delegation}</td><td class="less">${say(person.class_label)}</td><td class="less seat">${person.seat}</td><td>${state(person)}</td>
  <td class="time">${hourMinute(person.time_in)}</td><td class="time less">${hourMinute(person.time_out)}</td><td class="less">${person.desk}</td>
  ${record ? html`<td class="no-print"><button type="button" class="button small bare" title=${t("Record an absence")} @click=${() => record(person)}>${icon("edit")}<span class="unseen">${t("Record an absence")}</span></button></td>` : nothing}</tr>`;

/** `empty`: nobody is on the register at all. @param {any[]} people @param {View} view @param {(change: Partial<View>) => void} change
 * @param {((person: any) => void) | null} record opens the window that records an absence; null: this person may not */
export function table(people, view, change, empty = false, record = null) {
  const by = (/** @type {string} */ label, /** @type {string} */ key, kind = "") => head(label, key, view.order, (order) => change({ order }), kind);
  if (empty) return html`<div class="card empty">${icon("people")}<b>${t("There are no delegates yet")}</b><p>${t("The register is imported on the page of delegates; whoever comes in is then listed here.")}</p></div>`;
  if (!people.length) return html`<div class="card empty">${icon("people")}<b>${t("Nobody in this list")}</b><p>${t("Choose another filter or search for less.")}</p></div>`;
  return html`<div class="table-frame attendance-list"><table class="table"><thead><tr>${by(t("Badge no."), "number")}${by(t("Full name"), "place")}
    ${by(t("Delegation"), "delegation", "less")}${by(t("Class"), "class", "less")}${by(t("Seat"), "seat", "less")}${by(t("State"), "present")}
    ${by(t("Time in"), "time_in")}${by(t("Time out"), "time_out", "less")}${by(t("Desk"), "desk", "less")}${record ? html`<th class="no-print"></th>` : nothing}</tr></thead>
    <tbody>${people.map((person) => row(person, record))}</tbody></table></div>`;
}
