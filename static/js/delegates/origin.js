// @ts-check
/** Where a value came from, in words: the file and its cell, or who typed it, and when. */
import {html, nothing} from "../core/lit.js";
import {dayTime} from "../core/format.js";
import {t} from "../core/wording.js";

/** @param {any} told what the server knows of one value @returns {unknown} */
export function origin(told) {
  if (!told) return nothing;
  return html`<small class="origin">${words(told)}${told.at ? html` · ${dayTime(told.at)}` : nothing}</small>`;
}

/** Whence a change came when nobody typed it by hand. @param {{source?: string, by: string, role: string}} change @returns {unknown} */
export function source({source: said, by, role}) {
  const how = (said || "").split(":")[0];
  const words = ways(by || role)[how === "file" ? "import" : how];
  return words && how ? html`<small class="origin">${words}</small>` : nothing;
}

/** @param {string} by @returns {Record<string, string>} */
const ways = (by) => ({
  typed: t("typed by {by}", {by}), delegate: t("corrected by the delegate, accepted by {by}", {by}), merge: t("by merging two entries, {by}", {by}),
  seating: t("from the seat map, {by}", {by}), import: t("by an import, {by}", {by}),
});

/** @param {any} told @returns {string} */
function words(told) {
  const by = told.by || t("the program");
  if (told.how === "file") return [told.file || t("imported file"), told.cell || t("row {n}", {n: [told.sheet, told.row].filter(Boolean).join(" ")})].join(" · ");
  return ways(by)[told.how] || by;
}
