// @ts-check
/** The column beside the stage: how many have a sheet, by delegation, what became of the printed ones, the last answers. */

import { html, nothing } from "/static/js/core/lit.js";
import { number } from "/static/js/core/format.js";
import { t } from "/static/js/core/wording.js";
import { line, minute, sign } from "./issue-words.js";

/** @param {any} box */
function sheets(box) {
  const { printed, issued, spoiled, unused } = box.figures;
  const left = unused ?? Math.max(0, printed - issued - spoiled);
  return html`<dl class="sheets"><div><dt>${t("printed")}</dt><dd>${number(printed)}</dd></div>
    <div><dt>${t("spoiled")}</dt><dd>${number(spoiled)}</dd></div>
    <div><dt>${unused === null ? t("should be left") : t("left over, counted")}</dt><dd>${number(left)}</dd></div></dl>`;
}

/** @param {any} each */
const delegation = (each) => html`<li class=${each.issued >= each.present ? "done" : ""}>
  <span>${each.name}</span><b>${number(each.issued)}<small>/${number(each.present)}</small></b>
  <progress max=${each.present} value=${each.issued}></progress></li>`;

/** Delegations that wait first, the one with most to wait for at the top. @param {any[]} all */
const waiting = (all) => [...all].sort((a, b) => (b.present - b.issued) - (a.present - a.issued));

/** @param {any} box @param {import("./issue-words.js").Told[]} recent */
export const column = (box, recent) => html`<div class="count" data-issued=${box.figures.issued}>
    <div class="big">${number(box.figures.issued)}<small> / ${t("{n} may vote", { n: number(box.figures.present) })}</small></div>
    ${sheets(box)}
    ${box.short ? html`<p class="quorum none"><b>${t("Every printed sheet is given out")}</b><br>${t("Print more, or enter the printing that is missing from the register.")}</p>` : nothing}
  </div>
  <div class="issue-lists">
    ${recent.length ? html`<ul class="recent" aria-label=${t("Last answers of this desk")}>${recent.slice(0, 5).map((one) => html`<li class=${one.tone}><time>${minute(one)}</time><span>${line(one)}</span>${sign(one)}</li>`)}</ul>` : nothing}
    <ul class="units" aria-label=${t("By delegation")}>${waiting(box.delegations).map(delegation)}</ul>
  </div>`;
