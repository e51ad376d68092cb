// @ts-check
/** The people behind a number, in a window over the report; a spreadsheet of them for those who may have it. */
import {html, nothing} from "/static/js/core/lit.js";
import {show} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {complain} from "/static/js/core/toast.js";
import {t} from "/static/js/core/wording.js";

/** @param {string} section @param {string} line @param {number} version 0: live */
export async function people(section, line, version) {
  const query = new URLSearchParams({section, line, version: String(version)});
  try {
    const found = await show(`/report/people?${query}`);
    await openDialog((close) => list(found, query, close), {wide: true});
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {any} found @param {URLSearchParams} query @param {() => void} close */
function list(found, query, close) {
  return html`<div class="dialog-body report-people"><header><p class="overline">${found.subject}</p><h2>${found.title} <span class="quiet">(${number(found.rows.length)})</span></h2></header>
      ${query.get("version") === "0" ? nothing : html`<p class="quiet">${t("Who was counted is frozen with the version; names and values are those of the register today.")}</p>`}
      <div class="report-scroll"><table class="table"><thead><tr><th scope="col">${t("Badge no.")}</th><th scope="col">${t("Full name")}</th><th scope="col">${t("Delegation")}</th>
        ${found.column ? html`<th scope="col">${found.column}</th>` : nothing}</tr></thead>
        <tbody>${found.rows.map((/** @type {any} */ row) => html`<tr><td class="nowrap">${row.number}</td><td><b>${row.name}</b></td><td>${row.unit}</td>
          ${found.column ? html`<td>${row.value}</td>` : nothing}</tr>`)}</tbody></table></div></div>
    <div class="dialog-foot"><a class="button" href="/report/people.xlsx?${query}">${icon("download")}${t("XLSX")}</a>
      <button type="button" class="button primary" @click=${close}>${t("Close")}</button></div>`;
}
