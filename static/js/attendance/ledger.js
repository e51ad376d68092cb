// @ts-check
/** The page of the ledger: choose a sitting and an instant, see the hall as it was; nothing here changes anything. */

import { bar } from "/static/js/core/bar.js";
import { show } from "/static/js/core/deed.js";
import { clockTime, date, hourMinute, number } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { matches } from "/static/js/core/list.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { complain } from "/static/js/core/toast.js";
import { say, t } from "/static/js/core/wording.js";
import { chart } from "./chart.js";
import { span, typed, written } from "./instant.js";

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const start = JSON.parse(place("start").textContent || "{}");
/** @type {import("./instant.js").Sitting[]} */
const sittings = start.sittings;
const view = { session: 0, at: 0, then: false, who: "present", search: "" };
/** @type {any} */ let hall = null;
let asked = 0;

const sitting = () => sittings.find((each) => each.id === view.session) || sittings[sittings.length - 1];
const like = () => sitting().windows[0][0];

function address(path = "/attendance/ledger/hall") {
  const at = written(view.at, like());
  const words = new URLSearchParams({ session: String(view.session), at, ...(view.then ? { known: at } : {}) });
  return `${path}?${words}`;
}

async function ask() {
  const turn = (asked += 1);
  await new Promise((done) => setTimeout(done, 120));
  if (turn !== asked) return;
  try {
    const told = await show(address());
    if (turn === asked) hall = told;
  } catch (refusal) {
    complain(refusal);
  }
  paint();
}

/** @param {number} session */
function choose(session) {
  view.session = session;
  view.at = span(sitting(), start.now)[1] - 1;
  void ask();
  paint();
}

/** @param {Partial<typeof view>} change */
function turn(change) {
  Object.assign(view, change);
  void ask();
  paint();
}

function controls() {
  const [from, to] = span(sitting(), start.now);
  return html`<div class="card stack tight"><div class="ledger-bar">
      <div class="field"><label for="sitting">${t("Sitting")}</label><select class="select" id="sitting" @change=${(/** @type {any} */ event) => choose(Number(event.target.value))}>
        ${sittings.map((each) => html`<option value=${each.id} ?selected=${each.id === view.session}>${say(each.title)}</option>`)}</select></div>
      <div class="field"><label for="clock">${t("Instant")} · ${date(written(view.at, like()))}</label><input class="input" id="clock" type="time" step="1" .value=${clockTime(written(view.at, like()))}
        @change=${(/** @type {any} */ event) => turn({ at: typed(event.target.value, sitting(), start.now, view.at) })}></div>
      <div class="field"><span class="label">${t("As known")}</span><div class="segments" role="group">
        <button type="button" aria-pressed=${!view.then} @click=${() => turn({ then: false })}>${t("today")}</button>
        <button type="button" aria-pressed=${view.then} @click=${() => turn({ then: true })}>${t("at that instant")}</button></div></div></div>
    <input class="ledger-slide" type="range" min=${from} max=${to - 1} step="1000" .value=${String(view.at)} aria-label=${t("Instant")} @input=${(/** @type {any} */ event) => turn({ at: Number(event.target.value) })}>
    ${hall ? chart(hall, [from, to], view.at, like()) : nothing}</div>`;
}

const figures = () => html`<div class="card attendance-now"><p class="overline">${t("At {time}", { time: clockTime(hall.at) })}</p>
    <p class="many">${number(hall.present)}<small> / ${t("{n} present", { n: number(hall.summoned) })}</small></p>${bar(hall.present, hall.summoned)}
    <p class=${hall.quorum.reached ? "attendance-quorum reached" : "attendance-quorum"}>${icon(hall.quorum.reached ? "check-circle" : "warning")}<span><b>${say(hall.quorum.headline)}</b> — ${say(hall.quorum.detail)}</span></p>
    <p class="quiet">${t("{n} guests and others in the hall", { n: number(hall.others) })}</p></div>`;

/** @param {any} person */
const stays = (person) => person.stays.map((/** @type {[string, string | null]} */ [from, to]) => `${hourMinute(from)}–${hourMinute(to)}`).join(", ");

function people() {
  const kept = hall.people.filter((/** @type {any} */ each) => (view.who === "all" || (view.who === "present") === each.present) && (!view.search || matches(`${each.number} ${each.name} ${each.delegation}`, view.search)));
  const ways = [["present", t("present")], ["absent", t("absent")], ["all", t("everybody")]];
  return html`<div class="stack tight"><div class="toolbar no-print"><label class="search">${icon("search")}<input class="input" type="search" placeholder=${t("Name or badge number")} aria-label=${t("Name or badge number")}
      @input=${(/** @type {any} */ event) => { view.search = event.target.value; paint(); }}></label>
      <div class="segments" role="group" aria-label=${t("Attendance")}>${ways.map(([who, words]) => html`<button type="button" aria-pressed=${view.who === who} @click=${() => { view.who = who; paint(); }}>${words}</button>`)}</div>
      <span class="attendance-count">${t("{n} of {all}", { n: number(kept.length), all: number(hall.people.length) })}</span></div>
    <div class="table-frame ledger-people"><table class="table"><thead><tr><th>${t("Badge no.")}</th><th>${t("Full name")}</th><th>${t("State")}</th><th>${t("In and out")}</th></tr></thead>
      <tbody>${kept.map((/** @type {any} */ each) => html`<tr><td>${each.number}</td><td><b>${each.name}</b><small>${each.delegation}</small></td>
        <td>${each.present ? html`<span class="tag good">${icon("check")}${t("present")}</span>` : html`<span class="tag">${t("absent")}</span>`}</td><td class="stays">${stays(each)}</td></tr>`)}</tbody></table></div></div>`;
}

const units = () => html`<div class="card"><h2>${t("By delegation")}</h2><ul class="ledger-units">${hall.delegations.map((/** @type {any} */ each) => html`<li>
    <span>${each.name || t("without a delegation")}</span><b>${each.present}/${each.summoned}</b>${bar(each.present, each.summoned)}</li>`)}</ul></div>`;

function paint() {
  render(html`${controls()}${hall ? html`<div class="ledger-columns"><div class="stack">${figures()}${units()}</div>${people()}</div>` : nothing}`, place("ledger"));
  const sheet = /** @type {HTMLAnchorElement} */ (place("sheet"));
  sheet.hidden = !hall;
  sheet.href = address("/attendance/ledger.xlsx");
}

if (sittings.length) {
  place("ledger").replaceChildren();
  const told = new URLSearchParams(location.search);
  choose(Number(told.get("session")) || [...sittings].sort((a, b) => (a.windows[a.windows.length - 1][0] < b.windows[b.windows.length - 1][0] ? 1 : -1))[0].id);
}
