// @ts-check
/** Finds a delegate by name or number while the steward types; arrows choose, Enter records. It records nothing itself. */

import { html, nothing, render } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";
import { refused } from "./refused.js";

/** @typedef {import("./words.js").Person & {inside: boolean}} Hit */

const PATIENCE = 110;

/** @param {Hit} hit */
const whereIs = (hit) => refused(hit)?.headline ?? (hit.inside ? t("inside") : t("not inside"));

export class Search {
  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} place
   * @param {(person: Hit) => void} chosen
   * @param {(query: string) => string} [address]  where another desk than the door searches
   * @param {(hit: any) => string} [where]  what another desk says of a person found
   */
  constructor(field, place, chosen, address = (query) => `/desk/search?q=${query}`, where = whereIs) {
    this.address = address;
    this.where = where;
    this.field = field;
    this.place = place;
    this.chosen = chosen;
    /** @type {Hit[]} */
    this.hits = [];
    this.at = 0;
    this.shown = "";
    this.timer = 0;
    field.addEventListener("input", () => this.typed());
  }

  get query() { return this.field.value.trim(); }

  typed() {
    clearTimeout(this.timer);
    if (!this.query) this.show([], "");
    else this.timer = window.setTimeout(() => this.ask(), PATIENCE);
  }

  async ask() {
    clearTimeout(this.timer);
    const query = this.query;
    if (!query) return;
    try {
      const answer = await fetch(this.address(encodeURIComponent(query)), { headers: { Accept: "application/json" } });
      const found = answer.ok ? (await answer.json()).people : [];
      if (query === this.query) this.show(found, query);
    } catch {
      if (query === this.query) this.show([], query, true);
    }
  }

  /**
   * @param {Hit[]} hits
   * @param {string} query
   */
  show(hits, query, away = false) {
    this.hits = hits;
    this.at = 0;
    this.shown = query;
    this.paint(away);
  }

  /** @param {number} step */
  move(step) {
    if (!this.hits.length) return false;
    this.at = (this.at + step + this.hits.length) % this.hits.length;
    this.paint();
    return true;
  }

  /** Enter: the chosen person of exactly what is typed now, or nothing yet. */
  async take() {
    if (this.query && this.shown !== this.query) await this.ask();
    const hit = this.shown === this.query ? this.hits[this.at] : undefined;
    if (hit) this.pick(hit);
  }

  /** @param {Hit} hit */
  pick(hit) {
    this.clear();
    this.chosen(hit);
  }

  clear() {
    clearTimeout(this.timer);
    this.field.value = "";
    this.show([], "");
  }

  paint(away = false) {
    const empty = away ? t("The server does not answer; the search will work again when it does.") : t("Nobody is called that. Try fewer letters, or the badge number.");
    this.field.setAttribute("aria-expanded", String(this.hits.length > 0));
    render(!this.shown ? nothing : html`<div class="found" role="listbox" aria-label=${t("People found")}>
      ${this.hits.length ? this.hits.map((hit, place) => this.row(hit, place)) : html`<p class="none">${empty}</p>`}</div>`, this.place);
  }

  /**
   * @param {Hit} hit
   * @param {number} place
   */
  row(hit, place) {
    return html`<button type="button" role="option" aria-selected=${place === this.at} class=${place === this.at ? "hit-row chosen" : "hit-row"}
      @click=${() => this.pick(hit)}><span class="number">${hit.number}</span>
      <span class="who-row"><b>${hit.name}</b><small>${say(hit.class_label)} · ${hit.delegation}</small></span>
      <span class=${hit.inside ? "where in" : "where"}>${this.where(hit)}
        ${place === this.at ? html`<kbd class="key only-keys">Enter</kbd>` : nothing}</span></button>`;
  }
}
