// @ts-check
/** Paints the summoned base: how many are summoned, each subtraction with its people, who is left. */

import { icon } from "/static/js/core/icons.js";
import { html } from "/static/js/core/lit.js";
import { number } from "/static/js/core/format.js";
import { say, t } from "/static/js/core/wording.js";

/** @param {any} less */
const line = (less) => html`<li><details><summary><b>− ${number(less.count)}</b><span>${say(less.label)}</span>${icon("chevron-down")}</summary>
  <ol>${less.people.map((/** @type {any} */ each) => html`<li><b>${each.number}</b> ${each.name} <span class="quiet">${each.delegation}</span></li>`)}</ol></details></li>`;

/** @param {any} base as /attendance/base tells it */
export const base = (base) => html`<div class="card" id="base-card"><ul class="base-lines">
    <li class="total"><b>${number(base.summoned)}</b><span>${t("delegates summoned")}</span></li>
    ${base.subtractions.map(line)}
    <li class="total"><b>${number(base.base)}</b><span><strong>${t("count in the base of a vote")}</strong> · ${say(base.rule_label)}${base.early ? ` · ${t("who never came so far is not counted")}` : ""}</span></li></ul></div>`;
