// @ts-check
/** The panel of one delegate: open fields, the guarded record, the history; and the deeds on that person. */
import {html, nothing, render} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {deed, show} from "../core/deed.js";
import {complain, toast} from "../core/toast.js";
import {dayTime} from "../core/format.js";
import {openDialog} from "../core/dialog.js";
import {say, t} from "../core/wording.js";
import {edit} from "./edit.js";
import {label, shown} from "./fields.js";
import {origin, source} from "./origin.js";
import {tone} from "./rows.js";

/** @typedef {{may: boolean, kinds: any[], delegations: any[], weighed: boolean, changed: () => Promise<void>}} Surroundings */

/** @type {((value?: unknown) => void) | null} */
let closeOpen = null;

/** Show a delegate beside the list until it is closed. @param {number} id @param {Surroundings} about @returns {Promise<void>} */
export async function openPanel(id, about) {
  closeOpen?.();
  const panel = document.createElement("aside");
  panel.className = "panel";
  panel.setAttribute("aria-label", t("Delegate"));
  const closed = new Promise((done) => { closeOpen = done; });
  const close = closeOpen;
  panel.addEventListener("keydown", (event) => event.key === "Escape" && close?.());
  document.body.appendChild(panel);
  const again = async () => {
    try {
      render(person(await show(`/delegates/${id}`), about, {close: () => close?.(), again}), panel);
    } catch (refusal) {
      complain(refusal);
      close?.();
    }
  };
  await again();
  /** @type {HTMLElement | null} */ (panel.querySelector("button"))?.focus();
  await closed;
  panel.remove();
}

/** @param {any} told @param {Surroundings} about @param {{close: () => void, again: () => Promise<void>}} deeds */
function person(told, about, {close, again}) {
  const {card, fields, record, history, origins} = told;
  return html`<header class="panel-head"><span class="avatar big" aria-hidden="true">${card.initials}</span>
      <div><h2>${card.name}</h2><p>${t("no. {number}", {number: card.number})} · ${card.delegation || t("No delegation")}</p>
      <span class="tag ${tone(card.class)}">${say(card.class_label)}</span>${card.active ? nothing : html` <span class="tag bad">${t("Withdrawn from the list")}</span>`}</div>
      <button type="button" class="button bare square" aria-label=${t("Close")} @click=${close}>${icon("cross")}</button></header>
    ${about.may ? html`<div class="row">${card.active ? html`
      <button type="button" class="button" @click=${() => change(told, about, again)}>${icon("edit")}${t("Change")}</button>
      <button type="button" class="button danger" @click=${() => withdraw(card, about, again)}>${icon("minus")}${t("Withdraw from the list…")}</button>` : html`
      <button type="button" class="button" @click=${() => restore(card, about, again)}>${icon("undo")}${t("Put back on the list")}</button>`}</div>` : nothing}
    ${facts(["position", "seat", "weight", "sex", "born", "sort_word", "external_id"], fields, origins, "")}
    ${names(card, fields, origins || {})}
    ${record ? html`<section class="guarded"><h3>${icon("lock")}${t("Personal record")}</h3><p class="quiet">${t("Only the organisers and the secretariat see this part.")}</p>
      ${facts(Object.keys(record), record, origins)}</section>` : nothing}
    ${history.length ? html`<section><h3>${t("What was changed")}</h3><ol class="history">${history.map(happened)}</ol></section>` : nothing}`;
}

/** Where the values in the head of the panel came from. @param {any} card @param {Record<string, string>} fields @param {Record<string, any>} origins */
const names = (card, fields, origins) => html`<details class="origins"><summary>${t("Where name, number, delegation and class came from")}</summary>
  ${facts(["full_name", "number", "delegation", "kind"], {...fields, kind: say(card.class_label)}, {...origins, kind: origins.class})}</details>`;

/** @param {string[]} names @param {Record<string, string>} values @param {Record<string, any>} origins @param {string} [none] what to say when all are empty */
function facts(names, values, origins, none = t("Nothing is recorded.")) {
  const filled = names.filter((name) => values[name]);
  if (!filled.length) return none ? html`<p class="quiet">${none}</p>` : nothing;
  return html`<dl class="facts">${filled.map((name) => html`<dt>${label(name)}</dt><dd>${shown(name, values[name])}${origin(origins?.[name])}</dd>`)}</dl>`;
}

/** @param {any} one */
function happened(one) {
  const words = {added: t("Added to the list"), withdrawn: t("Withdrawn from the list"), restored: t("Put back on the list")};
  const special = words[/** @type {keyof typeof words} */ (one.field)];
  return html`<li><small>${dayTime(one.at)} · ${one.by || one.role}</small>
    <span>${special || one.label}${one.after ? html`: ${one.before ? html`<s>${one.before}</s> → ` : nothing}${one.after}` : nothing}</span>${source(one)}</li>`;
}

/** @param {any} told @param {Surroundings} about @param {() => Promise<void>} again */
async function change(told, about, again) {
  const done = await edit({...told.fields, ...told.record}, about);
  if (!done) return;
  toast(t("The change is kept."), "good");
  await Promise.all([again(), about.changed()]);
}

/** @param {any} card @param {Surroundings} about @param {() => Promise<void>} again */
async function withdraw(card, about, again) {
  const reason = await openDialog((close) => html`
    <div class="dialog-body"><h2>${t("Withdraw {name}?", {name: card.name})}</h2>
      <p>${t("The badge no longer opens the door, and the summoned number falls by one if the person could vote. The record stays, and the person can be put back.")}</p>
      <label class="field"><span class="label">${t("Reason (kept in the journal)")}</span><input class="input" maxlength="300" id="reason"></label></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="button" class="button primary danger" @click=${() => close(/** @type {HTMLInputElement} */ (document.getElementById("reason")).value)}>${t("Withdraw from the list")}</button></div>`);
  if (reason !== undefined) await act(card.id, "withdraw", {reason}, about, again);
}

/** @param {any} card @param {Surroundings} about @param {() => Promise<void>} again */
const restore = (card, about, again) => act(card.id, "restore", {}, about, again);

/** @param {number} id @param {string} what @param {Record<string, any>} body @param {Surroundings} about @param {() => Promise<void>} again */
async function act(id, what, body, about, again) {
  try {
    await deed(`/delegates/${id}/${what}`, body);
    await Promise.all([again(), about.changed()]);
  } catch (refusal) {
    complain(refusal);
  }
}
