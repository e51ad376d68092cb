// @ts-check
/** Questions before a deed that others will see or that cannot be taken back; and any other window over the page. */
import {html, render, nothing} from "./lit.js";
import {t} from "./wording.js";

/**
 * Show a window over the page. The content gets a function that closes it with an outcome; Escape closes with undefined.
 * @template T
 * @param {(close: (outcome?: T) => void) => unknown} content lit template with .dialog-body and .dialog-foot
 * @param {{wide?: boolean}} [options]
 * @returns {Promise<T | undefined>}
 */
export function openDialog(content, options = {}) {
  const dialog = document.createElement("dialog");
  dialog.className = options.wide ? "dialog wide" : "dialog";
  document.body.appendChild(dialog);
  return new Promise((done) => {
    /** @type {T | undefined} */
    let outcome;
    const close = (/** @type {T | undefined} */ value) => {
      outcome = value;
      dialog.close();
    };
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(outcome);
    });
    dialog.addEventListener("click", (event) => event.target === dialog && close(undefined));
    render(content(close), dialog);
    dialog.showModal();
    /** @type {HTMLElement | null} */ (dialog.querySelector("[autofocus], .primary"))?.focus();
  });
}

/**
 * Ask before doing. The buttons say the effect.
 * @param {{title: string, text?: unknown, confirm: string, cancel?: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export async function ask({title, text, confirm, cancel, danger}) {
  const answer = await openDialog((close) => html`
    <div class="dialog-body"><h2>${title}</h2>${text ? html`<div>${text}</div>` : nothing}</div>
    <div class="dialog-foot">
      <button type="button" class="button" @click=${() => close(false)}>${cancel || t("Cancel")}</button>
      <button type="button" class="button primary ${danger ? "danger" : ""}" @click=${() => close(true)}>${confirm}</button>
    </div>`);
  return answer === true;
}
