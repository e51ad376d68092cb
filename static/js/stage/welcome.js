// @ts-check
// Before the work begins: the name of the congress, where and when.
import { html, nothing } from "/static/js/core/lit.js";
import { star } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function welcome(slide, speaker) {
  const where = [speaker.say(slide.venue), speaker.say(slide.dates)].filter(Boolean).join(" · ");
  const session = speaker.say(slide.session);
  return html`<div></div><div class="st-main"><div class="st-fit st-welcome">${star}
    <p class="st-greeting">${speaker.say(slide.words.greeting)}</p>
    <h1 class="st-title">${speaker.say(slide.name)}</h1><div class="st-rule"></div>
    ${session ? html`<p class="st-quiet"><b>${session}</b></p>` : nothing}
    ${where ? html`<p class="st-quiet">${where}</p>` : nothing}</div></div><div></div>`;
}
