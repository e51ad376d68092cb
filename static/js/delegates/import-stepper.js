// @ts-check
/** The three steps of an import at the head of the page; steps that are reached can be gone back to. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";

/** @param {any} state @param {any} deeds @returns {unknown} */
export function stepper(state, deeds) {
  const at = {choose: 0, reading: state.picture ? 1 : 0, columns: 1, rows: 2, done: 3}[/** @type {string} */ (state.step)] ?? 0;
  const open = Boolean(state.draft && state.picture) && !["reading", "done"].includes(state.step);
  const steps = [
    {label: t("File"), told: state.file, go: deeds.again},
    {label: t("Columns"), told: open || at > 1 ? summary(state.picture.head) : "", go: () => deeds.look("columns")},
    {label: t("Rows of the file"), told: "", go: () => deeds.look("rows")},
  ];
  return html`<ol class="import-steps" aria-label=${t("Steps of the import")}>${steps.map((step, place) => html`
    <li class=${place < at ? "past" : place === at ? "now" : ""} aria-current=${place === at ? "step" : nothing}>
      <button type="button" ?disabled=${!open || place === at || (place === 0 && !state.file)} @click=${step.go}>
        <i aria-hidden="true">${place < at ? icon("check") : place + 1}</i><span><b>${step.label}</b>${step.told ? html`<small>${step.told}</small>` : nothing}</span></button></li>`)}</ol>`;
}

/** @param {any} head @returns {string} */
function summary(head) {
  const read = head.sheets.filter((/** @type {any} */ sheet) => sheet.read);
  const columns = read.flatMap((/** @type {any} */ sheet) => sheet.columns.filter((/** @type {any} */ one) => one.label || one.field !== "ignore"));
  const taken = columns.filter((/** @type {any} */ one) => one.field !== "ignore").length;
  return t("{n} of {all} columns imported", {n: taken, all: columns.length});
}
