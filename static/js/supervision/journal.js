// @ts-check
// The journal page: filters, pages of lines, the check of the chain. It only reads.
import {html, nothing, render, repeat} from "/static/js/core/lit.js";
import {show} from "/static/js/core/deed.js";
import {clockTime, date, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {complain} from "/static/js/core/toast.js";
import {t} from "/static/js/core/wording.js";
import {areaName, roleName} from "./names.js";

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const told = JSON.parse(place("journal").textContent || "{}");
const form = /** @type {HTMLFormElement} */ (place("filter"));

/** @type {{lines: any[], total: number, next: number | null}} */
let shown = told.first;
let asking = 0;

/** @param {string} name @param {string} all @param {string[]} values @param {(value: string) => string} label */
function fill(name, all, values, label) {
  const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
  render(html`<option value="">${all}</option>${values.map((value) => html`<option value=${value}>${label(value)}</option>`)}`, select);
}

/** @param {any} line */
function row(line) {
  const facts = Object.entries(line.facts);
  return html`<tr><td class="number quiet">${number(line.seq)}</td>
    <td class="nowrap"><b>${clockTime(line.at)}</b><small class="quiet">${date(line.at)}</small></td>
    <td><b class="strong">${line.actor || roleName(line.role)}</b><small class="quiet">${[line.actor ? roleName(line.role) : "", line.desk].filter(Boolean).join(" · ")}</small></td>
    <td class="journal-words">${line.words}<details><summary>${t("facts")}</summary><dl class="facts">
      ${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${Array.isArray(value) ? value.join(", ") : String(value ?? "")}</dd>`)}
      <dt>${t("code")}</dt><dd>${line.code}</dd></dl></details></td></tr>`;
}

function paint() {
  place("count").textContent = shown.total === 1 ? t("1 line") : t("{n} lines", {n: number(shown.total)});
  render(shown.lines.length ? html`<table class="table journal"><thead><tr><th scope="col" class="number">${t("No.")}</th><th scope="col">${t("Time")}</th>
      <th scope="col">${t("Who")}</th><th scope="col">${t("What was done")}</th></tr></thead>
      <tbody>${repeat(shown.lines, (/** @type {any} */ line) => line.seq, row)}</tbody></table>
      ${shown.next ? html`<p class="journal-more"><button type="button" class="button" @click=${more}>${t("Show earlier lines")}</button></p>` : nothing}`
    : html`<p class="empty">${icon("journal")}<b>${t("No line fits")}</b></p>`, place("lines"));
}

/** @param {number} before */
function ask(before) {
  const query = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  query.set("before", String(before));
  return show(`/journal/lines?${query}`);
}

async function afresh() {
  const mine = (asking += 1);
  try {
    const found = await ask(0);
    if (mine !== asking) return;
    shown = found;
    paint();
  } catch (refusal) {
    complain(refusal);
  }
}

async function more() {
  try {
    const found = await ask(shown.next || 0);
    shown = {...found, lines: [...shown.lines, ...found.lines]};
    paint();
  } catch (refusal) {
    complain(refusal);
  }
}

async function verify() {
  const button = place("verify");
  button.setAttribute("aria-busy", "true");
  try {
    const found = await show("/journal/verify", 120);
    render(found.ok
      ? html`<div class="notice good">${icon("check-circle")}<b>${t("The chain is whole: {n} lines, none changed.", {n: number(found.lines)})}</b>
          <span>${t("Code of the last line: {code}", {code: found.code})}</span></div>`
      : html`<div class="notice bad">${icon("warning")}<b>${t("The chain is broken at line {n}.", {n: number(found.broken.seq)})}</b>
          <span>${found.broken.why === "gap" ? t("A line is missing there.") : t("This line, or the one before it, was changed outside the program.")}</span></div>`, place("chain"));
  } catch (refusal) {
    complain(refusal);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

fill("area", t("All parts"), told.offered.areas, areaName);
fill("role", t("All roles"), told.offered.roles, roleName);
fill("day", t("All days"), told.offered.days, date);
paint();

let typing = 0;
form.addEventListener("input", () => {
  window.clearTimeout(typing);
  typing = window.setTimeout(afresh, 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  afresh();
});
place("verify").addEventListener("click", verify);
