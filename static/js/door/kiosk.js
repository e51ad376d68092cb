// @ts-check
/**
 * A desk that delegates use by themselves: a badge goes in, a greeting with the seat comes out, and after four seconds it
 * waits for the next one. It names nobody but the bearer, has no list and no search, and is left with the desk's PIN only.
 */
import { Refusal, deed } from "/static/js/core/deed.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { icon } from "/static/js/core/icons.js";
import { say, t } from "/static/js/core/wording.js";
import { obstacle } from "./camera.js";
import { Lens } from "./lens.js";
import { seatOf, wayOf } from "./seat.js";
import { sign } from "./signs.js";
import { enable, play } from "./sounds.js";
import { part } from "./stage.js";
import { listen } from "./wedge.js";

const REST = 4000;
const page = part("kiosk");
const field = /** @type {HTMLInputElement} */ (part("scan"));
const leaving = /** @type {HTMLDialogElement} */ (part("leave"));
const query = new URLSearchParams({ desk: page.dataset.desk ?? "", waiting: "0", kiosk: "true" });
let timer = 0;
let busy = false;

/** @param {unknown} picture @param {string} tone */
function show(picture, tone) {
  clearTimeout(timer);
  page.dataset.tone = tone;
  render(picture, part("stage"));
  if (tone) timer = window.setTimeout(idle, REST);
}

const idle = () => show(html`<div class="kiosk-idle">${icon("qr")}<h1>${t("Please hold your badge here")}</h1>
  <p>${obstacle() ? t("Hold the QR code before the scanner.") : t("Hold the QR code before the scanner or the camera.")}</p></div>`, "");

/** @param {any} told */
const greeting = (told) => html`<div class="kiosk-hello" data-code=${told.code}>
  ${told.person.photo ? html`<img class="photo" src=${told.person.photo} alt="">` : nothing}
  <p class="kiosk-said">${sign(told.code)}${({ checked_in: t("Welcome"), already_in: t("You are checked in already"), checked_out: t("Goodbye"), already_out: t("You are checked out already") })[/** @type {"checked_in"} */ (told.code)]}</p>
  <h1 class=${told.person.name.length > 26 ? "long" : ""}>${told.person.voting ? t("Comrade {name}", { name: told.person.name }) : told.person.name}</h1>
  <p>${say(told.person.class_label)} · ${told.person.delegation}</p>
  ${wayOf(told) ?? seatOf(told.person)}</div>`;

/** @param {string} words */
const steward = (words) => html`<div class="kiosk-hello" data-code="steward" role="alert"><p class="kiosk-said">${icon("people")}${t("Please see a steward")}</p><h1 class="long">${words}</h1></div>`;

/** @type {Record<string, () => string>} */
const POLITE = {
  no_session_open: () => t("Check-in has not begun yet."),
  other_congress: () => t("This badge belongs to another congress."),
  unknown_badge: () => t("This code is not a badge. Please hold the QR code of the badge."),
};

/** @param {string} text @param {"scan" | "camera"} how */
async function scanned(text, how) {
  if (busy || leaving.open) return;
  busy = true;
  try {
    const told = await deed("/desk/kiosk/scan", { text: text.slice(-300), how }, { patience: 3 });
    show(told.person ? greeting(told) : steward(POLITE[told.code]?.() ?? t("A steward at the desk will gladly help you.")), told.tone === "green" ? "green" : "amber");
    play(told.tone === "green" ? "green" : "amber");
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === "no_kiosk") return location.assign("/desk");
    show(steward(t("Check-in here does not work just now. Please go to a desk with a steward.")), "amber");
  } finally {
    busy = false;
  }
}

/** @param {string} fault */
function askPin(fault = "") {
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const pin = /** @type {HTMLInputElement} */ (leaving.querySelector("input")).value;
    try {
      location.assign((await deed("/desk/kiosk/leave", { pin })).next);
    } catch (refusal) {
      askPin(/** @type {Error} */ (refusal).message);
    }
  };
  render(html`<form class="dialog-body" @submit=${submit}><h2>${t("For the steward")}</h2>
    <label class="field"><span class="label">${t("PIN of this desk")}</span><input class="input" type="password" inputmode="numeric" autocomplete="off" maxlength="8" .value=${""}></label>
    ${fault ? html`<p class="wrong" role="alert">${fault}</p>` : nothing}
    <div class="row end"><button type="button" class="button" data-sign-out @click=${signOut}>${t("Sign this device out")}</button>
      <button type="button" class="button" @click=${() => leaving.close()}>${t("Cancel")}</button><button class="button primary">${t("Take the desk back")}</button></div></form>`, leaving);
  if (!leaving.open) leaving.showModal();
}

async function signOut() {
  await deed("/sign-out").catch(() => undefined);
  location.assign("/sign-in");
}

const pulse = () => fetch(`/desk/pulse?${query}`, { cache: "no-store" }).then((answer) => { if (answer.status === 401) location.assign("/sign-in"); }, () => undefined);

listen(field, (text) => void scanned(text, "scan"));
part("staff").addEventListener("click", () => askPin());
leaving.addEventListener("close", () => field.focus());
document.addEventListener("pointerdown", () => { void enable(); if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined); }, { once: true });
document.addEventListener("contextmenu", (event) => event.preventDefault());
setInterval(pulse, 10_000);
if (!obstacle()) void new Lens(part("lens"), (text) => void scanned(text, "camera")).start();
idle();
field.focus();
void pulse();
