// @ts-check
// The pages of an open PDF, one under the other: which are near the eye, which one is being read, how large they are.
// A long report fits into a small tablet's memory because only a few pages are painted at a time.
import { t } from "../core/wording.js";
import { Slot } from "./slot.js";

const NEAR = "100% 0px";
const GAP = 12;
const SETTLED = 120;

export class Pages {
  /**
   * @param {HTMLElement} frame the scrolling element
   * @param {any} pdf
   * @param {(page: number) => void} onPage
   */
  constructor(frame, pdf, onPage) {
    this.frame = frame;
    this.pdf = pdf;
    this.onPage = onPage;
    this.current = 1;
    this.scale = 1;
    this.begun = false;
    /** @type {Slot[]} */
    this.slots = [];
    this.watcher = new IntersectionObserver((seen) => seen.forEach((one) => this.#see(one)), { root: frame, rootMargin: NEAR });
    this.follow = () => this.#follow();
    frame.addEventListener("scroll", this.follow, { passive: true });
  }

  /** Lay out a place for every page; answers the size of the first one in PDF points. */
  async layOut() {
    const first = await this.pdf.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    for (let number = 1; number <= this.pdf.numPages; number += 1) {
      const slot = new Slot(this.pdf, number, { width, height }, t("Page {n}", { n: number }));
      this.slots.push(slot);
      this.frame.append(slot.el);
    }
    return { width, height };
  }

  /** Begin to paint; called after the first scale is set. */
  start() {
    this.begun = true;
    for (const slot of this.slots) this.watcher.observe(slot.el);
  }

  /** @param {number} scale CSS pixels per PDF point; the middle of the screen stays where it was */
  setScale(scale) {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.frame;
    const ratio = scale / this.scale;
    this.scale = scale;
    for (const slot of this.slots) slot.fit(scale);
    // A document that has just been laid out is read from its top.
    this.frame.scrollTop = this.begun ? (scrollTop + clientHeight / 2) * ratio - clientHeight / 2 : 0;
    this.frame.scrollLeft = (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2;
    clearTimeout(this.later);
    this.later = setTimeout(() => this.slots.forEach((slot) => slot.paint()), SETTLED);
  }

  /** @param {number} number */
  goTo(number) {
    const page = Math.min(Math.max(1, number), this.slots.length);
    this.frame.scrollTop = this.slots[page - 1].el.offsetTop - GAP;
    this.#show(page);
  }

  /** Stop everything and give the memory back. */
  close() {
    clearTimeout(this.later);
    this.watcher.disconnect();
    this.frame.removeEventListener("scroll", this.follow);
    this.slots.forEach((slot) => slot.empty());
  }

  /** @param {IntersectionObserverEntry} entry */
  #see(entry) {
    const slot = this.slots[Number(/** @type {HTMLElement} */ (entry.target).dataset.page) - 1];
    slot.near = entry.isIntersecting;
    if (slot.near) slot.paint();
    else slot.empty();
  }

  /** The page being read is the one a third down the screen; at the very end it is the last one. */
  #follow() {
    const { scrollTop, clientHeight, scrollHeight } = this.frame;
    if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2) return this.#show(this.slots.length);
    const below = this.slots.findIndex((slot) => slot.el.offsetTop > scrollTop + clientHeight / 3);
    return this.#show(below === -1 ? this.slots.length : Math.max(1, below));
  }

  /** @param {number} page */
  #show(page) {
    if (page === this.current) return;
    this.current = page;
    this.onPage(page);
  }
}
