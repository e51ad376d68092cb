// @ts-check
/** Which key of the entry screen was pressed; the number pad works with and without Num Lock. Typing in a field is never taken for a key. */
import {keys} from "/static/js/core/keys.js";
import {t} from "/static/js/core/wording.js";

const PAD = {NumpadDecimal: "Backspace", NumpadAdd: "+", NumpadSubtract: "-", NumpadMultiply: "*", NumpadDivide: "/", NumpadEnter: "Enter"};
const PLAIN = new Set(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "-", "*", "/", "Enter", "Backspace", "Escape"]);
const ALSO = {".": "Backspace", ",": "Backspace", Delete: "Backspace"};

/** @param {KeyboardEvent} event @returns {string} "" when it is none of them */
export function keyOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented || document.querySelector("dialog[open]")) return "";
  if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return "";
  if (event.repeat && event.key !== "Backspace") return "";
  const numpad = /^Numpad(\d)$/.exec(event.code)?.[1] ?? PAD[/** @type {"NumpadAdd"} */ (event.code)];
  const key = numpad ?? ALSO[/** @type {"."} */ (event.key)] ?? event.key;
  return PLAIN.has(key) ? key : "";
}

/** For the window of keys ("?"): what the entry screen understands. They are heard by the entry screen itself. */
export function listKeys() {
  const never = {run: () => undefined, when: () => false};
  keys({
    "0–9": {label: t("number of a name: strike it, or change its box; 00 turns all over"), ...never},
    Enter: {label: t("ballot finished, the next one"), ...never},
    "+": {label: t("exactly like the pattern, the next one"), ...never},
    "*": {label: t("start from the pattern, then change it"), ...never},
    "−": {label: t("invalid; then the digit of the reason"), ...never},
    "/": {label: t("doubtful: put it aside for the tellers"), ...never},
    "⌫ .": {label: t("take the last change back; on a new ballot: correct the one before"), ...never},
    Escape: {label: t("stop correcting"), ...never},
  });
}
