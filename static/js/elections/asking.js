// @ts-check
/**
 * Windows of the elections: a form that keeps what was typed when the server refuses. Where the regulation says "may not" the server
 * names its remarks; the same window then asks for the reason and sends it along. What cannot be at all says what to do instead.
 */
import {html, nothing, ref, render} from "../core/lit.js";
import {deed, Refusal} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {icon} from "../core/icons.js";
import {toast} from "../core/toast.js";
import {say, t} from "../core/wording.js";

/** @typedef {{code: string, text: any}} Remark */

/** @param {Remark[]} remarks @param {"warn" | "bad"} kind */
export const notices = (remarks, kind) => remarks.map((one) => html`<li class="notice ${kind}">${icon(kind === "bad" ? "cross-circle" : "warning")}<span>${say(one.text)}</span></li>`);

/** Warnings, and the field for the reason why the congress goes on all the same, unless the form asks for one anyway. @param {Remark[]} remarks @param {boolean} asked */
function override(remarks, asked) {
  if (!remarks.length) return nothing;
  return html`<ul class="el-told">${notices(remarks, "warn")}</ul>${asked ? nothing : html`
    <div class="field"><label for="el-reason">${t("Reason for going on all the same; it stands in the record")}</label>
      <textarea class="textarea" id="el-reason" name="override_reason" required maxlength="500" rows="2"></textarea><p class="wrong" data-for="override_reason" role="alert"></p></div>`}`;
}

/**
 * A window with a form that sends one deed. Resolves to the server's answer, to undefined when it was closed.
 * @param {{title: string, body?: unknown, confirm: string, path: string, said?: string, wide?: boolean, danger?: boolean, warnings?: Remark[],
 *   shape?: (typed: Record<string, any>) => Record<string, any>, ready?: (form: HTMLFormElement) => void}} wish
 * @returns {Promise<any>}
 */
export function askDeed({title, body = nothing, confirm, path, said = "", wide = false, danger = false, warnings = [], shape = (typed) => typed, ready}) {
  let begun = false;
  let remarks = warnings;
  /** @type {HTMLElement | null} */
  let place = null;
  const paint = () => place && render(override(remarks, Boolean(place.closest("form")?.elements.namedItem("reason"))), place);
  /** @param {Record<string, any>} typed */
  const send = async ({override_reason: why, ...typed}) => {
    const codes = remarks.map((one) => one.code);
    try {
      const answer = await deed(path, {...shape(typed), ...(codes.length ? {codes, reason: why || typed.reason || ""} : {})}, {patience: 40});
      if (said) toast(said, "good");
      return answer ?? {};
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.facts.codes) learn(refusal);
      throw refusal;
    }
  };
  /** The server names every remark that must be answered. @param {Refusal} refusal */
  const learn = (refusal) => {
    const known = new Map(remarks.map((one) => [one.code, one]));
    remarks = String(refusal.facts.codes).split(",").map((code) => known.get(code) || {code, text: refusal.message});
    paint();
    /** @type {HTMLTextAreaElement | null | undefined} */ (place?.querySelector("textarea"))?.focus();
  };
  return openDialog((close) => html`<form novalidate class="el-form" ${ref((element) => {
    if (!(element instanceof HTMLFormElement) || begun) return;
    begun = true;
    queueMicrotask(() => {
      handleForm(element, send, close);
      place = element.querySelector("[data-part=override]");
      paint();
      ready?.(element);
    });
  })}><div class="dialog-body"><h2>${title}</h2>${body}<div data-part="override" class="stack tight"></div><p class="wrong" data-for="" role="alert"></p></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="submit" class="button primary ${danger ? "danger" : ""}">${confirm}</button></div></form>`, {wide});
}

/**
 * @param {string} name @param {string} label
 * @param {{value?: string | number | null, type?: "text" | "area" | "number", required?: boolean, max?: number, hint?: string, first?: boolean, least?: number}} [more]
 */
export function field(name, label, {value = "", type = "text", required = false, max = 300, hint = "", first = false, least = 0} = {}) {
  const id = `el-${name}`, told = String(value ?? "");
  return html`<div class="field"><label for=${id}>${label}</label>
    ${type === "area" ? html`<textarea class="textarea" id=${id} name=${name} maxlength=${max} rows="3" ?required=${required} ?autofocus=${first} .value=${told}></textarea>`
      : type === "number" ? html`<input class="input" id=${id} name=${name} type="number" min=${least} max="100000" step="1" ?required=${required} ?autofocus=${first} .value=${told}>`
      : html`<input class="input" id=${id} name=${name} maxlength=${max} autocomplete="off" ?required=${required} ?autofocus=${first} .value=${told}>`}
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}<p class="wrong" data-for=${name} role="alert"></p></div>`;
}

/** One of several ways. @param {string} name @param {string} label @param {[string, string, string?][]} ways value, words, hint @param {string} chosen */
export function choice(name, label, ways, chosen) {
  return html`<fieldset class="field"><legend class="label">${label}</legend><div class="vote-options">${ways.map(([value, words, hint]) => html`
    <label class="vote-option"><input type="radio" name=${name} value=${value} ?checked=${value === chosen}><span><b>${words}</b>${hint ? html`<small>${hint}</small>` : nothing}</span></label>`)}</div>
    <p class="wrong" data-for=${name} role="alert"></p></fieldset>`;
}
