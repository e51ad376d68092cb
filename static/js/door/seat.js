// @ts-check
/** Where a person sits, under their name: words now, and the place for an arrow. */

import { html, nothing } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";

/** @param {string} text @param {number} long @param {number} longest */
const size = (text, long, longest) => (text.length > longest ? "long longest" : text.length > long ? "long" : "");

/**
 * The seat of a person, or nothing when none was given.
 * @param {{seat: string}} person
 */
export const seatOf = ({ seat }) => (seat ? html`<div class=${`seat ${size(seat, 9, 16)}`}>${t("Seat {seat}", { seat })}</div>` : nothing);
