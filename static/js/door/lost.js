// @ts-check
/** A lost badge at the desk: revoke the old one, sign the tablet out if wanted, print one new badge, offer a PIN. */

import { html, nothing } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { deed } from "/static/js/core/deed.js";
import { icon } from "/static/js/core/icons.js";
import { openDialog } from "/static/js/core/dialog.js";
import { watchJob } from "/static/js/core/job.js";
import { complain, toast } from "/static/js/core/toast.js";

/** @typedef {import("./words.js").Person & {active?: boolean}} Person */

/**
 * The button on the card of a person; there is none for somebody who is off the list.
 * @param {Person | null} person
 * @param {(() => void) | null} issue  issues the tablet PIN of that person
 */
export const lostButton = (person, issue) => (person && person.active !== false
  ? html`<button type="button" class="button lost-button" @click=${() => void lost(person, issue)}>${icon("badge")} ${t("Lost badge…")}</button>`
  : nothing);

/** @param {Person} person */
const question = (person) => openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const said = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const typed = String(said.get("reason") || "").trim();
    close({ reason: typed || "lost", sign_out: said.has("sign_out"), fresh: said.get("what") === "fresh" });
  }}>
  <div class="dialog-body"><h2>${t("Lost badge of {name}", { name: person.name })}</h2>
    <p>${t("no. {number}", { number: person.number })} · ${person.delegation}. ${t("Look at the photo or the papers first: is it this person?")}</p>
    <p>${t("The old badge stops working at once: whoever finds it is stopped at every desk.")}</p>
    <label class="check"><input type="radio" name="what" value="fresh" checked><span>${t("Revoke it and print one new badge")}</span></label>
    <label class="check"><input type="radio" name="what" value="revoke"><span>${t("Only revoke it; print later")}</span></label>
    <label class="check"><input type="checkbox" name="sign_out" checked><span>${t("Sign the tablet out, too")}<span class="hint">${t("Untick only when the person holds the tablet in hand. A vote already cast stays.")}</span></span></label>
    <label class="field"><span class="label">${t("What happened (optional)")}</span><input class="input" name="reason" maxlength="200" autocomplete="off"></label></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
    <button class="button primary danger">${t("Revoke the old badge")}</button></div></form>`);

/** @param {Person} person @param {(() => void) | null} issue */
async function lost(person, issue) {
  const wish = await question(person);
  if (!wish) return;
  try {
    const begun = await deed(`/badges/${person.id}/lost`, wish);
    if (begun.job) await watchJob(begun.job);
    await told(person, begun, issue);
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {Person} person @param {any} begun @param {(() => void) | null} issue */
async function told(person, begun, issue) {
  const wish = await openDialog((close) => html`<div class="dialog-body"><h2>${person.name}</h2>
      <p class="notice good">${icon("check-circle")}<b>${t("The old badge is revoked.")}</b>
        <span>${begun.signed_out ? t("The tablet is signed out.") : t("No tablet was signed out.")}</span></p>
      ${begun.job ? html`<p>${t("The new badge is ready: print it, hand it over, then scan it once.")}</p>
        <a class="button primary big wide" href="/jobs/${begun.job}/file" download>${icon("print")}${t("Open the new badge to print")}</a>` : nothing}</div>
    <div class="dialog-foot">${issue ? html`<button type="button" class="button" @click=${() => close("pin")}>${icon("key")}${t("Issue a tablet PIN")}</button>` : nothing}
      <button type="button" class="button" @click=${() => close("")}>${t("Close")}</button></div>`);
  if (wish === "pin") issue?.();
  else toast(t("The old badge of {name} is revoked.", { name: person.name }), "good");
}
