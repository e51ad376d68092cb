// @ts-check
/** The numbers of the committee, each a link to its people, and what must be looked at now. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {STANDINGS, state} from "./state.js";

export function numbers() {
  const {counts} = state;
  return html`<div class="standing-numbers">
    ${STANDINGS.map((code) => html`<a class="standing-number ${code}" href="#people/${code}" aria-current=${state.tab === "people" && state.standing === code ? "true" : nothing}><b>${number(counts[code])}</b><span>${say(state.labels[code])}</span></a>`)}
    <a class="standing-number" href="#alternates"><b>${number(counts.alternates.all)}</b><span>${t("Free alternates")}</span></a>
    <a class="standing-number" href="#complaints"><b>${number(counts.complaints.settled)}<small> / ${number(counts.complaints.received)}</small></b><span>${t("Complaints settled")}</span></a>
  </div>`;
}

export function alerts() {
  const {off_list: off, blocked} = state.door;
  return html`${off.length ? html`<p class="notice bad" role="alert">${icon("warning")}<b>${t("In the hall, but not on the list: {n}", {n: off.length})}</b>
      <span>${off.map((one) => `${one.name} (${say(state.labels[one.standing])})`).join(", ")}. ${t("They may leave at any time; the desk lets nobody of them in again.")}</span></p>` : nothing}
    ${blocked.length ? html`<p class="notice warn">${icon("lock")}<b>${t("PIN blocked after ten wrong tries: {n}", {n: blocked.length})}</b>
      <span>${blocked.map((one) => t("{name} (no. {number})", {name: one.name, number: one.number})).join(", ")}. ${t("Perhaps somebody tried with a photo of the badge. The desk gives a new PIN, and a new badge if it may be lost.")}</span></p>` : nothing}`;
}
