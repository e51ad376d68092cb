// @ts-check
/** The colour of a delegation on the map; the same rule as `tint` in congress_app/seating/papers.py. */

const LIGHT = [80, 70, 86];

/** @param {number} place of the delegation on the list, from 0 @returns {string} */
export const tint = (place) => `hsl(${((place * 137.508) % 360).toFixed(1)}, 62%, ${LIGHT[place % 3]}%)`;

/** Delegations in the order of the list. @param {any[]} people @returns {Map<number, {id: number, name: string, place: number}>} */
export function delegations(people) {
  /** @type {Map<number, {id: number, name: string, place: number}>} */
  const found = new Map();
  for (const one of people) {
    if (!found.has(one.delegation_id)) found.set(one.delegation_id, { id: one.delegation_id, name: one.delegation, place: found.size });
  }
  return found;
}
