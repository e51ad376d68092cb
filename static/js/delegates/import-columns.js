// @ts-check
/** How the columns of a file are read: per sheet the heading row, and for each column its heading, three values and what it is taken for. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {toast} from "../core/toast.js";
import {t} from "../core/wording.js";
import {profileBar} from "./import-profiles.js";
import {refused} from "./import-steps.js";

/** @param {any} state @param {any} start @param {any} deeds @returns {unknown} */
export function columns(state, start, deeds) {
  const {head} = state.picture;
  return html`<section class="stack">${refused(state, deeds)}${profileBar(state, deeds)}${missing(head, state)}
    ${head.sheets.map((/** @type {any} */ sheet) => card(sheet, state, start, deeds))}</section>
    <footer class="import-foot"><div class="grow"><b>${state.dirty ? t("The columns were changed") : t("Are the columns right?")}</b>
      <small>${t("Columns that are not imported are left as they are; nothing is written yet.")}</small></div>
      <button type="button" class="button primary big" @click=${() => deeds.look("rows")}>${t("Show the rows")}${icon("arrow-right")}</button></footer>`;
}

/** @param {any} head @param {any} state */
function missing(head, state) {
  if (state.dirty || !head.missing.length) return nothing;
  const fields = head.missing.map((/** @type {any} */ one) => one.label).join(", ");
  return html`<div class="notice warn">${icon("info")}<b>${t("No column gives: {fields}", {fields})}</b><span>${t("If the file has it, choose its column below. Otherwise it can be brought in later from another file.")}</span></div>`;
}

/** @param {any} sheet @param {any} state @param {any} start @param {any} deeds */
function card(sheet, state, start, deeds) {
  const asked = state.mapping.sheets[sheet.sheet];
  const change = (/** @type {any} */ other) => {
    const sheets = {...state.mapping.sheets};
    if (other) sheets[sheet.sheet] = other;
    else delete sheets[sheet.sheet];
    deeds.set({mapping: {sheets}, dirty: true});
  };
  const tick = (/** @type {Event} */ event) => change(/** @type {HTMLInputElement} */ (event.target).checked ? first(sheet, state.mapping) : null);
  return html`<article class="card sheet-card ${asked ? "" : "left"}"><header class="row apart"><label class="check"><input type="checkbox" .checked=${Boolean(asked)} @change=${tick}>
      <span><b>${sheet.sheet || t("The table")}</b> <span class="quiet">${t("{n} rows", {n: number(sheet.rows)})}</span></span></label>
      ${asked ? html`<span class="quiet">${asked.head ? t("headings in row {n}", {n: asked.head}) : t("without headings")}</span>` : html`<span class="tag">${t("left out")}</span>`}</header>
    ${top(sheet, asked, change)}${asked ? grid(sheet, asked, start, change) : nothing}</article>`;
}

/** What a sheet is read by when it is first ticked: like a sheet that is read already. @param {any} sheet @param {any} mapping */
function first(sheet, mapping) {
  const like = Object.values(mapping.sheets)[0];
  if (like) return JSON.parse(JSON.stringify(like));
  const filled = sheet.top.map((/** @type {any} */ row) => row.cells.filter(Boolean).length);
  return {head: filled.indexOf(Math.max(...filled)) + 1, columns: {}};
}

/** The first rows as they stand, to choose the row of the headings. @param {any} sheet @param {any} asked @param {(other: any) => void} change */
const top = (sheet, asked, change) => html`<details class="top-rows" ?open=${!asked}><summary>${t("The first rows of the sheet")}</summary>
  ${asked ? html`<p class="quiet">${t("Choose the row of the headings (the lower one if there are two lines).")}</p>` : nothing}
  <div class="table-frame"><table class="table"><tbody>${sheet.top.map((/** @type {any} */ row) => html`<tr class=${asked?.head === row.row ? "chosen" : ""}>
    <th scope="row"><button type="button" class="button small" ?disabled=${!asked} aria-pressed=${asked?.head === row.row ? "true" : "false"} @click=${() => change({...asked, head: asked.head === row.row ? 0 : row.row})}>${row.row}</button></th>
    ${row.cells.map((/** @type {string} */ cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details>`;

/** @param {any} sheet @param {any} asked @param {any} start @param {(other: any) => void} change */
const grid = (sheet, asked, start, change) => html`<div class="table-frame flat"><table class="table columns-table">
  <thead><tr><th scope="col">${t("Column")}</th><th scope="col">${t("Heading")}</th><th scope="col">${t("Values")}</th><th scope="col">${t("Taken for")}</th></tr></thead>
  <tbody>${sheet.columns.map((/** @type {any} */ column) => line(column, sheet, asked, start, change))}</tbody></table></div>`;

/** @param {any} column @param {any} sheet @param {any} asked @param {any} start @param {(other: any) => void} change */
function line(column, sheet, asked, start, change) {
  const field = asked.columns[column.letter] || "ignore";
  const heading = asked.head === sheet.head ? column.label : said(sheet, asked.head, column.letter);
  const pick = (/** @type {Event} */ event) => change(taken(asked, column.letter, /** @type {HTMLSelectElement} */ (event.target).value));
  return html`<tr class=${field === "ignore" ? "left" : ""}><td class="letter">${column.letter}</td><td><b>${heading || html`<span class="quiet">${t("no heading")}</span>`}</b></td>
    <td class="samples">${column.samples.map((/** @type {string} */ one) => html`<q>${one}</q>`)}</td>
    <td><select class="select" aria-label=${t("Column {letter} is taken for", {letter: column.letter})} @change=${pick}>
      <option value="ignore" ?selected=${field === "ignore"} .selected=${field === "ignore"}>${t("— not imported —")}</option>
      ${start.choices.map((/** @type {any} */ group) => html`<optgroup label=${group.label}>${group.fields.map((/** @type {any} */ one) => html`<option value=${one.code} .selected=${field === one.code}>${one.label}</option>`)}</optgroup>`)}</select></td></tr>`;
}

/** The mapping with one column taken for a field; a field is one column's only. @param {any} asked @param {string} letter @param {string} field */
function taken(asked, letter, field) {
  const columns = {...asked.columns};
  const before = field !== "ignore" && Object.keys(columns).find((other) => columns[other] === field && other !== letter);
  if (before) {
    delete columns[before];
    toast(t("Column {letter} is no longer taken for this.", {letter: before}));
  }
  if (field === "ignore") delete columns[letter];
  else columns[letter] = field;
  return {...asked, columns};
}

/** The text of a heading row that is chosen on the page. @param {any} sheet @param {number} head @param {string} letters @returns {string} */
function said(sheet, head, letters) {
  const at = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return sheet.top[head - 1]?.cells[at] || "";
}
