// @ts-check
/** The questions of the issue desk: exchange a spoiled sheet, take one back, hand the sheets of a delegation to its head. */

import { html } from "/static/js/core/lit.js";
import { openDialog } from "/static/js/core/dialog.js";
import { show } from "/static/js/core/deed.js";
import { complain } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";

/** @param {any} person @returns {Promise<boolean | undefined>} */
export const askExchange = (person) => openDialog((close) => html`
  <div class="dialog-body"><h2>${t("Exchange a spoiled sheet of {name}", { name: person.name })}</h2>
    <p>${t("Take the spoiled sheet back unread, put it in the envelope of spoiled sheets, then give a new one.")}</p></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
    <button type="button" class="button primary" @click=${() => close(true)}>${t("I have the spoiled sheet")}</button></div>`);

/** @param {any} person @returns {Promise<string | undefined>} the reason */
export const askTakeBack = (person) => openDialog((close) => html`
  <form @submit=${(/** @type {SubmitEvent} */ event) => { event.preventDefault(); close(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("reason") ?? "").trim() || undefined); }}>
  <div class="dialog-body"><h2>${t("Take back the sheet of {name}", { name: person.name })}</h2>
    <p>${t("Only for an unmarked sheet that was given or recorded by mistake: it goes back to the pile.")}</p>
    <label class="field"><span>${t("Reason")}</span><input class="input" name="reason" required maxlength="300" autofocus></label></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
    <button class="button primary danger">${t("Take the sheet back")}</button></div></form>`);

/** @param {any} box @returns {Promise<number | undefined>} the delegation */
const whichDelegation = (box) => openDialog((close) => html`
  <div class="dialog-body"><h2>${t("Which delegation?")}</h2>
    <p>${t("Its head receives the sheets of everybody of it who is in the hall.")}</p>
    <div class="choose-unit">${box.delegations.map((/** @type {any} */ each) => html`<button type="button" class="button" ?disabled=${each.issued >= each.present} @click=${() => close(each.id)}>
      <span>${each.name}</span><b>${each.present - each.issued ? t("{n} waiting", { n: each.present - each.issued }) : t("all have one")}</b></button>`)}</div></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button></div>`, { wide: true });

/** @param {any} person */
const state = (person) => (person.at ? t("has a sheet since {time}", { time: person.at.slice(11, 16) }) : person.present ? "" : t("not checked in"));

/** @param {any} unit @param {(chosen?: {taker: number, delegates: number[]}) => void} close */
function handOver(unit, close) {
  const ready = unit.people.filter((/** @type {any} */ one) => one.present && !one.at);
  const takers = unit.people.filter((/** @type {any} */ one) => one.present);
  const taker = takers.find((/** @type {any} */ one) => one.id === unit.head)?.id ?? takers[0]?.id;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    close({ taker: Number(form.get("taker")), delegates: form.getAll("one").map(Number) });
  };
  const count = (/** @type {Event} */ event) => {
    const form = /** @type {HTMLElement} */ (event.currentTarget);
    const n = form.querySelectorAll("input[name=one]:checked").length;
    const button = /** @type {HTMLButtonElement} */ (form.querySelector(".primary"));
    button.textContent = t("Give {n} sheets", { n });
    button.disabled = n === 0;
  };
  return html`<form @submit=${submit} @change=${count}><div class="dialog-body"><h2>${unit.name}</h2>
    <label class="field"><span>${t("Handed to")}</span><select class="select" name="taker">${takers.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === taker}>${one.number} · ${one.name}</option>`)}</select></label>
    <ul class="hand-over">${unit.people.map((/** @type {any} */ one) => html`<li><label><input type="checkbox" name="one" value=${one.id} ?checked=${ready.includes(one)} ?disabled=${!ready.includes(one)}>
      <span>${one.number}</span><b>${one.name}</b><small>${state(one)}</small></label></li>`)}</ul></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
    <button class="button primary" ?disabled=${!ready.length}>${t("Give {n} sheets", { n: ready.length })}</button></div></form>`;
}

/** @param {any} box @returns {Promise<{taker: number, delegates: number[]} | undefined>} */
export async function askDelegation(box) {
  const chosen = await whichDelegation(box);
  if (!chosen) return undefined;
  try {
    const unit = await show(`/tellers/boxes/${box.id}/delegations/${chosen}`);
    return await openDialog((close) => handOver(unit, close), { wide: true });
  } catch (refusal) {
    complain(refusal);
    return undefined;
  }
}
