// @ts-check
/** The attendance page: follows the headcount, fetches the list by name at most every three seconds while it is looked at. */

import { show } from "/static/js/core/deed.js";
import { live } from "/static/js/core/live.js";
import { render } from "/static/js/core/lit.js";
import { editAbsence } from "./absence.js";
import { base } from "./base.js";
import { chosen, table, tools } from "./people.js";
import { figures, units } from "./units.js";

const PACE = 3000;

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const told = new URLSearchParams(location.search);

/** @type {import("./people.js").View} */
let view = {
  who: /** @type {any} */ (["others", "both"].includes(told.get("who") ?? "") ? told.get("who") : "summoned"),
  state: /** @type {any} */ (["present", "absent", "left"].includes(told.get("state") ?? "") ? told.get("state") : "all"),
  unit: Number(told.get("unit")) || 0, search: told.get("search") ?? "", order: { key: "place", way: 1 },
};
/** @type {any} */ let count = null;
/** @type {any[]} */ let people = [];
/** @type {any} */ let counted = null;
const sittings = JSON.parse(part("sittings").textContent || "[]");
const role = (document.documentElement.dataset.person || "").split(":")[0];
const records = ["organiser", "secretariat", "credentials"].includes(role);
const reads = role !== "desk" && role !== "teller";
let asked = -Infinity;
let planned = 0;

/** @param {Partial<typeof view>} change */
function turn(change) {
  view = { ...view, ...change };
  const kept = new URLSearchParams();
  if (view.who !== "summoned") kept.set("who", view.who);
  if (view.state !== "all") kept.set("state", view.state);
  if (view.unit) kept.set("unit", String(view.unit));
  if (view.search) kept.set("search", view.search);
  history.replaceState(null, "", [location.pathname, kept.toString()].filter(Boolean).join("?"));
  paint();
}

function paint() {
  if (count) {
    render(figures(count), part("figures"));
    render(units(count.delegations, view.unit, (unit) => turn({ unit })), part("delegations"));
  }
  const kept = chosen(people, view);
  render(tools(view, kept.length, people.length, turn), part("tools"));
  render(table(kept, view, turn, asked > 0 && !people.length, records ? absence : null), part("people"));
  if (counted) render(base(counted), part("base"));
}

/** @param {any} person */
async function absence(person) {
  if (await editAbsence(person, sittings)) await ask();
}

async function ask() {
  planned = 0;
  asked = performance.now();
  people = (await show("/attendance/people").catch(() => ({ people }))).people
    .map((/** @type {any} */ person, /** @type {number} */ place) => ({ ...person, place }));
  if (reads) counted = await show("/attendance/base").catch(() => counted);
  paint();
}

function plan() {
  if (!planned && !document.hidden) planned = window.setTimeout(ask, Math.max(0, asked + PACE - performance.now()));
}

part("print").addEventListener("click", () => window.print());
document.addEventListener("visibilitychange", plan);
live.on("headcount", (/** @type {any} */ picture) => { count = picture; paint(); plan(); });
plan();
