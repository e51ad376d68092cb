// @ts-check
/** Whether the count holds together: every rule in words, green or red; and the papers of the count. Never who leads. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";

/** @param {any} box the picture of the topic @param {any} desk */
export function result(box, desk) {
  if (!desk.complete) return nothing;
  return html`<section class="card count-result"><h2>${desk.checks.every((/** @type {any} */ each) => each.holds) ? t("The count holds together") : t("The count does not hold together yet")}</h2>
    <div class="figures">${figure(desk.figures.issued, t("issued"))}${figure(desk.returned, t("returned"))}${figure(desk.valid, t("valid ballot"))}${figure(desk.invalid_total, t("invalid"))}</div>
    ${desk.invalid.length ? html`<p>${t("Invalid because of:")} ${desk.invalid.map((/** @type {any} */ each, /** @type {number} */ n) => `${n ? ", " : ""}${say(each.words)} (${each.n})`)}</p>` : nothing}
    <ul class="checks">${desk.checks.map((/** @type {any} */ each) => html`<li class=${each.holds ? "good" : "bad"}>${icon(each.holds ? "check-circle" : "warning")}<span>${say(each.words)}</span></li>`)}</ul>
    <div class="row">${next(box, desk)}<a class="button" href=${`/tellers/count/${box.id}/log.pdf`} target="_blank">${icon("print")}${t("Entry log (PDF)")}</a>
      <a class="button" href=${`/tellers/count/${box.id}/log.docx`}>${icon("download")}${t("Entry log (DOCX)")}</a>
      <a class="button" href=${`/tellers/count/${box.id}/log.xlsx`}>${icon("download")}${t("Entry log (XLSX)")}</a></div></section>`;
}

/** @param {number} value @param {string} words */
const figure = (value, words) => html`<div class="figure"><b>${value}</b><span>${words}</span></div>`;

/** @param {any} box @param {any} desk */
function next(box, desk) {
  if (desk.state === "frozen") return html`<p class="grow quiet">${t("The count is over and changes no more.")}</p>`;
  if (!desk.finished || desk.checks.some((/** @type {any} */ each) => !each.holds)) return html`<p class="grow">${t("Put right what is red; nothing can be announced before.")}</p>`;
  return html`<p class="grow">${t("The secretariat or the head of the tellers may now reconcile the count and draw up the minutes.")}</p>`;
}
