// @ts-check
/** An alternate takes a delegate's place: choose who, say why, see what passes over; then the new badge is offered. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {deed} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {watchJob} from "../core/job.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";
import {refresh, spare, state} from "./state.js";
import {about, tag} from "./words.js";

/** @typedef {import("./state.js").Person} Person */

/** @param {Person} gone */
export async function replaceBy(gone) {
  const own = spare().filter((one) => one.delegation_id === gone.delegation_id);
  const others = spare().filter((one) => one.delegation_id !== gone.delegation_id);
  const inside = state.door.inside.includes(gone.id);
  const wish = await openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const said = new FormData(/** @type {HTMLFormElement} */ (event.target));
      close({alternate: Number(said.get("alternate")), reason: String(said.get("reason") || ""), other_delegation: said.has("other")});
    }}>
    <div class="dialog-body"><h2>${t("Who takes the place of {name}?", {name: gone.name})}</h2>
      ${inside ? html`<p class="notice warn">${icon("warning")}<span>${t("{name} is in the hall now. Make sure that this is the right person.", {name: gone.name})}</span></p>` : nothing}
      ${own.length || others.length ? nothing : html`<p class="notice">${icon("info")}<span>${t("There is no free alternate.")}</span></p>`}
      ${group(t("Of the same delegation"), own, true)}
      ${others.length ? html`<details ?open=${!own.length}><summary>${t("Of other delegations ({n})", {n: others.length})}</summary>${group("", others, false)}
        <label class="check"><input type="checkbox" name="other"><span>${t("Yes, an alternate of another delegation takes the place")}</span></label></details>` : nothing}
      <label class="field"><span class="label">${t("Reason (kept with the decision)")}</span><input class="input" name="reason" maxlength="300" required autocomplete="off"></label>
      <p class="quiet">${t("Passes over at once: number {number}{seat}, the class and the vote from the next vote on. Both badges stop working, both tablets are signed out. The alternate must check in at the desk with a new badge.", {number: gone.number, seat: gone.seat ? t(", seat {seat}", {seat: gone.seat}) : ""})}</p></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
      <button class="button primary" ?disabled=${!own.length && !others.length}>${t("Replace")}</button></div></form>`, {wide: true});
  if (wish) await replace(gone, wish);
}

/** @param {string} title @param {Person[]} people @param {boolean} first */
const group = (title, people, first) => (people.length ? html`<fieldset class="standing-spare"><legend class="label">${title}</legend>${people.map((one, place) => html`
  <label class="check"><input type="radio" name="alternate" value=${one.id} required ?checked=${first && place === 0}><span><b>${one.name}</b> ${tag(one.standing)}${state.door.inside.includes(one.id) ? html` <span class="tag live">${t("in the hall")}</span>` : nothing}<span class="hint">${about(one)}</span></span></label>`)}</fieldset>` : nothing);

/** @param {Person} gone @param {any} wish */
async function replace(gone, wish) {
  try {
    const done = await deed("/credentials/replace", {delegate: gone.id, ...wish});
    await refresh();
    await offerBadge(done);
  } catch (refusal) {
    complain(refusal);
  }
}

/** The alternate holds no badge now: print one at once. @param {any} done */
async function offerBadge(done) {
  const taker = state.people.find((one) => one.id === done.alternate);
  const print = await openDialog((close) => html`<div class="dialog-body"><p class="notice good">${icon("check-circle")}<b>${t("{name} has taken the place.", {name: taker?.name ?? ""})}</b>
      <span>${t("Badge no. {number}{seat}.", {number: done.number, seat: done.seat ? t(", seat {seat}", {seat: done.seat}) : ""})}</span></p>
      <p>${t("The old badge no longer opens the door. Print the new one now; a tablet PIN stays as it is.")}</p></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(false)}>${t("Later")}</button>
      ${state.may.print ? html`<a class="button" href="/badges">${icon("badge")}${t("To the badges page")}</a>` : nothing}
      <button type="button" class="button primary" @click=${() => close(true)}>${icon("print")}${t("Print the new badge")}</button></div>`);
  if (!print) return;
  const begun = await deed(`/badges/${done.alternate}/lost`, {reason: t("Took the place of another delegate"), sign_out: false});
  await watchJob(begun.job);
  location.assign(`/jobs/${begun.job}/file`);
  toast(t("The new badge is ready to print."), "good");
  await refresh();
}
