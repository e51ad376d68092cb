// @ts-check
/** The design of one class, and what holds for all badges: layout, size, colour and shape, title, lines, photos, emblem. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t, say} from "../core/wording.js";
import {state, change, changeClass, everywhere, emblem} from "./design.js";
import {shape} from "./shapes.js";

const FACES = () => [["banner", t("Coloured head")], ["plain", t("White, saves ink")]];
const SIZES = () => [["a6", "A6 · 105 × 148 mm"], ["a7", "A7 · 74 × 105 mm"], ["card", t("Card · 86 × 54 mm")]];
const SHAPES = () => /** @type {Record<string, string>} */ ({star: t("star"), circle: t("circle"), square: t("square"), triangle: t("triangle"), hexagon: t("hexagon"), diamond: t("diamond"), pentagon: t("pentagon"), bar: t("bar")});
const LINES = () => /** @type {Record<string, string>} */ ({congress: t("Name of the congress"), dates: t("Place and dates"), delegation: t("Delegation"), position: t("Position"), seat: t("Seat"), number: t("Badge no."), second: t("Class in the other language")});

/** @param {string[][]} choices @param {string} now @param {(code: string) => void} choose @param {string} label */
function segments(choices, now, choose, label) {
  return html`<div class="field"><span class="label">${label}</span><div class="segments wrap" role="group" aria-label=${label}>${choices.map(([code, words]) => html`<button type="button"
    aria-pressed=${String(code === now)} ?disabled=${!state.may} @click=${() => choose(code)}>${words}</button>`)}</div></div>`;
}

export function form() {
  const one = state.design.classes[state.kind];
  const found = state.classes.find((each) => each.code === state.kind);
  return html`<div class="card stack"><header><h2>${found ? say(found.label) : ""}</h2></header>
    ${segments(FACES(), one.face, (face) => changeClass({face}), t("Layout"))}
    ${segments(SIZES(), one.size, (size) => changeClass({size}), t("Size"))}
    <div class="colour-row"><div class="field"><label for="colour">${t("Colour")}</label><input id="colour" type="color" class="colour" ?disabled=${!state.may} .value=${one.colour} @change=${(/** @type {any} */ event) => changeClass({colour: event.target.value})}></div>
      <div class="field grow"><span class="label">${t("Shape")}</span><div class="shape-row" role="group" aria-label=${t("Shape")}>${state.shapes.map((name) => html`<button type="button" class="shape-choice"
        aria-pressed=${String(name === one.shape)} aria-label=${SHAPES()[name]} title=${SHAPES()[name]} ?disabled=${!state.may} @click=${() => changeClass({shape: name})}>${shape(name, one.colour)}</button>`)}</div></div></div>
    ${same(one) ? html`<p class="notice warn">${icon("warning")}<span>${t("{name} has the same colour and the same shape. Choose another shape, so that the two are told apart at a distance.", {name: same(one)})}</span></p>` : nothing}
    <div class="field"><label for="title">${t("Words for the class")}</label><input id="title" class="input" maxlength="60" ?disabled=${!state.may} placeholder=${found ? found.label[/** @type {"vi" | "en"} */ (state.design.language)].toUpperCase() : ""}
      .value=${one.title} @change=${(/** @type {any} */ event) => changeClass({title: event.target.value.trim()})}><p class="hint">${t("Printed in capital letters. Empty: the name of the class.")}</p></div>
    <fieldset class="lines"><legend class="label">${t("What appears")}</legend>${state.lines.map((line) => html`<label class="check"><input type="checkbox" ?disabled=${!state.may} .checked=${one.lines.includes(line)}
      @change=${(/** @type {any} */ event) => changeClass({lines: event.target.checked ? [...one.lines, line] : one.lines.filter((each) => each !== line)})}><span>${LINES()[line]}</span></label>`)}</fieldset>
    ${state.may ? html`<button type="button" class="button small" @click=${everywhere}>${icon("copy")}${t("Layout, size and lines like this for all classes")}</button>` : nothing}
  </div>${whole()}`;
}

/** Another class that people of the register have, with the same colour and shape; "" if none. @param {import("./design.js").ClassDesign} one */
function same(one) {
  const other = state.classes.find((each) => each.count && each.code !== state.kind && state.design.classes[each.code].colour === one.colour && state.design.classes[each.code].shape === one.shape);
  return other ? say(other.label) : "";
}

function whole() {
  const {photos, emblem: sign, sha256, language} = state.design;
  const emblems = [["star", t("Star")], ["none", t("None")], ...(sha256 ? [["own", t("Our own")]] : [])];
  return html`<div class="card stack"><header><h2>${t("All badges")}</h2></header>
    <label class="check"><input type="checkbox" ?disabled=${!state.may} .checked=${photos} @change=${(/** @type {any} */ event) => change({photos: event.target.checked})}><span>${t("Photos on badges")}<span class="hint">${t("Switched off, the shape of the class takes their place.")}</span></span></label>
    ${segments(emblems, sign, (code) => change({emblem: code}), t("Emblem"))}
    <div class="row">${sha256 ? html`<img class="emblem-shown" src=${`/badges/emblem/${sha256}.png`} alt=${t("Our own emblem")}>` : nothing}
      ${state.may ? html`<label class="button small">${icon("upload")}${t("Choose an emblem (PNG or JPEG)")}<input class="unseen" type="file" accept="image/png,image/jpeg" @change=${(/** @type {any} */ event) => event.target.files[0] && emblem(event.target.files[0])}></label>` : nothing}</div>
    ${segments([["vi", "Tiếng Việt"], ["en", "English"]], language, (code) => change({language: code}), t("First language"))}</div>`;
}
