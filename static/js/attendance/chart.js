// @ts-check
/** The curve of presence over a sitting as a small picture: the hall filling and emptying, the quorum, the votes, the instant looked at. */

import { html, nothing, svg } from "/static/js/core/lit.js";
import { hourMinute } from "/static/js/core/format.js";
import { say, t } from "/static/js/core/wording.js";
import { millis, written } from "./instant.js";

const WIDTH = 1000;
const HEIGHT = 190;

/**
 * @param {{curve: [string, number][], marks: any[], quorum: {needed: number}, summoned: number}} hall
 * @param {[number, number]} span @param {number} at @param {string} like a time in the congress's offset
 */
export function chart(hall, span, at, like) {
  const [from, to] = span;
  const x = (/** @type {number} */ ms) => Math.round(((Math.min(to, Math.max(from, ms)) - from) / (to - from)) * WIDTH * 10) / 10;
  const top = Math.max(1, hall.summoned);
  const y = (/** @type {number} */ n) => Math.round((HEIGHT - 6 - (n / top) * (HEIGHT - 16)) * 10) / 10;
  let path = `M0 ${y(0)}`;
  for (const [time, present] of hall.curve) path += `H${x(millis(time))}V${y(present)}`;
  path += `H${WIDTH}`;
  return html`<svg class="ledger-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${t("How many were in the hall over the sitting")}>
      ${spans(hall.marks, to).map(([start, end, title]) => svg`<g><title>${title}</title><rect class="vote" x=${x(start)} y="0" width=${Math.max(3, x(end) - x(start))} height=${HEIGHT}></rect>
        <line class="edge" x1=${x(start)} x2=${x(start)} y1="0" y2=${HEIGHT}></line></g>`)}
      <path class="area" d="${path}V${y(0)}Z" fill-opacity=".75"></path><path class="line" d=${path}></path>
      ${hall.summoned ? svg`<line class="needed" x1="0" x2=${WIDTH} y1=${y(hall.quorum.needed)} y2=${y(hall.quorum.needed)}></line>` : nothing}
      <line class="cursor" x1=${x(at)} x2=${x(at)} y1="0" y2=${HEIGHT}></line></svg>
    <div class="ledger-scale">${[0, 0.25, 0.5, 0.75, 1].map((part) => html`<span>${hourMinute(written(from + part * (to - from), like))}</span>`)}</div>
    <p class="ledger-key"><span>${t("delegates in the hall")}</span><span class="needed">${t("needed for the quorum")}</span>${hall.marks.length ? html`<span class="vote">${t("a vote was open")}</span>` : nothing}</p>`;
}

/** From the opening to the closing of every vote; one that is still open ends with the picture. @param {any[]} marks @param {number} to @returns {[number, number, string][]} */
function spans(marks, to) {
  /** @type {[number, number, string][]} */
  const found = [];
  for (const mark of marks) {
    if (mark.occasion !== "vote_opened") continue;
    const closed = marks.find((each) => each.occasion === "vote_closed" && each.number === mark.number);
    found.push([millis(mark.at), closed ? millis(closed.at) : to, `${hourMinute(mark.at)} ${say(mark.title)}`]);
  }
  return found;
}
