// @ts-check
/** The quiet steps of an import: choosing a file, waiting, and what was written. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";

/** What the server would not take, with the ways on; the chosen file is kept. @param {any} state @param {any} deeds @returns {unknown} */
export function refused(state, deeds) {
  const {refusal} = state;
  if (!refusal) return nothing;
  const byHand = refusal.code === "headings_missing" && state.upload;
  return html`<div class="notice bad" role="alert">${icon("warning")}<b>${state.file || t("This file")}</b><span>${refusal.message}${refusal.incident ? ` (${refusal.incident})` : ""}</span>
    <div class="row">${byHand ? html`<button type="button" class="button" @click=${() => deeds.read({mapping: {sheets: {}}})}>${t("Choose the columns myself")}</button>` : nothing}
      ${refusal.code === "draft_outdated" ? html`<button type="button" class="button" @click=${() => deeds.read({mapping: state.mapping}, "rows")}>${icon("refresh")}${t("Compare again")}</button>` : nothing}
      ${state.step === "choose" && state.chosen ? html`<button type="button" class="button" @click=${() => deeds.choose(state.chosen)}>${icon("refresh")}${t("Try this file again")}</button>` : nothing}</div></div>`;
}

/** @param {any} state @param {any} start @param {any} deeds @returns {unknown} */
export function chooser(state, start, deeds) {
  const drop = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    lift(event);
    deeds.choose(event.dataTransfer?.files[0]);
  };
  return html`${refused(state, deeds)}
  <div class="columns"><label class="drop" @dragover=${over} @dragleave=${lift} @drop=${drop}>
      ${icon("upload", "big")}<b>${t("Choose the register, or drop it here")}</b>
      <span class="quiet">${t("XLSX, XLS, ODS or CSV, up to {n} MB. Nothing is written before you confirm it.", {n: start.limit_mb})}</span>
      <span class="button primary">${t("Choose a file…")}</span>
      <input type="file" class="unseen" accept=".xlsx,.xls,.ods,.csv,.txt,.tsv" @change=${(/** @type {Event} */ event) => take(event, deeds)}></label>
    <div class="card stack"><div class="field"><label for="kind">${t("Class of people whose row names none")}</label>
      <select class="select" id="kind" @change=${(/** @type {Event} */ event) => deeds.set({kind: /** @type {HTMLSelectElement} */ (event.target).value})}>
        ${start.kinds.map((/** @type {any} */ one) => html`<option value=${one.code} ?selected=${one.code === state.kind}>${say(one.label)}</option>`)}</select></div>
      <h3>${t("What is understood")}</h3>
      <ul class="plain"><li>${t("Headings in Vietnamese or English, below title rows, on one line or two.")}</li>
        <li>${t("Birth dates under “Male” and “Female”; dates as 5/9/1978, 1978-09-05, or only the year.")}</li>
        <li>${t("Several sheets, and the old TCVN3 (ABC) and VNI fonts.")}</li>
        <li>${t("Lines of totals, group titles and signatures are passed over and shown.")}</li>
        <li>${t("People already on the list are found again by number, by source ID, or by name, birth and delegation.")}</li>
        <li>${t("An empty cell never erases what is on the list.")}</li></ul></div></div>`;
}

/** @param {Event} event @param {any} deeds */
function take(event, deeds) {
  const field = /** @type {HTMLInputElement} */ (event.target);
  deeds.choose(field.files?.[0]);
  field.value = "";
}

/** @param {DragEvent} event */
function over(event) {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.add("over");
}

/** @param {DragEvent} event */
function lift(event) {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.remove("over");
}

/** @param {any} state @returns {unknown} */
export function reading(state) {
  return html`<div class="card empty" role="status"><span class="turning" aria-hidden="true"></span><h2>${t("Reading {file}", {file: state.file || t("the register")})}</h2>
    <p>${t("Every row is compared with the list. The hall does not wait for this.")}</p></div>`;
}

/** @param {any} state @param {any} _start @param {any} deeds @returns {unknown} */
export function finished(state, _start, deeds) {
  const {added, changed, skipped} = state.result;
  return html`<div class="card empty done" role="status">${icon("check-circle")}<h2>${added || changed ? t("The register is in") : t("Nothing needed to be written")}</h2>
    <div class="figures"><div class="figure"><b>${number(added)}</b><span>${t("added")}</span></div>
      <div class="figure"><b>${number(changed)}</b><span>${t("changed")}</span></div>
      <div class="figure"><b>${number(skipped)}</b><span>${t("left out because of problems")}</span></div></div>
    <div class="row"><a class="button primary big" href="/delegates">${icon("people")}${t("See the list")}</a>
      ${skipped ? html`<a class="button big" href="/delegates/import/${state.draft}/rejected.xlsx?${state.mendable ? "mendable=1" : ""}" download>${icon("download")}${t("Rows to correct (XLSX)")}</a>` : nothing}
      <button type="button" class="button big" @click=${deeds.again}>${t("Import another file")}</button></div>
    ${added || changed ? html`<p class="quiet">${t("The file is kept as it was sent; it can be given back with what changes on the list.")} <a href="/delegates/sources">${t("Kept registers")}</a></p>` : nothing}</div>`;
}
