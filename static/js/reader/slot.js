// @ts-check
// One page of a PDF: a place of the right size at once, a canvas only while the reader's eye is near.

const MOST_RATIO = 2;
const MOST_PIXELS = 9_000_000;

export class Slot {
  /**
   * @param {any} pdf
   * @param {number} number
   * @param {{width: number, height: number}} size in PDF points; the first page's until this one is read
   * @param {string} label for those who hear the page
   */
  constructor(pdf, number, size, label) {
    this.pdf = pdf;
    this.number = number;
    this.size = size;
    this.scale = 1;
    this.painted = 0;
    this.near = false;
    /** @type {any} */
    this.task = null;
    this.el = document.createElement("div");
    this.el.className = "reader-page";
    this.el.dataset.page = String(number);
    this.el.setAttribute("role", "img");
    this.el.setAttribute("aria-label", label);
  }

  /** @param {number} scale CSS pixels per PDF point */
  fit(scale) {
    this.scale = scale;
    this.el.style.setProperty("width", `${Math.floor(this.size.width * scale)}px`);
    this.el.style.setProperty("height", `${Math.floor(this.size.height * scale)}px`);
  }

  /** Draw at the present scale, unless that is done or under way. */
  async paint() {
    if (!this.near || this.painted === this.scale) return;
    const scale = this.scale;
    this.painted = scale;
    this.task?.cancel();
    try {
      const canvas = await this.#drawn(scale);
      if (!this.near || this.painted !== scale) return;
      this.el.replaceChildren(canvas);
      this.el.classList.remove("unread");
    } catch (error) {
      if (this.painted === scale) this.painted = 0;
      if (/** @type {Error} */ (error).name !== "RenderingCancelledException") this.el.classList.add("unread");
    }
  }

  /** @param {number} scale */
  async #drawn(scale) {
    const page = await this.pdf.getPage(this.number);
    const { width, height } = page.getViewport({ scale: 1 });
    this.size = { width, height };
    this.fit(this.scale);
    const most = Math.sqrt(MOST_PIXELS / (width * height)) / scale;
    const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, MOST_RATIO, most) });
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    this.task = page.render({ canvas, viewport });
    await this.task.promise;
    return canvas;
  }

  /** Give the memory back; some browsers keep a canvas's pixels until its size is zero. */
  empty() {
    this.task?.cancel();
    this.task = null;
    this.painted = 0;
    const canvas = this.el.querySelector("canvas");
    if (canvas) canvas.width = canvas.height = 0;
    this.el.replaceChildren();
  }
}
