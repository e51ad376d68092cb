// @ts-check
/** The desk page: one scan or one chosen name goes in, one answer comes out, in order. It decides nothing itself. */

import { nothing, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { nonce, post, show } from "/static/js/core/deed.js";
import { live } from "/static/js/core/live.js";
import { Desk } from "./desk.js";
import { Lens } from "./lens.js";
import { listenForKeys, showKeys } from "./keys.js";
import { PinSlip } from "./pin.js";
import { Queue } from "./queue.js";
import { Search } from "./search.js";
import { side } from "./side.js";
import { audible, enable, play } from "./sounds.js";
import { big, card, fault } from "./verdict.js";
import { endsInBadge, listen } from "./wedge.js";

const LARGE = 1500;
const KEPT = 10;

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const page = part("door");
const field = /** @type {HTMLInputElement} */ (part("scan"));
const dialogs = ["ask", "pin", "keys"].map((id) => /** @type {HTMLDialogElement} */ (part(id)));
const mouse = matchMedia("(pointer: fine)").matches;

const desk = new Desk(page);
const slip = new PinSlip(dialogs[1]);
/** @type {any} */ let count = null;
/** @type {any[]} */ let recent = [];
/** @type {any} */ let last = null;
let shrink = 0;

const aside = () => { if (count) render(side(count, recent), part("side")); };
const pinOf = () => (last?.pin && last.person ? () => slip.issue(last.person) : null);
const focus = () => { if (mouse && !dialogs.some((dialog) => dialog.open)) field.focus(); };

function rest() {
  page.dataset.large = "";
  render(nothing, part("answer"));
  render(last ? card(last, pinOf()) : nothing, part("last"));
  focus();
}

/** @param {unknown} picture @param {"green" | "amber" | "red"} tone */
function flash(picture, tone) {
  clearTimeout(shrink);
  page.dataset.large = tone;
  render(picture, part("answer"));
  play(tone);
  shrink = window.setTimeout(rest, LARGE);
}

const queue = new Queue({
  shelf: sessionStorage,
  ask: ({ path, body }) => post(path, body, 0),
  answered: (verdict) => {
    last = verdict;
    recent = [verdict, ...recent].slice(0, KEPT);
    flash(big(verdict, pinOf()), verdict.tone);
    aside();
  },
  refused: (refusal) => flash(fault(refusal.message), "red"),
  changed: (waiting, struggling) => {
    const note = part("waiting");
    note.hidden = waiting < 2 && !struggling;
    note.textContent = struggling ? t("The server does not answer. {n} scans are kept and will be sent.", { n: waiting })
      : t("{n} scans waiting", { n: waiting });
  },
});

/** @param {string} path @param {Record<string, unknown>} known */
const record = (path, known) => queue.add({ path,
  body: { ...known, direction: desk.direction, desk: desk.name, nonce: nonce() } });

/** @param {string} text @param {string} method */
function scanned(text, method) {
  dialogs.slice(1).forEach((dialog) => dialog.close());
  search.clear();
  if (desk.name) record("/desk/scan", { text: text.slice(0, 300), method });
}

const search = new Search(field, part("found"), (person) => record("/desk/person", { delegate: person.id, method: "search" }));
const lens = new Lens(part("lens"), (text) => scanned(text, "camera"));

async function take() {
  if (endsInBadge(field.value)) return scanned(field.value, "manual");
  await search.take();
}

async function named() {
  if (!desk.name) await desk.ask(dialogs[0]);
  part("desk-name").textContent = desk.name;
  recent = (await show(`/desk/recent?desk=${encodeURIComponent(desk.name)}`).catch(() => ({ recent: [] }))).recent;
  aside();
  focus();
}

async function sound() {
  await enable();
  part("sound").setAttribute("aria-pressed", String(audible()));
  part("sound-words").textContent = audible() ? t("Sound is on") : t("Turn sound on");
  if (audible()) play("green");
}

/** @type {Record<string, () => void>} */
const deeds = {
  F2: () => desk.face("IN"), F4: () => desk.face("OUT"), F6: () => lens.toggle(), F7: () => void sound(),
  F8: () => pinOf()?.(), P: () => pinOf()?.(), "?": () => showKeys(dialogs[2]), Enter: () => void take(),
  F9: () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  Escape: () => search.clear(), ArrowDown: () => search.move(1), ArrowUp: () => search.move(-1),
};

listen(field, (text) => scanned(text, "scan"));
listenForKeys(deeds, { typing: () => field.value !== "", large: () => page.dataset.large !== "",
  busy: () => dialogs.some((dialog) => dialog.open) });
page.addEventListener("click", (event) => {
  const key = /** @type {HTMLElement} */ (event.target).closest("[data-key]");
  if (key) deeds[/** @type {HTMLElement} */ (key).dataset.key ?? ""]?.();
  if (!audible()) enable();
  focus();
});
part("desk-name").addEventListener("click", () => { desk.ask(dialogs[0]).then(named); });
dialogs.forEach((dialog) => dialog.addEventListener("close", focus));
live.on("headcount", (/** @type {any} */ picture) => { count = picture; aside(); });
await named();
rest();
queue.run();
