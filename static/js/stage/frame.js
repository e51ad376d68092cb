// @ts-check
// What every slide but the blank one shares: the name of the congress above, the quiet figures below.
import { html, nothing } from "/static/js/core/lit.js";
import { star } from "./signs.js";

/** @typedef {ReturnType<typeof import("./words.js").speaker>} Speaker */

/**
 * @param {any} slide
 * @param {Speaker} speaker
 */
export function head(slide, speaker) {
  const place = speaker.say(slide.place);
  return html`<div class="st-head">${star}<b>${speaker.say(slide.name)}</b>
    <span>${place}${place ? " · " : ""}<time data-clock></time></span></div>`;
}

/**
 * @param {any} slide
 * @param {Speaker} speaker
 */
export function foot(slide, speaker) {
  const figures = slide.foot ?? [];
  if (!figures.length && !slide.code) return html`<div></div>`;
  return html`<div class="st-foot">
    ${figures.map((/** @type {any} */ one) => html`<span>${speaker.say(one.label)} ${one.value === null
      ? nothing : html`<b>${speaker.figure(one.value)}</b>`}</span>`)}
    ${slide.code ? html`<span class="st-code">${speaker.say(slide.words.code)} ${slide.code}</span>` : nothing}
  </div>`;
}

/**
 * @param {any} slide
 * @param {Speaker} speaker
 * @param {unknown} body
 */
export function framed(slide, speaker, body) {
  return html`${head(slide, speaker)}<div class="st-main">${body}</div>${foot(slide, speaker)}`;
}
