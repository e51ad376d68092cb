// @ts-check
/** Asks for a reason before a deed; Escape or Cancel gives undefined. */
import {openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {html, nothing} from "../core/lit.js";
import {t} from "../core/wording.js";

/** @param {{title: string, text?: string, label: string, confirm: string, danger?: boolean, usual?: string[]}} question @returns {Promise<string | undefined>} */
export function askReason({title, text, label, confirm, danger, usual = []}) {
  /** @type {(told?: string) => void} */
  let finish = () => undefined;
  const answer = openDialog((close) => {
    finish = close;
    return html`<form id="reason-form" autocomplete="off"><div class="dialog-body"><h2>${title}</h2>${text ? html`<p>${text}</p>` : nothing}
      <div class="field"><label for="reason-text">${label}</label><input class="input" id="reason-text" name="reason" maxlength="300" required autofocus list="reason-usual"><div class="wrong" data-for="reason" role="alert"></div></div>
      <datalist id="reason-usual">${usual.map((one) => html`<option value=${one}></option>`)}</datalist></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary ${danger ? "danger" : ""}">${confirm}</button></div></form>`;
  });
  const form = document.getElementById("reason-form");
  if (form instanceof HTMLFormElement) handleForm(form, async (typed) => typed.reason, (reason) => finish(reason));
  return answer;
}
