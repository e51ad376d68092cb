// @ts-check
/** The keys of the steward and the page that shows them. Letters stay free for names. */

import { html, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";

/** @returns {[string, string][]} */
const table = () => [
  ["F2", t("people come IN")], ["F4", t("people go OUT")], ["A–Z, 0–9", t("find a person by name or badge number")],
  ["↑ ↓", t("choose among the people found")], ["Enter", t("record the chosen person")], ["Esc", t("clear the search")],
  ["P", t("while the answer is large: issue a tablet PIN")], ["F8", t("issue a tablet PIN for the last person")],
  ["F6", t("camera on or off")], ["F7", t("sound on or off")], ["F9", t("full screen")], ["?", t("show these keys")],
];

/** @param {HTMLDialogElement} dialog */
export function showKeys(dialog) {
  render(html`<div class="key-list"><h2>${t("Keys")}</h2><dl>${table().map(([key, what]) => html`<div><dt><kbd class="key">${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
    <button type="button" class="button primary" @click=${() => dialog.close()}>${t("Close")} <kbd>Esc</kbd></button></div>`, dialog);
  dialog.showModal();
}

/**
 * @param {Record<string, () => void>} deeds  by key name
 * @param {{typing: () => boolean, large: () => boolean, busy: () => boolean}} state
 */
export function listenForKeys(deeds, state) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const letter = event.code === "KeyP" && state.large() && !state.typing() ? "P" : event.key === "?" && !state.typing() ? "?" : "";
    const name = letter || event.key;
    if (state.busy() || !(name in deeds)) return;
    event.preventDefault();
    deeds[name]();
  });
}
