// @ts-check
/**
 * The long parts of an election: its list with every profile, its result with every vote. The picture that is pushed tells only their
 * hash; they are fetched when the page of the election is opened, or when the hash changes while it is open.
 */
import {bring, kept} from "./by-hash.js";
import {hall} from "./hall.js";

const TOGETHER = 2000; // milliseconds over which the tablets of a hall spread what a push makes them fetch
const address = {
  list: (/** @type {any} */ one) => `/elections/${one.id}/candidates`,
  result: (/** @type {any} */ one) => `/elections/${one.id}/result`,
};
let byHand = false;

/** What is known of a part, or null. @param {any} one @param {"list" | "result"} part @returns {any} */
export const known = (one, part) => (one[part]?.hash ? kept(address[part](one))?.[part] ?? null : null);

/** The page of an election was opened: its parts are fetched without a wait. */
export function opened() {
  byHand = true;
  follow();
}

/** Fetch what the open page has not in hand. */
export function follow() {
  const one = hall.tab === "election" && hall.elections.find((/** @type {any} */ each) => each.id === hall.election);
  if (!one) return;
  const within = byHand ? 0 : TOGETHER;
  byHand = false;
  void bring(address.result(one), one.result?.hash ?? "", within);
  void bring(address.list(one), one.list.hash, within);
}
