// @ts-check
// A page of the credentials report: a large figure, bars, short lines, or the delegations in two columns.
import { html, nothing } from "/static/js/core/lit.js";
import { bars } from "./bars.js";
import { framed } from "./frame.js";
import { people } from "./signs.js";

/**
 * @param {any} column
 * @param {import("./frame.js").Speaker} speaker
 */
function column(column, speaker) {
  return html`<section>${column.title ? html`<h2>${speaker.say(column.title)}</h2>` : nothing}
    ${column.rows.length ? bars(column.rows, speaker) : nothing}
    ${column.notes.length ? html`<div class="st-lines">${column.notes.map((/** @type {any} */ note) => html`<p>${speaker.say(note)}</p>`)}</div>` : nothing}</section>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
function figure(slide, speaker) {
  const { present, summoned, share, under } = slide.figure;
  return html`<div class="st-pair"><p class="st-figure">${speaker.figure(present)}<small> / ${speaker.figure(summoned)}</small></p>
    <em>${speaker.percent(share)}</em></div><p class="st-under">${speaker.say(under)}</p>`;
}

/**
 * @param {any[]} cells
 * @param {import("./frame.js").Speaker} speaker
 */
function delegations(cells, speaker) {
  return html`<ul class="st-cells">${cells.map((cell) => html`<li><span>${speaker.say(cell.label)}</span>
    <b>${speaker.figure(cell.present)}<small> / ${speaker.figure(cell.summoned)}</small></b></li>`)}</ul>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function report(slide, speaker) {
  const columns = slide.columns.filter((/** @type {any} */ one) => one.rows.length || one.notes.length);
  const shape = columns.length > 1 ? "st-report-columns" : "st-report-column";
  return framed(slide, speaker, html`<div class="st-fit st-report">
    <p class="st-tag">${people}${speaker.say(slide.title)}${slide.pages > 1 ? html`<small>${slide.page}/${slide.pages}</small>` : nothing}</p>
    ${slide.figure ? figure(slide, speaker) : nothing}
    ${columns.length ? html`<div class=${shape}>${columns.map((/** @type {any} */ one) => column(one, speaker))}</div>` : nothing}
    ${slide.cells.length ? delegations(slide.cells, speaker) : nothing}</div>`);
}
