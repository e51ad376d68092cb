// @ts-check
// One stage: takes slide pictures and paints them. A new slide cross-fades over the old one; a newer picture of
// the same slide changes its numbers in place. Used by the big screen and, scaled, by every miniature.
import { html, render } from "/static/js/core/lit.js";
import { agenda } from "./agenda.js";
import { ballots, candidates, round } from "./election.js";
import { elected, standing } from "./election_result.js";
import { settle } from "./fit.js";
import { counting } from "./counting.js";
import { headcount } from "./headcount.js";
import { item } from "./item.js";
import { blank, message } from "./message.js";
import { report } from "./report.js";
import { result } from "./result.js";
import { away } from "./signs.js";
import { vote } from "./vote.js";
import { wifi } from "./wifi.js";
import { welcome } from "./welcome.js";
import { speaker } from "./words.js";

/** @type {Record<string, (slide: any, speaker: any) => unknown>} */
const PAINTERS = { welcome, agenda, item, headcount, vote, result, message, report, wifi, counting, blank,
  candidates, ballots, elected, election_table: standing, tie: round, next_round: round };
const FADE = 400;
const PAGE_STAYS = 10000;

export class Stage {
  /**
   * @param {HTMLElement} host becomes the stage
   * @param {{lang?: string, demo?: string}} [wish] a language that goes before the one in the picture; a word that
   *   marks a demonstration
   */
  constructor(host, wish = {}) {
    this.host = host;
    this.wish = wish;
    this.key = "";
    /** @type {HTMLElement | null} */
    this.layer = null;
    host.classList.add("stage");
    this.lamp = document.createElement("div");
    this.lamp.className = "st-lamp";
    render(html`${away}`, this.lamp);
    host.append(this.lamp);
    if (wish.demo) host.append(Object.assign(document.createElement("div"), { className: "st-demo", textContent: wish.demo }));
    document.fonts?.ready.then(() => this.settle());
  }

  /** @param {any} slide */
  show(slide) {
    const words = speaker(this.wish.lang || slide.lang || "vi");
    const key = `${slide.key}/${words.lang}`;
    const fresh = key !== this.key;
    const layer = fresh ? this.put(slide.kind) : /** @type {HTMLElement} */ (this.layer);
    this.key = key;
    this.host.lang = words.lang;
    render((PAINTERS[slide.kind] ?? blank)(slide, words), layer);
    this.tick();
    settle(layer);
  }

  /** @param {string} kind */
  put(kind) {
    const old = this.layer;
    const layer = document.createElement("div");
    layer.className = old ? "st-layer st-coming" : "st-layer";
    layer.dataset.kind = kind;
    this.host.insertBefore(layer, this.lamp);
    this.layer = layer;
    window.setTimeout(() => { old?.remove(); layer.classList.remove("st-coming"); }, FADE);
    return layer;
  }

  settle() {
    if (this.layer) settle(this.layer);
  }

  /** The clock of the head, and the pages of a long result, each shown for ten seconds. */
  tick() {
    const now = new Date();
    for (const page of /** @type {NodeListOf<HTMLElement>} */ (this.host.querySelectorAll("[data-pages]"))) {
      page.classList.toggle("st-turned", Math.floor(Date.now() / PAGE_STAYS) % Number(page.dataset.pages) !== Number(page.dataset.page));
    }
    const time = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
    for (const clock of this.host.querySelectorAll("[data-clock]")) {
      if (clock.textContent !== time) clock.textContent = time;
    }
  }

  /** @param {boolean} gone */
  away(gone) {
    this.host.classList.toggle("st-away", gone);
  }
}
