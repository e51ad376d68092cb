// @ts-check
// A published result: the verdict with its arithmetic beside the bars; of a batch, one line a question, page after page by itself.
import { html, nothing } from "/static/js/core/lit.js";
import { bars } from "./bars.js";
import { framed } from "./frame.js";
import { check, cross } from "./signs.js";

const ON_A_PAGE = 5;
const FEW = 4;

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function result(slide, speaker) {
  return framed(slide, speaker, slide.questions.length ? batch(slide, speaker) : single(slide, speaker));
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
function chip(slide, speaker) {
  const some = !slide.passed && slide.questions.some((/** @type {any} */ each) => each.passed);
  return html`<p class="st-chip${slide.passed ? "" : " st-not"}">${slide.passed ? check : some ? nothing : cross}${speaker.say(slide.verdict)}</p>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
function single(slide, speaker) {
  const many = slide.rows.length > FEW;
  return html`<div class="st-fit st-result ${slide.rows.length ? "st-halves" : ""}${many ? " st-many" : ""}">
    <section><h1 class="st-title">${speaker.say(slide.title)}</h1>
      ${slide.verdict ? chip(slide, speaker) : nothing}
      <div class="st-lines">${slide.lines.map((/** @type {any} */ line) => html`<p>${speaker.say(line)}</p>`)}</div></section>
    ${slide.rows.length ? html`<section>${bars(slide.rows, speaker)}</section>` : nothing}</div>`;
}

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
function batch(slide, speaker) {
  const pages = Math.ceil(slide.questions.length / ON_A_PAGE);
  const each = (/** @type {number} */ page) => slide.questions.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  return html`<div class="st-fit st-result st-batch"><div class="st-batch-head"><h1 class="st-title">${speaker.say(slide.title)}</h1>${chip(slide, speaker)}</div>
    <div class="st-pages">${Array.from({ length: pages }, (_, page) => html`<section class="st-page" data-page=${page} data-pages=${pages}>
      <ol class="st-decided">${each(page).map((/** @type {any} */ line) => html`<li><b>${line.n}.</b><span>${speaker.say(line.title)}</span>
        <em>${speaker.figure(line.votes)}<small>${speaker.percent(line.share)}</small></em>
        <i class="st-mark-word${line.passed ? "" : " st-not"}">${line.passed ? check : cross}${speaker.say(line.verdict)}</i></li>`)}</ol>
      ${pages > 1 ? html`<p class="st-quiet st-page-of">${page + 1}/${pages}</p>` : nothing}</section>`)}</div></div>`;
}
