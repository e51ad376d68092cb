// @ts-check
/** What a placing means as moves: one person to a seat (whoever sits there changes places), a group from a seat on. */

import { allSeats } from "./geometry.js";

/** @typedef {[number, string, string]} Move person, seat now, seat then */
/** @typedef {{hall: import("./geometry.js").Hall, seated: Map<number, string>, holders: Map<string, any>}} Now */

/** @param {Now} now @param {number[]} ids @param {string} seat @returns {Move[]} */
export function movesTo(now, ids, seat) {
  if (ids.length === 1) return single(now, ids[0], seat);
  const seats = allSeats(now.hall);
  const from = seats.findIndex((one) => one.name === seat);
  const kind = seats[from]?.block.kind;
  const free = seats.slice(from).filter((one) => one.block.kind === kind && !now.holders.has(one.name));
  return ids.slice(0, free.length).map((id, place) => [id, now.seated.get(id) ?? "", free[place].name]);
}

/** @param {Now} now @param {number} id @param {string} seat @returns {Move[]} */
function single(now, id, seat) {
  const mine = now.seated.get(id) ?? "";
  const other = now.holders.get(seat);
  if (mine === seat) return [];
  const back = now.holders.get(mine)?.id === id ? mine : "";
  return other ? [[id, mine, seat], [other.id, seat, back]] : [[id, mine, seat]];
}

/** The same moves the other way round. @param {Move[]} moves @returns {Move[]} */
export const reversed = (moves) => moves.map(([id, from, to]) => [id, to, from]);
