// @ts-check
/** Lists on the page: search that ignores tone marks, order by Vietnamese rules, heads that sort. */
import {html} from "./lit.js";

const collator = new Intl.Collator(["vi", "en"], {numeric: true});

/** Small letters without marks: "Đào Đức Ân" becomes "dao duc an". @param {string} text @returns {string} */
export function fold(text) {
  return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** Does every word of the search occur? @param {string} text @param {string} search @returns {boolean} */
export function matches(text, search) {
  const folded = fold(text);
  return fold(search).split(/\s+/).every((word) => folded.includes(word));
}

/**
 * @template {Record<string, any>} Row
 * @param {Row[]} rows @param {keyof Row & string} key @param {1 | -1} [way] @returns {Row[]}
 */
export function sorted(rows, key, way = 1) {
  return [...rows].sort((a, b) => way * compare(a[key], b[key]));
}

/** @param {any} a @param {any} b @returns {number} */
function compare(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined || a === "") return 1;
  if (b === null || b === undefined || b === "") return -1;
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

/**
 * The head of a column that sorts.
 * @param {string} label @param {string} key @param {{key: string, way: 1 | -1}} order
 * @param {(order: {key: string, way: 1 | -1}) => void} change @param {string} [kind] class of the cell
 */
export function head(label, key, order, change, kind = "") {
  const mine = order.key === key;
  const now = mine ? (order.way === 1 ? "ascending" : "descending") : "none";
  const next = /** @type {1 | -1} */ (mine && order.way === 1 ? -1 : 1);
  return html`<th scope="col" class=${kind} aria-sort=${now}><button type="button" @click=${() => change({key, way: next})}>${label}</button></th>`;
}
