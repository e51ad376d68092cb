// @ts-check
/**
 * This desk's own list of badges: fetched while the server is there, asked when it is away. Every card stays sealed
 * until the badge itself is scanned. It never guesses: a badge that is not in the list is simply not in it.
 */
import { show } from "/static/js/core/deed.js";
import * as shelf from "./shelf.js";
import { fromBase64, names, unseal } from "./sealed.js";

const HEAD = "#head"; // no badge is called that: names in the list are base64

/** @typedef {{salt: string, version: number, congress: string, session: any, classes: Record<string, any>, tones: Record<string, any>, count: number,
 *   person: string, at: string}} Head */
/** @typedef {{person: import("./words.js").Person, listed: boolean, revoked: boolean}} Card */

export class Roster {
  /** @param {string} person  whose page this is: another's list is never read */
  constructor(person) {
    this.person = person;
    /** @type {Head | null} */
    this.head = null;
    /** @type {Promise<void> | null} */
    this.fetching = null;
  }

  /** Takes up what an earlier page kept; what somebody else left is wiped. */
  async open() {
    const head = await shelf.read("list", HEAD);
    if (head && head.person !== this.person) await shelf.empty("list");
    else this.head = head ?? null;
  }

  async wipe() {
    this.head = null;
    await shelf.empty("list");
  }

  /** @param {{version: number, congress: string, at: string}} pulse */
  async follow(pulse) {
    const same = this.head && this.head.version === pulse.version && this.head.congress === pulse.congress;
    if (same && this.head) this.head.at = pulse.at;
    else await this.fetch(pulse.at);
  }

  /** @param {string} at  the server's time @returns {Promise<void>} */
  fetch(at) {
    this.fetching = this.fetching ?? this.renew(at).finally(() => { this.fetching = null; });
    return this.fetching;
  }

  /** @param {string} at */
  async renew(at) {
    const { salt, version } = this.head ?? { salt: "", version: 0 };
    const news = await show(`/desk/list?${new URLSearchParams({ salt, version: String(version) })}`, 0);
    if (news.whole) await shelf.empty("list");
    const { entries, whole, ...head } = news;
    this.head = { ...head, person: this.person, at };
    await shelf.writeAll("list", { ...entries, [HEAD]: this.head });
  }

  /**
   * The card of a badge; null when this list does not have it.
   * @param {Uint8Array} secret
   * @returns {Promise<Card | null>}
   */
  async find(secret) {
    if (!this.head) return null;
    const { name, key } = names(fromBase64(this.head.salt), secret);
    const sealed = await shelf.read("list", name);
    const text = sealed ? unseal(key, fromBase64(sealed)) : null;
    return text ? this.card(JSON.parse(text)) : null;
  }

  /** @param {any[]} told  as congress_app/attendance/offline.py writes it @returns {Card} */
  card([id, number, name, initials, delegation, kind, voting, position, seat, standing, listed, revoked]) {
    const label = this.head?.classes[kind] ?? { vi: kind, en: kind };
    return {
      person: { id, number, name, initials, delegation, position, seat, photo: null, class: kind, class_label: label, voting, standing },
      listed: Boolean(listed), revoked: Boolean(revoked),
    };
  }
}
