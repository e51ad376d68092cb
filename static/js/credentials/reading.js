// @ts-check
/** Without a token: explains what to do, and reads the badge with the camera of this device or from a photo. */
import {html, render, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {openDialog} from "../core/dialog.js";
import {Camera, obstacle, readPhoto} from "../door/camera.js";

/** @param {(text: string) => void} found @param {string} wrong what was wrong with the last try, or "" */
export function reader(found, wrong) {
  return html`
    <div class="stack tight centre"><span class="badge-sign">${icon("badge", "big")}</span>
      <h1>${t("Scan the code on your badge")}</h1>
      <p class="quiet">${t("Open the camera of this tablet, point it at the black and white square, and tap the address that appears. Or read the badge here.")}</p></div>
    ${wrong ? html`<p class="notice bad" role="alert">${icon("warning")}<span>${wrong}</span></p>` : nothing}
    <div class="stack">
      ${obstacle() ? nothing : html`<button type="button" class="button primary big wide" @click=${() => film(found)}>${icon("camera")}${t("Read with the camera")}</button>`}
      <label class="button big wide ${obstacle() ? "primary" : ""}">${icon("qr")}${t("Take a photo of the badge")}
        <input class="unseen" type="file" accept="image/*" capture="environment" @change=${(/** @type {Event} */ event) => photo(event, found)}></label>
    </div>
    <div class="notice">${icon("info")}<b>${t("No PIN yet, or the badge is lost?")}</b><span>${t("The check-in desk gives you a PIN and, if need be, a new badge.")}</span></div>`;
}

/** @param {Event} event @param {(text: string) => void} found */
async function photo(event, found) {
  const field = /** @type {HTMLInputElement} */ (event.target);
  const file = field.files?.[0];
  field.value = "";
  if (!file) return;
  const text = await readPhoto(file).catch(() => "");
  found(text || "?");
}

/** @param {(text: string) => void} found */
async function film(found) {
  /** @type {Camera | null} */
  let camera = null;
  const text = await openDialog((close) => {
    requestAnimationFrame(() => { camera = begin(close); });
    return html`<div class="dialog-body"><h2>${t("Hold the badge before the camera")}</h2>
      <video class="lens" playsinline muted></video><p class="lens-told" role="alert"></p></div>
      <div class="dialog-foot"><button type="button" class="button" @click=${() => close("")}>${t("Cancel")}</button></div>`;
  });
  /** @type {Camera | null} */ (camera)?.stop();
  if (text) found(text);
}

/** @param {(text: string) => void} close @returns {Camera} */
function begin(close) {
  const video = /** @type {HTMLVideoElement} */ (document.querySelector("video.lens"));
  const camera = new Camera(video, close);
  camera.start().catch(() => {
    const line = /** @type {HTMLElement} */ (document.querySelector(".lens-told"));
    render(html`${t("The camera could not be opened. Allow it for this page, or take a photo of the badge instead.")}`, line);
  });
  return camera;
}
