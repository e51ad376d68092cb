// @ts-check
/** Scans that moved nobody: counted live, listed by code and desk, with what came of them; and the desks' signs of life. */

import { show } from "/static/js/core/deed.js";
import { clockTime, hourMinute, number } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { live } from "/static/js/core/live.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";

const place = /** @type {HTMLElement} */ (document.getElementById("failed"));
const desks = /** @type {HTMLElement} */ (document.getElementById("desks"));
const names = JSON.parse(place.dataset.names ?? "{}");
const wish = { code: new URLSearchParams(location.search).get("code") ?? "", desk: new URLSearchParams(location.search).get("desk") ?? "" };
/** @type {any} */ let told = null;
/** @type {any} */ let counts = { total: 0, codes: {} };

/** @param {any} row */
function outcome(row) {
  if (!row.then) return nothing;
  const facts = { time: hourMinute(row.then.at), desk: row.then.desk };
  if (row.then.what === "badge") return t("new badge at {time}", facts);
  return row.then.what === "IN" ? t("came in at {time}, {desk}", facts) : t("went out at {time}, {desk}", facts);
}

/** @param {any} row */
const line = (row) => html`<tr class=${row.tone}><td class="time">${clockTime(row.at)}</td><td>${row.desk}${row.offline ? html`<small>${t("offline")}</small>` : nothing}</td>
  <td><span class="failed-code">${say(names[row.code])}</span>${row.earlier ? html`<small>${hourMinute(row.earlier.at)} · ${row.earlier.desk}</small>` : nothing}</td>
  <td>${row.person ? html`<b>${row.person.name}</b><small>${t("no. {number}", { number: row.person.number })} · ${row.person.delegation}</small>` : "—"}</td>
  <td class="then">${outcome(row)}</td></tr>`;

/** @param {string} code @param {string} words @param {number} n */
const chip = (code, words, n) => html`<button type="button" class="failed-chip" aria-pressed=${wish.code === code} @click=${() => turn({ code })}><b>${number(n)}</b>${words}</button>`;

function paint() {
  const rows = told?.rows ?? [];
  render(html`<div class="failed-chips" role="group" aria-label=${t("Failed scans")}>${chip("", t("all"), counts.total)}
      ${Object.keys(names).filter((code) => counts.codes[code]).map((code) => chip(code, say(names[code]), counts.codes[code]))}</div>
    ${told?.desks.length > 1 ? html`<label class="failed-desk">${t("Desk")} <select class="select" @change=${(/** @type {any} */ event) => turn({ desk: event.target.value })}>
      <option value="" ?selected=${!wish.desk}>${t("all desks")}</option>${told.desks.map((/** @type {string} */ desk) => html`<option value=${desk} ?selected=${desk === wish.desk}>${desk}</option>`)}</select></label>` : nothing}
    ${rows.length ? html`<div class="table-frame failed-list"><table class="table"><thead><tr><th>${t("Time")}</th><th>${t("Desk")}</th><th>${t("What was scanned")}</th><th>${t("Person")}</th><th>${t("What was done")}</th></tr></thead>
      <tbody>${rows.map(line)}</tbody></table></div>${told.more ? html`<p class="quiet">${t("Only the newest 2,000 are shown; choose a code or a desk.")}</p>` : nothing}`
    : told ? html`<div class="card empty">${icon("check-circle")}<b>${t("No failed scan")}</b><p>${t("Whatever a desk cannot record is listed here with its time and reason.")}</p></div>` : nothing}`, place);
}

/** @param {Partial<typeof wish>} change */
function turn(change) {
  Object.assign(wish, change);
  const kept = new URLSearchParams(Object.entries(wish).filter(([, value]) => value));
  history.replaceState(null, "", [location.pathname, kept.toString()].filter(Boolean).join("?"));
  document.getElementById("sheet")?.setAttribute("href", `/attendance/failed.xlsx?${kept}`);
  paint();
  void ask();
}

async function ask() {
  const asked = `${wish.code}/${wish.desk}`;
  const found = await show(`/attendance/failed/list?${new URLSearchParams(wish)}`).catch(() => told);
  if (asked !== `${wish.code}/${wish.desk}`) return;
  told = found;
  paint();
}

/** @param {any} one */
const sign = (one) => html`<li class=${one.alive ? "alive" : "silent"}><i></i><b>${one.desk}</b><span>${one.operator}${one.kiosk ? html` · ${t("kiosk")}` : nothing}</span>
  <span>${one.alive ? t("here") : t("silent since {time}", { time: hourMinute(one.at) })}${one.waiting ? html` · <b>${t("{n} scans wait there", { n: one.waiting })}</b>` : nothing}
  ${one.twice && one.alive ? html` · <b>${t("two devices use this name")}</b>` : nothing}</span></li>`;

async function signs() {
  const all = (await show("/desk/desks", 0).catch(() => ({ desks: null }))).desks;
  if (all) render(all.length ? html`<ul class="failed-desks">${all.map(sign)}</ul>` : html`<p class="quiet">${t("No desk has been opened since the program was started.")}</p>`, desks);
}

live.on("failures", (/** @type {any} */ picture) => { counts = picture; void ask(); });
setInterval(() => { if (!document.hidden) void signs(); }, 5000);
void signs();
