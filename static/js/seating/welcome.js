// @ts-check
/** What the page says before there is a plan of the hall. */

import { html, nothing } from "/static/js/core/lit.js";
import { icon } from "/static/js/core/icons.js";
import { t } from "/static/js/core/wording.js";

/** @param {boolean} may @param {() => void} plan */
export const welcome = (may, plan) => html`<div class="card stack seating-empty"><h2>${t("The hall has no plan yet")}</h2>
  <p>${t("Say how many blocks, rows and seats there are; then seat the delegations with one button or by hand.")}</p>
  ${may ? html`<p><button type="button" class="button primary" @click=${plan}>${icon("edit")}${t("Plan the hall")}</button></p>` : nothing}</div>`;
