// @ts-check
/** Issues the tablet PIN of the person at the desk and shows it large for twenty seconds; it keeps the PIN nowhere. */

import { html, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { deed } from "/static/js/core/deed.js";

const SHOWN = 20;

/** @param {string} pin */
const spaced = (pin) => `${pin.slice(0, 3)} ${pin.slice(3)}`;

export class PinSlip {
  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.dialog = dialog;
    this.clock = 0;
    dialog.addEventListener("close", () => this.forget());
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  }

  /** @param {import("./words.js").Person} person */
  async issue(person) {
    this.paint(person, html`<p class="pin-wait">${t("Issuing a PIN…")}</p>`);
    if (!this.dialog.open) this.dialog.showModal();
    try {
      const { pin } = await deed(`/pins/${person.id}`, {});
      if (this.dialog.open) this.count(person, pin, SHOWN);
    } catch (/** @type {any} */ refusal) {
      this.paint(person, html`<p class="pin-fault" role="alert">${refusal.message ?? t("The server does not answer.")}</p>`);
    }
  }

  /**
   * @param {import("./words.js").Person} person
   * @param {string} pin
   * @param {number} left
   */
  count(person, pin, left) {
    if (left <= 0) return this.dialog.close();
    this.paint(person, html`<output class="pin">${spaced(pin)}</output>
      <p class="pin-left">${t("Hidden in {n} s. A PIN given earlier no longer works.", { n: left })}</p>
      <div class="pin-deeds"><button type="button" class="button" @click=${() => this.dialog.close()}>${t("Hide")} <kbd>Esc</kbd></button>
        <button type="button" class="button primary" @click=${() => window.print()}>${t("Print the slip")}</button></div>`);
    clearTimeout(this.clock);
    this.clock = window.setTimeout(() => this.count(person, pin, left - 1), 1000);
  }

  /**
   * @param {import("./words.js").Person} person
   * @param {unknown} body
   */
  paint(person, body) {
    render(html`<div class="slip"><p class="slip-head">${t("Tablet PIN")}</p><h2>${person.name}</h2>
      <p>${t("no. {number}", { number: person.number })} · ${person.delegation}</p>${body}
      <p class="slip-note">${t("Scan the QR code of the badge with the tablet, then enter these six digits. Do not show them to others.")}</p></div>`, this.dialog);
  }

  forget() {
    clearTimeout(this.clock);
    render(html``, this.dialog);
  }
}
