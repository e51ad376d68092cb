// @ts-check
/** Every delegation with its numbers: each number opens its people, and a whole delegation is qualified at once. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {decide} from "./deciding.js";
import {STANDINGS, state} from "./state.js";

export function units() {
  const busy = state.units.filter((unit) => STANDINGS.some((code) => unit[/** @type {"pending"} */ (code)]) || unit.alternates);
  return html`<div class="table-frame"><table class="table standing-units">
    <thead><tr><th>${t("Delegation")}</th>${STANDINGS.map((code) => html`<th class="number">${say(state.labels[code])}</th>`)}<th class="number">${t("Free alternates")}</th></tr></thead>
    <tbody>${busy.map(row)}</tbody></table></div>`;
}

/** @param {import("./state.js").Unit} unit */
function row(unit) {
  const pending = state.people.filter((one) => one.delegation_id === unit.id && one.class !== "AL" && one.standing === "pending");
  return html`<tr><td><b>${unit.name || t("No delegation")}</b>
      ${state.may.decide && pending.length ? html`<button type="button" class="button small good no-print" @click=${() => decide(pending, "qualified")}>${icon("check")}${t("Qualify all {n}", {n: number(pending.length)})}</button>` : nothing}</td>
    ${STANDINGS.map((code) => {
      const count = unit[/** @type {"pending"} */ (code)];
      return html`<td class="number" data-name=${say(state.labels[code])}>${count ? html`<a href="#people/${code}/${unit.id}">${number(count)}</a>` : html`<span class="quiet">0</span>`}</td>`;
    })}
    <td class="number" data-name=${t("Free alternates")}>${number(unit.alternates)}</td></tr>`;
}
