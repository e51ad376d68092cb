// @ts-check
// Paints the library: documents under their agenda items, with state in words and what can be done with each.
import { dayTime, fileSize } from "../core/format.js";
import { icon } from "../core/icons.js";
import { html, nothing, repeat } from "../core/lit.js";
import { say, t } from "../core/wording.js";
import { strippedWords } from "./drop.js";
import { grouped } from "./items.js";

/** @typedef {import("./manage.js").Document} Document @typedef {import("./manage.js").Office} Office @typedef {ReturnType<typeof import("./deeds.js").deeds>} Deeds */

/** @param {Document} document */
function sign(document) {
  if (document.state === "released") return html`<span class="tag good">${icon("eye")}${t("On the tablets")}</span>`;
  if (document.state === "withdrawn") return html`<span class="tag bad">${icon("eye-off")}${t("Withdrawn")}</span>`;
  return html`<span class="tag warn">${icon("edit")}${t("Draft")}</span>`;
}

/** @param {Document} document @param {Deeds} deeds */
function step(document, deeds) {
  if (document.state === "released") {
    return html`<button type="button" class="button small danger" @click=${() => deeds.withdraw(document)}>${t("Withdraw…")}</button>`;
  }
  return html`<button type="button" class="button small release" @click=${() => deeds.release(document)}>${icon("send")}${document.state === "draft" ? t("Release to the tablets") : t("Release again")}</button>`;
}

/** @param {string} label @param {string} name @param {() => void} act @param {boolean} [off] */
const square = (label, name, act, off = false) => html`<button type="button" class="button small bare square" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>${icon(name)}</button>`;

/** @param {Document} document */
function details(document) {
  const parts = [document.pages === 1 ? t("1 page") : t("{n} pages", { n: document.pages }), fileSize(document.size)];
  parts.push(document.released_at ? t("released {at}", { at: dayTime(document.released_at) }) : t("added {at} by {who}", { at: dayTime(document.added_at), who: document.added_by }));
  return parts.join(" · ");
}

/** @param {Document} document @param {boolean} may @param {Deeds} deeds @param {{first: boolean, last: boolean}} place */
function line(document, may, deeds, place) {
  const other = document.title.vi && document.title.en ? (say(document.title) === document.title.vi ? document.title.en : document.title.vi) : "";
  return html`<li class="paper ${document.state}">
    <button type="button" class="paper-open" @click=${() => deeds.open(document)} aria-label=${t("Read {title}", { title: say(document.title) })}>${icon("document")}</button>
    <div class="paper-what"><button type="button" class="paper-title" @click=${() => deeds.open(document)}>${say(document.title)}</button>
      ${other ? html`<p class="quiet">${other}</p>` : nothing}
      <p class="quiet paper-details">${details(document)}</p>
      ${document.stripped.length ? html`<p class="quiet paper-details">${icon("info")}${strippedWords(document.stripped)}</p>` : nothing}</div>
    <div class="paper-state">${sign(document)}</div>
    ${may
      ? html`<div class="paper-deeds no-print">${step(document, deeds)}
          ${square(t("Rename or attach"), "edit", () => deeds.edit(document))}
          ${square(t("Up"), "arrow-up", () => deeds.move(document, "up"), place.first)}${square(t("Down"), "arrow-down", () => deeds.move(document, "down"), place.last)}
          ${square(t("Throw the draft away"), "trash", () => deeds.remove(document), document.state !== "draft")}</div>`
      : nothing}
  </li>`;
}

/** @param {Office} office @param {Deeds} deeds */
export function list(office, deeds) {
  if (!office.documents.length) {
    return html`<div class="card empty">${icon("document")}<b>${t("No documents yet")}</b><p>${office.may ? t("Upload the first one above. Delegates see it only after you release it.") : t("The secretariat has not added any documents.")}</p></div>`;
  }
  const shown = office.documents.filter((one) => one.state === "released").length;
  return html`<p class="library-count"><span class="tag good">${icon("eye")}${t("{n} on the tablets", { n: shown })}</span><span class="tag">${t("{n} in the library", { n: office.documents.length })}</span></p>
    ${grouped(office.documents, office.places).map((group) => {
      const lines = (/** @type {Document} */ document, /** @type {number} */ n) => line(document, office.may, deeds, { first: n === 0, last: n === group.documents.length - 1 });
      return html`<section class="card tight papers"><h2>${group.name}</h2><ul class="paper-list">${repeat(group.documents, (one) => one.id, lines)}</ul></section>`;
    })}`;
}
