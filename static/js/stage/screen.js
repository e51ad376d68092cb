// @ts-check
// The big screen: shows the newest picture of its topic, keeps the last one while the server is away, and keeps the
// machine awake where the browser allows it. A language in the address goes before that of the congress.
import { live } from "/static/js/core/live.js";
import { Stage } from "./stage.js";

const host = /** @type {HTMLElement} */ (document.getElementById("stage"));
const root = document.documentElement;
root.classList.add("st-page");
const stage = new Stage(host, { lang: new URLSearchParams(location.search).get("lang") ?? "", demo: host.dataset.demo });

/** @type {number | undefined} */
let dimming;

live.on(`projector:${host.dataset.screen}`, (slide) => stage.show(slide));
live.on("congress", (banner) => { root.dataset.theme = banner.theme ?? "ceremonial"; });
live.onState((state) => {
  window.clearTimeout(dimming);
  if (state === "live") stage.away(false);
  else dimming = window.setTimeout(() => stage.away(true), 1500);
});
window.addEventListener("resize", () => stage.settle());
window.setInterval(() => stage.tick(), 1000);

async function stayAwake() {
  if (document.hidden) return;
  try {
    await /** @type {any} */ (navigator).wakeLock?.request("screen");
  } catch {
    // Refused on battery saving: the operating system's own settings then decide.
  }
}
document.addEventListener("visibilitychange", stayAwake);
stayAwake();
