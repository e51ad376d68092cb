// @ts-check
// How to join the Wi-Fi of the hall: two large codes and the same in words, readable from the last row.
import { html, nothing, svg } from "/static/js/core/lit.js";
import { framed } from "./frame.js";

/** @param {{size: number, path: string}} code */
const drawn = (code) => html`<svg class="st-qr" viewBox=${`-4 -4 ${code.size + 8} ${code.size + 8}`} role="img" shape-rendering="crispEdges">
  ${svg`<rect x="-4" y="-4" width=${code.size + 8} height=${code.size + 8} fill="#fff"></rect><path d=${code.path} fill="#000"></path>`}</svg>`;

/**
 * @param {any} slide
 * @param {import("./frame.js").Speaker} speaker
 */
export function wifi(slide, speaker) {
  const { words } = slide;
  return framed(slide, speaker, html`<div class="st-fit st-wifi"><h1 class="st-title">${speaker.say(words.title)}</h1>
    <div class="st-codes"><figure>${drawn(slide.join)}<figcaption><b>${speaker.say(words.first)}</b>
        <span>${speaker.say(words.ssid)}: <strong>${slide.ssid}</strong></span>${slide.password ? html`<span>${speaker.say(words.password)}: <strong>${slide.password}</strong></span>` : nothing}</figcaption></figure>
      ${slide.open ? html`<figure>${drawn(slide.open)}<figcaption><b>${speaker.say(words.second)}</b><span><strong>${slide.address}</strong></span></figcaption></figure>` : nothing}</div></div>`);
}
