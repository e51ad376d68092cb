// @ts-check
/** The way to a seat for somebody who has just come in: an arrow, words, and the hall in small with the seat on it. */

import { show } from "/static/js/core/deed.js";
import { html, nothing, svg } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { door, findSeat } from "./geometry.js";

/** @type {any} */ let hall = null;

/** Fetch the plan once; without it, or without the network, `way` shows nothing. @returns {Promise<void>} */
export async function learnHall() {
  hall = await show("/seating/hall", 4).catch(() => hall);
}

/** @param {any} seat @param {{x: number, y: number}} from */
function aside(seat, from) {
  const middle = hall.width / 2;
  const off = seat.x + 0.5 - (hall.entrance.startsWith("back") ? from.x : middle);
  if (Math.abs(off) < hall.width * 0.12) return t("straight ahead");
  return off < 0 ? t("to the left") : t("to the right");
}

/** @param {any} one @param {any} seat @param {number} sign the size of letters and dots, in seats */
const blockBox = (one, seat, sign) => svg`<rect class=${one.code === seat.block.code ? "mine" : "other"} x=${one.x} y=${one.y} width=${one.per_row} height=${one.rows} rx=${0.3 * sign}></rect>
  <text x=${one.x + one.per_row / 2} y=${one.y + one.rows / 2 + 0.7 * sign} font-size=${2 * sign}>${one.code}</text>`;

/** @param {string} name the seat @returns {unknown} a template, or nothing when the seat is not in the plan */
export function way(name) {
  const seat = hall && name ? findSeat(hall, name) : null;
  if (!seat) return nothing;
  const from = door(hall);
  const to = { x: seat.x + 0.5, y: seat.y + 0.5 };
  const sign = Math.max(0.5, hall.width / 45);
  const turn = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
  return html`<div class="way" data-seat=${name}>
    <svg class="way-arrow" viewBox="-12 -12 24 24" aria-hidden="true"><path transform=${`rotate(${turn.toFixed(0)})`} d="M0 -10 L8 2 L3 1 L3 10 L-3 10 L-3 1 L-8 2 Z"></path></svg>
    <p class="way-words"><b>${t("Block {block}", { block: seat.block.code })}</b><span>${t("row {row}, seat {seat}", { row: seat.row, seat: seat.seat })}</span><span>${aside(seat, from)}</span></p>
    <svg class="way-map" viewBox=${`-1 -0.5 ${hall.width + 2} ${hall.depth + 3}`} aria-hidden="true"><rect class="stage" x=${hall.width * 0.2} y="0" width=${hall.width * 0.6} height=${hall.stage * 0.7} rx="0.5"></rect>
      ${hall.blocks.map((/** @type {any} */ one) => blockBox(one, seat, sign))}
      <line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line><circle class="from" cx=${from.x} cy=${from.y} r=${0.9 * sign}></circle><circle class="to" cx=${to.x} cy=${to.y} r=${1.2 * sign}></circle></svg></div>`;
}
