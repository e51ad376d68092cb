// @ts-check
/** A bar whose length is a share, set without a style attribute. */
import {html, ref} from "./lit.js";

/** @param {number} part @param {number} whole @param {string} [kind] class of the bar @returns {unknown} */
export function bar(part, whole, kind = "") {
  const share = whole > 0 ? Math.min(100, (part / whole) * 100) : 0;
  const measure = (/** @type {Element | undefined} */ mark) => {
    if (mark instanceof HTMLElement) mark.style.setProperty("--part", `${share}%`);
  };
  return html`<div class="bar ${kind}" role="img" aria-label="${Math.round(share)}%"><i ${ref(measure)}></i></div>`;
}
