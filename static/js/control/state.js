// @ts-check
// What the control page knows: the newest picture of every topic, and the operator's own choices on this page.
// It paints nothing itself; whoever paints asks to be called when something changed.
import {live} from "/static/js/core/live.js";

/** @typedef {{kind: string, subject: number}} Wanted */

export const state = {
  /** @type {Record<string, any>} */
  pictures: {},
  /** @type {number} last journal number seen */
  asOf: 0,
  /** @type {number} when it was seen, in this device's milliseconds */
  savedAt: 0,
  /** @type {number} the screen the keys work on */
  screen: 1,
  /** @type {Wanted} the slide in the preview */
  wanted: {kind: "", subject: 0},
  /** @type {any} the picture of that slide */
  preview: null,
  /** @type {any} who has not voted yet */
  waiting: null,
  /** @type {any} sessions and drift */
  day: null,
  writes: document.querySelector("[data-writes=no]") === null,
};

/** @type {Set<() => void>} */
const painters = new Set();
let planned = false;

/** Paint soon, once, however many pictures arrive together. */
export function changed() {
  if (planned) return;
  planned = true;
  requestAnimationFrame(() => {
    planned = false;
    painters.forEach((paint) => paint());
  });
}

/** @param {string[]} topics @param {() => void} paint */
export function follow(topics, paint) {
  painters.add(paint);
  topics.forEach((topic) => live.on(topic, (picture, asOf) => {
    state.pictures[topic] = picture;
    if (asOf > state.asOf) Object.assign(state, {asOf, savedAt: Date.now()});
    changed();
  }));
}

const of = (/** @type {string} */ topic) => state.pictures[topic] || {};
export const items = () => /** @type {any[]} */ (of("agenda").items || []);
export const currentItem = () => items().find((item) => item.id === of("agenda").current) || null;
export const votes = () => /** @type {any[]} */ (of("votes").votes || []);
export const openVote = () => votes().find((vote) => vote.state === "open") || null;
/** A vote that is over and whose result the hall has not seen. */
export const closedVote = () => votes().find((vote) => vote.state === "closed" && !vote.annulled) || null;
export const screens = () => /** @type {any[]} */ (of("screens").screens || []);
export const messages = () => /** @type {any[]} */ (of("messages").messages || []);

/** The item after the current one, or the first that is still to come. */
export function nextItem() {
  const all = items();
  const at = all.findIndex((item) => item.id === of("agenda").current);
  return all.slice(at + 1).find((item) => item.state === "coming") || null;
}
