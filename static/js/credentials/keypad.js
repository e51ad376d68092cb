// @ts-check
/** A keypad for six digits: large keys for fingers, the keyboard for who has one. Sends by itself at the sixth digit. */
import {html} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";

export const LENGTH = 6;

export class Keypad {
  /** @param {(pin: string) => void} done @param {() => void} changed */
  constructor(done, changed) {
    this.digits = "";
    this.done = done;
    this.changed = changed;
  }

  clear() {
    this.digits = "";
  }

  /** @param {string} digit */
  add(digit) {
    if (this.digits.length >= LENGTH) return;
    this.digits += digit;
    this.changed();
    if (this.digits.length === LENGTH) this.done(this.digits);
  }

  back() {
    this.digits = this.digits.slice(0, -1);
    this.changed();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) this.add(event.key);
    else if (event.key === "Backspace") this.back();
    else return;
    event.preventDefault();
  }

  /** @param {boolean} resting no key works now */
  view(resting) {
    const filled = this.digits.length;
    return html`
      <div class="dots" role="img" aria-label=${t("{n} of 6 digits entered", {n: filled})}>
        ${Array.from({length: LENGTH}, (_, place) => html`<i class=${place < filled ? "full" : ""}></i>`)}
      </div>
      <div class="keypad" role="group" aria-label=${t("Digits of the PIN")} aria-busy=${resting ? "true" : "false"}>
        ${["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => this.button(digit, resting))}
        <button type="button" class="soft" ?disabled=${resting || !filled} @click=${() => { this.clear(); this.changed(); }}>${t("Clear")}</button>
        ${this.button("0", resting)}
        <button type="button" class="soft" ?disabled=${resting || !filled} aria-label=${t("Delete the last digit")} @click=${() => this.back()}>${icon("arrow-left")}</button>
      </div>`;
  }

  /** @param {string} digit @param {boolean} resting */
  button(digit, resting) {
    return html`<button type="button" ?disabled=${resting} @click=${() => this.add(digit)}>${digit}</button>`;
  }
}
