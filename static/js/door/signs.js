// @ts-check
/** The sign that goes with each answer of the door; the words always stand beside it. */

import { html } from "/static/js/core/lit.js";
import { ICONS } from "/static/js/core/icons.js";

const BARRED = "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M7 12h10";
const LEFT = "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M7.5 12h9M12.8 8.4l3.7 3.6-3.7 3.6";

/** @type {Record<string, string>} */
const BY_CODE = {
  checked_in: ICONS["check-circle"], checked_out: LEFT, already_in: ICONS.warning, already_out: ICONS.warning,
  not_entitled: BARRED, revoked_badge: ICONS["cross-circle"], unknown_badge: ICONS.question, other_congress: ICONS.badge, not_in_list: ICONS.question, no_session_open: ICONS.clock,
};

/** @param {string} code */
export const sign = (code) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${BY_CODE[code] ?? ICONS["cross-circle"]}></path></svg>`;
