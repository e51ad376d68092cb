// @ts-check
/** Where a person sits, under their name: the seat, and the way to it when the hall has a plan. It gives nobody a seat. */

import { html, nothing } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { learnHall, way } from "/static/js/seating/way.js";

/** The plan is asked for again this often (milliseconds); what was learnt last stays while the server is away. */
const FRESH = 60_000;
/** Answers after which somebody walks to the seat. */
const GOES_IN = ["checked_in", "already_in"];

void learnHall();
setInterval(learnHall, FRESH);

/** @param {string} text @param {number} long @param {number} longest */
const size = (text, long, longest) => (text.length > longest ? "long longest" : text.length > long ? "long" : "");

/**
 * The seat of a person in words, or nothing when none was given.
 * @param {{seat: string}} person
 */
export const seatOf = ({ seat }) => (seat ? html`<div class=${`seat ${size(seat, 9, 16)}`}>${t("Seat {seat}", { seat })}</div>` : nothing);

/**
 * The seat with the arrow to it, for somebody who goes in now; null when there is no way to show.
 * @param {{code: string, person: {seat: string} | null}} verdict
 */
export function wayOf({ code, person }) {
  const shown = person && GOES_IN.includes(code) ? way(person.seat) : nothing;
  return shown === nothing || !person ? null : html`<div class="seat-way">${seatOf(person)}${shown}</div>`;
}
