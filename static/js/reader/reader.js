// @ts-check
// The PDF reader of the tablets and the office: opens a document inside the page, from bytes the cache gave (works
// without a network) or from our own server. It never sends anything and never runs what a document brings along.
import { html, render } from "../core/lit.js";
import { t } from "../core/wording.js";
import { bar } from "./bar.js";
import { finder } from "./finding.js";
import { gestures } from "./gestures.js";
import { Pages } from "./pages.js";
import { openPdf } from "./source.js";

const MOST = 5;
const LEAST = 0.25;
const POINTS_TO_PIXELS = 96 / 72;

/**
 * @param {HTMLElement} root an empty element that the reader fills (give it the height of the screen)
 * @param {{title: string, bytes?: ArrayBuffer | Uint8Array, url?: string, onClose: () => void}} options
 * @returns {{close: () => void}}
 */
export function openReader(root, options) {
  const state = { title: options.title, page: 1, pages: 0, percent: 100, fitted: true, finding: false, found: "" };
  /** @type {{pages: Pages, width: number, next: ReturnType<typeof finder>, destroy: () => Promise<void>} | null} */
  let open = null;
  let closed = false;
  root.classList.add("reader");
  render(html`<header class="reader-bar"></header><div class="reader-pages" tabindex="0" aria-label=${options.title}></div>`, root);
  const head = /** @type {HTMLElement} */ (root.querySelector(".reader-bar"));
  const frame = /** @type {HTMLElement} */ (root.querySelector(".reader-pages"));
  const paint = () => render(bar(state, hands), head);

  const scaleTo = (/** @type {number} */ scale, fitted = false) => {
    if (!open) return;
    const kept = Math.min(MOST, Math.max(LEAST, scale));
    open.pages.setScale(kept);
    Object.assign(state, { fitted, percent: Math.round((kept / POINTS_TO_PIXELS) * 100) });
    paint();
  };
  const hands = {
    close: () => (state.finding ? hands.find() : close()),
    turn: (/** @type {number} */ by) => hands.goTo(state.page + by),
    goTo: (/** @type {number} */ page) => {
      open?.pages.goTo(page);
      paint();
    },
    zoomBy: (/** @type {number} */ factor) => open && scaleTo(open.pages.scale * factor),
    fit: () => open && scaleTo(Math.min((frame.clientWidth - 24) / open.width, 2.2), true),
    find: () => {
      Object.assign(state, { finding: !state.finding, found: "" });
      paint();
      if (state.finding) /** @type {HTMLElement | null} */ (head.querySelector("input[type=search]"))?.focus();
      else frame.focus({ preventScroll: true });
    },
    seek: async (/** @type {string} */ sought, /** @type {1 | -1} */ step) => {
      const page = open ? await open.next(sought, state.page, step) : 0;
      if (page) hands.goTo(page);
      state.found = page ? t("Found on page {n}", { n: page }) : t("Not found in this document");
      paint();
    },
  };
  const silence = gestures(frame, hands);
  const resized = new ResizeObserver(() => state.fitted && hands.fit());

  async function begin() {
    render(waiting(0), frame);
    try {
      const told = (/** @type {number} */ got, /** @type {number} */ all) => !open && !closed && all && render(waiting(got / all), frame);
      const { pdf, destroy } = await openPdf(options, told);
      if (closed) return void destroy();
      render(html``, frame);
      const pages = new Pages(frame, pdf, (page) => {
        state.page = page;
        paint();
      });
      const { width } = await pages.layOut();
      open = { pages, width, next: finder(pdf), destroy };
      state.pages = pdf.numPages;
      hands.fit();
      frame.scrollTop = 0;
      pages.start();
      resized.observe(frame);
      frame.focus({ preventScroll: true });
    } catch {
      if (!closed) render(failure(begin), frame);
    }
  }

  function close() {
    if (closed) return;
    closed = true;
    silence();
    resized.disconnect();
    open?.pages.close();
    open?.destroy();
    root.classList.remove("reader");
    root.replaceChildren();
    options.onClose();
  }

  paint();
  begin();
  return { close };
}

/** @param {number} share 0 to 1 */
const waiting = (share) => html`<div class="reader-note" role="status"><p>${t("Opening the document…")}</p>
  <progress max="1" .value=${share}></progress></div>`;

/** @param {() => void} again */
const failure = (again) => html`<div class="reader-note" role="alert"><p>${t("The document could not be opened. Check the connection and try again.")}</p>
  <button type="button" class="button primary" @click=${again}>${t("Try again")}</button></div>`;
