// @ts-check
/** The design page: one state, the list of classes, the design of one, its drawn preview; saved as a whole. */
import {html, render, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t, say} from "../core/wording.js";
import {number} from "../core/format.js";
import {deed, upload} from "../core/deed.js";
import {complain, toast} from "../core/toast.js";
import {form} from "./design_form.js";
import {draw} from "./design_preview.js";
import {shape} from "./shapes.js";

/** @typedef {{face: string, size: string, colour: string, shape: string, title: string, lines: string[]}} ClassDesign */
/** @typedef {{photos: boolean, emblem: string, sha256: string, language: string, classes: Record<string, ClassDesign>}} Design */

const page = /** @type {HTMLElement} */ (document.getElementById("design"));
const start = JSON.parse(document.getElementById("start")?.textContent || "{}");

export const state = {
  may: page.dataset.may === "yes",
  design: /** @type {Design} */ (start.design),
  classes: /** @type {{code: string, label: {vi: string, en: string}, count: number}[]} */ (start.classes),
  shapes: /** @type {string[]} */ (start.shapes),
  lines: /** @type {string[]} */ (start.lines),
  kind: /** @type {string} */ ((start.classes.find((/** @type {any} */ one) => one.count) || start.classes[0]).code),
  changed: false,
};

/** Change the whole design. @param {Partial<Design>} change */
export function change(change) {
  state.design = {...state.design, ...change};
  state.changed = true;
  paint();
}

/** Change the class that is shown. @param {Partial<ClassDesign>} part */
export function changeClass(part) {
  const classes = {...state.design.classes, [state.kind]: {...state.design.classes[state.kind], ...part}};
  change({classes});
}

/** Give every class the face and size of this one; colours, shapes and titles stay. */
export function everywhere() {
  const {face, size, lines} = state.design.classes[state.kind];
  const classes = Object.fromEntries(Object.entries(state.design.classes).map(([code, one]) => [code, {...one, face, size, lines}]));
  change({classes});
  toast(t("All classes now have this layout, size and these lines."), "good");
}

/** @param {File} file */
export async function emblem(file) {
  try {
    const {design} = await upload("/badges/emblem", file);
    state.design = {...state.design, emblem: "own", sha256: design.sha256};
    paint();
    toast(t("The emblem is kept."), "good");
  } catch (refusal) {
    complain(refusal);
  }
}

export async function save() {
  const {sha256: _, ...design} = state.design;
  try {
    await deed("/badges/design", design);
    state.changed = false;
    paint();
    toast(t("The design is kept. It holds from the next printing on."), "good");
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {{code: string, label: {vi: string, en: string}, count: number}} one */
function entry(one) {
  const design = state.design.classes[one.code];
  return html`<button type="button" class="class-entry" aria-pressed=${String(state.kind === one.code)} @click=${() => { state.kind = one.code; paint(); }}>
    ${shape(design.shape, design.colour)}<span><b>${say(one.label)}</b><small>${t("{n} people", {n: number(one.count)})}</small></span></button>`;
}

function paint() {
  render(html`<nav class="class-list" aria-label=${t("Classes")}>${state.classes.map(entry)}</nav>
    <section class="stack" aria-label=${t("Design")}>${form()}</section>
    <aside class="card stack preview-card">${state.may ? html`<button type="button" class="button primary wide" ?disabled=${!state.changed} @click=${save}>${icon("check")}${state.changed ? t("Keep the design") : t("The design is kept")}</button>` : nothing}<h2>${t("Preview")}</h2><p class="quiet">${t("The longest name of the class, a usual one, and the same without a photo. The code is no badge's.")}</p>
      <div id="preview" class="preview-pages" role="img" aria-label=${t("Preview of the badge")}></div><p id="preview-told" class="quiet"></p></aside>`, page);
  draw();
}

window.addEventListener("beforeunload", (event) => {
  if (state.changed) event.preventDefault();
});
paint();
