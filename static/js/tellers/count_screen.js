// @ts-check
/** What the entry screen looks like: the bar, the names, what is beside them, the buttons. It decides nothing. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {pad} from "./count_pad.js";
import {sheet} from "./count_sheet.js";
import {finish, mending, side} from "./count_side.js";
import {station} from "./count_station.js";
import {ballotWords} from "./count_words.js";

const TAIL = 30; // ballots that can be corrected at a touch; earlier ones by going back

/** A button must not keep the focus: the next Enter belongs to the ballot. @param {() => void} run */
function act(run) {
  /** @type {HTMLElement} */ (document.activeElement)?.blur();
  run();
}

/** @param {import("./count_entry.js").Entry} entry */
export function screen(entry) {
  const {pass, desk} = entry;
  return html`<header class="count-bar"><button type="button" class="button bare" data-leave @click=${entry.ears.left}>${icon("arrow-left")}<span>${t("Batches")}</span></button>
      <b>${say(desk.title)}</b><span class="count-who">${station.name} · ${t("batch {n}", {n: entry.number})}</span>
      <span class="count-wire ${pass.away ? "away" : ""}" role="status">${wire(pass)}</span></header>
    <div class="count-names">${entry.ready ? finish({entered: pass.ballots.length, size: pass.size, number: entry.number, left: pass.left, handIn: () => void entry.handIn()})
      : sheet(desk, entry.state.marks, (row) => act(() => entry.tapped(row)), (row, sign) => act(() => entry.put(row, sign)))}</div>
    <aside class="count-side">${side(beside(entry))}${entry.correcting ? mend(entry) : nothing}</aside>
    <footer class="count-foot">${entry.ready ? nothing : pad(desk, entry.state.asking, Boolean(pass.patterns.marks), (key) => act(() => entry.key(key)))}</footer>`;
}

/** @param {import("./count_pass.js").CountPass} pass */
function wire(pass) {
  if (pass.away) return html`${icon("wifi-off")}${t("No connection: {n} ballots are kept here", {n: pass.left})}`;
  return pass.left ? t("sending {n}", {n: pass.left}) : html`${icon("check")}${t("all saved")}`;
}

/** @param {import("./count_entry.js").Entry} entry */
function beside(entry) {
  const {pass, desk, state} = entry;
  const standing = Array.from(state.marks).filter((sign) => sign === "1").length;
  const pattern = pass.patterns.marks;
  return {
    desk, correcting: entry.correcting, position: entry.position, size: pass.size, typed: state.typed, miss: entry.miss,
    counts: desk.form === "B1" && !entry.ready ? t("{n} names stand, {seats} to be elected", {n: standing, seats: desk.seats}) : "",
    hint: state.asking ? t("reason 1 to {n}", {n: desk.reasons.length}) : "",
    pattern: pattern && ballotWords(desk, {kind: "marked", marks: pattern, reason: ""}), patternTimes: pass.patterns.n,
    tail: pass.ballots.slice(-TAIL).reverse(), correct: (/** @type {number} */ at) => act(() => entry.correct(at)),
  };
}

/** @param {import("./count_entry.js").Entry} entry */
function mend(entry) {
  return mending({remove: () => act(() => entry.remove()), insert: () => act(() => entry.insert()), leave: () => act(() => entry.correct(0))});
}
