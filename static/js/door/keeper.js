// @ts-check
/**
 * Keeps a desk going: with the server while it is there, alone while it is away, and tells it afterwards. Here the link,
 * the desk's own list, the scans that wait and their queue are put together; none of them knows the page.
 */
import { nonce, post } from "/static/js/core/deed.js";
import { t } from "/static/js/core/wording.js";
import { Alone } from "./alone.js";
import { Link } from "./link.js";
import { Queue } from "./queue.js";
import { Roster } from "./roster.js";
import { secretOf } from "./sealed.js";
import { unreached, Waiting } from "./waiting.js";

const TOKEN = /[0-9BCFGHJKLMNPQRSTVXZ]{27}$/;
/** A server that takes longer than this to answer a scan counts as away (milliseconds). */
const SLOW = 1_000;

/** @typedef {{away: boolean, waiting: number, strange: {operator: string, n: number} | null, listAt: string, listed: number}} State */

/** Asks once and gives up soon; the same scan is told later under the same nonce. @param {string} path @param {Record<string, any>} body */
const ask = (path, body) => Promise.race([post(path, body, 0), new Promise((_, late) => setTimeout(() => late(new Error("slow")), SLOW))]);

export class Keeper {
  /**
   * @param {object} parts
   * @param {import("./desk.js").Desk} parts.desk
   * @param {string} parts.operator  the name of who is signed in
   * @param {(verdict: any) => void} parts.answered
   * @param {(refusal: any) => void} parts.refused
   * @param {(crowd: number) => void} parts.crowded
   * @param {(state: State) => void} parts.changed
   * @param {(told: import("./waiting.js").Told[]) => Promise<void>} parts.heard
   * @param {() => void} parts.finished  everything that waited is told
   * @param {(why: "signed_out" | "somebody_else") => void} parts.ended
   */
  constructor({ desk, operator, answered, refused, crowded, changed, heard, finished, ended }) {
    this.desk = desk; this.operator = operator; this.changed = changed; this.heard = heard; this.finished = finished; this.refused = refused;
    this.person = document.documentElement.dataset.person ?? "";
    this.telling = false;
    this.roster = new Roster(this.person);
    this.alone = new Alone(this.roster);
    this.link = new Link({
      sign: () => ({ desk: desk.name, waiting: String(this.waiting.count) }),
      heard: (pulse) => { this.waiting.congress = pulse.congress; void this.roster.follow(pulse).then(this.paint, () => this.link.lost());
        setTimeout(() => void this.tell()); },
      changed: () => { this.paint(); void this.tell(); },
      ended: (why) => { void this.roster.wipe(); ended(why); },
    });
    this.waiting = new Waiting({ person: this.person, now: () => this.link.now(), post: (path, body) => post(path, body, 0), changed: this.paint });
    this.queue = new Queue({ ask, waiting: this.waiting, link: this.link, alone: this.alone, refused, crowded,
      answered: (verdict) => { answered(verdict); void this.tell(); } });
  }

  async start() {
    await this.roster.open();
    await this.waiting.open();
    await this.link.start();
  }

  paint = () => {
    const { strange, count } = this.waiting;
    this.changed({ away: this.link.away, waiting: this.queue?.asking ? 0 : count, listAt: this.roster.head?.at ?? "", listed: this.roster.head?.count ?? 0,
      strange: strange.length ? { operator: strange[0].operator, n: strange.length } : null });
  };

  /** @param {string} text @param {string} method */
  scan(text, method) {
    const clean = text.slice(-300).normalize("NFC");
    const token = TOKEN.exec(clean.trim().toUpperCase())?.[0] ?? "";
    return this.queue.add({ ...this.errand("/desk/scan", { text: clean }, method, { secret: secretOf(token || clean), badge: Boolean(token), delegate: null }), named: null });
  }

  /** @param {import("./search.js").Hit} hit */
  found(hit) {
    return this.queue.add({ ...this.errand("/desk/person", { delegate: hit.id }, "search", { secret: new Uint8Array(), badge: false, delegate: hit.id }), named: hit });
  }

  /** @param {string} path @param {Record<string, any>} known @param {string} method @param {{secret: Uint8Array, badge: boolean, delegate: number | null}} shown */
  errand(path, known, method, shown) {
    const said = { direction: this.desk.direction, desk: this.desk.name, method, nonce: nonce() };
    const scan = { ...said, ...shown, at: this.link.now(), person: this.person, operator: this.operator, congress: this.roster.head?.congress ?? "", said: "" };
    return { path, body: { ...said, ...known }, scan };
  }

  /** Tells what waits, if the server is there. A server that gives out in the middle is asked again later. */
  async tell() {
    if (this.telling || this.queue.asking || this.link.away || !this.waiting.count) return;
    this.telling = true;
    try {
      await this.waiting.tell(async (told) => { await this.heard(told); });
      this.finished();
    } catch (refusal) {
      if (unreached(refusal)) this.link.lost();
      else this.refused(refusal);
    }
    this.telling = false;
    this.paint();
  }

  /** Before signing out: what waits must be told first. */
  hindrance() {
    return this.waiting.count ? t("{n} scans have not reached the server yet. Signing out is possible when they have; keep this page open.", { n: this.waiting.count }) : "";
  }
}
