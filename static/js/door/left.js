// @ts-check
/** Leaves the desk to the delegates: asks for the PIN that takes it back, then turns the page into a kiosk. */

import { html, nothing } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { deed } from "/static/js/core/deed.js";
import { openDialog } from "/static/js/core/dialog.js";
import { complain } from "/static/js/core/toast.js";

/** @param {string} desk @param {string} hindrance  why not now, or "" */
export async function leaveToDelegates(desk, hindrance) {
  const pin = await openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      close(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("pin")));
    }}><div class="dialog-body"><h2>${t("Let delegates scan by themselves")}</h2>
      <p>${t("This device then only greets who holds a badge to it: no list, no search, no menu. Choose a PIN; with it a steward takes the desk back.")}</p>
      ${hindrance ? html`<p class="wrong" role="alert">${hindrance}</p>` : nothing}
      <label class="field"><span class="label">${t("PIN of this desk (4 to 8 digits)")}</span>
        <input class="input" name="pin" type="password" inputmode="numeric" pattern="[0-9]{4,8}" required autocomplete="off" maxlength="8"></label></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
      <button class="button primary" ?disabled=${Boolean(hindrance)}>${t("Start the kiosk")}</button></div></form>`);
  if (!pin || hindrance) return;
  try {
    location.assign((await deed("/desk/kiosk", { desk, pin })).next);
  } catch (refusal) {
    complain(refusal);
  }
}
