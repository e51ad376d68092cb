// @ts-check
/**
 * Scans wait here and are answered one after the other, in the order of the door. A scan leaves the queue only with an
 * answer: without network it is asked again with the same nonce, and a reload of the page finds it again.
 */

const SHELF = "door.waiting";
/** How long an answer stays before the next one when people crowd (milliseconds). */
const HOLD = { green: 250, amber: 900, red: 1200 };
/** Statuses after which asking again can help. */
const AGAIN = [429, 502, 503, 504];

/** @typedef {{path: string, body: Record<string, unknown> & {nonce: string}}} Errand */
/** @typedef {{code: string, tone: "green" | "amber" | "red"}} Verdict */

/** @param {number} ms */
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export class Queue {
  /**
   * @param {object} parts
   * @param {(errand: Errand) => Promise<any>} parts.ask  one deed; throws {status} for a refusal
   * @param {(verdict: any, errand: Errand) => void} parts.answered
   * @param {(refusal: any, errand: Errand) => void} parts.refused
   * @param {(waiting: number, struggling: boolean) => void} parts.changed
   * @param {Storage} parts.shelf
   * @param {(ms: number) => Promise<unknown>} [parts.pause]
   */
  constructor({ ask, answered, refused, changed, shelf, pause = wait }) {
    this.ask = ask; this.answered = answered; this.refused = refused; this.changed = changed;
    this.shelf = shelf; this.pause = pause;
    /** @type {Errand[]} */
    this.waiting = JSON.parse(shelf.getItem(SHELF) ?? "[]");
    this.running = false;
    this.struggling = false;
  }

  /** @param {Errand} errand */
  add(errand) {
    this.waiting.push(errand);
    this.keep();
    return this.run();
  }

  keep() {
    this.shelf.setItem(SHELF, JSON.stringify(this.waiting));
    this.changed(this.waiting.length, this.struggling);
  }

  /** Works until nothing waits; also called after a reload. */
  async run() {
    if (this.running) return;
    this.running = true;
    while (this.waiting.length) {
      const errand = this.waiting[0];
      const stays = await this.serve(errand);
      if (stays < 0) break;
      this.waiting.shift();
      this.keep();
      if (this.waiting.length) await this.pause(stays);
    }
    this.running = false;
  }

  /**
   * Asks until there is an answer; gives the time it should stay on the screen, or -1 when the desk must sign in again.
   * @param {Errand} errand
   */
  async serve(errand) {
    for (let pause = 400; ; pause = Math.min(pause * 1.6, 4000)) {
      try {
        const verdict = await this.ask(errand);
        this.struggling = false;
        this.answered(verdict, errand);
        return HOLD[/** @type {Verdict} */ (verdict).tone];
      } catch (/** @type {any} */ refusal) {
        const status = refusal.status ?? 0;
        if (status && !AGAIN.includes(status)) return this.giveUp(refusal, errand);
        this.struggling = true;
        this.keep();
        await this.pause(pause);
      }
    }
  }

  /**
   * @param {any} refusal
   * @param {Errand} errand
   */
  giveUp(refusal, errand) {
    this.struggling = false;
    this.refused(refusal, errand);
    return refusal.status === 401 ? -1 : HOLD.red;
  }
}
