// @ts-check
// The choice of the agenda item a document belongs to, and the names of items.
import { html } from "../core/lit.js";
import { say, t } from "../core/wording.js";

/** @typedef {{vi: string, en: string}} Words @typedef {{id: number, title: Words, items: {id: number, number: string, depth: number, title: Words}[]}} Place */

/**
 * @param {string} id
 * @param {Place[]} places
 * @param {number} chosen 0: the congress as a whole
 * @param {(item: number) => void} [change]
 */
export function itemChoice(id, places, chosen, change) {
  return html`<select class="select" id=${id} name="item" @change=${(/** @type {Event} */ event) => change?.(Number(/** @type {HTMLSelectElement} */ (event.target).value))}>
    <option value="0" ?selected=${!chosen}>${t("The congress as a whole")}</option>
    ${places.map((place) => html`<optgroup label=${say(place.title)}>${place.items.map((item) => html`<option value=${item.id} ?selected=${item.id === chosen}>${"\u2003".repeat(item.depth)}${item.number}. ${say(item.title)}</option>`)}</optgroup>`)}
  </select>`;
}

/**
 * Documents under the names of their items, in the order of the agenda; those of the whole congress first.
 * @template {{item: number | null}} Document
 * @param {Document[]} documents
 * @param {Place[]} places
 * @returns {{key: number, name: string, documents: Document[]}[]}
 */
export function grouped(documents, places) {
  const groups = [{ key: 0, name: t("The congress as a whole"), documents: documents.filter((one) => !one.item) }];
  for (const place of places) {
    for (const item of place.items) {
      groups.push({ key: item.id, name: `${item.number}. ${say(item.title)}`, documents: documents.filter((one) => one.item === item.id) });
    }
  }
  return groups.filter((group) => group.documents.length);
}
