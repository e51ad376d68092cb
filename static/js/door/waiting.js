// @ts-check
/**
 * The scans the server has not answered yet, kept on the device in their order, and told to it when it is back. A scan
 * keeps the hash of its badge, never the badge; it leaves only with the server's answer. What another account or another
 * congress left here is never sent.
 */
import { nonce, Refusal } from "/static/js/core/deed.js";
import * as shelf from "./shelf.js";
import { hex } from "./sealed.js";

const BATCH = 50;

/** @typedef {{nonce: string, direction: "IN" | "OUT", method: string, desk: string, at: number, secret: Uint8Array, badge: boolean,
 *   delegate: number | null, person: string, operator: string, congress: string, said: string, place?: number}} Scan */
/** @typedef {{scan: Scan, answer: any}} Told */

export class Waiting {
  /**
   * @param {object} parts
   * @param {string} parts.person
   * @param {() => number} parts.now  the server's time
   * @param {(path: string, body: Record<string, any>) => Promise<any>} parts.post
   * @param {() => void} parts.changed
   */
  constructor({ person, now, post, changed }) {
    this.person = person; this.now = now; this.post = post; this.changed = changed;
    /** The congress of the server that answers; "" before it was heard. */
    this.congress = "";
    /** @type {Scan[]} */ this.scans = [];
    /** @type {Scan[]} */ this.strange = [];
  }

  get count() { return this.scans.length; }

  async open() {
    const all = /** @type {Scan[]} */ (await shelf.queued());
    this.scans = all.filter((scan) => scan.person === this.person);
    this.strange = all.filter((scan) => scan.person !== this.person);
    this.changed();
  }

  /** Keeps a scan until it is answered; once more when the desk has given it an answer of its own. @param {Scan} scan */
  async keep(scan) {
    if (!this.scans.includes(scan)) this.scans.push(scan);
    scan.place = await shelf.queue(scan);
    this.changed();
  }

  /** The server answered. @param {Scan} scan */
  async answered(scan) {
    this.scans = this.scans.filter((each) => each !== scan);
    if (scan.place) await shelf.unqueue([scan.place]);
    this.changed();
  }

  /**
   * Tells the server everything that waits, in order. Scans that come meanwhile are told too.
   * @param {(told: Told[]) => Promise<void>} heard  called for every part that was answered
   */
  async tell(heard) {
    while (this.scans.length) {
      const part = this.part();
      if (!part.length) return;
      const { desk, congress } = part[0];
      const { answers } = await this.post("/desk/late", { nonce: nonce(), desk, congress: congress || this.congress, sent: this.now(), scans: part.map(written) });
      const told = answers.map((/** @type {any} */ answer) => ({ answer, scan: part.find((scan) => scan.nonce === answer.nonce) }));
      await heard(told);
      await shelf.unqueue(told.map((/** @type {Told} */ { scan }) => /** @type {number} */ (scan.place)));
      this.scans = this.scans.filter((scan) => !told.some((/** @type {Told} */ one) => one.scan === scan));
      this.changed();
    }
  }

  /** The first of those that wait and were made at one desk for the congress that runs. */
  part() {
    const other = this.scans.filter((scan) => scan.congress && scan.congress !== this.congress);
    if (other.length) {
      this.strange.push(...other);
      this.scans = this.scans.filter((scan) => !other.includes(scan));
      this.changed();
    }
    const ready = this.scans.filter((scan) => scan.place);
    const end = ready.findIndex((scan) => scan.desk !== ready[0].desk);
    return ready.slice(0, Math.min(BATCH, end < 0 ? ready.length : end));
  }
}

/** @param {Scan} scan */
const written = ({ nonce, direction, method, at, secret, badge, delegate }) => (delegate === null
  ? { nonce, direction, method, at, shown: hex(secret), badge } : { nonce, direction, method, at, delegate });

/** Whether asking again later can help. @param {any} refusal */
export const unreached = (refusal) => !(refusal instanceof Refusal) || [0, 429, 502, 503, 504].includes(refusal.status);
