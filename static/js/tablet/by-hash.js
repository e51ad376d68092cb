// @ts-check
/** Long contents whose hash is pushed: fetched by it when they are looked at, kept in memory, the last one shown until a newer has come. */
import {showKept} from "../core/deed.js";
import {changed} from "./hall.js";

const AGAIN = 4000; // milliseconds until a tablet asks again after a failure
/** @type {Map<string, {hash: string, told: any}>} */
const held = new Map();
/** @type {Set<string>} */
const asking = new Set();
const wait = (/** @type {number} */ milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** The last answer from an address, or null. @param {string} address @returns {any} */
export const kept = (address) => held.get(address)?.told ?? null;

/**
 * Fetch what is not here yet.
 * @param {string} address @param {string} hash @param {number} [within] wait at most so many milliseconds first, so that a hall does not ask in the same instant
 */
export async function bring(address, hash, within = 0) {
  const asked = `${address}?hash=${hash}`;
  if (!hash || held.get(address)?.hash === hash || asking.has(asked)) return;
  asking.add(asked);
  if (within) await wait(Math.random() * within);
  try {
    held.set(address, {hash, told: await showKept(asked, 20)}); // the server may be ahead of the picture: that one is on its way
  } catch (_) {
    await wait(AGAIN + Math.random() * AGAIN);
  }
  asking.delete(asked);
  changed();
}
