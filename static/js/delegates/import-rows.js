// @ts-check
/** The preview of an import: counts that filter, every row with its changes and problems, and the deed at the foot. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {t} from "../core/wording.js";
import {refused} from "./import-steps.js";
import {pager} from "./pager.js";
import {chip} from "./rows.js";

/** @returns {Record<string, {label: string, sign: string, kind: string}>} */
const statuses = () => ({
  new: {label: t("New"), sign: "plus", kind: "good"},
  changed: {label: t("Changed"), sign: "edit", kind: "gold"},
  same: {label: t("Unchanged"), sign: "check", kind: ""},
  problem: {label: t("Problem"), sign: "warning", kind: "bad"},
  skipped: {label: t("Skipped"), sign: "minus", kind: ""},
});

/** @param {any} state @param {any} _start @param {any} deeds @returns {unknown} */
export function preview(state, _start, deeds) {
  const {head, rows, first, matched} = state.picture;
  const {counts} = head;
  const all = Object.values(counts).reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0);
  const typed = (/** @type {Event} */ event) => later(() => deeds.turn({q: /** @type {HTMLInputElement} */ (event.target).value}));
  return html`<section class="stack">${refused(state, deeds)}
    <div class="row apart"><h2 class="file">${icon("document")}${head.file || t("the register")}</h2>
      <div class="row">${counts.problem ? html`<a class="button" href="/delegates/import/${state.draft}/rejected.xlsx" download>${icon("download")}${t("Rows to correct (XLSX)")}</a>` : nothing}
        <button type="button" class="button" @click=${() => deeds.look("columns")}>${icon("edit")}${t("Change the columns")}</button></div></div>
    ${understood(head)}
    <div class="toolbar"><div class="chips" role="group" aria-label=${t("Rows to show")}>
      ${chip(t("All rows"), all, state.show === "", () => deeds.turn({show: ""}))}
      ${Object.entries(statuses()).map(([name, {label}]) => counts[name] ? chip(label, counts[name], state.show === name, () => deeds.turn({show: name})) : nothing)}
      ${head.noted ? chip(t("With remarks"), head.noted, state.show === "noted", () => deeds.turn({show: "noted"})) : nothing}</div>
      <label class="search"><span class="unseen">${t("Search")}</span>${icon("search")}
        <input class="input" type="search" autocomplete="off" spellcheck="false" placeholder=${t("Name, number or delegation")} .value=${state.q} @input=${typed}></label></div>
    ${rows.length ? html`<div class="table-frame"><table class="table review"><thead><tr><th scope="col">${t("Row")}</th><th scope="col">${t("Verdict")}</th><th scope="col">${t("Person")}</th><th scope="col">${t("What would happen")}</th></tr></thead>
      <tbody>${rows.map((/** @type {any} */ row) => line(row))}</tbody></table></div>` : html`<div class="card empty">${icon("search")}<b>${t("No row matches")}</b></div>`}
    ${pager(first, matched, (at) => deeds.turn({first: at}).then(() => window.scrollTo(0, 0)))}</section>
    ${foot(state, head, deeds)}`;
}

let waiting = 0;

/** @param {() => void} act */
function later(act) {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(act, 150);
}

/** How the file was read, and what is odd about the whole of it. @param {any} head */
function understood(head) {
  const left = head.sheets.filter((/** @type {any} */ sheet) => !sheet.read).map((/** @type {any} */ sheet) => sheet.sheet);
  return html`${head.profile && head.profile.how !== "misfit" ? html`<div class="notice good">${icon("check")}<span>${head.profile.how === "recognised"
      ? t("Read as “{name}” says; the file was recognised by its headings.", {name: head.profile.name}) : t("Read as “{name}” says.", {name: head.profile.name})}</span></div>` : nothing}
  ${head.macros ? html`<div class="notice warn">${icon("info")}<span>${t("This workbook carries macros. They were not run; only the values of its cells were read.")}</span></div>` : nothing}
  ${head.month_first.length ? html`<div class="notice warn">${icon("calendar")}<span>${t("These dates were read as month/day/year: {columns}.", {columns: head.month_first.join(", ")})}</span></div>` : nothing}
  ${left.length ? html`<div class="notice warn">${icon("info")}<span>${t("Sheets left out: {sheets}.", {sheets: left.join(", ")})}</span></div>` : nothing}
  ${head.missing.length ? html`<div class="notice warn">${icon("info")}<span>${t("No column gives: {fields}", {fields: head.missing.map((/** @type {any} */ one) => one.label).join(", ")})}</span></div>` : nothing}
  ${head.new_delegations.length ? html`<details class="card tight"><summary>${t("{n} new delegations", {n: head.new_delegations.length})}</summary><p>${head.new_delegations.slice(0, 200).join(" · ")}</p></details>` : nothing}`;
}

