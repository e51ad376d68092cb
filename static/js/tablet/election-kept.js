// @ts-check
/**
 * The long parts of an election: its list with every profile, its result with every vote. The picture that is pushed tells only their
 * hash; they are fetched when the page of the election is opened, or when the hash changes while it is open, and kept in memory.
 */
import {showKept} from "../core/deed.js";
import {changed, hall} from "./hall.js";

/** @typedef {"list" | "result"} Part */

const PLACES = {list: "candidates", result: "result"};
const TOGETHER = 2000; // milliseconds over which the tablets of a hall spread what a push makes them fetch
const AGAIN = 4000; // and until a tablet asks again after a failure
/** @type {Map<string, {hash: string, value: any}>} */
const held = new Map();
/** @type {Set<string>} */
const asking = new Set();
let byHand = false;

/** What is known of a part; the last one stays until a newer one has come. @param {any} one @param {Part} part @returns {any} */
export const kept = (one, part) => (one[part]?.hash ? held.get(`${one.id} ${part}`)?.value ?? null : null);

/** The page of an election was opened: its parts are fetched without a wait. */
export function opened() {
  byHand = true;
  bring();
}

/** Fetch what the open page has not in hand. */
export function bring() {
  const within = byHand ? 0 : TOGETHER;
  const one = hall.tab === "election" && hall.elections.find((/** @type {any} */ each) => each.id === hall.election);
  if (!one) return;
  byHand = false;
  void fetchPart(one, "result", within);
  void fetchPart(one, "list", within);
}

/** @param {any} one @param {Part} part @param {number} within */
async function fetchPart(one, part, within) {
  const hash = one[part]?.hash;
  const [name, asked] = [`${one.id} ${part}`, `${one.id} ${part} ${hash}`];
  if (!hash || held.get(name)?.hash === hash || asking.has(asked)) return;
  asking.add(asked);
  if (within) await wait(Math.random() * within);
  try {
    const told = await showKept(`/elections/${one.id}/${PLACES[part]}?hash=${hash}`, 20);
    held.set(name, {hash, value: told[part]}); // the server may be ahead of the picture: that one is on its way
  } catch (_) {
    await wait(AGAIN + Math.random() * AGAIN);
  }
  asking.delete(asked);
  changed();
}

const wait = (/** @type {number} */ milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
