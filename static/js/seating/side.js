// @ts-check
/** Paints the list beside the hall: delegations with colour and number, whoever has no seat yet, what does not fit. */

import { number } from "/static/js/core/format.js";
import { matches } from "/static/js/core/list.js";
import { html, nothing } from "/static/js/core/lit.js";
import { icon } from "/static/js/core/icons.js";
import { t } from "/static/js/core/wording.js";
import { tint } from "./colours.js";

/** @typedef {{people: any[], seated: Map<number, string>, known: Set<string>, units: Map<number, any>, picked: Set<number>, search: string, open: number, may: boolean, odd: any[]}} Side */
/** @typedef {{search: (said: string) => void, open: (unit: number) => void, pick: (ids: number[]) => void, free: (ids: number[]) => void}} Acts */

const MOST = 200;

/** @param {Side} side @param {any} person @param {Acts} acts */
const line = (side, person, acts) => html`<li class=${side.picked.has(person.id) ? "picked" : ""}>
  <button type="button" class="person" data-person=${person.id} aria-pressed=${side.picked.has(person.id)} @click=${() => acts.pick([person.id])}>
    <b>${person.name}</b><small>${person.number} · ${side.seated.get(person.id) || t("no seat")}</small></button>
  ${side.may && side.seated.get(person.id) ? html`<button type="button" class="button bare square" title=${t("Take the seat")} aria-label=${t("Take the seat")} @click=${() => acts.free([person.id])}>${icon("cross")}</button>` : nothing}</li>`;

/** @param {Side} side @param {any} unit @param {Acts} acts */
function section(side, unit, acts) {
  const mine = side.people.filter((one) => one.delegation_id === unit.id);
  const shown = side.search ? mine.filter((one) => matches(`${one.number} ${one.name} ${one.delegation} ${side.seated.get(one.id) ?? ""}`, side.search)) : mine;
  if (!shown.length) return nothing;
  const standing = mine.filter((one) => !side.known.has(side.seated.get(one.id) ?? ""));
  const open = side.open === unit.id || (side.search.length > 0 && shown.length <= 40);
  return html`<section class="unit"><h3><button type="button" aria-expanded=${open} @click=${() => acts.open(unit.id)}>
    <svg class="swatch" viewBox="0 0 20 20"><rect width="20" height="20" rx="5" fill=${tint(unit.place)}></rect><text x="10" y="14.5">${unit.place + 1}</text></svg>
    <span>${unit.name}</span><small class=${standing.length ? "some" : ""}>${mine.length - standing.length}/${mine.length}</small></button></h3>
    ${open ? html`${side.may ? html`<p class="row"><button type="button" class="button small" data-unit=${unit.id} ?disabled=${!standing.length}
        @click=${() => acts.pick(standing.map((one) => one.id))}>${t("Seat {n} together", { n: standing.length })}</button>
        <button type="button" class="button small" ?disabled=${standing.length === mine.length} @click=${() => acts.free(mine.map((one) => one.id))}>${t("Take all seats")}</button></p>` : nothing}
      <ul>${shown.slice(0, MOST).map((one) => line(side, one, acts))}</ul>` : nothing}</section>`;
}

/** @param {Side} side @param {Acts} acts */
export function sideList(side, acts) {
  const missing = side.people.filter((one) => !side.known.has(side.seated.get(one.id) ?? "")).length;
  return html`<input class="input" type="search" placeholder=${t("Name, number, delegation or seat")} aria-label=${t("Search")} .value=${side.search}
      @input=${(/** @type {any} */ event) => acts.search(event.target.value)}>
    <p class="tally"><b>${number(side.people.length - missing)}</b> ${t("seated")} · <b class=${missing ? "some" : ""}>${number(missing)}</b> ${t("without a seat")}</p>
    ${side.odd.length ? html`<details class="odd"><summary>${icon("warning")} ${t("Does not fit the plan: {n}", { n: side.odd.length })}</summary>
      <ul>${side.odd.slice(0, MOST).map((one) => html`<li>${one}</li>`)}</ul></details>` : nothing}
    <div class="units">${[...side.units.values()].map((unit) => section(side, unit, acts))}</div>`;
}
