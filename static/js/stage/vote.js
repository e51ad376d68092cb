// @ts-check
// A vote while it is open, and while the hall waits for its result: the turnout, and the tally only where the vote
// itself allows it (the server leaves it out otherwise).
import { html, nothing } from "/static/js/core/lit.js";
import { bars } from "./bars.js";
import { framed } from "./frame.js";
import { open, wait } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function vote(slide, speaker) {
  const turnout = html`<p class="st-figure">${speaker.figure(slide.cast)}<small> / ${speaker.figure(slide.roll)}</small></p>
    <p class="st-under">${speaker.say(slide.words.turnout)}</p>
    <div class="st-track"><i data-share=${slide.roll ? (slide.cast * 100) / slide.roll : 0}></i></div>`;
  return framed(slide, speaker, html`<div class="st-fit st-halves st-vote${slide.rows ? " st-tallied" : ""}">
    <section><p class="st-tag">${slide.state === "open" ? open : wait}${speaker.say(slide.words.state)}</p>
      <h1 class="st-title">${speaker.say(slide.title)}</h1>
      <div class="st-lines"><p>${speaker.say(slide.words.hint)}</p></div></section>
    <section>${turnout}${slide.rows ? bars(slide.rows, speaker) : nothing}</section></div>`);
}
