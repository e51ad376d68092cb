// @ts-check
/**
 * Whether the server is there, what time it has, and whose page this may still be: asked every few seconds, and at once
 * when the network says something. Going away and coming back are told once each.
 */
import { live } from "/static/js/core/live.js";

const CALM = 10_000;
const AWAY = 2_000;
const PATIENCE = 1_500;
const CLOCK = "door.clock";

/** @typedef {{now: number, at: string, version: number, congress: string, person: string}} Pulse */

export class Link {
  /**
   * @param {object} parts
   * @param {() => Record<string, string>} parts.sign  what the desk says of itself
   * @param {(pulse: Pulse) => void} parts.heard
   * @param {(away: boolean) => void} parts.changed
   * @param {(why: "signed_out" | "somebody_else") => void} parts.ended
   */
  constructor({ sign, heard, changed, ended }) {
    this.sign = sign; this.heard = heard; this.changed = changed; this.ended = ended;
    this.away = false;
    this.timer = 0;
    this.asking = false;
    this.person = document.documentElement.dataset.person ?? "";
    /** @type {{offset: number, zone: string}} */
    this.clock = JSON.parse(localStorage.getItem(CLOCK) ?? "null") ?? { offset: 0, zone: "" };
  }

  start() {
    live.onState((state) => { if (live.heardAt && (state === "away") !== this.away) void this.ask(); });
    window.addEventListener("offline", () => this.lost());
    window.addEventListener("online", () => void this.ask());
    return this.ask();
  }

  /** The server's time in milliseconds since 1970, as far as this desk knows it. */
  now() { return Math.round(Date.now() + this.clock.offset); }

  /** The same as the server writes it, with the offset of the congress. */
  at() {
    const found = /([+-])(\d\d):(\d\d)$/.exec(this.clock.zone);
    const minutes = found ? Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3])) : -new Date().getTimezoneOffset();
    return new Date(this.now() + minutes * 60_000).toISOString().slice(0, 23) + this.clock.zone;
  }

  lost() {
    this.become(true);
    this.plan(AWAY);
  }

  /** @param {boolean} away */
  become(away) {
    if (away === this.away) return;
    this.away = away;
    this.changed(away);
  }

  /** @param {number} wait */
  plan(wait) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), wait);
  }

  async ask() {
    if (this.asking) return;
    this.asking = true;
    const patience = new AbortController();
    const alarm = setTimeout(() => patience.abort(), PATIENCE);
    const began = Date.now();
    try {
      const answer = await fetch(`/desk/pulse?${new URLSearchParams(this.sign())}`,
        { headers: { Accept: "application/json" }, cache: "no-store", signal: patience.signal });
      if (answer.ok) this.listen(await answer.json(), began);
      else if (answer.status === 401) this.ended("signed_out");
      else if (answer.status === 403) this.ended("somebody_else");
      else this.become(true);
    } catch {
      this.become(true);
    }
    clearTimeout(alarm);
    this.asking = false;
    this.plan(this.away ? AWAY : CALM);
  }

  /** @param {Pulse} pulse @param {number} began */
  listen(pulse, began) {
    if (pulse.person !== this.person) return this.ended("somebody_else");
    const ended = Date.now();
    if (ended - began < 500 || !this.clock.zone) {
      this.clock = { offset: pulse.now - (began + ended) / 2, zone: pulse.at.slice(23) };
      localStorage.setItem(CLOCK, JSON.stringify(this.clock));
    }
    this.heard(pulse);
    this.become(false);
  }
}
