// @ts-check
/** What this desk remembers: its name and which way people pass. The name stays on the device, the way does not. */

import { html, nothing, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { show } from "/static/js/core/deed.js";

const KEY = "door.desk";

export class Desk {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.name = localStorage.getItem(KEY) ?? "";
    this.face("IN");
  }

  /** @param {"IN" | "OUT"} direction */
  face(direction) {
    this.direction = direction;
    this.page.dataset.direction = direction;
    for (const key of this.page.querySelectorAll("[data-face]")) {
      key.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (key).dataset.face === direction));
    }
  }

  /** @param {string} name */
  call(name) {
    this.name = name.trim().slice(0, 40);
    localStorage.setItem(KEY, this.name);
  }

  /** Names other devices use now; nothing when the server cannot be asked. @returns {Promise<string[]>} */
  async taken() {
    const told = await show("/desk/desks", 1).catch(() => ({ desks: [] }));
    return told.desks.filter((/** @type {any} */ one) => one.alive && !one.mine).map((/** @type {any} */ one) => one.desk);
  }

  /**
   * Asks once which desk this is; the answer comes when the dialog closes.
   * @param {HTMLDialogElement} dialog
   * @returns {Promise<void>}
   */
  async ask(dialog) {
    const taken = await this.taken();
    return new Promise((done) => {
      const choose = (/** @type {string} */ name) => { if (name.trim()) { this.call(name); dialog.close(); } };
      const submit = (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        choose(/** @type {HTMLInputElement} */ (dialog.querySelector("input")).value);
      };
      const names = [1, 2, 3, 4, 5, 6].map((n) => t("Desk {n}", { n }));
      render(html`<form class="ask" @submit=${submit}><h2>${t("Which desk is this?")}</h2>
        <p>${t("The name is kept on this device and written beside every passage.")}</p>
        <div class="names">${names.map((name) => html`<button type="button" class=${taken.includes(name) ? "in-use" : ""} @click=${() => choose(name)}>${name}${taken.includes(name) ? html`<small>${t("in use")}</small>` : nothing}</button>`)}</div>
        <label>${t("or another name")}<input class="input" name="desk" maxlength="40" autocomplete="off" .value=${this.name}></label>
        <button class="button primary">${t("Use this name")}</button></form>`, dialog);
      dialog.addEventListener("cancel", (event) => { if (!this.name) event.preventDefault(); });
      dialog.addEventListener("close", () => done(), { once: true });
      dialog.showModal();
    });
  }
}
