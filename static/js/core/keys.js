// @ts-check
/** Keys for operators. Every page names its own; "?" shows them. Typing in a field is never taken for a key. */
import {html} from "./lit.js";
import {openDialog} from "./dialog.js";
import {t} from "./wording.js";

/** @typedef {{label: string, run: (event: KeyboardEvent) => void, when?: () => boolean}} Deed */

/** @type {Map<string, Deed>} */
const map = new Map();

/** @param {Record<string, Deed>} deeds key as in KeyboardEvent.key ("k", "Enter", " ", "Escape"); letters in small */
export function keys(deeds) {
  Object.entries(deeds).forEach(([key, deed]) => map.set(key, deed));
}

/** @param {string} key @returns {string} what is printed on the key */
export function keyName(key) {
  const names = {" ": t("Space"), Enter: "Enter", Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→"};
  return key in names ? names[/** @type {keyof typeof names} */ (key)] : key.toUpperCase();
}

/** @param {EventTarget | null} target @returns {boolean} */
function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type));
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || event.defaultPrevented) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "?") return void showKeys();
  const onButton = event.target instanceof HTMLElement && event.target.closest("button, a, summary");
  if (onButton && (event.key === "Enter" || event.key === " ")) return;
  const deed = map.get(event.key) || map.get(event.key.toLowerCase());
  if (!deed || (deed.when && !deed.when())) return;
  event.preventDefault();
  deed.run(event);
}

/** Show the keys of this page. @returns {Promise<void>} */
export async function showKeys() {
  await openDialog((close) => html`
    <div class="dialog-body"><h2>${t("Keys of this page")}</h2>
      <div class="keys">${Array.from(map, ([key, deed]) => html`<kbd class="key">${keyName(key)}</kbd><span>${deed.label}</span>`)}
        <kbd class="key">?</kbd><span>${t("show these keys")}</span></div></div>
    <div class="dialog-foot"><button type="button" class="button primary" @click=${() => close()}>${t("Close")}</button></div>`);
}

document.addEventListener("keydown", press);
document.querySelectorAll("[data-show-keys]").forEach((button) => button.addEventListener("click", showKeys));
