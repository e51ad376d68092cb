// @ts-check
/** One person's badge, PIN and photo in a window: replace, revoke, give a PIN, add a photo. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t, say} from "../core/wording.js";
import {deed, upload} from "../core/deed.js";
import {watchJob} from "../core/job.js";
import {ask, openDialog} from "../core/dialog.js";
import {complain, toast} from "../core/toast.js";
import {state, refresh} from "./badges.js";
import {askWhy, history} from "./history.js";
import {crop} from "./crop.js";

/** @typedef {import("./badges.js").Person} Person */

/** @param {Person} person */
export async function openPerson(person) {
  const wish = await openDialog((close) => html`
    <div class="dialog-body"><div class="who"><span class="avatar portrait">${person.photo ? html`<img src=${person.photo} alt="">` : person.initials}</span>
      <span><h2>${person.name}</h2><small class="quiet">${t("no. {number}", {number: person.number})} · ${say(person.class_label)}<br>${person.delegation}</small></span></div>
      <div class="stack tight">
        <button type="button" class="button primary" @click=${() => close("print")}>${icon("print")}${person.badge ? t("Print a new badge (the old one stops working)") : t("Print a badge")}</button>
        <button type="button" class="button" @click=${() => close("pin")}>${icon("key")}${person.pin ? t("Give a new PIN (the old one stops working)") : t("Give a PIN")}</button>
        <button type="button" class="button" @click=${() => close("history")}>${icon("journal")}${t("Badges given so far")}</button>
        <label class="button">${icon("camera")}${person.photo ? t("Replace the photo") : t("Add a photo")}
          <input class="unseen" type="file" accept="image/jpeg,image/png" @change=${(/** @type {any} */ event) => close(event.target.files[0])}></label>
        ${person.badge ? html`<button type="button" class="button danger" @click=${() => close("revoke")}>${icon("cross-circle")}${t("Revoke the badge")}</button>` : nothing}
      </div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close("")}>${t("Close")}</button></div>`);
  try {
    await perform(person, wish);
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {Person} person @param {any} wish */
async function perform(person, wish) {
  if (wish === "print") await reprint(person);
  else if (wish === "pin") await givePin(person);
  else if (wish === "revoke") await revoke(person);
  else if (wish === "history") await history(person);
  else if (wish instanceof File) {
    const along = await crop(wish);
    if (along === undefined) return;
    await upload(`/delegates/${person.id}/photo`, wish, {along});
    toast(t("The photo of {name} is kept. It appears on the next badge printed.", {name: person.name}), "good");
    await refresh();
  }
}

/** @param {Person} person */
async function reprint(person) {
  const reason = person.badge ? await askWhy(person) : "";
  if (reason === undefined) return;
  const {layout, sheet} = state;
  const begun = await deed(`/badges/${person.id}/reissue`, {layout, sheet, reason, address: state.address.replace(/\/$/, "")});
  await refresh();
  await watchJob(begun.job);
  location.assign(`/jobs/${begun.job}/file`);
  toast(t("The new badge of {name} is ready to print.", {name: person.name}), "good");
}

/** @param {Person} person */
async function revoke(person) {
  const sure = await ask({title: t("Revoke the badge of {name}?", {name: person.name}), text: t("It opens no door and no tablet any more. A new one can be printed at any time."), confirm: t("Revoke the badge"), danger: true});
  if (!sure) return;
  await deed(`/badges/${person.id}/revoke`);
  toast(t("The badge of {name} is revoked.", {name: person.name}), "good");
  await refresh();
}

/** @param {Person} person */
async function givePin(person) {
  const {pin} = await deed(`/pins/${person.id}`);
  refresh();
  await openDialog((close) => html`<div class="dialog-body pin-slip"><p class="overline">${t("PIN of {name}", {name: person.name})}</p>
    <output class="pin-shown">${pin.slice(0, 3)} ${pin.slice(3)}</output>
    <p>${t("Shown once. Tell only this person; a PIN given earlier no longer works.")}</p></div>
    <div class="dialog-foot"><button type="button" class="button primary" @click=${() => close()}>${t("Close")}</button></div>`);
}
