// @ts-check
// A published result: the verdict with its arithmetic, beside the bars.
import { html, nothing } from "/static/js/core/lit.js";
import { bars } from "./bars.js";
import { framed } from "./frame.js";
import { check, cross } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function result(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-halves st-result">
    <section><h1 class="st-title">${speaker.say(slide.title)}</h1>
      ${slide.verdict ? html`<p class="st-chip${slide.passed ? "" : " st-not"}">${slide.passed ? check : cross}${speaker.say(slide.verdict)}</p>` : nothing}
      <div class="st-lines">${slide.lines.map((/** @type {any} */ line) => html`<p>${speaker.say(line)}</p>`)}</div></section>
    <section>${bars(slide.rows, speaker)}</section></div>`);
}
