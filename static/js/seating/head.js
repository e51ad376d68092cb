// @ts-check
/** The buttons at the head of the seat map: plan the hall, seat by delegation, the size of the poster. */

import { deed } from "/static/js/core/deed.js";
import { openDialog } from "/static/js/core/dialog.js";
import { number } from "/static/js/core/format.js";
import { html, nothing } from "/static/js/core/lit.js";
import { complain, toast } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";

/** @param {boolean} some whether somebody sits already @returns {Promise<"rest" | "all" | undefined>} */
const whom = (some) => openDialog((close) => html`<div class="dialog-body"><h2>${t("Seat by delegation")}</h2>
    <p>${t("Delegations are kept together, from the stage backwards; guests and press go to their own blocks.")}</p>
    ${some ? html`<p>${t("Everybody anew also changes the seats given by hand.")}</p>` : nothing}</div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
    ${some ? html`<button type="button" class="button danger" @click=${() => close("all")}>${t("Everybody anew")}</button>` : nothing}
    <button type="button" class="button primary" @click=${() => close("rest")}>${some ? t("Only those without a seat") : t("Seat everybody")}</button></div>`);

/** @param {() => boolean} some @param {() => void} plan */
export function wireHead(some, plan) {
  document.querySelector("[data-plan]")?.addEventListener("click", plan);
  document.querySelector("[data-paper]")?.addEventListener("change", (event) => {
    const paper = event.target instanceof HTMLSelectElement ? event.target.value : "A3";
    document.querySelector("[data-poster]")?.setAttribute("href", `/seating/poster.pdf?paper=${paper}`);
  });
  document.querySelector("[data-auto]")?.addEventListener("click", async () => {
    const choice = await whom(some());
    if (!choice) return;
    try {
      const { given, left } = await deed("/seating/auto", { everybody: choice === "all" });
      if (left) toast(t("{n} seated, {left} found no seat", { n: number(given), left: number(left) }), "bad");
      else toast(t("{n} seated", { n: number(given) }), "good");
    } catch (refusal) {
      complain(refusal);
    }
  });
}
