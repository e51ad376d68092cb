// @ts-check
/** Which part of a picture becomes the photo: the frame is 3 × 4, the picture is moved in it by dragging or with keys. */
import {html} from "../core/lit.js";
import {t} from "../core/wording.js";
import {openDialog} from "../core/dialog.js";

const UPPER = 35; // percent of what is cut off that goes above: heads are in the upper half

/** The part that is kept, 0 to 100; undefined when nobody wants it. @param {File} file @returns {Promise<number | undefined>} */
export async function crop(file) {
  const address = URL.createObjectURL(file);
  const picture = document.createElement("img");
  picture.src = address;
  picture.alt = t("The photo as it will be cut");
  picture.className = "crop-picture";
  picture.draggable = false;
  const slider = document.createElement("input");
  Object.assign(slider, {type: "range", min: "0", max: "100", value: String(UPPER)});
  slider.setAttribute("aria-label", t("Part of the picture"));
  const place = (/** @type {number} */ value) => {
    slider.value = String(Math.min(100, Math.max(0, value)));
    const both = Number(slider.value) === UPPER ? "50%" : `${slider.value}%`;
    picture.style.setProperty("object-position", `${both} ${slider.value}%`);
  };
  slider.addEventListener("input", () => place(Number(slider.value)));
  picture.addEventListener("pointerdown", (event) => picture.setPointerCapture(event.pointerId));
  picture.addEventListener("pointermove", (event) => {
    if (picture.hasPointerCapture(event.pointerId)) place(Number(slider.value) - ((event.movementX + event.movementY) * 100) / 320);
  });
  place(UPPER);
  const chosen = await openDialog((close) => html`<div class="dialog-body"><h2>${t("Which part of the picture?")}</h2><div class="crop-frame">${picture}</div>${slider}
    <div class="segments" role="group">${[[0, t("Top")], [UPPER, t("Usual")], [50, t("Middle")]].map(([value, words]) => html`<button type="button" @click=${() => place(Number(value))}>${words}</button>`)}</div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
      <button type="button" class="button primary" @click=${() => close(Number(slider.value))}>${t("Keep the photo")}</button></div>`);
  URL.revokeObjectURL(address);
  return chosen;
}
