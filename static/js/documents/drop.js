// @ts-check
// The place where PDFs are dropped or chosen, and how far each upload is.
import { bar } from "../core/bar.js";
import { fileSize } from "../core/format.js";
import { icon } from "../core/icons.js";
import { html, nothing } from "../core/lit.js";
import { t } from "../core/wording.js";
import { itemChoice } from "./items.js";

/** @typedef {import("./uploading.js").Parcel} Parcel @typedef {ReturnType<typeof import("./uploading.js").uploader>} Uploads */

/** @type {Record<string, string>} */
const STRIPPED = {
  scripts: "scripts",
  actions: "automatic actions",
  attachments: "attached files",
  media: "embedded media",
  forms: "form scripts",
};

/** What was taken out of a file, in words. @param {string[]} names */
export function strippedWords(names) {
  return names.length ? t("Taken out for safety: {parts}", { parts: names.map((name) => t(STRIPPED[name] || name)).join(", ") }) : "";
}

/** @param {Parcel} parcel */
function progress(parcel) {
  if (parcel.state === "done") return html`<span class="tag good">${icon("check")}${t("Received as a draft")}</span>`;
  if (parcel.state === "refused") return html`<span class="tag bad">${icon("cross")}${t("Not received")}</span>`;
  if (parcel.state === "checking") return html`<span class="quiet">${t("Checking the file…")}</span>`;
  if (parcel.state === "waiting") return html`<span class="quiet">${t("Waiting")}</span>`;
  return html`<span class="quiet">${Math.round(parcel.share * 100)}%</span>`;
}

/** @param {Parcel} parcel @param {Uploads} uploads */
function line(parcel, uploads) {
  const over = parcel.state === "done" || parcel.state === "refused";
  return html`<li class="parcel ${parcel.state}">${icon("document")}
    <div class="parcel-what"><b>${parcel.file.name}</b> <small class="quiet">${fileSize(parcel.file.size)}</small>
      ${over ? nothing : bar(parcel.state === "waiting" ? 0 : parcel.share, 1, "brand")}
      ${parcel.words ? html`<p class="parcel-why" role="alert">${parcel.words}</p>` : nothing}
      ${parcel.stripped.length ? html`<p class="quiet">${strippedWords(parcel.stripped)}</p>` : nothing}</div>
    <div class="parcel-state">${progress(parcel)}
      ${parcel.state === "refused" ? html`<button type="button" class="button small" @click=${() => uploads.again(parcel)}>${t("Try again")}</button>` : nothing}
      ${over ? html`<button type="button" class="button small bare square" aria-label=${t("Put away")} @click=${() => uploads.forget(parcel)}>${icon("cross")}</button>` : nothing}
    </div></li>`;
}

/**
 * @param {import("./manage.js").Office} office
 * @param {Uploads} uploads
 * @param {{item: number}} target where new documents belong
 */
export function drop(office, uploads, target) {
  const take = (/** @type {FileList | null | undefined} */ files) => files?.length && uploads.add(files, target.item);
  const over = (/** @type {DragEvent} */ event, /** @type {boolean} */ on) => {
    event.preventDefault();
    /** @type {HTMLElement} */ (event.currentTarget).classList.toggle("over", on);
  };
  const dropped = (/** @type {DragEvent} */ event) => {
    over(event, false);
    take(event.dataTransfer?.files);
  };
  const chosen = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    take(input.files);
    input.value = "";
  };
  return html`<section class="card tight drop no-print">
      <div class="drop-zone" @dragover=${(/** @type {DragEvent} */ event) => over(event, true)} @dragleave=${(/** @type {DragEvent} */ event) => over(event, false)} @drop=${dropped}>
        ${icon("upload")}
        <div><b>${t("Drop PDF files here")}</b><p class="quiet">${t("or choose them; up to {limit} MB each. Save Word and PowerPoint files as PDF first.", { limit: office.limit_mb })}</p></div>
        <label class="button primary drop-button">${icon("document")}${t("Choose PDF files")}<input class="unseen" type="file" accept="application/pdf,.pdf" multiple @change=${chosen} /></label>
      </div>
      <div class="field drop-item"><label for="new-item">${t("New documents belong to")}</label>
        ${itemChoice("new-item", office.places, target.item, (item) => (target.item = item))}</div>
      ${uploads.parcels.length ? html`<ul class="parcels">${uploads.parcels.map((parcel) => line(parcel, uploads))}</ul>` : nothing}
    </section>`;
}
