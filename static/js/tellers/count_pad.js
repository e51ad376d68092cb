// @ts-check
/** The buttons of entering, each with its key: big enough for a finger, the same deeds as the keyboard. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";

/** @param {any} desk @param {boolean} asking @param {boolean} offered there is a pattern to go by @param {(key: string) => void} press */
export function pad(desk, asking, offered, press) {
  return asking ? reasons(desk, press) : deeds(desk, offered, press);
}

/** @param {string} key @param {string} shown @param {string} sign @param {string} words @param {string} kind @param {(key: string) => void} press @param {boolean} [off] */
function button(key, shown, sign, words, kind, press, off = false) {
  return html`<button type="button" class="pad-key ${kind}" data-pad=${key} ?disabled=${off} @click=${() => press(key)}>${icon(sign)}<span>${words}</span><kbd>${shown}</kbd></button>`;
}

/** @param {any} desk @param {boolean} offered @param {(key: string) => void} press */
function deeds(desk, offered, press) {
  return html`<div class="pad ${desk.form === "questions" ? "five" : ""}">
    ${button("Enter", "Enter", "arrow-right", t("Next ballot"), "main", press)}
    ${button("+", "+", "copy", t("Same as pattern"), "pattern", press, !offered)}
    ${desk.form === "questions" ? nothing : button("*", "*", "edit", t("Start from pattern"), "", press, !offered)}
    ${button("-", "−", "cross-circle", t("Invalid"), "bad", press)}
    ${button("/", "/", "question", t("Doubtful"), "warn", press)}
    ${button("Backspace", "⌫ .", "undo", t("Step back"), "", press)}
  </div>`;
}

/** @param {any} desk @param {(key: string) => void} press */
function reasons(desk, press) {
  return html`<div class="pad reasons"><p>${t("Why is it invalid?")}</p>
    ${desk.reasons.map((/** @type {any} */ reason, /** @type {number} */ n) => html`<button type="button" class="pad-key bad" data-pad=${n + 1} @click=${() => press(String(n + 1))}><kbd>${n + 1}</kbd><span>${say(reason.words)}</span></button>`)}
    ${button("Backspace", "⌫", "undo", t("Not invalid"), "", press)}</div>`;
}
