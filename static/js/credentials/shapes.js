// @ts-check
/** The shapes of the classes as small pictures, the same as on the badges. */
import {svg, html} from "../core/lit.js";

/** @type {Record<string, string>} */
const PATHS = {
  star: "M12 1l2.9 7.6 8.1.4-6.3 5.1 2.1 7.9L12 17.6 5.2 22l2.1-7.9L1 9l8.1-.4z",
  circle: "M12 2a10 10 0 1 0 .01 0z",
  square: "M3 3h18v18H3z",
  triangle: "M12 2l10.5 18.5h-21z",
  hexagon: "M12 1l9.5 5.5v11L12 23l-9.5-5.5v-11z",
  diamond: "M12 1l11 11-11 11L1 12z",
  pentagon: "M12 1l10.5 7.8-4 12.7h-13l-4-12.7z",
  bar: "M1 8h22v8H1z",
};

/** @param {string} name @param {string} colour */
export function shape(name, colour) {
  return html`<svg class="class-shape" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${PATHS[name]} fill=${colour}></path>`}</svg>`;
}
