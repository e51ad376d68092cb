// @ts-check
/**
 * Scans are answered one after the other, in the order of the door. With the server there, it answers; when it is away
 * or too slow, the desk's own list does, and the scan waits on the device to be told. Nothing is shown before it is kept.
 */
import { unreached } from "./waiting.js";

/** How long an answer stays before the next one when people crowd (milliseconds). */
const HOLD = { green: 250, amber: 900, violet: 1200, red: 1200 };

/** @typedef {import("./waiting.js").Scan} Scan */
/** @typedef {{scan: Scan, path: string, body: Record<string, unknown>, named: import("./words.js").Person | null}} Errand */

/** @param {number} ms */
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export class Queue {
  /**
   * @param {object} parts
   * @param {(path: string, body: Record<string, any>) => Promise<any>} parts.ask  one deed; throws {status} for a refusal
   * @param {import("./waiting.js").Waiting} parts.waiting
   * @param {import("./link.js").Link} parts.link
   * @param {import("./alone.js").Alone} parts.alone
   * @param {(verdict: any) => void} parts.answered
   * @param {(refusal: any) => void} parts.refused
   * @param {(crowd: number) => void} parts.crowded  how many stand in line at this desk
   */
  constructor({ ask, waiting, link, alone, answered, refused, crowded }) {
    this.ask = ask; this.waiting = waiting; this.link = link; this.alone = alone;
    this.answered = answered; this.refused = refused; this.crowded = crowded;
    /** @type {Errand[]} */
    this.line = [];
    this.running = false;
    /** A scan is with the server, and waits for its answer. */
    this.asking = false;
  }

  /** @param {Errand} errand */
  add(errand) {
    this.line.push(errand);
    this.crowded(this.line.length);
    return this.run();
  }

  async run() {
    if (this.running) return;
    this.running = true;
    while (this.line.length) {
      const stays = await this.serve(this.line[0]);
      this.line.shift();
      this.crowded(this.line.length);
      if (this.line.length) await wait(stays);
    }
    this.running = false;
  }

  /** Gives the time the answer should stay on the screen. @param {Errand} errand */
  async serve(errand) {
    const alone = this.link.away || this.waiting.count > 0;
    if (alone) return this.promise(errand);
    this.asking = true; // from here to the answer it is no scan that waits to be told
    const kept = this.waiting.keep(errand.scan);
    try {
      const verdict = await this.ask(errand.path, errand.body);
      await kept;
      await this.waiting.answered(errand.scan);
      await this.alone.saw(verdict);
      this.answered(verdict);
      return HOLD[/** @type {keyof typeof HOLD} */ (verdict.tone)];
    } catch (refusal) {
      this.asking = false;
      if (!unreached(refusal)) return this.giveUp(refusal, errand.scan, kept);
      this.link.lost();
      await kept;
      return this.promise(errand);
    } finally {
      this.asking = false;
    }
  }

  /** The desk's own answer, shown only when the scan is safely kept. @param {Errand} errand */
  async promise({ scan, named }) {
    const verdict = await this.alone.answer(scan, this.link.at(), named);
    scan.said = verdict.code;
    await this.waiting.keep(scan);
    await this.alone.saw(verdict);
    this.answered(verdict);
    return HOLD[verdict.tone];
  }

  /** @param {any} refusal @param {Scan} scan @param {Promise<void>} kept */
  async giveUp(refusal, scan, kept) {
    await kept;
    if (refusal.status !== 401) await this.waiting.answered(scan);
    this.refused(refusal);
    return HOLD.red;
  }
}
