// @ts-check
// A true miniature of a slide inside a lit template: the stage itself, scaled. The same element keeps its stage, so
// that numbers change in place.
import {html, ref} from "/static/js/core/lit.js";
import {miniature} from "/static/js/stage/miniature.js";

/** @type {WeakMap<Element, import("/static/js/stage/stage.js").Stage>} */
const stages = new WeakMap();

/** @param {any} slide */
export function glance(slide) {
  const show = (/** @type {Element | undefined} */ frame) => {
    if (!(frame instanceof HTMLElement)) return;
    const stage = stages.get(frame) || miniature(frame);
    stages.set(frame, stage);
    stage.show(slide);
  };
  return html`<div class="glance" ${ref(show)}></div>`;
}
