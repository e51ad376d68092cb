// @ts-check
// The programme. When it is longer than the stage, fit.js keeps the lines around the current item and says how
// many are above and below.
import { html, nothing } from "/static/js/core/lit.js";
import { framed } from "./frame.js";
import { check } from "./signs.js";

/** @type {Record<string, string>} */
const LOOK = { done: "st-line st-done", current: "st-line st-now", coming: "st-line" };

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function agenda(slide, speaker) {
  /** @param {any} item */
  const line = (item) => html`<li class="${LOOK[item.state]}${item.inner ? " st-inner" : ""}" ?data-now=${item.state === "current"}>
    <time>${speaker.clock(item.starts)}</time><b>${item.number}</b><span>${speaker.say(item.title)}</span>
    ${item.state === "done" ? check : nothing}</li>`;
  return framed(slide, speaker, html`<div class="st-fit st-agenda"><h1>${speaker.say(slide.words.title)}</h1>
    ${slide.items.length ? nothing : html`<p class="st-quiet">${speaker.say(slide.words.empty)}</p>`}
    <p class="st-more" data-before=${slide.before} data-words=${speaker.say(slide.words.before)} hidden></p>
    <ol>${slide.items.map(line)}</ol>
    <p class="st-more" data-after=${slide.after} data-words=${speaker.say(slide.words.after)} hidden></p></div>`);
}
