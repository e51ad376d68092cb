// @ts-check
/** The counting desk: which screen is shown. The address says it (#batch-4, #open-4), so that a reload comes back to the same place. */
import {deed, show} from "/static/js/core/deed.js";
import {live} from "/static/js/core/live.js";
import {html, render} from "/static/js/core/lit.js";
import {complain, toast} from "/static/js/core/toast.js";
import {say, t} from "/static/js/core/wording.js";
import {batches} from "./count_batches.js";
import {chooseBox, chooseStation, notYet} from "./count_boxes.js";
import {Entry} from "./count_entry.js";
import {listKeys} from "./count_keys.js";
import {more} from "./count_more.js";
import {openBallots} from "./count_open.js";
import {result} from "./count_result.js";
import {settling} from "./count_settle.js";
import {station} from "./count_station.js";
import {handedIn, refusedStep} from "./count_told.js";

const host = /** @type {HTMLElement} */ (document.getElementById("counting"));
const over = /** @type {HTMLElement} */ (document.getElementById("count-entry"));
const box = Number(host.dataset.box), mayEnter = Boolean(host.dataset.mayEnter);
/** @type {{desk: any, open: any, screen: {close: () => void} | null, choosing: boolean, refused: any, wanted: string, seen: string}} */
const state = {desk: null, open: null, screen: null, choosing: mayEnter && !station.name, refused: null, wanted: "", seen: ""};
const path = (/** @type {number} */ n) => `/tellers/count/${box}/batches/${n}`;
const go = (/** @type {string} */ hash) => { location.hash = hash; };
const boxes = () => live.picture("counting")?.boxes ?? [];
const mine = () => boxes().find((/** @type {any} */ each) => each.id === box);

/** Whether it was done. @param {() => Promise<unknown>} run */
const tell = (run) => run().then(() => true, (refusal) => { complain(refusal); return false; });

/** @param {string} name @param {boolean} [instead] */
async function take(name, instead = false) {
  try {
    await station.take(name, instead);
    Object.assign(state, {choosing: false, refused: null, wanted: ""});
  } catch (refusal) {
    state.refused = refusal;
  }
  paint();
}

const deeds = {
  mayEnter,
  begin: async (/** @type {number} */ n) => { if (await tell(() => deed(`${path(n)}/begin`, station.said))) go(`batch-${n}`); },
  open: (/** @type {number} */ n) => go(`open-${n}`),
  divide: () => void tell(() => deed(`/tellers/count/${box}/divide`)),
  more: (/** @type {number} */ n) => void more(box, mine().batches.find((/** @type {any} */ each) => each.number === n)),
  station: () => { state.choosing = true; paint(); },
};

function paint() {
  const counted = mine();
  if (state.choosing || (!box && mayEnter && !station.name)) {
    return render(chooseStation({refused: state.refused, wanted: state.wanted, take, other: (name) => { state.wanted = name; paint(); }}), host);
  }
  if (!box) return render(chooseBox(boxes(), mayEnter ? deeds.station : null), host);
  if (!counted || !state.desk) return render(notYet(), host);
  if (state.open) return render(openBallots(state.desk, state.open, settling({state, over, path, go, leave, route, tell}, state.open.number)), host);
  return render(html`${result(counted, state.desk)}${batches(counted, deeds)}`, host);
}

function leave() {
  state.screen?.close();
  state.screen = null;
}

/** @param {number} n */
async function enter(n) {
  const entry = new Entry(over, state.desk, n, {left: () => go(""),
    handed: (told) => { handedIn(n, told); go(told.state === "differs" ? `open-${n}` : ""); },
    refused: (lost, refusal) => {
      refusedStep(lost, refusal);
      if (refusal.code === "station_elsewhere") { station.lose(); state.choosing = true; go(""); } else if (refusal.code !== "batch_incomplete") void route();
    }});
  state.screen = entry;
  await entry.open();
}

async function route() {
  const [, what, number] = /^#(batch|open)-(\d+)$/.exec(location.hash) ?? [];
  leave();
  state.open = null;
  try {
    if (box) state.desk = await show(`/tellers/count/${box}/desk`);
    if (what === "open") state.open = await show(`${path(Number(number))}/open`);
    if (what === "batch" && mayEnter && station.name) await enter(Number(number));
  } catch (refusal) {
    if (what) go("");
    complain(refusal);
  }
  const title = document.getElementById("count-title");
  if (title && state.desk) title.textContent = say(state.desk.title);
  paint();
}

/** A batch was settled or differs somewhere: what the page asked for is asked again; typing is never disturbed. */
function moved() {
  const now = JSON.stringify(mine()?.batches.map((/** @type {any} */ each) => [each.stage, each.size]) ?? []);
  if (now !== state.seen && !state.screen && box) void route();
  state.seen = now;
  if (!state.screen) paint();
}

listKeys();
addEventListener("hashchange", () => void route());
live.on("counting", moved);
await route();
