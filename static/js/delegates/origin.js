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

/** @param {any} told @returns {string} */
function words(told) {
  const by = told.by || t("the program");
  if (told.how === "file") return [told.file || t("imported file"), told.cell || t("row {n}", {n: [told.sheet, told.row].filter(Boolean).join(" ")})].join(" · ");
  /** @type {Record<string, string>} */
  const ways = {
    typed: t("typed by {by}", {by}), delegate: t("corrected by the delegate, accepted by {by}", {by}), merge: t("by merging two entries, {by}", {by}),
    seating: t("from the seat map, {by}", {by}), import: t("by an import, {by}", {by}),
  };
  return ways[told.how] || by;
}
