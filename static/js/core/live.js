// @ts-check
/**
 * What the hall looks like now. Keeps the newest picture of every watched topic and tells who asked; never asks the server to do anything.
 * The first pictures come with the page, newer ones over the socket or, where there is none, by asking every few seconds.
 */
import {connect} from "./socket.js";

/** @typedef {{as_of: number, picture: any}} Seen */

const SILENCE = 12000;
/** @type {Map<string, Seen>} */
const seen = new Map();
/** @type {Map<string, Set<(picture: any, asOf: number) => void>>} */
const watchers = new Map();
/** @type {Set<(state: "live" | "away") => void>} */
const stateWatchers = new Set();
/** @type {Set<(why: string) => void>} */
const endings = new Set();
/** @type {number[]} */
const offsets = [];
let ended = false;

readPage();

/** Pictures that came with the page; a value without as_of counts as the oldest. */
function readPage() {
  const told = document.getElementById("pictures")?.textContent;
  Object.entries(told ? JSON.parse(told) : {}).forEach(([topic, value]) => {
    const stamped = value && typeof value === "object" && "as_of" in value && "picture" in value;
    seen.set(topic, stamped ? value : {as_of: 0, picture: value});
  });
}

export const live = {
  /** @type {"live" | "away"} */
  state: "away",
  /** When the server was last heard, in this device's milliseconds; 0 = never. */
  heardAt: 0,

  /**
   * Watch a topic: called at once with the picture of the page, then with every newer one.
   * @param {string} topic @param {(picture: any, asOf: number) => void} watcher
   */
  on(topic, watcher) {
    const known = watchers.get(topic) || new Set();
    watchers.set(topic, known.add(watcher));
    const first = seen.get(topic);
    if (first) watcher(first.picture, first.as_of);
    wire.watch(topic);
  },

  /** The newest picture of a topic, or one the page brought along. @param {string} topic @returns {any} */
  picture(topic) {
    return seen.get(topic)?.picture;
  },

  /** @param {(state: "live" | "away") => void} watcher */
  onState(watcher) {
    stateWatchers.add(watcher);
    watcher(live.state);
  },

  /** This sign-in ended: the badge is used on another device, the session is over, or a decision ended it. @param {(why: string) => void} watcher */
  onEnd(watcher) {
    endings.add(watcher);
  },

  /** Now, by the clock of the server. @returns {number} milliseconds */
  now() {
    return Date.now() + (offsets.length ? Math.max(...offsets) : 0);
  },
};

/** @param {"live" | "away"} state */
function become(state) {
  if (ended || state === live.state) return;
  live.state = state;
  document.documentElement.dataset.live = state;
  stateWatchers.forEach((watcher) => watcher(state));
}

const wire = connect({
  topics: () => Array.from(watchers.keys()),
  picture(topic, asOf, picture) {
    wire.heard();
    const known = seen.get(topic);
    if (known && known.as_of > asOf) return;
    if (known && known.as_of === asOf && JSON.stringify(known.picture) === JSON.stringify(picture)) return;
    seen.set(topic, {as_of: asOf, picture});
    watchers.get(topic)?.forEach((watcher) => watcher(picture, asOf));
  },
  pulse(at) {
    if (at) offsets.push(Date.parse(at) - Date.now());
    if (offsets.length > 8) offsets.shift();
  },
  heard() {
    live.heardAt = Date.now();
    become("live");
  },
  lost: () => become("away"),
  ended(why) {
    become("away");
    ended = true;
    endings.forEach((watcher) => watcher(why));
  },
});

setInterval(() => {
  if (live.state === "live" && Date.now() - live.heardAt > SILENCE) {
    become("away");
    wire.again();
  }
}, 1000);
