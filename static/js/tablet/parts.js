// @ts-check
/** Pieces that several views of the tablet share: a document to open, the time of an item, the place of what is not there. */
import {fileSize, hourMinute} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {openDocument} from "./reading.js";
import {shelf} from "./shelf.js";

/** A large button that opens a document. @param {any} document */
export function documentButton(document) {
  const here = shelf.has(document.sha256);
  const pages = document.pages ? t("{n} pages", {n: document.pages}) : "";
  return html`<button type="button" class="paper" @click=${() => openDocument(document)}>
    <span class="paper-sign">${icon("document")}</span>
    <span class="paper-name"><b>${say(document.title)}</b><small>${pages}${pages ? " · " : ""}${fileSize(document.size)}${here
      ? html` · <span class="paper-here">${icon("check")}${t("on this device")}</span>` : nothing}</small></span>
    <span class="paper-open">${t("Read")}${icon("chevron-right")}</span>
  </button>`;
}

/** @param {any} item @returns {string} 09:35 – 09:50 */
export function times(item) {
  const [starts, ends] = [hourMinute(item.starts), hourMinute(item.ends)];
  return starts && ends ? `${starts} – ${ends}` : starts || ends;
}

/** @param {string} sign @param {string} title @param {string} text */
export function nothingHere(sign, title, text) {
  return html`<div class="empty">${icon(sign)}<h2>${title}</h2><p>${text}</p></div>`;
}
