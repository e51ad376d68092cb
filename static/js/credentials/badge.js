// @ts-check
/** The page a badge opens: takes the token out of the address, asks for the PIN, signs in on this device. */
import {html, render} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {deed} from "../core/deed.js";
import {t} from "../core/wording.js";
import {Keypad} from "./keypad.js";
import {reader} from "./reading.js";
import {refused} from "./refused.js";
import {tokenIn} from "./token.js";

const place = /** @type {HTMLElement} */ (document.getElementById("badge"));
const keypad = new Keypad(enter, paint);
/** @type {{token: string, waiting: boolean, wrong: string, refusal: any, until: number}} */
const state = {token: "", waiting: false, wrong: "", refusal: null, until: 0};
let clock = 0;

/** Begin anew with this text of a badge. @param {string} text */
function take(text) {
  history.replaceState(null, "", location.pathname);
  Object.assign(state, {token: tokenIn(text), wrong: "", refusal: null, until: 0});
  if (text && !state.token) state.wrong = t("That is not the code of a badge of this congress. Point at the black and white square on the badge.");
  keypad.clear();
  paint();
}

/** @param {string} pin */
async function enter(pin) {
  state.waiting = true;
  state.wrong = "";
  paint();
  try {
    const answer = await deed("/b", {token: state.token, pin}, {patience: 12});
    location.assign(answer.next);
    return;
  } catch (refusal) {
    told(/** @type {any} */ (refusal));
  }
  state.waiting = false;
  keypad.clear();
  paint();
}

/** @param {any} refusal */
function told(refusal) {
  if (["wrong_pin", "unreachable"].includes(refusal.code)) state.wrong = refusal.message;
  else if (refusal.code === "pin_locked") count(Number(refusal.facts.seconds));
  else state.refusal = refusal;
}

/** The device must wait: count the seconds down. @param {number} seconds */
function count(seconds) {
  state.until = Date.now() + seconds * 1000;
  window.clearInterval(clock);
  clock = window.setInterval(() => {
    if (Date.now() >= state.until) window.clearInterval(clock);
    paint();
  }, 500);
}

function pinPage() {
  const rest = Math.ceil((state.until - Date.now()) / 1000);
  const locked = rest > 0;
  return html`
    <div class="stack tight centre">
      <span class="tag good">${icon("check")}${t("Badge read")}</span>
      <h1>${t("Enter your PIN")}</h1>
      ${locked || state.wrong
        ? html`<p class="pin-told bad" role="alert">${locked ? t("Too many wrong tries. Wait {n} seconds.", {n: rest}) : state.wrong}</p>`
        : html`<p class="pin-told">${t("The six digits you were given at the desk.")}</p>`}
    </div>
    ${keypad.view(state.waiting || locked)}
    <button type="button" class="button bare wide" @click=${() => take("")}>${icon("qr")}${t("This is not my badge: read another")}</button>`;
}

function paint() {
  if (state.refusal) render(refused(state.refusal, () => take("")), place);
  else if (state.token) render(pinPage(), place);
  else render(reader(take, state.wrong), place);
}

document.addEventListener("keydown", (event) => {
  if (state.token && !state.refusal && !state.waiting && state.until < Date.now()) keypad.key(event);
});
document.addEventListener("new-language", () => history.replaceState(null, "", state.token ? `#${state.token}` : location.pathname));
window.addEventListener("hashchange", () => location.hash && take(location.hash));
place.replaceChildren();
take(location.hash);
