// @ts-check
// The foot of the control page: the hall in figures, and how far the record has got.
import {html, nothing} from "/static/js/core/lit.js";
import {age, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {openVote, state} from "./state.js";

export function paint() {
  const {headcount = {}, hall = {}, turnout = {}} = state.pictures;
  const quorum = headcount.quorum;
  const saved = state.savedAt ? age((Date.now() - state.savedAt) / 1000) : "";
  return html`<span>${t("Summoned")} <b>${number(headcount.summoned ?? 0)}</b></span>
    <span>${t("Present")} <b>${number(headcount.present ?? 0)}</b></span>
    ${quorum ? html`<span class=${quorum.reached ? "reached" : "missing"}>${quorum.reached ? icon("check") : icon("warning")}${
      quorum.reached ? t("Quorum reached") : headcount.summoned ? t("{n} missing for the quorum", {n: number(quorum.missing)}) : say(quorum.headline)}</span>` : nothing}
    ${headcount.alarm ? html`<span class="missing alarm" role="alert">${icon("warning")}${say(headcount.alarm)}</span>` : nothing}
    <span>${t("Tablets connected")} <b>${number(hall.connected ?? 0)}</b></span>
    ${openVote() ? html`<span>${t("Voted")} <b>${number(turnout.cast ?? 0)}</b></span>` : nothing}
    <span class="push quiet saved">${saved ? t("Last saved {age}", {age: saved}) : nothing}<span> · ${t("journal {n}", {n: number(state.asOf)})}</span></span>`;
}
