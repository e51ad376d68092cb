// @ts-check
/**
 * What a desk answers while the server is away: from its own list and from what it saw itself today. The answer is a
 * promise to tell the server, never the last word; the server's answer comes later and may differ.
 */
import * as shelf from "./shelf.js";

/** @typedef {import("./waiting.js").Scan} Scan */
/** @typedef {import("./words.js").Verdict} Verdict */

export class Alone {
  /** @param {import("./roster.js").Roster} roster */
  constructor(roster) {
    this.roster = roster;
  }

  /** Remembers which way somebody passed at this desk, by the server's answer or its own. @param {any} verdict */
  async saw(verdict) {
    const green = verdict.tone === "green" && verdict.person;
    const session = this.roster.head?.session?.id;
    if (green && session) await shelf.write("told", `${session}:${verdict.person.id}`, { direction: verdict.direction, at: verdict.at, desk: verdict.desk });
  }

  /**
   * @param {Scan} scan
   * @param {string} at  the server's time, as far as this desk knows it
   * @param {import("./words.js").Person | null} named  who was found by name before the server went
   * @returns {Promise<Verdict & {offline: true, listAt: string}>}
   */
  async answer(scan, at, named) {
    const { head } = this.roster;
    const card = named ? { person: named, listed: true, revoked: false } : await this.roster.find(scan.secret);
    const before = card && head?.session ? await shelf.read("told", `${head.session.id}:${card.person.id}`) : null;
    const code = this.judge(scan, card, before);
    const earlier = code.startsWith("already") && before ? { at: before.at, desk: before.desk } : null;
    return { code, tone: head?.tones[code] ?? "red", direction: scan.direction, at, desk: scan.desk, earlier,
      person: card?.person ?? null, offline: true, listAt: head?.at ?? "" };
  }

  /**
   * The order of congress_app/attendance/rules.py, with what is known here.
   * @param {Scan} scan
   * @param {import("./roster.js").Card | null} card
   * @param {{direction: string} | null | undefined} before
   */
  judge(scan, card, before) {
    if (!card) return scan.badge ? "not_in_list" : "unknown_badge";
    if (card.revoked) return "revoked_badge";
    if (!this.roster.head?.session) return "no_session_open";
    if (scan.direction === "OUT") return before?.direction === "OUT" ? "already_out" : "checked_out";
    if (!card.listed) return "not_entitled";
    return before?.direction === "IN" ? "already_in" : "checked_in";
  }
}
