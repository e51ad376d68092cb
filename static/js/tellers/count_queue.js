// @ts-check
/**
 * Brings strokes to the server one after the other, each until it is answered; typing never waits for it.
 * When the server refuses one, the lane stops and the page is told: what follows was typed on a picture that no longer holds.
 */
import {post, Refusal} from "/static/js/core/deed.js";
import {clear, lay, waiting} from "./count_shelf.js";

/** @typedef {import("./count_shelf.js").Stroke} Stroke */
/** @typedef {{answered: (stroke: Stroke, answer: any) => void, refused: (strokes: Stroke[], refusal: Refusal) => void, changed: (left: number, away: boolean) => void}} Ears */

const AGAIN = 1500; // milliseconds between two tries while the server is away
const person = document.documentElement.dataset.person || "";

export class CountQueue {
  /** @param {string} lane @param {Ears} ears */
  constructor(lane, ears) {
    this.lane = lane;
    this.ears = ears;
    /** @type {Stroke[]} */
    this.strokes = [];
    /** @type {Promise<unknown>} */
    this.laid = Promise.resolve();
    this.running = false;
    this.away = false;
    this.over = false;
  }

  /** What an earlier page of this station could not deliver. @returns {Promise<Stroke[]>} */
  async open() {
    this.strokes = (await waiting()).filter((stroke) => stroke.lane === this.lane && stroke.person === person);
    return this.strokes.slice();
  }

  /** @param {string} path @param {Record<string, any>} body with its nonce */
  add(path, body) {
    /** @type {Stroke} */
    const stroke = {lane: this.lane, path, body, person};
    this.strokes.push(stroke);
    this.laid = this.laid.then(async () => { stroke.place = await lay({...stroke}); });
    this.tell();
    void this.run();
  }

  tell() {
    this.ears.changed(this.strokes.length, this.away);
  }

  /** Everything that was typed is answered. @returns {Promise<void>} */
  async emptied() {
    while (this.strokes.length && !this.over) await new Promise((done) => setTimeout(done, 40));
  }

  async run() {
    if (this.running) return;
    this.running = true;
    while (this.strokes.length && !this.over) {
      await this.laid;
      await this.deliver(this.strokes[0]);
    }
    this.running = false;
  }

  /** @param {Stroke} stroke */
  async deliver(stroke) {
    try {
      const answer = await post(stroke.path, stroke.body, 0);
      this.strokes.shift();
      this.away = false;
      await clear(/** @type {number} */ (stroke.place));
      this.ears.answered(stroke, answer);
      this.tell();
    } catch (refusal) {
      await this.fail(/** @type {Refusal} */ (refusal));
    }
  }

  /** @param {Refusal} refusal */
  async fail(refusal) {
    const final = refusal instanceof Refusal && refusal.status >= 400 && refusal.status < 500 && ![401, 429].includes(refusal.status);
    if (!final) {
      this.away = true;
      this.tell();
      if (refusal instanceof Refusal && refusal.status === 401) return void this.stop([], refusal); // kept until the same person is signed in again
      await new Promise((done) => setTimeout(done, AGAIN));
      return undefined;
    }
    await this.laid;
    const lost = this.strokes.splice(0);
    for (const stroke of lost) await clear(/** @type {number} */ (stroke.place));
    return this.stop(lost, refusal);
  }

  /** @param {Stroke[]} strokes @param {Refusal} refusal */
  stop(strokes, refusal) {
    this.over = true;
    this.ears.refused(strokes, refusal);
  }

  /** The page is left or begins anew: nothing more is told. */
  close() {
    this.over = true;
  }
}
