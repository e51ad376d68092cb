// @ts-check
// The announced result of an election: those elected, high to low, and the whole table in the order of the ballot.
// Pages are cut by the server; nothing is counted here.
import { html, nothing } from "/static/js/core/lit.js";
import { kicker } from "./election.js";
import { framed } from "./frame.js";
import { check, star } from "./signs.js";

/**
 * @param {any} row {place, name, note, votes, share, elected}
 * @param {import("./frame.js").Speaker} speaker
 * @param {boolean} marked whether those elected are told apart
 */
function line(row, speaker, marked) {
  return html`<li class=${marked && !row.elected ? "st-out" : ""}><b>${row.place}</b>
    <span>${row.name}${row.note ? html`<small>${speaker.say(row.note)}</small>` : nothing}</span>
    <i>${marked && row.elected ? check : nothing}</i><em>${speaker.figure(row.votes)}</em><u>${row.share === null ? "" : speaker.percent(row.share)}</u></li>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function elected(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-election st-elected">${kicker(slide, speaker, star)}
    <h1 class="st-title">${speaker.say(slide.title)}</h1>${slide.reckoned ? html`<p class="st-reckoned">${speaker.say(slide.reckoned)}</p>` : nothing}
    ${slide.rows.length ? html`<ol class="st-results">${slide.rows.map((/** @type {any} */ row) => line(row, speaker, false))}</ol>`
      : html`<p class="st-chip st-not">${speaker.say(slide.words.empty)}</p>`}
    <div class="st-lines">${slide.lines.map((/** @type {any} */ one) => html`<p>${speaker.say(one)}</p>`)}</div></div>`);
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function standing(slide, speaker) {
  return framed(slide, speaker, html`<div class="st-fit st-election st-elected">${kicker(slide, speaker, check)}
    <h1 class="st-title">${speaker.say(slide.title)}</h1>${slide.reckoned ? html`<p class="st-reckoned">${speaker.say(slide.reckoned)}</p>` : nothing}
    <ol class="st-results">${slide.rows.map((/** @type {any} */ row) => line(row, speaker, true))}</ol></div>`);
}
