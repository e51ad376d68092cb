// @ts-check
/** The kept registers: when each came in, what came of it, and the way to give it back with today's values. */
import {html, nothing, render} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {dayTime, fileSize, number} from "../core/format.js";
import {t} from "../core/wording.js";

const place = /** @type {HTMLElement} */ (document.getElementById("sources"));
const start = JSON.parse(document.getElementById("start")?.textContent || "{}");

/** @param {any} one */
const line = (one) => html`<article class="card source"><div class="grow"><h2 class="file">${icon("document")}${one.name || t("the register")}</h2>
    <p class="quiet">${dayTime(one.at)} · ${one.by} · ${fileSize(one.size)} · <span class="sha" title=${one.sha256}>SHA-256 ${one.sha256.slice(0, 12)}…</span></p></div>
  <div class="figures">${[[one.people, t("people")], [one.added, t("added")], [one.changed, t("changed")], [one.left_out, t("left out because of problems")],
    [one.values, t("values that still stand")], [one.gone, t("off the list since")]].map(([count, words]) => html`<div class="figure"><b>${number(Number(count))}</b><span>${words}</span></div>`)}</div>
  ${start.may ? html`<a class="button primary" href="/delegates/sources/${one.sha256}.xlsx" download>${icon("download")}${t("Give back with changes (XLSX)")}</a>` : nothing}</article>`;

const nobody = () => html`<div class="card empty">${icon("document")}<h2>${t("No register has been imported yet")}</h2>
  ${start.may ? html`<a class="button primary big" href="/delegates/import">${icon("upload")}${t("Import a register")}</a>` : nothing}</div>`;

render(start.files.length ? start.files.map(line) : nobody(), place);
