// @ts-check
/** Two entries side by side: per field the left or the right value, what a merge does, and the deed; or: they are two people. */
import {deed, show} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {icon} from "../core/icons.js";
import {html, nothing, render} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {say, t} from "../core/wording.js";
import {askReason} from "./reason.js";
import {desk, refresh} from "./state.js";

/** @param {number} one @param {number} other @returns {Promise<void>} */
export async function openMerge(one, other) {
  /** @type {any} */
  let told;
  try {
    told = await show(`/quality/pairs/${one}/${other}`, 20);
  } catch (refusal) {
    return complain(refusal);
  }
  const picked = {keep: told.keep, take: new Map(told.fields.map((/** @type {any} */ field) => [field.field, field.take])), photo: /** @type {number | null} */ (null)};
  const frame = document.createElement("div");
  const again = () => render(body(told, picked, again, close), frame);
  /** @type {(outcome?: string) => void} */
  let close = () => undefined;
  const done = openDialog((end) => {
    close = end;
    again();
    return frame;
  }, {wide: true});
  const outcome = await done;
  if (outcome === "apart") await apart(told);
  if (outcome === "merge") await merge(told, picked);
}

/** @typedef {{keep: number, take: Map<string, number>, photo: number | null}} Picked */

/** @param {any} told @param {Picked} picked @param {() => void} again @param {(outcome?: string) => void} close */
function body(told, picked, again, close) {
  const keep = told.people.find((/** @type {any} */ one) => one.id === picked.keep);
  const [same, different] = [true, false].map((alike) => told.fields.filter((/** @type {any} */ field) => field.same === alike));
  const stay = (/** @type {number} */ id) => {
    told.fields.filter((/** @type {any} */ field) => field.stays && picked.take.get(field.field) === picked.keep).forEach((/** @type {any} */ field) => picked.take.set(field.field, id));
    picked.keep = id;
    again();
  };
  return html`<div class="dialog-body merge"><h2>${t("One person, or two?")}</h2>
      ${told.hindrance ? html`<p class="notice bad">${icon("warning")}<b>${t("These two cannot be merged now")}</b><span>${told.hindrance.message}</span></p>` : nothing}
      <table class="table sides"><thead><tr><th scope="col">${t("Stays on the list")}</th>${told.people.map((/** @type {any} */ one) => html`<th scope="col"><label class="check"><input type="radio" name="keep" ?autofocus=${one.id === picked.keep} .checked=${one.id === picked.keep} ?disabled=${!desk.may} @change=${() => stay(one.id)}><span><b>${one.number} ${one.name}</b><small>${one.delegation} · ${say(one.class_label)}</small>
          <small>${[one.badge ? t("has a badge") : t("no badge"), one.inside ? t("in the hall now") : "", one.votes.length ? t("{n} ballots", {n: one.votes.length}) : ""].filter(Boolean).join(" · ")}</small></span></label></th>`)}</tr></thead>
        <tbody>${different.map((/** @type {any} */ field) => line(field, told, picked, again))}${photos(told, picked, again)}</tbody></table>
      ${same.length ? html`<details><summary>${t("The same in both: {n} fields", {n: same.length})}</summary><dl class="facts">${same.map((/** @type {any} */ field) => html`<dt>${field.label}</dt><dd>${field.said[0]}</dd>`)}</dl></details>` : nothing}
      <div class="notice"><span class="icon-place">${icon("info")}</span><b>${t("What the merge does")}</b><ul class="plain">${keep.effects.map((/** @type {string} */ words) => html`<li>${words}</li>`)}</ul></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      ${desk.may ? html`<button type="button" class="button" @click=${() => close("apart")}>${icon("people")}${t("Two people…")}</button>
      <button type="button" class="button primary" ?disabled=${Boolean(told.hindrance)} @click=${() => close("merge")}>${icon("check")}${t("Merge into no. {number}…", {number: keep.number})}</button>` : nothing}</div>`;
}

/** @param {any} field @param {any} told @param {Picked} picked @param {() => void} again */
function line(field, told, picked, again) {
  return html`<tr><th scope="row">${field.label}</th>${told.people.map((/** @type {any} */ one, /** @type {number} */ at) => html`<td class=${picked.take.get(field.field) === one.id ? "picked" : ""}><label class="check"><input type="radio" name="side-${field.field}" .checked=${picked.take.get(field.field) === one.id} ?disabled=${!desk.may} @change=${() => { picked.take.set(field.field, one.id); again(); }}><span>${field.said[at] || html`<i class="quiet">${t("empty")}</i>`}</span></label></td>`)}</tr>`;
}

/** @param {any} told @param {Picked} picked @param {() => void} again */
function photos(told, picked, again) {
  if (!told.people.every((/** @type {any} */ one) => one.photo)) return nothing;
  const chosen = picked.photo ?? picked.keep;
  return html`<tr><th scope="row">${t("Photo")}</th>${told.people.map((/** @type {any} */ one) => html`<td class=${chosen === one.id ? "picked" : ""}><label class="check"><input type="radio" name="side-photo" .checked=${chosen === one.id} ?disabled=${!desk.may} @change=${() => { picked.photo = one.id; again(); }}><img class="face" src=${one.photo} alt=""></label></td>`)}</tr>`;
}

/** @param {any} told @param {Picked} picked */
async function merge(told, picked) {
  const [one, other] = told.people;
  const take = [...picked.take].filter(([, id]) => id !== picked.keep).map(([field]) => field);
  if (picked.photo !== null && picked.photo !== picked.keep) take.push("photo");
  await decided(`/quality/pairs/${one.id}/${other.id}/merge`, {keep: picked.keep, take}, t("Two entries are one now; both histories are kept."), {title: t("Why is it one person?"), label: t("Reason (kept with the merge)"), confirm: t("Merge"), usual: [t("The delegation confirmed that it is one person"), t("The same person was sent in two lists")]});
}

/** @param {any} told */
async function apart(told) {
  const [one, other] = told.people;
  await decided(`/quality/pairs/${one.id}/${other.id}/apart`, {}, t("The pair is not shown again."), {title: t("Why are they two people?"), label: t("Reason (kept with the pair)"), confirm: t("Two people"), usual: [t("Namesakes; the delegation confirmed it")]});
}

/** @param {string} path @param {Record<string, any>} given @param {string} words @param {Parameters<typeof askReason>[0]} question */
async function decided(path, given, words, question) {
  const reason = await askReason(question);
  if (reason === undefined) return;
  try {
    await deed(path, {...given, reason});
    toast(words, "good");
  } catch (refusal) {
    complain(refusal);
  }
  await refresh();
}
