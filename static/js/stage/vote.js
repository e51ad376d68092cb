// @ts-check
// A vote while it is open, and while the hall waits for its result: what is asked, how long it is open, the turnout, and the tally only
// where the vote itself allows it (the server leaves it out otherwise).
import { html, nothing } from "/static/js/core/lit.js";
import { countdown } from "/static/js/voting/countdown.js";
import { bars } from "./bars.js";
import { framed } from "./frame.js";
import { open, wait } from "./signs.js";

const MOST = 7; // questions or options that stand on the slide by name

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
function asked({ questions, words }, speaker) {
  const shown = questions.length > MOST ? questions.slice(0, MOST - 1) : questions;
  const more = questions.length - shown.length;
  return html`<ol class="st-asked">${shown.map((/** @type {any} */ each) => html`<li><b>${each.n}.</b><span>${speaker.say(each.title)}</span></li>`)}
    ${more ? html`<li class="st-quiet"><b></b><span>${speaker.say(words.more).replace("{n}", String(more))}</span></li>` : nothing}</ol>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function vote(slide, speaker) {
  const share = slide.roll ? (slide.cast * 100) / slide.roll : 0;
  const turnout = html`<p class="st-figure">${slide.cards ? speaker.figure(slide.roll) : html`${speaker.figure(slide.cast)}<small> / ${speaker.figure(slide.roll)}</small>`}</p>
    <p class="st-under">${speaker.say(slide.words.turnout)}</p>
    ${slide.cards ? nothing : html`<div class="st-track"><i data-share=${share}></i></div>`}
    ${slide.closes_at ? html`<p class="st-left">${wait}${speaker.say(slide.words.left)} ${countdown(slide.closes_at)}</p>` : nothing}`;
  const several = slide.questions.length > 0;
  return framed(slide, speaker, html`<div class="st-fit st-halves st-vote${slide.rows ? " st-tallied" : ""}${several ? " st-batch" : ""}">
    <section><p class="st-tag">${slide.state === "open" ? open : wait}${speaker.say(slide.words.state)}</p>
      <h1 class="st-title">${speaker.say(slide.title)}</h1>${several ? asked(slide, speaker) : nothing}
      <div class="st-lines"><p>${speaker.say(slide.words.hint)}</p></div></section>
    <section>${turnout}${slide.rows ? bars(slide.rows, speaker) : nothing}</section></div>`);
}
