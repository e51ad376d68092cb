// @ts-check
/** The stage of the desk: the large answer for a moment and a half, then the same answer as a card, and the last ten. */

import { nothing, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { play } from "./sounds.js";
import { side } from "./side.js";
import { big, card, fault } from "./verdict.js";

const LARGE = 1500;
const KEPT = 10;

/** @param {string} id */
export const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export class Stage {
  /**
   * @param {HTMLElement} page
   * @param {(person: any) => void} issue  issues the tablet PIN of a person
   * @param {() => void} rested  called when the stage is quiet again
   */
  constructor(page, issue, rested) {
    this.page = page;
    this.issue = issue;
    this.rested = rested;
    this.timer = 0;
    /** @type {any} */ this.count = null;
    /** @type {any[]} */ this.recent = [];
    /** @type {any} */ this.last = null;
  }

  get large() { return this.page.dataset.large !== ""; }

  /** What issues a PIN for the person of the last answer, or null when that makes no sense. */
  get pin() {
    const { last } = this;
    return last?.pin && last.person ? () => this.issue(last.person) : null;
  }

  /** @param {any} verdict */
  show(verdict) {
    this.last = verdict;
    this.recent = [verdict, ...this.recent].slice(0, KEPT);
    this.flash(big(verdict, this.pin), verdict.tone);
    this.paintSide();
  }

  /** @param {string} message */
  fail(message) {
    this.flash(fault(message), "red");
  }

  /** @param {unknown} picture @param {"green" | "amber" | "violet" | "red"} tone */
  flash(picture, tone) {
    clearTimeout(this.timer);
    this.page.dataset.large = tone;
    render(picture, part("answer"));
    play(tone);
    this.timer = window.setTimeout(() => this.rest(), LARGE);
  }

  rest() {
    this.page.dataset.large = "";
    render(nothing, part("answer"));
    render(this.last ? card(this.last, this.pin) : nothing, part("last"));
    this.rested();
  }

  /** @param {any} count */
  counted(count) {
    this.count = count;
    this.page.dataset.session = count.session ? "open" : "none";
    this.paintSide();
  }

  /** @param {any[]} recent */
  remember(recent) {
    this.recent = recent;
    this.paintSide();
  }

  paintSide() {
    if (this.count) render(side(this.count, this.recent), part("counts"));
  }

  /** How many stand in line at this desk. @param {number} crowd */
  crowd(crowd) {
    const note = part("waiting");
    note.hidden = crowd < 2;
    note.textContent = t("Scans waiting: {n}", { n: crowd });
  }
}
