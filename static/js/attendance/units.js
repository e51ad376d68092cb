// @ts-check
/** Paints the head of the attendance page: how many of how many, the quorum, and a card for every delegation. */

import { bar } from "/static/js/core/bar.js";
import { icon } from "/static/js/core/icons.js";
import { html, nothing } from "/static/js/core/lit.js";
import { number } from "/static/js/core/format.js";
import { say, t } from "/static/js/core/wording.js";

/** @param {any} count the picture of the topic headcount */
export const figures = (count) => html`<div class="card attendance-now">
    <p class="overline">${count.session ? say(count.session.title) : t("No session is open")}</p>
    <p class="many">${number(count.present)}<small> / ${t("{n} present", { n: number(count.summoned) })}</small></p>
    ${bar(count.present, count.summoned)}
    <p class=${count.quorum.reached ? "attendance-quorum reached" : "attendance-quorum"}>${icon(count.quorum.reached ? "check-circle" : "warning")}
      <span><b>${say(count.quorum.headline)}</b> — ${say(count.quorum.detail)}</span></p></div>
  ${count.alarm ? html`<p class="notice bad attendance-alarm" role="alert">${icon("warning")}<b>${say(count.alarm)}</b></p>` : nothing}
  <div class="card figures">
    <div class="figure"><b>${number(count.summoned - count.present)}</b><span>${t("absent")}</span></div>
    <div class="figure"><b>${number(count.others)}</b><span>${t("guests and others in the hall")}</span></div>
    <div class="figure"><b>${number(count.quorum.needed)}</b><span>${t("needed for the quorum")}</span></div></div>`;

/**
 * @param {any[]} delegations
 * @param {number} chosen  0: every delegation
 * @param {(id: number) => void} choose
 */
export const units = (delegations, chosen, choose) => (delegations.length
  ? delegations.map((each) => unit(each, each.id === chosen, () => choose(each.id === chosen ? 0 : each.id)))
  : html`<p class="quiet">${t("No delegate is summoned yet")}</p>`);

/**
 * @param {{id: number, name: string, summoned: number, present: number}} each
 * @param {boolean} pressed
 * @param {() => void} press
 */
const unit = (each, pressed, press) => html`<button type="button" class="attendance-unit" aria-pressed=${pressed} @click=${press}>
  <span class="name"><span>${each.name || t("without a delegation")}</span><b>${each.present}/${each.summoned}</b></span>
  ${bar(each.present, each.summoned)}
  ${each.present === each.summoned ? html`<span class="left full">${t("all present")}</span>`
    : html`<span class="left">${t("{n} absent", { n: each.summoned - each.present })}</span>`}</button>`;
