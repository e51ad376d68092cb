// @ts-check
/** Personal data: finds a person, hands out the file, notes and answers requests, erases, sets how long things are kept. */

import { deed, show } from "/static/js/core/deed.js";
import { render } from "/static/js/core/lit.js";
import { complain, toast } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";
import { askErase, askOutcome, askWish } from "./asking.js";
import { keepingCard } from "./keeping.js";
import { personCard, requestsCard, viewsCard } from "./cards.js";

const start = JSON.parse(document.getElementById("start")?.textContent || "{}");
const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const state = { ...start, search: "", found: /** @type {any[]} */ ([]), person: /** @type {any} */ (null) };
let asked = 0;

function paint() {
  render(personCard(state, { search, choose: (person) => { state.person = person; paint(); }, wish, erase }), part("person"));
  render(requestsCard(state, answer), part("requests"));
  render(keepingCard(state, keep, end), part("keeping"));
  render(viewsCard(state), part("views"));
}

async function refresh() {
  Object.assign(state, await show("/privacy/state"));
  paint();
}

/** @param {() => Promise<any>} run @param {string} said */
async function doing(run, said) {
  try {
    await run();
    toast(said, "good");
    await refresh();
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {string} said */
async function search(said) {
  state.search = said;
  const mine = (asked += 1);
  const answer = said.trim() ? await show(`/delegates/list?limit=8&q=${encodeURIComponent(said.trim())}`).catch(() => ({ rows: [] })) : { rows: [] };
  if (mine !== asked) return;
  state.found = answer.rows;
  paint();
}

/** @param {any} person */
async function wish(person) {
  const told = await askWish(person, state.wishes);
  if (told) await doing(() => deed("/privacy/requests", { delegate: person.id, ...told }), t("The request is noted"));
}

/** @param {any} person */
async function erase(person) {
  const told = await askErase(person);
  if (told) await doing(() => deed(`/privacy/${person.id}/erase`, told), t("Erased"));
}

/** @param {any} request */
async function answer(request) {
  const outcome = await askOutcome(request, state.wishes);
  if (outcome) await doing(() => deed(`/privacy/requests/${request.id}/answer`, { outcome }), t("The request is answered"));
}

/** @param {Record<string, number>} days */
const keep = (days) => doing(() => deed("/privacy/keeping", days), t("Kept"));

async function end() {
  try {
    const { removed } = await deed("/privacy/end");
    const counts = Object.values(removed).reduce((sum, one) => sum + Number(one), 0);
    toast(counts ? t("Removed: {n}", { n: counts }) : t("Nothing is due to go"), "good");
    await refresh();
  } catch (refusal) {
    complain(refusal);
  }
}

paint();
