// @ts-check
/** Paints the column beside the stage: how many are in, the quorum, the last ten answers of this desk. */

import { html, nothing } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";
import { sign } from "./signs.js";
import { line, minuteOf } from "./words.js";

/** @typedef {{session: {id: number, title: {vi: string, en: string}} | null, summoned: number, present: number, others: number,
 *   quorum: {needed: number, reached: boolean, missing: number, headline: {vi: string, en: string}, detail: {vi: string, en: string}}}} Headcount */
/** @typedef {import("./words.js").Verdict} Verdict */

/** @param {Headcount} count */
const counts = (count) => html`<div class="count" data-present=${count.present}>
  ${count.session ? html`<p class="overline">${say(count.session.title)}</p>` : nothing}
  <div class="big">${count.present}<small> / ${t("{n} present", { n: count.summoned })}</small></div>
  ${count.others ? html`<p class="others">${t("and {n} guests and others", { n: count.others })}</p>` : nothing}
  ${count.session ? html`<div class=${count.quorum.reached ? "quorum reached" : "quorum"}>
    <b>${say(count.quorum.headline)}</b><br>${say(count.quorum.detail)}</div>`
    : html`<div class="quorum none"><b>${t("No session is open")}</b><br>${t("Badges are read, but nobody can be recorded.")}</div>`}
</div>`;

/** @param {Verdict} verdict */
const row = (verdict) => html`<li class=${verdict.offline ? `${verdict.tone} kept` : verdict.tone}><time>${minuteOf(verdict)}</time>
  <span>${line(verdict)}</span>${sign(verdict.code)}</li>`;

/**
 * @param {Headcount} count
 * @param {Verdict[]} recent
 */
export const side = (count, recent) => html`${counts(count)}
  <ul class="recent" aria-label=${t("Last scans at this desk")}>${recent.length
    ? recent.map(row)
    : html`<li class="empty"><span>${t("The last ten scans of this desk appear here.")}</span></li>`}</ul>`;
