// @ts-check
/** The preview: the server draws the real badges, pdf.js shows them. A newer wish overtakes an older one. */
import {t} from "../core/wording.js";
import {number} from "../core/format.js";
import {show} from "../core/deed.js";
import {openPdf} from "../reader/source.js";
import {state} from "./design.js";

const WIDTH = 300; // CSS pixels of a card across; upright badges are as high as that
const FINE = 0.4; // millimetres: what a cheap scanner still reads at arm's length

let asked = "";
/** @type {any} */
let timer = 0;

/** Ask for the preview of what the page shows, soon. */
export function draw() {
  const {photos, emblem, sha256, language, classes} = state.design;
  const {lines, ...one} = classes[state.kind];
  const query = new URLSearchParams({kind: state.kind, ...one, lines: lines.join(","), photos: photos ? "yes" : "no", emblem, language, seen: sha256});
  if (asked === query.toString()) return;
  asked = query.toString();
  clearTimeout(timer);
  timer = setTimeout(() => fetchAndPaint(asked), 250);
}

/** @param {string} query */
async function fetchAndPaint(query) {
  const told = /** @type {HTMLElement} */ (document.getElementById("preview-told"));
  told.textContent = t("Drawing…");
  try {
    const {pdf, module} = await show(`/badges/design/preview?${query}`, 30);
    if (query !== asked) return;
    const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
    const opened = await openPdf({bytes}, () => undefined);
    const canvases = await Promise.all(Array.from({length: opened.pdf.numPages}, (_, place) => picture(opened.pdf, place + 1)));
    if (query === asked) document.getElementById("preview")?.replaceChildren(...canvases);
    await opened.destroy();
    told.textContent = module >= FINE
      ? t("One module of the code is {mm} mm wide: easy to read.", {mm: number(module, 2)})
      : t("One module of the code is only {mm} mm wide: some scanners will not read it. Shorten the address in the codes, or choose a larger size.", {mm: number(module, 2)});
  } catch (refusal) {
    if (query === asked) told.textContent = refusal instanceof Error ? refusal.message : String(refusal);
  }
}

/** @param {any} pdf @param {number} place @returns {Promise<HTMLCanvasElement>} */
async function picture(pdf, place) {
  const page = await pdf.getPage(place);
  const {width, height} = page.getViewport({scale: 1});
  const scale = WIDTH / Math.max(width, height * 0.85);
  const viewport = page.getViewport({scale: scale * 2});
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.setProperty("width", `${Math.round(width * scale)}px`);
  await page.render({canvas, viewport}).promise;
  return canvas;
}
