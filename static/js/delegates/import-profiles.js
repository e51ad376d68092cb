// @ts-check
/** Saved ways of reading: which one was used, choosing another, saving, renaming and throwing away. */
import {html, nothing, render} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {deed, Refusal, show} from "../core/deed.js";
import {ask, openDialog} from "../core/dialog.js";
import {date} from "../core/format.js";
import {handleForm} from "../core/form.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";

/** @param {any} state @param {any} deeds @returns {unknown} */
export function profileBar(state, deeds) {
  const {profile} = state.picture.head;
  const used = profile && profile.how !== "misfit" ? profile.id : 0;
  const pick = (/** @type {Event} */ event) => deeds.read({profile: Number(/** @type {HTMLSelectElement} */ (event.target).value)});
  return html`<div class="card tight profile-bar"><div class="field"><label for="profile">${t("Way of reading")}</label>
      <select class="select" id="profile" @change=${pick}>
        <option value="0" .selected=${!used}>${state.dirty ? t("Changed by hand") : t("As the program understands the headings")}</option>
        ${state.profiles.map((/** @type {any} */ one) => html`<option value=${one.id} .selected=${one.id === used}>${one.name}</option>`)}</select></div>
    ${used && profile.how === "recognised" ? html`<span class="tag good">${icon("check")}${t("recognised by its headings")}</span>` : nothing}
    ${profile?.how === "misfit" ? html`<span class="tag warn">${icon("warning")}${t("“{name}” does not fit this file", {name: profile.name})}</span>` : nothing}
    <div class="row end grow"><button type="button" class="button" @click=${() => save(state, deeds)}>${icon("pin")}${t("Save this way of reading…")}</button>
      ${state.profiles.length ? html`<button type="button" class="button" @click=${() => manage(state, deeds)}>${t("Saved ways…")}</button>` : nothing}</div></div>`;
}

/** Read with the columns as they stand, then keep that under a name. @param {any} state @param {any} deeds */
async function save(state, deeds) {
  if (state.dirty && !(await deeds.read({mapping: state.mapping}, "columns"))) return;
  const known = state.picture.head.profile?.name || state.file.replace(/\.\w+$/, "");
  const made = openDialog((close) => html`<form id="profile-form" autocomplete="off"><div class="dialog-body"><h2>${t("Save this way of reading")}</h2>
      <p>${t("The next file with these headings is read the same way, wherever its columns stand.")}</p>
      <div class="field"><label for="profile-name">${t("Name of the way of reading")}</label><input class="input" id="profile-name" name="name" required maxlength="120" autofocus .value=${known}>
        <div class="wrong" data-for="name" role="alert"></div><div class="wrong" data-for="" role="alert"></div></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary">${t("Save")}</button></div></form>`);
  const form = document.getElementById("profile-form");
  if (form instanceof HTMLFormElement) handleForm(form, ({name}) => keep(state.draft, name), (answer) => answer && form.closest("dialog")?.close());
  await made;
  await renew(deeds);
}

/** @param {string} draft @param {string} name @returns {Promise<any>} */
async function keep(draft, name) {
  try {
    const answer = await deed("/delegates/import/profiles", {draft, name});
    toast(t("“{name}” is saved.", {name: answer.name}), "good");
    return answer;
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== "profile_name_taken") throw refusal;
    if (!(await ask({title: t("Replace “{name}”?", {name}), text: t("The way of reading saved under this name is replaced by this one."), confirm: t("Replace it")}))) return null;
    return deed("/delegates/import/profiles", {draft, name, instead: true});
  }
}

/** @param {any} deeds */
async function renew(deeds) {
  try {
    deeds.set({profiles: (await show("/delegates/import/profiles")).profiles});
  } catch (refusal) {
    complain(refusal);
  }
}

/** The list of saved ways, each to rename or throw away. @param {any} state @param {any} deeds */
async function manage(state, deeds) {
  let known = state.profiles;
  const act = async (/** @type {any} */ one, /** @type {string} */ what, /** @type {any} */ body) => {
    try {
      await deed(`/delegates/import/profiles/${one.id}/${what}`, body);
      known = (await show("/delegates/import/profiles")).profiles;
      const list = document.getElementById("profile-list");
      if (list) render(known.map((/** @type {any} */ each) => line(each, act)), list);
    } catch (refusal) {
      complain(refusal);
    }
  };
  await openDialog((close) => {
    setTimeout(() => {
      const list = document.getElementById("profile-list");
      if (list) render(known.map((/** @type {any} */ each) => line(each, act)), list);
    });
    return html`<div class="dialog-body"><h2>${t("Saved ways of reading")}</h2><ul class="profile-list" id="profile-list"></ul></div>
      <div class="dialog-foot"><button type="button" class="button primary" @click=${() => close()}>${t("Close")}</button></div>`;
  }, {wide: true});
  deeds.set({profiles: known});
}

/** @param {any} one @param {(one: any, what: string, body: any) => Promise<void>} act */
function line(one, act) {
  const field = () => /** @type {HTMLInputElement} */ (document.getElementById(`profile-${one.id}`));
  const remove = async () => await ask({title: t("Delete “{name}”?", {name: one.name}), confirm: t("Delete"), danger: true}) && act(one, "delete", {});
  return html`<li><input class="input" id="profile-${one.id}" maxlength="120" aria-label=${t("Name of the way of reading")} .value=${one.name}>
    <small class="quiet">${t("{n} columns", {n: one.columns})} · ${date(one.saved_at)}</small>
    <button type="button" class="button small" @click=${() => act(one, "rename", {name: field().value})}>${t("Rename")}</button>
    <button type="button" class="button small danger" @click=${remove}>${icon("trash")}${t("Delete")}</button></li>`;
}
