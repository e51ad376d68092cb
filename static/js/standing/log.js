// @ts-check
/** The log of decisions: who, when, what before and after, why. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {dayTime, number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {state} from "./state.js";

/** One decision in words. @param {any} one @param {boolean} named */
export const decision = (one, named = true) => html`<small>${dayTime(one.at)} · ${one.role === "program" ? t("The program") : one.by || one.role}</small>
  <span>${named ? html`${subject(one)}: ` : nothing}${change(one)}</span>
  ${named && one.people?.length > 1 ? html`<details><summary>${t("Show the names")}</summary><p>${one.people.map((/** @type {any} */ each) => `${each.number} ${each.person}`).join(", ")}</p></details>` : nothing}
  ${one.reason ? html`<q>${one.reason}</q>` : nothing}`;

/** @param {any} one */
const subject = (one) => (one.people?.length > 1 ? html`<b>${t("{n} people", {n: number(one.people.length)})}</b>` : html`<b>${one.person}</b> (${t("no. {number}", {number: one.number})})`);

/** @param {any} one */
function change(one) {
  if (one.field === "standing") return html`<s>${say(state.labels[one.before]) || one.before}</s> → ${say(state.labels[one.after]) || one.after}`;
  return one.after ? t("in the place of {name}", {name: one.after}) : t("no longer in the place of {name}", {name: one.before});
}

export function log() {
  if (state.decisions === null) return html`<p class="quiet">${t("One moment…")}</p>`;
  if (!state.decisions.length) return html`<div class="card empty">${icon("journal")}<b>${t("Nothing has been decided yet")}</b></div>`;
  return html`<section class="card"><ol class="standing-log">${state.decisions.map((one) => html`<li>${decision(one)}</li>`)}</ol>
    ${state.decisions.length >= 200 ? html`<p class="quiet">${t("The latest 200 are shown; the spreadsheet holds all.")}</p>` : nothing}</section>`;
}
