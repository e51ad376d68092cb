// @ts-check
/** The list of delegates: search as you type, filters, order, and the panel of one person. */
import {render} from "../core/lit.js";
import {show} from "../core/deed.js";
import {complain} from "../core/toast.js";
import {keys} from "../core/keys.js";
import {t} from "../core/wording.js";
import {edit} from "./edit.js";
import {openPanel} from "./panel.js";
import {STEP} from "./pager.js";
import {table} from "./rows.js";

/** @typedef {{q: string, delegation: string, kind: string, state: string, order: string, first: number}} Asked */

const place = /** @type {HTMLElement} */ (document.getElementById("delegates"));
const start = JSON.parse(document.getElementById("start")?.textContent || "{}");

/** @type {Asked} */
const asked = {q: "", delegation: "", kind: "", state: "listed", order: "name", first: 0};
let picture = start;
let chosen = 0;
let latest = 0;
let waiting = 0;

/** @param {Partial<Asked>} change @param {number} [patience] milliseconds of quiet before asking */
function ask(change, patience = 0) {
  Object.assign(asked, {first: 0}, change);
  window.clearTimeout(waiting);
  waiting = window.setTimeout(load, patience);
  paint();
}

/** Ask for the rows; an answer that a newer question has overtaken is dropped. */
async function load() {
  const mine = (latest += 1);
  const query = new URLSearchParams({...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== "")), limit: String(STEP)});
  try {
    const answer = await show(`/delegates/list?${query}`);
    if (mine !== latest) return;
    picture = {...start, ...answer};
    paint();
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {number} delegate */
async function choose(delegate) {
  chosen = delegate;
  paint();
  await openPanel(delegate, {may: start.may, kinds: start.kinds, delegations: picture.delegations, weighed: start.weighed, changed: load});
  chosen = 0;
  paint();
}

async function add() {
  const made = await edit(null, {kinds: start.kinds, delegations: picture.delegations, weighed: start.weighed});
  if (!made) return;
  await load();
  choose(made.id);
}

function paint() {
  render(table(picture, asked, {ask, choose, chosen, may: start.may}), place);
}

function toSearch() {
  const field = /** @type {HTMLInputElement | null} */ (place.querySelector("input[type=search]"));
  field?.focus();
  field?.select();
}

document.querySelector("[data-add]")?.addEventListener("click", add);
keys({"/": {label: t("search the list"), run: toSearch}});
paint();
