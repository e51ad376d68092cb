// @ts-check
/** A head of delegation on the tablet: who is there, and one screen to report everybody present except those named. */

import { deed, show } from "/static/js/core/deed.js";
import { hourMinute, number } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { live } from "/static/js/core/live.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { complain, toast } from "/static/js/core/toast.js";
import { say, t } from "/static/js/core/wording.js";

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
let mine = JSON.parse(place("start").textContent || "{}");
/** Who is marked absent in the report being made: delegate to kind and reason. @type {Map<number, {kind: string, reason: string}>} */
const absent = new Map();
let reporting = false;
let sending = false;

function begin() {
  absent.clear();
  for (const person of mine.people) {
    if (!person.present || person.kind) absent.set(person.id, { kind: person.kind || "unexcused", reason: person.reason || "" });
  }
  reporting = true;
  paint();
}

async function again() {
  if (!reporting) mine = await show("/tablet/delegation").catch(() => mine);
  paint();
}

async function send() {
  sending = true;
  paint();
  try {
    const told = [...absent].map(([delegate, { kind, reason }]) => ({ delegate, kind, reason: reason.trim() }));
    await deed("/tablet/delegation/report", { absent: told });
    reporting = false;
    toast(t("The report has reached the committee."), "good");
  } catch (refusal) {
    complain(refusal);
  }
  sending = false;
  await again();
}

/** @param {any} person @param {boolean} there */
function mark(person, there) {
  if (there) absent.delete(person.id);
  else absent.set(person.id, { kind: "unexcused", reason: "" });
  paint();
}

/** @param {any} person */
function why(person) {
  const said = absent.get(person.id);
  if (!said) return nothing;
  return html`<div class="why"><div class="segments" role="group" aria-label=${t("Kind of absence")}>
      ${[["excused", t("excused")], ["unexcused", t("unexcused")]].map(([kind, words]) => html`<button type="button" aria-pressed=${said.kind === kind} @click=${() => { said.kind = kind; paint(); }}>${words}</button>`)}</div>
    <input class="input" maxlength="300" placeholder=${t("Reason")} aria-label=${t("Reason for the absence of {name}", { name: person.name })} .value=${said.reason} @input=${(/** @type {any} */ event) => { said.reason = event.target.value; }}></div>`;
}

/** @param {any} person */
function asked(person) {
  const there = !absent.has(person.id);
  return html`<li class=${there ? "" : "away"}><b>${person.number}</b><span>${person.name}<small>${person.present ? t("scanned in") : t("not scanned in")}</small></span>
    <div class="segments" role="group" aria-label=${person.name}><button type="button" aria-pressed=${there} @click=${() => mark(person, true)}>${t("present")}</button>
      <button type="button" aria-pressed=${!there} @click=${() => mark(person, false)}>${t("absent")}</button></div>${why(person)}</li>`;
}

/** @param {any} person */
const seen = (person) => html`<li><b>${person.number}</b><span>${person.name}<small>${[person.seat ? t("Seat {seat}", { seat: person.seat }) : "", person.reason].filter(Boolean).join(" · ")}</small></span>
  ${person.present ? html`<span class="tag good">${icon("check")}${t("present")}</span>` : person.kind === "excused" ? html`<span class="tag gold">${t("excused")}</span>` : html`<span class="tag warn">${t("absent")}</span>`}</li>`;

function paint() {
  const all = mine.people.length;
  const there = reporting ? all - absent.size : mine.people.filter((/** @type {any} */ each) => each.present).length;
  const foot = reporting
    ? html`<button type="button" class="button" @click=${() => { reporting = false; void again(); }}>${t("Cancel")}</button><button type="button" class="button primary big" aria-busy=${sending} @click=${send}>${icon("send")}${t("Report: {present} present, {absent} absent", { present: there, absent: absent.size })}</button>`
    : html`<a class="button" href="/tablet">${icon("arrow-left")}${t("Back to the congress")}</a><button type="button" class="button primary big" ?disabled=${!mine.session} @click=${begin}>${icon("edit")}${t("Report who is absent")}</button>`;
  render(html`<div class="head-column"><div><p class="overline">${mine.session ? say(mine.session.title) : t("No session is open")}</p>
      <h1>${reporting ? t("Everybody is present except…") : t("My delegation")}</h1>
      <p class="quiet">${reporting ? t("Who was not scanned in is already marked. Correct what is wrong, add the reason, then report.") : mine.reported_at ? t("Reported at {time}. A new report takes its place.", { time: hourMinute(mine.reported_at) }) : t("No report for this sitting yet.")}</p></div>
    <div class="head-figures"><div class="figure"><b>${number(all)}</b><span>${t("Summoned")}</span></div><div class="figure"><b>${number(there)}</b><span>${t("present")}</span></div><div class="figure"><b>${number(all - there)}</b><span>${t("absent")}</span></div></div>
    <ul class="head-list card">${mine.people.map(reporting ? asked : seen)}</ul><div class="head-foot">${foot}</div></div>`, place("mine"));
}

paint();
live.on("vote", (picture) => { if (picture.vote?.state === "open" && !reporting) location.assign("/tablet"); });
window.setInterval(() => document.hidden || reporting || again(), 15000);
