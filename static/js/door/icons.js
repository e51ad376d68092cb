// @ts-check
/** The few drawings of the door; each goes with words, never alone. */

import { html, svg } from "/static/js/core/lit.js";

/** @type {Record<string, ReturnType<typeof svg>>} */
const STROKES = {
  tick: svg`<circle cx="12" cy="12" r="10"/><path d="M7.5 12.4l3 3 6-6.4"/>`,
  out: svg`<circle cx="12" cy="12" r="10"/><path d="M8 12h8M12.8 8.6l3.4 3.4-3.4 3.4"/>`,
  twice: svg`<path d="M12 2.5 22.5 21h-21z"/><path d="M12 9.5v5M12 17.6v.2"/>`,
  barred: svg`<circle cx="12" cy="12" r="10"/><path d="M5 5l14 14"/>`,
  cross: svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="M8.5 8.5l7 7M15.5 8.5l-7 7"/>`,
  question: svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="M9.4 9.2a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M12 16.8v.2"/>`,
  clock: svg`<circle cx="12" cy="12" r="10"/><path d="M12 6.5V12l3.6 2.2"/>`,
  enter: svg`<path d="M13 4h6v16h-6M4 12h11M11 7.6l4.4 4.4L11 16.4"/>`,
  leave: svg`<path d="M11 4H5v16h6M9 12h11M16 7.6l4.4 4.4-4.4 4.4"/>`,
  camera: svg`<path d="M3 8h4l2-3h6l2 3h4v11H3z"/><circle cx="12" cy="13" r="3.6"/>`,
  code: svg`<path d="M3 3h7v7H3zM14 3h7v7h-7zM3 14h7v7H3zM14 14h3v3M21 14v7h-7"/>`,
};

/** @param {string} name */
export const icon = (name) => html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor"
  stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${STROKES[name]}</svg>`;

/** @type {Record<string, string>} */
const BY_CODE = {
  checked_in: "tick", checked_out: "out", already_in: "twice", already_out: "twice", not_entitled: "barred",
  revoked_badge: "cross", unknown_badge: "question", no_session_open: "clock",
};

/** @param {string} code */
export const sign = (code) => icon(BY_CODE[code] ?? "cross");
