// @ts-check
/** The page of the seals: holds one against the ledger when asked, and says in words whether it fits. */

import { show } from "/static/js/core/deed.js";
import { clockTime } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { complain } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";

/** @type {Record<string, () => string>} */
const WORDS = {
  content: () => t("what is kept no longer fits its own digest"),
  journal: () => t("the journal names another digest, or none"),
  present: () => t("the ledger tells other people in the hall"),
  base: () => t("the ledger tells another base"),
  columns: () => t("the counts in the list are not those that were sealed"),
};

/** @param {any} found */
const said = (found) => html`${found.equal ? html`<span class="tag good">${icon("check")}${t("Equal to the ledger")}</span>`
    : html`<span class="tag bad">${icon("warning")}${t("Does not fit")}</span><ul>${found.findings.map((/** @type {string} */ code) => html`<li>${WORDS[code]()}</li>`)}</ul>`}
  ${found.later.length ? html`<ul>${found.later.map((/** @type {any} */ each) => html`<li>${t("{time} {number} {name}, told {later}", {
    time: clockTime(each.at), number: each.delegate.number || "", name: each.delegate.name || "", later: clockTime(each.recorded_at) })}
    (${each.direction === "IN" ? t("IN") : t("OUT")}, ${each.desk})</li>`)}</ul>` : nothing}`;

document.querySelectorAll("[data-seal]").forEach((button) => button.addEventListener("click", async () => {
  const number = /** @type {HTMLElement} */ (button).dataset.seal;
  const place = document.querySelector(`[data-said="${number}"]`);
  button.setAttribute("aria-busy", "true");
  try {
    render(said(await show(`/attendance/snapshots/${number}`)), /** @type {HTMLElement} */ (place));
  } catch (refusal) {
    complain(refusal);
  } finally {
    button.removeAttribute("aria-busy");
  }
}));