/** @param {any} row */
function line(row) {
  const {label, sign, kind} = statuses()[row.status];
  return html`<tr class=${row.status}>
    <td class="quiet nowrap">${row.row}${row.sheet ? html`<small>${row.sheet}</small>` : nothing}</td>
    <td><span class="tag ${kind}">${icon(sign)}${label}</span></td>
    <td>${row.status === "skipped" ? html`<span class="quiet">${row.said}</span>` : html`<b>${row.name || "—"}</b><small>${[row.number, row.delegation].filter(Boolean).join(" · ")}</small>`}</td>
    <td>${row.skipped || nothing}${row.changes.map(changed)}${row.remarks.map(remark)}${row.status === "new" ? details(row) : nothing}</td></tr>`;
}

/** @param {any} one */
const changed = (one) => html`<div class="change">${one.cell ? html`<b class="at">${one.cell}</b>` : nothing}<span class="quiet">${one.label}</span> <s>${one.before || t("empty")}</s> ${icon("arrow-right")} <b>${one.after}</b></div>`;

/** The cell, what is wrong, what will be done, what a person can do. @param {any} one */
const remark = (one) => html`<div class="remark ${one.level}">${icon(one.level === "note" ? "info" : "warning")}<div>
  <b class="at">${one.cell || one.label}</b>${one.said ? html` <q>${one.said}</q>` : nothing}${one.now && one.now !== one.said ? html` ${icon("arrow-right")} <b>${one.now}</b>` : nothing} ${one.what}
  ${one.todo ? html`<span class="todo">${one.todo}</span>` : nothing}</div></div>`;

/** @param {any} row */
const details = (row) => html`<span class="gist">${row.gist.join(" · ")}</span><details class="whole"><summary>${t("the whole row")}</summary>
  <dl class="facts">${row.record.map((/** @type {any} */ one) => html`<dt>${one.label}</dt><dd>${one.value}</dd>`)}</dl></details>`;

/** The deed, with its effect in words. @param {any} state @param {any} head @param {any} deeds */
function foot(state, head, deeds) {
  const more = state.mendable ? head.mendable : {};
  const added = head.counts.new + (more.new || 0);
  const altered = head.counts.changed + (more.changed || 0);
  const mendable = (head.mendable.new || 0) + (head.mendable.changed || 0);
  const left = head.counts.problem - (state.mendable ? mendable : 0);
  const tick = (/** @type {Event} */ event) => deeds.set({mendable: /** @type {HTMLInputElement} */ (event.target).checked});
  return html`<footer class="import-foot"><div class="grow">
      <b>${added || altered ? t("{added} to add, {changed} to change", {added: number(added), changed: number(altered)}) : t("The list already holds all of this.")}</b>
      ${left ? html`<small>${t("{n} rows with problems stay out; correct them in the file and import it again.", {n: number(left)})}</small>` : nothing}
      ${mendable ? html`<label class="check"><input type="checkbox" .checked=${state.mendable} @change=${tick}><span>${t("Also take {n} rows whose only problem is an unreadable cell; that cell stays empty", {n: number(mendable)})}</span></label>` : nothing}</div>
    ${added || altered ? html`<button type="button" class="button primary big" aria-busy=${state.busy ? "true" : "false"} @click=${deeds.confirm}>${icon("check")}${t("Write to the list")}</button>`
    : html`<a class="button big" href="/delegates">${t("See the list")}</a>`}</footer>`;
}
