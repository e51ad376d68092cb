// @ts-check
/** The list of findings: filters with counts, rows to work off, pages. */
import {icon} from "../core/icons.js";
import {html, nothing, repeat} from "../core/lit.js";
import {t} from "../core/wording.js";
import {pager} from "../delegates/pager.js";
import {chip} from "../delegates/rows.js";
import {ask, choose, desk, openChosen} from "./state.js";

const KINDS = /** @type {const} */ (["wrong", "missing", "duplicate", "dirt"]);
/** @param {string} kind */
const kindName = (kind) => ({wrong: t("Wrong"), missing: t("Missing"), duplicate: t("Double entries"), dirt: t("Spelling")})[kind] || kind;
const SIGNS = {wrong: "warning", missing: "minus", duplicate: "people", dirt: "text-size"};

export function findingsView() {
  const {list, asked, overview} = desk;
  if (!overview.people) return nothing;
  return html`${toolbar()}
    ${list.rows.length ? html`<div class="table-frame"><table class="table quality-list">
        <thead><tr><th scope="col">${t("Person")}</th><th scope="col">${t("What is wrong")}</th><th scope="col">${t("On the list")}</th><th scope="col"><span class="unseen">${t("What to do")}</span></th></tr></thead>
        <tbody>${repeat(list.rows, key, line)}</tbody></table></div>${pager(asked.first, list.matched, (/** @type {number} */ first) => ask({first}))}`
    : html`<div class="card empty">${icon("check-circle")}<h2>${t("Nothing to work off")}</h2>
        <p>${asked.kind || asked.field || asked.delegation !== undefined ? t("No finding matches the filter.") : t("Every record stands as it should. What is not confirmed yet, delegates confirm on their tablets.")}</p></div>`}`;
}

/** @param {any} row */
const key = (row) => `${row.delegate}.${row.code}.${row.field}.${row.other?.id || 0}`;

function toolbar() {
  const {list, asked, overview} = desk;
  const total = Object.values(list.kinds).reduce((/** @type {number} */ sum, /** @type {any} */ n) => sum + n, 0);
  const codes = list.codes.filter((/** @type {any} */ one) => !asked.kind || one.kind === asked.kind);
  const unit = (/** @type {Event} */ event) => {
    const {value} = /** @type {HTMLSelectElement} */ (event.target);
    ask({delegation: value === "*" ? undefined : value});
  };
  return html`<div class="toolbar">
    <select class="select" aria-label=${t("Delegation")} @change=${unit}><option value="*" ?selected=${asked.delegation === undefined}>${t("All delegations")}</option>
      ${overview.delegations.map((/** @type {any} */ one) => html`<option value=${one.name} ?selected=${asked.delegation === one.name}>${one.name || t("No delegation")} (${one.findings})</option>`)}</select>
    <select class="select" aria-label=${t("Field")} @change=${(/** @type {Event} */ event) => ask({field: /** @type {HTMLSelectElement} */ (event.target).value, code: ""})}>
      <option value="" ?selected=${!asked.field}>${t("All fields")}</option>
      ${overview.fields.map((/** @type {any} */ one) => html`<option value=${one.field} ?selected=${asked.field === one.field}>${one.label}</option>`)}</select>
    <select class="select" aria-label=${t("What is wrong")} @change=${(/** @type {Event} */ event) => ask({code: /** @type {HTMLSelectElement} */ (event.target).value})}>
      <option value="" ?selected=${!asked.code}>${t("Every finding")}</option>
      ${codes.map((/** @type {any} */ one) => html`<option value=${one.code} ?selected=${asked.code === one.code}>${one.what} (${one.count})</option>`)}</select></div>
  <div class="chips" role="group" aria-label=${t("Kind of finding")}>${chip(t("All"), total, !asked.kind, () => ask({kind: "", code: ""}))}
    ${KINDS.map((kind) => list.kinds[kind] ? chip(kindName(kind), list.kinds[kind], asked.kind === kind, () => ask({kind, code: ""})) : nothing)}</div>`;
}

/** @param {any} row @param {number} place */
function line(row, place) {
  const on = place === desk.chosen;
  return html`<tr class="finding ${on ? "chosen" : ""}" aria-selected=${on ? "true" : "false"} @click=${() => choose(place)}>
    <td><b>${row.name}</b><small>${t("no. {number}", {number: row.number})} · ${row.delegation || t("No delegation")}</small></td>
    <td><span class="what ${row.kind}">${icon(SIGNS[/** @type {keyof typeof SIGNS} */ (row.kind)])}<span><b>${row.label}</b>: ${row.what}<small>${row.todo}</small></span></span></td>
    <td>${row.other ? html`<b>${row.other.name}</b><small>${t("no. {number}", {number: row.other.number})} · ${row.other.delegation}</small>`
      : html`${row.said || html`<span class="quiet">${t("empty")}</span>`}${row.proposal ? html`<span class="proposal">${icon("arrow-right")}<b>${row.proposal}</b></span>` : nothing}
        ${row.beside.map((/** @type {any} */ one) => html`<small>${one.label}: ${one.said}</small>`)}`}</td>
    <td class="deeds"><button type="button" class="button small" @click=${(/** @type {Event} */ event) => press(event, place, "work")}>${row.other ? t("Compare") : desk.may ? t("Correct it") : t("Details")}</button>
      <button type="button" class="button small bare square" aria-label=${t("Open the person")} title=${t("Open the person")} @click=${(/** @type {Event} */ event) => press(event, place, "person")}>${icon("person")}</button></td></tr>`;
}

/** @param {Event} event @param {number} place @param {"work" | "person"} what */
function press(event, place, what) {
  event.stopPropagation();
  choose(place);
  openChosen(what);
}
