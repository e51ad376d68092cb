// @ts-check
/** What the committee's page knows: people, numbers, what is shown and who is chosen. Paints nothing. */
import {show} from "../core/deed.js";
import {matches} from "../core/list.js";
import {complain} from "../core/toast.js";

/** @typedef {{id: number, name: string}} Named */
/** @typedef {{id: number, number: string, name: string, initials: string, delegation: string, delegation_id: number, class: string, position: string, seat: string, standing: string, badge: boolean, replaces: Named | null, replaced_by: Named | null}} Person */
/** @typedef {{id: number, name: string, alternates: number, pending: number, qualified: number, not_qualified: number, replaced: number, withdrawn: number}} Unit */

const start = JSON.parse(document.getElementById("start")?.textContent || "{}");
export const STANDINGS = ["pending", "qualified", "not_qualified", "replaced", "withdrawn"];
export const TABS = ["people", "units", "alternates", "log", "complaints"];

export const state = {
  counts: /** @type {any} */ (start.counts),
  people: /** @type {Person[]} */ (start.people),
  units: /** @type {Unit[]} */ (start.delegations),
  may: /** @type {{decide: boolean, office: boolean, print: boolean, moves: Record<string, string[]>}} */ (start.may),
  labels: /** @type {Record<string, any>} */ (start.labels),
  kinds: /** @type {Record<string, any>} */ (start.kinds),
  /** Who is in the hall, who of them is off the list, whose PIN is blocked. */
  door: /** @type {{inside: number[], off_list: any[], blocked: any[]}} */ ({inside: [], off_list: [], blocked: []}),
  tab: "people",
  standing: "",
  delegation: 0,
  search: "",
  shown: 100,
  chosen: /** @type {Set<number>} */ (new Set()),
  decisions: /** @type {any[] | null} */ (null),
  complaints: /** @type {any[] | null} */ (null),
};

/** @type {Set<() => void>} */
const painters = new Set();

/** @param {() => void} paint */
export const onState = (paint) => painters.add(paint);

/** @param {Partial<typeof state>} change */
export function set(change) {
  Object.assign(state, change);
  painters.forEach((paint) => paint());
}

/** Everybody who votes, or may: the people of the first tab. @returns {Person[]} */
export function filtered() {
  const whose = (/** @type {Person} */ person) => person.class !== "AL";
  return state.people.filter((person) => whose(person)
    && (!state.standing || person.standing === state.standing)
    && (!state.delegation || person.delegation_id === state.delegation)
    && (!state.search || matches(`${person.number} ${person.name} ${person.delegation}`, state.search)));
}

/** Alternates who could take a place now. @returns {Person[]} */
export const spare = () => state.people.filter((person) => person.class === "AL" && ["pending", "qualified"].includes(person.standing));

/** @param {number} id @returns {Person | undefined} */
export const person = (id) => state.people.find((one) => one.id === id);

/** Ask for people and numbers again, and for what the open tab shows. */
export async function refresh() {
  try {
    const [told, door] = await Promise.all([show("/credentials/people"), show("/attendance/alerts")]);
    const still = new Set(told.people.map((/** @type {Person} */ one) => one.id));
    set({counts: told.counts, people: told.people, units: told.delegations, door, chosen: new Set([...state.chosen].filter((id) => still.has(id)))});
    await more();
  } catch (refusal) {
    complain(refusal);
  }
}

/** What only the open tab needs. */
export async function more() {
  if (state.tab === "log") set({decisions: (await show("/credentials/decisions")).decisions});
  if (state.tab === "complaints") set({complaints: (await show("/credentials/complaints")).complaints});
}
