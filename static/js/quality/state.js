// @ts-check
/** What the desk knows and is looking at; asks the server, paints nothing. The open list is part of the address, so a reload keeps it. */
import {show} from "../core/deed.js";
import {complain} from "../core/toast.js";

/** @typedef {"findings" | "disputes" | "delegations" | "merges"} Tab */
/** @typedef {{kind: string, code: string, field: string, delegation: string | undefined, first: number}} Asked */

/** @type {readonly Tab[]} */
export const TABS = ["findings", "disputes", "delegations", "merges"];
export const STEP = 100;

const start = JSON.parse(document.getElementById("start")?.textContent || "{}");

export const desk = {
  /** @type {Tab} */ tab: "findings",
  overview: start.overview,
  list: start.list,
  /** @type {any} */ queue: null,
  /** @type {any[] | null} */ merges: null,
  may: Boolean(start.may),
  chosen: 0,
  /** @type {Asked} */ asked: {kind: "", code: "", field: "", delegation: undefined, first: 0},
};

/** @type {() => void} */
let painter = () => undefined;
/** @param {() => void} paint */
export function onDesk(paint) {
  painter = paint;
}
export const paint = () => painter();

/** @param {string} path @returns {Promise<any>} null when it was refused, which is said */
async function asked(path) {
  try {
    return await show(path, 20);
  } catch (refusal) {
    complain(refusal);
    return null;
  }
}

let latest = 0;
/** @param {boolean} [quiet] keep the chosen row */
export async function loadFindings(quiet = false) {
  const mine = (latest += 1);
  const {first, ...filter} = desk.asked;
  const wanted = Object.entries(filter).filter(([, value]) => value !== "" && value !== undefined);
  const told = await asked(`/quality/findings?${new URLSearchParams([...wanted, ["first", String(first)], ["limit", String(STEP)]].map(([name, value]) => [String(name), String(value)]))}`);
  if (!told || mine !== latest) return;
  desk.list = told;
  desk.overview = told.overview;
  desk.chosen = quiet ? Math.min(desk.chosen, Math.max(0, told.rows.length - 1)) : 0;
  paint();
}

export async function loadQueue() {
  desk.queue = (await asked("/quality/disputes")) || desk.queue;
  paint();
}

export async function loadMerges() {
  const told = await asked("/quality/merges");
  desk.merges = told ? told.merges : desk.merges;
  paint();
}

/** After a deed: everything that may have changed. */
export async function refresh() {
  await Promise.all([loadFindings(true), desk.tab === "disputes" ? loadQueue() : null, desk.tab === "merges" ? loadMerges() : null]);
}

/** @param {Partial<Asked>} change */
export function ask(change) {
  desk.asked = {...desk.asked, first: 0, ...change};
  loadFindings();
  paint();
}

/** @param {string} name */
export function setTab(name) {
  desk.tab = TABS.find((tab) => tab === name) || "findings";
  if (location.hash.slice(1) !== desk.tab) history.replaceState(history.state, "", `#${desk.tab}`);
  if (desk.tab === "disputes") loadQueue();
  if (desk.tab === "merges") loadMerges();
  paint();
}

/** @param {number} place */
export function choose(place) {
  desk.chosen = Math.max(0, Math.min(place, desk.list.rows.length - 1));
  paint();
}

/** @param {number} way */
export function move(way) {
  choose(desk.chosen + way);
  document.querySelector(".finding.chosen")?.scrollIntoView({block: "nearest"});
}

/** @param {"work" | "person"} [what] */
export async function openChosen(what = "work") {
  const row = desk.list.rows[desk.chosen];
  if (!row) return;
  if (what === "person") return void (await import("./person.js")).openPerson(row.delegate);
  if (row.other) await (await import("./merge.js")).openMerge(row.delegate, row.other.id);
  else await (await import("./correct.js")).openCorrection(row);
}
