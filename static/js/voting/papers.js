// @ts-check
/** The papers of a closed vote: the record, the roll of a named vote, and the result as others can count it again. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";

/** The record, first among the deeds of the page. @param {any} record */
export function recordPapers(record) {
  if (!record.result) return nothing;
  return html`<a class="button" href="/votes/${record.id}/record.pdf" target="_blank" rel="noopener">${icon("print")}${t("Record (PDF)")}</a>
    <a class="button" href="/votes/${record.id}/record.docx" download>${icon("document")}DOCX</a>
    ${record.mode === "named" ? html`<a class="button" href="/votes/${record.id}/roll.xlsx" download>${icon("download")}${t("Roll (XLSX)")}</a>` : nothing}`;
}

/** @param {any} record */
export function resultFiles(record) {
  if (!record.result) return nothing;
  return html`<p class="row no-print"><span class="quiet">${t("Result as a file:")}</span>${["xlsx", "csv", "json"].map((kind) => html`<a class="button small" href="/votes/${record.id}/result.${kind}" download>${icon("download")}${kind.toUpperCase()}</a>`)}</p>`;
}
