// @ts-check
/** What does not fit: two people on one seat, seats the plan does not have. Says it in sentences. */

import { t } from "/static/js/core/wording.js";

/** @param {any[]} people @param {Map<number, string>} seated @param {Set<string>} known @returns {string[]} */
export function oddities(people, seated, known) {
  /** @type {Map<string, any>} */
  const holders = new Map();
  /** @type {string[]} */
  const found = [];
  for (const one of people) {
    const seat = seated.get(one.id);
    if (!seat) continue;
    const other = holders.get(seat);
    if (other) found.push(t("{seat}: {first} and {second}", { seat, first: other.name, second: one.name }));
    else if (known.size && !known.has(seat)) found.push(t("{name}: seat {seat} is not in the plan", { name: one.name, seat }));
    holders.set(seat, one);
  }
  return found;
}
