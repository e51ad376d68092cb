// @ts-check
/** The desk page: one scan or one chosen name goes in, one answer comes out, in order. It decides nothing itself. */

import "/static/js/core/lamp.js";
import { t } from "/static/js/core/wording.js";
import { show } from "/static/js/core/deed.js";
import { live } from "/static/js/core/live.js";
import { alerts } from "./alerts.js";
import { Desk } from "./desk.js";
import { stewardKeys } from "./keys.js";
import { Keeper } from "./keeper.js";
import { leaveToDelegates } from "./left.js";
import { Lens } from "./lens.js";
import { PinSlip } from "./pin.js";
import { Search } from "./search.js";
import { leaving, standing, taken } from "./standing.js";
import { audible, enable, play } from "./sounds.js";
import { part, Stage } from "./stage.js";
import { Summary } from "./told.js";
import { endsInBadge, listen } from "./wedge.js";

const page = part("door");
const field = /** @type {HTMLInputElement} */ (part("scan"));
const [naming, slipping] = ["ask", "pin"].map((id) => /** @type {HTMLDialogElement} */ (part(id)));
const mouse = matchMedia("(pointer: fine)").matches;

const focus = () => { if (mouse && !document.querySelector("dialog[open]")) field.focus(); };
const desk = new Desk(page);
const slip = new PinSlip(slipping);
const stage = new Stage(page, (person) => void slip.issue(person), focus);
const summary = new Summary(part("news"), /** @type {HTMLDialogElement} */ (part("told")));
const keeper = new Keeper({
  desk, operator: page.dataset.operator ?? "",
  answered: (verdict) => stage.show(verdict),
  refused: (refusal) => (refusal.status === 401 ? signedOut() : stage.fail(refusal.message)),
  crowded: (crowd) => stage.crowd(crowd),
  changed: (state) => standing(state),
  heard: (told) => summary.add(told),
  finished: () => { if (summary.doubts.length) { play("red"); summary.show(); } },
  ended: (why) => (why === "somebody_else" ? taken() : signedOut()),
});

/** @param {string} text @param {string} method */
function scanned(text, method) {
  document.querySelectorAll("dialog[open]").forEach((open) => {
    if (open !== naming) /** @type {HTMLDialogElement} */ (open).close();
  });
  search.clear();
  if (desk.name) void keeper.scan(text, method);
}

const search = new Search(field, part("found"), (person) => void keeper.found(person));
const lens = new Lens(part("lens"), (text) => scanned(text, "camera"));

async function take() {
  if (endsInBadge(field.value)) scanned(field.value, "manual");
  else await search.take();
}

async function named() {
  if (!desk.name) await desk.ask(naming);
  part("desk-name").textContent = desk.name;
  const known = await show(`/desk/recent?desk=${encodeURIComponent(desk.name)}`).catch(() => ({ recent: [] }));
  stage.remember(known.recent);
  focus();
}

async function sound() {
  await enable();
  part("sound").setAttribute("aria-pressed", String(audible()));
  part("sound-words").textContent = audible() ? t("Sound on") : t("Turn sound on");
  if (audible()) play("green");
}

function wholeScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

/** The scans that wait stay in the tab and go on after signing in. */
function signedOut() {
  stage.fail(t("Signed out. The scans are kept; sign in again."));
  setTimeout(() => location.assign("/sign-in"), 2500);
}

const issue = () => stage.pin?.();
/** @type {Record<string, import("/static/js/core/keys.js").Deed>} */
const deeds = {
  F2: { label: t("people come IN"), run: () => desk.face("IN") },
  F4: { label: t("people go OUT"), run: () => desk.face("OUT") },
  ArrowDown: { label: t("next of the people found"), run: () => search.move(1) },
  ArrowUp: { label: t("previous of the people found"), run: () => search.move(-1) },
  Enter: { label: t("record the chosen person"), run: () => void take() },
  Escape: { label: t("clear the search"), run: () => search.clear() },
  p: { label: t("while the answer is large: issue a tablet PIN"), run: issue, when: () => stage.large && Boolean(stage.pin) },
  F8: { label: t("issue a tablet PIN for the last person"), run: issue, when: () => Boolean(stage.pin) },
  F6: { label: t("camera on or off"), run: () => lens.toggle() },
  F7: { label: t("turn sound on"), run: () => void sound() },
  F9: { label: t("full screen"), run: wholeScreen },
};

listen(field, (text) => scanned(text, "scan"));
stewardKeys(field, deeds);
page.addEventListener("click", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const key = /** @type {HTMLElement | null} */ (target.closest("[data-key]"))?.dataset.key;
  if (key) deeds[key].run(/** @type {any} */ (event));
  focus();
});
document.addEventListener("pointerdown", () => void (audible() || sound()), { once: true });
part("desk-name").addEventListener("click", async () => { await desk.ask(naming); await named(); });
part("kiosk").addEventListener("click", () => void leaveToDelegates(desk.name, keeper.hindrance()));
[naming, slipping].forEach((dialog) => dialog.addEventListener("close", focus));
live.onEnd(signedOut);
alerts(part("door-alerts"));
live.on("headcount", (/** @type {any} */ picture) => stage.counted(picture));
leaving(keeper, (why) => stage.fail(why));
await summary.open().then(() => keeper.start());
await named();
stage.rest();
