// @ts-check
// The count of paper ballots goes on: how many are counted, how far the tellers are, when it will be done. Never a result.
import { html, nothing } from "/static/js/core/lit.js";
import { framed } from "./frame.js";
import { wait } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function counting(slide, speaker) {
  const time = slide.until ? slide.until.slice(11, 16) : "";
  return framed(slide, speaker, html`<div class="st-fit st-counting"><p class="st-tag">${wait}${speaker.say(slide.words.tag)}</p>
    <h1 class="st-title">${speaker.say(slide.title)}</h1>
    <p class="st-counted"><b>${speaker.figure(slide.settled)}</b><span>/ ${speaker.figure(slide.returned)} ${speaker.say(slide.words.of)}</span></p>
    <progress max="100" value=${slide.part}>${slide.part}%</progress>
    ${slide.finished ? html`<p class="st-until">${speaker.say(slide.words.done)}</p>` : time ? html`<p class="st-until">${speaker.say(slide.words.until).replace("{time}", time)}</p>` : nothing}</div>`);
}
