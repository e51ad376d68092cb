// @ts-check
/** Paints the hall: stage, blocks, seats in the colours of the delegations, who is in the hall. It asks the server nothing. */

import { html, nothing, svg } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";
import { tint } from "./colours.js";
import { seatsOf } from "./geometry.js";

/** @typedef {import("./geometry.js").Hall} Hall */
/** @typedef {import("./geometry.js").Block} Block */
/** @typedef {{hall: Hall, holders: Map<string, any>, units: Map<number, any>, inside: Set<number>, picked: Set<number>, cursor: string, unit: number}} View */

const EDGE = 2.2;

/** @param {View} view @param {import("./geometry.js").Seat} seat */
function seatMark(view, seat) {
  const person = view.holders.get(seat.name);
  const unit = person && view.units.get(person.delegation_id);
  const marks = ["seat", person ? "held" : "free", person && view.picked.has(person.id) ? "picked" : "", view.cursor === seat.name ? "cursor" : "",
    view.unit && person && person.delegation_id !== view.unit ? "dim" : ""].join(" ");
  return svg`<g class=${marks} data-seat=${seat.name} transform=${`translate(${seat.x} ${seat.y})`}>
    <rect x="0.06" y="0.06" width="0.88" height="0.88" rx="0.2" fill=${unit ? tint(unit.place) : "#fff"}></rect>
    ${unit ? svg`<text x="0.5" y="0.64" class="unit">${unit.place + 1}</text>` : nothing}
    ${person && view.inside.has(person.id) ? svg`<circle class="in" cx="0.78" cy="0.22" r="0.16"></circle>` : nothing}
    <title>${[seat.name, person ? `${person.number} ${person.name}` : t("free"), person ? person.delegation : ""].filter(Boolean).join(" · ")}</title></g>`;
}

/** @param {View} view @param {Block} block */
const blockMark = (view, block) => svg`<g class="block">
  <text class="letters" x=${block.x + block.per_row / 2} y=${block.y - 0.3}>${block.code}<tspan class="said" dx="0.5">${say(block.name)}</tspan></text>
  ${Array.from({ length: block.rows }, (_, row) => svg`<text class="row" x=${block.x - 0.25} y=${block.y + row + 0.64}>${row + 1}</text>`)}
  ${seatsOf(block).map((seat) => seatMark(view, seat))}</g>`;

/** @param {Hall} hall */
const stage = (hall) => {
  const width = Math.min(hall.width, 24);
  return svg`<rect class="stage" x=${(hall.width - width) / 2} y="0" width=${width} height=${hall.stage} rx="0.5"></rect>
    <text class="stage-word" x=${hall.width / 2} y=${hall.stage / 2 + 0.4}>${t("STAGE")}</text>`;
};

/** The whole hall. @param {View} view @param {number} zoom 1: as wide as there is room */
export function hallMap(view, zoom) {
  const { hall } = view;
  if (!hall.blocks.length) return nothing;
  const [wide, high] = [hall.width + 2 * EDGE, hall.depth + 1.4];
  return html`<div class="map-frame"><svg class="map" tabindex="0" role="application" aria-label=${t("Hall: arrow keys choose a seat, Enter seats the chosen person")}
    viewBox=${`${-EDGE} -0.4 ${wide} ${high}`} width=${`${100 * zoom}%`}>${stage(hall)}${hall.blocks.map((block) => blockMark(view, block))}</svg></div>`;
}

/** @param {View} view @param {string} name */
export function told(view, name) {
  const person = name ? view.holders.get(name) : null;
  if (!name) return "";
  return person ? `${name}: ${person.number} ${person.name}, ${person.delegation}` : t("{seat}: free", { seat: name });
}
