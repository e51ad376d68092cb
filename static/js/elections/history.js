// @ts-check
/** What has happened to an election, the newest first: each deed, who did it, which remarks of the regulation were overridden and why. */
import {html, nothing} from "../core/lit.js";
import {clockTime, dayTime} from "../core/format.js";
import {say, t} from "../core/wording.js";

/** @param {any} election */
export function historyCard(election) {
  if (!election.history.length) return nothing;
  const steps = [...election.history].reverse();
  return html`<details class="card tight el-more"><summary>${t("History")} (${steps.length})</summary><ol class="el-history">${steps.map((step) => html`<li>
    <time title=${dayTime(step.at)}>${clockTime(step.at).slice(0, 5)}</time><span><b>${say(step.deed.label) || say(step.after_label)}</b>
      ${step.reason ? html` – ${step.reason}` : nothing}${step.warnings.length ? html` <span class="tag warn">${t("with a reason, against a remark")}</span>` : nothing}
      <span class="quiet">${step.by}</span></span></li>`)}</ol></details>`;
}
