// @ts-check
// A message of the secretariat to the whole hall, and the blank picture.
import { html } from "/static/js/core/lit.js";
import { framed } from "./frame.js";
import { bell } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function message(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-message">
    <p class="st-tag${slide.urgent ? " st-urgent" : ""}">${bell}${speaker.say(slide.words.title)}</p>
    <h1 class="st-title">${speaker.say(slide.text)}</h1></div>`);
}

export function blank() {
  return html`<div></div>`;
}
