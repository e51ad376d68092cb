// @ts-check
/** The versions of the report: the list, the stamp of one, and the deed that freezes the live numbers. */
import {html, nothing} from "/static/js/core/lit.js";
import {deed} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {dayTime, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {complain} from "/static/js/core/toast.js";
import {say, t} from "/static/js/core/wording.js";

/** @param {any} version */
export function stamp(version) {
  return html`<div class="notice gold report-stamp">${icon("lock")}<b>${say(version.label)}</b>
    <span>${t("Issued at {when} by {who}. These numbers never change.", {when: dayTime(version.issued_at), who: version.by})}</span>
    <small class="report-digest">SHA-256 ${version.sha256}</small></div>`;
}

/** @param {any[]} versions @param {number} open */
export function shelf(versions, open) {
  if (!versions.length) return nothing;
  return html`<nav class="report-shelf no-print" aria-label=${t("Versions")}><a class="chip" href="/report" aria-current=${open ? "false" : "page"}>${t("Live")}</a>
    ${versions.map((one) => html`<a class="chip" href="/report/versions/${one.id}" aria-current=${one.id === open ? "page" : "false"}>${say(one.label)}<small>${dayTime(one.issued_at)}</small></a>`)}</nav>`;
}

/** Which kind, after a look at what will be frozen. @param {any} report */
export async function issue(report) {
  const earlier = report.versions.length > 0;
  const kinds = [["preparatory", t("Preparatory report")], ["official", t("Official report")], ...(earlier ? [["supplement", t("Supplementary report")]] : [])];
  const usual = report.versions.some((/** @type {any} */ one) => one.kind === "official") ? "supplement" : "official";
  const kind = await openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    close(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("kind"));
  }}><div class="dialog-body"><h2>${t("Issue a version?")}</h2>
    <p>${t("The numbers are frozen as they stand: {summoned} summoned, {present} present, {qualified} qualified.", {summoned: number(report.numbers.summoned), present: number(report.numbers.present), qualified: number(report.numbers.qualified)})}
      ${report.numbers.pending ? t("{n} are still pending.", {n: number(report.numbers.pending)}) : nothing}</p>
    <fieldset class="report-kinds"><legend class="label">${t("Kind")}</legend>${kinds.map(([code, name]) => html`<label class="check"><input type="radio" name="kind" value=${code} ?checked=${code === usual}><span>${name}</span></label>`)}</fieldset>
    <p class="quiet">${t("A version cannot be changed or removed. Later numbers go into another version.")}</p></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary">${t("Issue this version")}</button></div></form>`);
  if (!kind) return;
  try {
    const answer = await deed("/report/versions", {kind});
    location.assign(`/report/versions/${answer.version}`);
  } catch (refusal) {
    complain(refusal);
  }
}
