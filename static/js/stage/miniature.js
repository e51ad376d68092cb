// @ts-check
// A true miniature: the stage itself at 1280 x 720, scaled down to the width it is given.
import { Stage } from "./stage.js";

const WIDTH = 1280;

/**
 * @param {HTMLElement} frame an element that becomes the frame of the miniature
 * @returns {Stage}
 */
export function miniature(frame) {
  frame.classList.add("st-miniature");
  const host = document.createElement("div");
  host.setAttribute("aria-hidden", "true"); // the words beside a miniature say what it shows
  frame.append(host);
  const stage = new Stage(host);
  const scale = () => frame.style.setProperty("--scale", String(frame.clientWidth / WIDTH));
  new ResizeObserver(scale).observe(frame);
  scale();
  const clock = window.setInterval(() => {
    if (frame.isConnected) stage.tick();
    else window.clearInterval(clock);
  }, 5000);
  return stage;
}
