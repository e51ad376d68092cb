// @ts-check
/** Name-cards for desks, for whoever is chosen in the list: two sizes of a folded tent. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {number} from "../core/format.js";
import {deed} from "../core/deed.js";
import {watchJob} from "../core/job.js";
import {complain} from "../core/toast.js";
import {state, paint} from "./badges.js";

let sheet = "a4";
/** @type {any} */
let job = null;

export function cards() {
  const count = state.register.people.filter((person) => state.chosen.has(person.id)).length;
  const sheets = sheet === "a4" ? count : Math.ceil(count / 2);
  return html`<details class="card stack name-cards" ?open=${Boolean(job)}><summary><h2>${t("Name-cards for desks")}</h2></summary>
    <p class="quiet">${t("A folded sheet with the name large on both sides, for the presidium and reserved seats. Choose the people in the list.")}</p>
    <div class="segments wrap" role="group" aria-label=${t("Size")}>${[["a4", t("A4, one on a sheet")], ["a5", t("A5, two on a sheet")]].map(([code, words]) => html`<button type="button" aria-pressed=${String(sheet === code)} @click=${() => { sheet = code; job = null; paint(); }}>${words}</button>`)}</div>
    <button type="button" class="button wide" ?disabled=${!count || job?.state === "running"} @click=${print}>${icon("print")}${t("Make {n} name-cards ({sheets} sheets)", {n: number(count), sheets: number(sheets)})}</button>
    ${job ? told() : nothing}</details>`;
}

function told() {
  if (job.state === "running") return html`<progress class="drawn" max="100" value=${job.total ? Math.round((100 * job.done) / job.total) : 0}></progress>`;
  return html`<a class="button primary wide" href="/jobs/${job.id}/file" download>${icon("download")}${t("Save the name-cards")}</a>
    <p class="quiet">${t("Print at 100 %, fold at the marks.")}</p>`;
}

async function print() {
  try {
    job = {state: "running", done: 0, total: 0};
    paint();
    const begun = await deed("/badges/name-cards", {delegates: [...state.chosen], sheet}, {patience: 60});
    const ended = await watchJob(begun.job, (now) => { job = now; paint(); });
    job = {...ended, id: begun.job};
  } catch (refusal) {
    job = null;
    complain(refusal);
  }
  paint();
}
