// @ts-check
/** The register of printings as a table, newest first. */
import {html, render, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {dayTime, number} from "../core/format.js";
import {what, why} from "./told.js";

/** @type {any[]} */
const rows = JSON.parse(document.getElementById("register")?.textContent || "[]");

/** @param {any} row */
function line(row) {
  const cards = row.what === "name_cards";
  return html`<tr><td>${dayTime(row.at)}</td><td>${row.name || row.by || t("the program")}</td><td><span class="tag ${row.what === "reprint" ? "warn" : cards ? "" : "good"}">${what(row.what)}</span></td>
    <td>${why(row.reason)}</td><td>${row.sheet === "single" ? t("one on a page") : row.sheet.toUpperCase()}</td><td class="number">${number(row.count)}</td><td class="number">${cards ? nothing : number(row.live)}</td></tr>`;
}

render(rows.length
  ? html`<div class="table-frame"><table class="table"><thead><tr><th>${t("Time")}</th><th>${t("By")}</th><th>${t("What for")}</th><th>${t("Reason")}</th><th>${t("Paper")}</th><th class="number">${t("How many")}</th><th class="number">${t("Still valid")}</th></tr></thead>
    <tbody>${rows.map(line)}</tbody></table></div>`
  : html`<div class="card empty">${icon("print")}<b>${t("Nothing was printed yet")}</b><p>${t("Every printing of badges and name-cards will be listed here.")}</p></div>`,
/** @type {HTMLElement} */ (document.getElementById("printings")));
