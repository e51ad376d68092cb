// @ts-check
/** Heads of delegations: choose one, follow the reports, settle with one touch where a report and the scans differ. */

import { deed, show } from "/static/js/core/deed.js";
import { hourMinute, number } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { live } from "/static/js/core/live.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { complain, toast } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";
import { checkIn } from "./group.js";

const ROLE = (document.documentElement.dataset.person || "").split(":")[0];
const chooses = ["organiser", "secretariat"].includes(ROLE);
const settles = chooses || ROLE === "credentials";
const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @type {any[]} */ let units = JSON.parse(place("start").textContent || "[]");

async function again() {
  units = (await show("/attendance/delegations").catch(() => ({ delegations: units }))).delegations;
  paint();
}

/** @param {string} path @param {Record<string, any>} body @param {string} words */
async function act(path, body, words) {
  try {
    await deed(path, body);
    toast(words, "good");
  } catch (refusal) {
    complain(refusal);
  }
  await again();
}

/** @param {any} report @param {any} each */
function difference(report, each) {
  const settle = (/** @type {string} */ decision, /** @type {string} */ words) => act("/attendance/differences", { report: report.id, delegate: each.delegate.id, decision }, words);
  return html`<li><span><b>${each.delegate.number}</b> ${each.delegate.name}
      <small>${each.said ? t("The head says present; no scan.") : t("The head says absent; the scans say in the hall.")}${each.reason ? ` ${each.reason}` : ""}</small></span>
    ${settles ? html`<span class="row"><button type="button" class="button small primary" @click=${() => settle(each.said ? "checked_in" : "checked_out", t("Settled."))}>${each.said ? t("Check in") : t("Record as left")}</button>
      <button type="button" class="button small" @click=${() => settle("scan_stands", t("Settled."))}>${t("The scans stand")}</button></span>` : nothing}</li>`;
}

/** @param {any} unit */
function reported(unit) {
  const { report } = unit;
  if (!report) return html`<p class="quiet">${t("No report for this sitting yet.")}</p>`;
  return html`<p class="head-note">${icon("message")}<span>${t("Report at {time}: {present} present, {absent} absent", { time: hourMinute(report.at), present: report.present, absent: report.absent })}</span>
      ${report.differences.length ? html`<span class="tag warn">${t("{n} differ from the scans", { n: report.differences.length })}</span>` : html`<span class="tag good">${icon("check")}${t("fits the scans")}</span>`}</p>
    ${report.differences.length ? html`<ul class="head-differences">${report.differences.map((/** @type {any} */ each) => difference(report, each))}</ul>` : nothing}`;
}

/** @param {any} unit */
function head(unit) {
  if (!chooses) return html`<p>${t("Head of delegation")}: <b>${unit.head ? `${unit.head.number} ${unit.head.name}` : t("not chosen")}</b></p>`;
  const choose = (/** @type {any} */ event) => act(`/attendance/delegations/${unit.id}/head`, { delegate: Number(event.target.value) || null }, t("The head of the delegation is kept."));
  return html`<div class="head-choose"><label for="head-${unit.id}">${t("Head of delegation")}</label><select class="select" id="head-${unit.id}" @change=${choose}>
    <option value="">${t("not chosen")}</option>${unit.people.map((/** @type {any} */ each) => html`<option value=${each.id} ?selected=${each.id === unit.head?.id}>${each.number} ${each.name}</option>`)}</select></div>`;
}

/** @param {any} unit */
const card = (unit) => html`<section class="card head-card"><header><h2>${unit.name || t("without a delegation")}</h2><span class="count">${number(unit.present)}/${number(unit.summoned)}</span></header>
  ${head(unit)}${reported(unit)}
  ${chooses && unit.present < unit.summoned ? html`<div class="row"><button type="button" class="button small" @click=${async () => { await checkIn(unit); await again(); }}>${icon("door-in")}${t("Check in the whole delegation…")}</button></div>` : nothing}</section>`;

function paint() {
  render(units.length ? html`${units.map(card)}` : html`<div class="card empty">${icon("people")}<b>${t("There are no delegates yet")}</b></div>`, place("heads"));
}

paint();
live.on("headcount", () => void again());
window.setInterval(() => document.hidden || again(), 5000);
