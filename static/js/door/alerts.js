// @ts-check
/** Tells the desk, quietly, of people inside who are off the list and of PINs blocked by wrong tries. */

import { html, nothing, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { show } from "/static/js/core/deed.js";
import { live } from "/static/js/core/live.js";

/** @param {any} told */
const lines = (told) => html`${told.off_list.length ? html`<p class="door-alert bad" role="status"><b>${t("In the hall, but not on the list: {n}", { n: told.off_list.length })}</b>
    ${told.off_list.slice(0, 5).map((/** @type {any} */ one) => one.name).join(", ")}${told.off_list.length > 5 ? "…" : ""}. ${t("They may leave at any time.")}</p>` : nothing}
  ${told.blocked.length ? html`<p class="door-alert"><b>${t("PIN blocked after ten wrong tries: {n}", { n: told.blocked.length })}</b>
    ${told.blocked.slice(0, 5).map((/** @type {any} */ one) => t("{name} (no. {number})", { name: one.name, number: one.number })).join(", ")}${told.blocked.length > 5 ? "…" : ""}. ${t("Ask whether the badge is lost, then give a new PIN.")}</p>` : nothing}`;

/**
 * Paints into `place` and follows the topic `standings`.
 * @param {HTMLElement} place
 */
export function alerts(place) {
  let known = "";
  live.on("standings", async (/** @type {any} */ picture) => {
    const now = `${picture.inside_off_list}/${picture.blocked}`;
    if (now === known) return;
    known = now;
    const none = { off_list: [], blocked: [] };
    const told = picture.inside_off_list || picture.blocked ? await show("/attendance/alerts").catch(() => none) : none;
    render(lines(told), place);
  });
}
