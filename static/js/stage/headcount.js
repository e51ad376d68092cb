// @ts-check
// Who is in the hall: present of summoned, and whether that is enough to work.
import { html, nothing } from "/static/js/core/lit.js";
import { framed } from "./frame.js";
import { check, cross, people } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function headcount(slide, speaker) {
  const share = slide.summoned ? (slide.present * 100) / slide.summoned : 0;
  const mark = slide.summoned && slide.needed ? (slide.needed * 100) / slide.summoned : null;
  return framed(slide, speaker, html`<div class="st-fit st-headcount st-wide">
    <p class="st-tag">${people}${speaker.say(slide.words.title)}</p>
    <div class="st-pair"><p class="st-figure">${speaker.figure(slide.present)}<small> / ${speaker.figure(slide.summoned)}</small></p>
      <em>${speaker.percent(share * 100)}</em></div>
    <p class="st-under">${speaker.say(slide.words.under)}</p>
    <div class="st-track"><i data-share=${share}></i></div>
    <div class="st-mark">${mark === null ? nothing : html`<i data-share=${mark}></i>`}</div>
    ${slide.verdict ? html`<p class="st-chip${slide.reached ? "" : " st-not"}">${slide.reached ? check : cross}${speaker.say(slide.verdict)}</p>` : nothing}
    ${slide.line ? html`<p class="st-lines">${speaker.say(slide.line)}</p>` : nothing}</div>`);
}
