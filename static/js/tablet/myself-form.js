// @ts-check
/** Correcting one line: chosen from a list where there is one, digits for dates and numbers, and a word to the secretariat if needed. */
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {t} from "../core/wording.js";
import {changed} from "./hall.js";
import {dispute, myself} from "./myself.js";

const DATE = /** @type {const} */ ([["Day", 2, "day"], ["Month", 2, "month"], ["Year", 4, "year"]]);

/** @param {any} field */
export function correction(field) {
  const editing = /** @type {NonNullable<typeof myself.editing>} */ (myself.editing);
  const proposed = put(field.way, editing.parts);
  const ready = proposed !== null && Boolean(proposed || editing.note.trim()) && proposed !== field.value;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (ready) dispute(field.field, proposed || "", editing.note.trim());
  };
  const leave = () => {
    myself.editing = null;
    changed();
  };
  return html`<form class="myself-form" autocomplete="off" @submit=${submit}>
    <p class="label">${t("The right value")}</p>
    ${entry(field, editing)}
    ${proposed === null ? html`<p class="wrong" role="alert">${t("There is no such date.")}</p>` : nothing}
    <label class="field"><span class="label">${t("A word to the secretariat (if needed)")}</span>
      <input class="input big" maxlength="300" .value=${editing.note} @input=${(/** @type {Event} */ event) => type(() => { editing.note = read(event); })}></label>
    <div class="row end"><button type="button" class="button big" @click=${leave}>${t("Cancel")}</button>
      <button type="submit" class="button primary big" ?disabled=${!ready}>${icon("send")}${t("Send to the secretariat")}</button></div></form>`;
}

/** @param {any} field @param {NonNullable<typeof myself.editing>} editing */
function entry(field, editing) {
  const set = (/** @type {number} */ at, /** @type {string} */ value) => type(() => { editing.parts[at] = value; });
  if (field.way === "date") return html`<div class="myself-date">${DATE.map(([name, length, kind], at) => html`<label><span>${t(name)}</span>
    <input class="input big" name=${kind} inputmode="numeric" pattern="[0-9]*" maxlength=${length} .value=${editing.parts[at] || ""} @input=${(/** @type {Event} */ event) => set(at, read(event).replace(/\D/g, ""))}></label>`)}</div>
    <p class="quiet">${t("If only the year is known, fill in the year alone.")}</p>`;
  if (field.way === "choice" && field.choices.length <= 3) return html`<div class="myself-choices">${field.choices.map((/** @type {any} */ one) => html`<button type="button" class="button big ${editing.parts[0] === one.value ? "primary" : ""}" aria-pressed=${editing.parts[0] === one.value ? "true" : "false"} @click=${() => set(0, one.value)}>${one.said}</button>`)}</div>`;
  if (field.way === "choice" && field.choices.length) return html`<select class="select big" aria-label=${field.label} @change=${(/** @type {Event} */ event) => set(0, read(event))}>
    <option value="" ?selected=${!editing.parts[0]}>${t("Choose; if it is not in the list, say it below")}</option>${field.choices.map((/** @type {any} */ one) => html`<option value=${one.value} ?selected=${editing.parts[0] === one.value}>${one.said}</option>`)}</select>`;
  const digits = field.way === "digits";
  return html`<input class="input big" aria-label=${field.label} maxlength="200" inputmode=${digits ? "numeric" : "text"} .value=${editing.parts[0] || ""} @input=${(/** @type {Event} */ event) => set(0, digits ? read(event).replace(/[^\d+]/g, "") : read(event))}>`;
}

/** @param {Event} event @returns {string} */
const read = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {() => void} act */
function type(act) {
  act();
  changed();
}

/** The value as it is kept, "" for nothing, null for a date that cannot be. @param {string} way @param {string[]} parts @returns {string | null} */
function put(way, parts) {
  if (way !== "date") return (parts[0] || "").trim();
  const [day, month, year] = [0, 1, 2].map((at) => parts[at] || "");
  if (!day && !month && year.length < 4) return "";
  if (year.length < 4) return "";
  if (!month) return day ? null : year;
  const padded = [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  const made = new Date(`${padded}${day ? "" : "-01"}T12:00:00Z`);
  return Number.isNaN(made.getTime()) || made.toISOString().slice(0, padded.length) !== padded ? null : padded;
}
