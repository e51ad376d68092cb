// @ts-check
// Bars of a tally: choice, number, share. The width is set after painting (fit.js), because the pages allow no
// style attribute.
import { html, nothing } from "/static/js/core/lit.js";

/**
 * @param {any[]} rows each {label, votes, share: hundredths of a percent, or null while nothing is counted}
 * @param {import("./frame.js").Speaker} speaker
 */
export function bars(rows, speaker) {
  return html`<div class="st-rows">${rows.map((row) => html`<div class="st-row">
    <b>${speaker.say(row.label)}</b>
    <em>${speaker.figure(row.votes)}${row.share === null ? nothing : html`<small>${speaker.percent(row.share)}</small>`}</em>
    <div class="st-track"><i data-share=${(row.share ?? 0) / 100}></i></div></div>`)}</div>`;
}
