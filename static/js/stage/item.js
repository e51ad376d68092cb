// @ts-check
// The agenda item under way: its number, its title, who presents it, its papers.
import { html, nothing } from "/static/js/core/lit.js";
import { framed } from "./frame.js";
import { paper, person, wait } from "./signs.js";

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function item(slide, speaker) {
  const hours = [speaker.clock(slide.starts), speaker.clock(slide.ends)].filter(Boolean).join(" – ");
  const papers = speaker.say(slide.papers);
  return framed(slide, speaker, html`<div class="st-fit st-item${slide.number ? "" : " st-plain"}">
    ${slide.number ? html`<div class="st-number">${slide.number}</div>` : nothing}
    <div><h1 class="st-title">${speaker.say(slide.title)}</h1>
      <p class="st-facts">
        ${slide.presenter ? html`<span>${person}${slide.presenter}</span>` : nothing}
        ${hours ? html`<span>${wait}${hours}</span>` : nothing}
        ${papers ? html`<span>${paper}${papers}</span>` : nothing}
      </p></div></div>`);
}
