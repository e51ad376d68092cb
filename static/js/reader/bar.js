// @ts-check
// The bar above an open document: back, title, page, size, words to find. Paints only; what a button does is told to it.
import { html, nothing } from "../core/lit.js";
import { t } from "../core/wording.js";

/** @param {string} path */
const icon = (path) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>`;
const BACK = "M15 5l-7 7 7 7";
const UP = "M6 14l6-6 6 6";
const DOWN = "M6 10l6 6 6-6";
const MINUS = "M6 12h12";
const PLUS = "M6 12h12M12 6v12";
const WIDTH = "M3 5v14M21 5v14M7 12h10M9 9l-3 3 3 3M15 9l3 3-3 3";
const FIND = "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.2 16.2L21 21";

/**
 * @typedef {{title: string, page: number, pages: number, percent: number, fitted: boolean, finding: boolean, found: string}} State
 * @typedef {{close: () => void, turn: (n: number) => void, goTo: (n: number) => void, zoomBy: (f: number) => void,
 *   fit: () => void, find: () => void, seek: (words: string, step: 1 | -1) => void}} Hands
 */

/** @param {string} label @param {string} path @param {() => void} act @param {boolean} [off] @param {string} [also] */
const button = (label, path, act, off = false, also = "") => html`<button type="button" class="button square bare ${also}"
  aria-label=${label} title=${label} ?disabled=${off} @click=${act}>${icon(path)}</button>`;

/** @param {State} state @param {Hands} hands */
export function bar(state, hands) {
  const go = (/** @type {Event} */ event) => hands.goTo(Number(/** @type {HTMLInputElement} */ (event.target).value) || state.page);
  return html`
    <button type="button" class="button bare reader-back" @click=${hands.close}>${icon(BACK)}<span>${t("Close the document")}</span></button>
    <h2 class="reader-title" title=${state.title}>${state.title}</h2>
    ${state.pages
      ? html`<div class="reader-tools">
          <div class="reader-group">
            ${button(t("Previous page"), UP, () => hands.turn(-1), state.page <= 1)}
            <label class="reader-number"><span class="unseen">${t("Go to page")}</span>
              <input class="input" inputmode="numeric" autocomplete="off" .value=${String(state.page)} @change=${go} />
              <span>/ ${state.pages}</span></label>
            ${button(t("Next page"), DOWN, () => hands.turn(1), state.page >= state.pages)}
          </div>
          <div class="reader-group">
            ${button(t("Smaller"), MINUS, () => hands.zoomBy(1 / 1.2))}
            <span class="reader-percent" aria-live="polite">${state.percent}%</span>
            ${button(t("Larger"), PLUS, () => hands.zoomBy(1.2))}
            ${button(t("Fit the width"), WIDTH, hands.fit, state.fitted)}
          </div>
          ${button(t("Find words in the document"), FIND, hands.find, false, state.finding ? "on" : "")}
        </div>`
      : nothing}
    ${state.finding ? search(state, hands) : nothing}`;
}

/** @param {State} state @param {Hands} hands */
function search(state, hands) {
  const seek = (/** @type {Event} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    hands.seek(String(new FormData(form).get("words")), 1);
  };
  return html`<form class="reader-find" @submit=${seek} role="search">
    <input class="input" name="words" type="search" autocomplete="off" placeholder=${t("Words to find")} aria-label=${t("Words to find")} />
    <button class="button primary">${t("Find the next one")}</button>
    <span class="reader-found" role="status">${state.found}</span>
  </form>`;
}
