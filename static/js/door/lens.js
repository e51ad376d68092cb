// @ts-check
/** The camera panel of the desk: the film, or plain words about what is missing. It only hands on what it reads. */

import { html, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { Camera, obstacle, readPhoto } from "./camera.js";

export class Lens {
  /**
   * @param {HTMLElement} place
   * @param {(text: string) => void} scanned
   */
  constructor(place, scanned) {
    this.place = place;
    this.scanned = scanned;
    this.open = false;
    /** @type {Camera | null} */
    this.camera = null;
  }

  toggle() {
    if (this.open) this.close();
    else this.start();
  }

  close() {
    this.camera?.stop();
    this.open = false;
    this.place.hidden = true;
    render(html``, this.place);
  }

  async start() {
    this.open = true;
    this.place.hidden = false;
    const missing = obstacle();
    if (missing) return this.explain(missing);
    render(html`<video muted playsinline></video><p>${t("Hold the QR code of the badge before the camera")}</p>`, this.place);
    const video = /** @type {HTMLVideoElement} */ (this.place.querySelector("video"));
    this.camera = new Camera(video, this.scanned);
    try {
      await this.camera.start();
    } catch (/** @type {any} */ failure) {
      this.explain(failure.name === "NotAllowedError" ? "refused" : "absent");
    }
  }

  /** @param {string} missing */
  explain(missing) {
    const words = {
      insecure: t("The camera needs a secure address (https). This page came over plain HTTP, so the browser gives no camera. A USB scanner, a photo and the name search work; ask the organiser to start the program with a certificate."),
      refused: t("The browser was not allowed to use the camera. Allow it in the address bar, then press F6 twice."),
      absent: t("No camera was found on this device. A USB scanner and the name search work."),
    }[missing];
    render(html`<p class="missing">${words}</p>
      <label class="photo-of-code">${t("Take a photo of the QR code")}<input type="file" accept="image/*" capture="environment" @change=${this.still}></label>`, this.place);
  }

  /** @param {Event} event */
  still = async (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const photo = field.files?.[0];
    if (!photo) return;
    const text = await readPhoto(photo).catch(() => "");
    field.value = "";
    if (text) this.scanned(text);
    else this.say(t("No QR code was found on the photo. Hold the badge closer and flat."));
  };

  /** @param {string} words */
  say(words) {
    const note = this.place.querySelector(".missing");
    if (note) note.textContent = words;
  }
}
