// @ts-check
/** The badges page: who is chosen, what is shown, what is printed. Paints the list and the order from one state. */
import {render} from "../core/lit.js";
import {show} from "../core/deed.js";
import {complain} from "../core/toast.js";
import {matches} from "../core/list.js";
import {list} from "./people.js";
import {order} from "./order.js";

/** @typedef {{id: number, number: string, name: string, initials: string, delegation: string, delegation_id: number, class: string, class_label: {vi: string, en: string}, badge: string | null, pin: boolean, blocked: boolean, photo: string | null}} Person */
/** @typedef {{people: Person[], delegations: {id: number, name: string, count: number}[], classes: {code: string, label: {vi: string, en: string}, count: number}[], sizes: Record<string, string>}} Register */

const page = /** @type {HTMLElement} */ (document.getElementById("badges"));

export const state = {
  register: /** @type {Register} */ (JSON.parse(document.getElementById("register")?.textContent || "{}")),
  may: page.dataset.may === "yes",
  mine: /** @type {string[]} */ (JSON.parse(page.dataset.mine || "[]")),
  chosen: /** @type {Set<number>} */ (new Set()),
  search: "",
  delegation: 0,
  kind: "",
  which: "without",
  shown: 100,
  layout: "design",
  sheet: "a4",
  order: "delegation",
  reason: "",
  address: page.dataset.address || "",
  reissue: false,
  job: /** @type {any} */ (null),
};

/** The people the filters leave. @returns {Person[]} */
export function filtered() {
  return state.register.people.filter((person) =>
    (!state.delegation || person.delegation_id === state.delegation)
    && (!state.kind || person.class === state.kind)
    && (state.which !== "without" || !person.badge)
    && (state.which !== "photoless" || !person.photo)
    && (!state.search || matches(`${person.number} ${person.name} ${person.delegation}`, state.search)));
}

export function paint() {
  page.classList.toggle("alone", !state.may || !state.register.people.length);
  render(list(), /** @type {HTMLElement} */ (document.getElementById("people")));
  render(order(), /** @type {HTMLElement} */ (document.getElementById("order")));
}

/** Change the state and paint. @param {Partial<typeof state>} change */
export function set(change) {
  Object.assign(state, change);
  paint();
}

/** Ask for the list again after a deed. */
export async function refresh() {
  try {
    set({register: await show("/badges/register")});
  } catch (refusal) {
    complain(refusal);
  }
}

if (!state.register.people.some((person) => !person.badge)) state.which = "all";
state.chosen = new Set(state.register.people.filter((person) => !person.badge).map((person) => person.id));
paint();
