// @ts-check
/**
 * How long a vote still takes answers, by the clock of the server. It only shows: the server closes, and a ballot that comes too late
 * is refused there.
 */
import {html, ref} from "/static/js/core/lit.js";
import {live} from "/static/js/core/live.js";

const SOON = 15;

/** @param {string} closesAt ISO time @returns {number} whole seconds, 0 when the time is over */
export const secondsLeft = (closesAt) => Math.max(0, Math.ceil((Date.parse(closesAt) - live.now()) / 1000));

/** @param {number} seconds @returns {string} 2:05 */
export const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** @param {Element | undefined} dial */
function tell(dial) {
  if (!(dial instanceof HTMLElement)) return;
  const left = secondsLeft(dial.dataset.until || "");
  const words = minutes(left);
  if (dial.textContent !== words) dial.textContent = words;
  dial.classList.toggle("soon", left <= SOON);
  dial.classList.toggle("over", left === 0);
}

/** The seconds that are left, counting down by themselves. @param {string} closesAt */
export function countdown(closesAt) {
  return html`<b class="countdown" role="timer" data-until=${closesAt} ${ref(tell)}></b>`;
}

window.setInterval(() => document.querySelectorAll("[data-until]").forEach(tell), 250);
