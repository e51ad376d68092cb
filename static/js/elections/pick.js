// @ts-check
/** Finding people in the register by name, number or delegation, with or without tone marks; who cannot be chosen says why. */
import {html, nothing, render} from "../core/lit.js";
import {show} from "../core/deed.js";
import {icon} from "../core/icons.js";
import {complain} from "../core/toast.js";
import {number} from "../core/format.js";
import {t} from "../core/wording.js";

/** @typedef {{id: number, number: string, name: string, initials: string, delegation: string, position: string}} Person */

const MOST = 30;

/**
 * A search field with the people it finds. What is chosen is kept in `chosen`, in the order it was chosen.
 * @param {HTMLElement} place @param {{chosen: Person[], many?: boolean, taken?: Map<number, string>, changed?: () => void, focus?: boolean}} options
 *   taken: people who cannot be chosen, with the reason
 */
export function finder(place, options) {
  const {chosen, many = false, taken = new Map(), changed = () => undefined, focus = true} = options;
  let search = "", matched = 0, turn = 0;
  /** @type {Person[]} */
  let rows = [];

  const ask = async () => {
    const mine = (turn += 1);
    try {
      const told = await show(`/delegates/list?q=${encodeURIComponent(search)}&limit=${MOST}`);
      if (mine !== turn) return;
      rows = told.rows;
      matched = told.matched;
      paint();
    } catch (refusal) {
      complain(refusal);
    }
  };
  /** @param {Person} person */
  const take = (person) => {
    const at = chosen.findIndex((one) => one.id === person.id);
    if (at >= 0) chosen.splice(at, 1);
    else if (many) chosen.push(person);
    else chosen.splice(0, chosen.length, person);
    changed();
    paint();
  };
  /** @param {Person} person */
  const line = (person) => {
    const why = taken.get(person.id);
    const on = chosen.some((one) => one.id === person.id);
    return html`<button type="button" aria-pressed=${on} ?disabled=${Boolean(why)} @click=${() => take(person)}>
      <span class="avatar small" aria-hidden="true">${person.initials}</span>
      <span><b>${person.name}</b><small>${[person.number, person.position, person.delegation].filter(Boolean).join(" · ")}</small></span>
      ${why ? html`<span class="tag">${why}</span>` : on ? icon("check") : nothing}</button>`;
  };
  const paint = () => render(html`<div class="el-find">
    ${many && chosen.length ? html`<ul class="el-chosen">${chosen.map((person) => html`<li>${person.name}<button type="button" aria-label=${t("Take {name} out", {name: person.name})} @click=${() => take(person)}>${icon("cross")}</button></li>`)}</ul>` : nothing}
    <label class="search"><span class="unseen">${t("Search the register")}</span>${icon("search")}<input class="input" type="search" autocomplete="off" ?autofocus=${focus}
      placeholder=${t("Name, number or delegation")} @input=${(/** @type {InputEvent} */ event) => {
        search = /** @type {HTMLInputElement} */ (event.target).value.trim();
        void ask();
      }} @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        const first = rows.find((row) => !taken.has(row.id) && !chosen.some((one) => one.id === row.id));
        if (first) take(first);
      }}></label>
    <div class="el-found" role="group" aria-label=${t("People found")}>${rows.map(line)}
      ${rows.length ? nothing : html`<p class="quiet">${t("Nobody in the register matches.")}</p>`}
      ${matched > rows.length ? html`<p class="quiet">${t("{n} more; type more of the name.", {n: number(matched - rows.length)})}</p>` : nothing}</div></div>`, place);
  paint();
  void ask();
}
