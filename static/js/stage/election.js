// @ts-check
// Slides of an election before its result: who stands, how many ballots were issued and returned, a tie, the next round.
// Every word and the cut into pages come with the picture.
import { html, nothing } from "/static/js/core/lit.js";
import { framed } from "./frame.js";
import { people, wait } from "./signs.js";

/**
 * The line above a slide: what it is, and which page of how many.
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 * @param {unknown} sign
 */
export function kicker(slide, speaker, sign) {
  return html`<p class="st-tag">${sign}${speaker.say(slide.words.tag)}${slide.pages > 1 ? html`<small>${slide.page}/${slide.pages}</small>` : nothing}</p>`;
}

/**
 * @param {any[]} names each {n, name, note}
 * @param {import("./frame.js").Speaker} speaker
 */
function names(names, speaker) {
  const half = Math.ceil(names.length / 2);
  const columns = names.length > 6 ? [names.slice(0, half), names.slice(half)] : [names];
  return html`<div class="st-names st-columns-${columns.length}">${columns.map((column) => html`<ol>${column.map((one) => html`<li>
    <b>${one.n}</b><span>${one.name}${one.note ? html`<small>${speaker.say(one.note)}</small>` : nothing}</span></li>`)}</ol>`)}</div>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function candidates(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-election">${kicker(slide, speaker, people)}
    <h1 class="st-title">${speaker.say(slide.title)}</h1><p class="st-under">${speaker.say(slide.words.under)}</p>
    ${slide.rows.length ? names(slide.rows, speaker) : html`<p class="st-quiet">${speaker.say(slide.words.empty)}</p>`}</div>`);
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function ballots(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-election st-ballots">${kicker(slide, speaker, wait)}
    <h1 class="st-title">${speaker.say(slide.title)}</h1>
    <div class="st-counts">${slide.counts.map((/** @type {any} */ one) => html`<section><span>${speaker.say(one.label)}</span>
      <b class=${one.value === null ? "st-none" : ""}>${one.value === null ? "–" : speaker.figure(one.value)}</b></section>`)}</div>
    <div class="st-lines">${slide.lines.map((/** @type {any} */ line) => html`<p>${speaker.say(line)}</p>`)}</div></div>`);
}

/**
 * The tied, or those of the next round: few names, large, and what is done now.
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function round(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-election st-round">${kicker(slide, speaker, people)}
    <h1 class="st-title">${speaker.say(slide.title)}</h1>
    <div class="st-lines">${slide.lines.map((/** @type {any} */ line) => html`<p>${speaker.say(line)}</p>`)}</div>
    ${names(slide.rows, speaker)}</div>`);
}
