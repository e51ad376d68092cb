// @ts-check
/** What the photos found: sure matches, doubtful ones, files without a person (choose by hand), people without photo. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {number} from "../core/format.js";
import {deed} from "../core/deed.js";
import {complain} from "../core/toast.js";
import {state, set, paint} from "./photos.js";
import {pick} from "./photos_pick.js";

const MOST = 400;
const BY = () => /** @type {Record<string, string>} */ ({cccd: t("by ID number"), external: t("by the office's code"), number: t("by badge number"), name: t("by name")});
const REASONS = () => /** @type {Record<string, string>} */ ({
  no_match: t("The name of the file fits nobody."), no_number: t("Nobody has this number."), several: t("Several people fit."),
  camera: t("Numbered by the camera: this may be anybody."), second: t("Another file is for the same person."),
  photo_unreadable: t("Not a JPEG or PNG picture that can be opened."), photo_heic: t("HEIC of a phone: save it as JPEG."),
  photo_too_large: t("Too many pixels: make it smaller."), large: t("The file is too large (over 30 MB)."), broken: t("Damaged inside the ZIP."), locked: t("Locked by a password inside the ZIP."),
});

export function results() {
  const {matched, unmatched, without} = state.found;
  const sure = matched.filter((/** @type {any} */ row) => !row.doubt), doubtful = matched.filter((/** @type {any} */ row) => row.doubt);
  const kept = sure.filter((/** @type {any} */ row) => !state.left.has(row.key) && (state.replace || !row.has)).length + state.accepted.size + state.chosen.size;
  const held = sure.filter((/** @type {any} */ row) => row.has).length;
  return html`<div class="figures"><div class="figure good"><b>${number(matched.length)}</b><span>${t("matched")}</span></div><div class="figure"><b>${number(unmatched.length)}</b><span>${t("without a person")}</span></div>
      <div class="figure"><b>${number(without.length)}</b><span>${t("people still without a photo")}</span></div></div>
    <div class="card stack keep-bar">
      ${held ? html`<label class="check"><input type="checkbox" .checked=${state.replace} @change=${(/** @type {any} */ event) => set({replace: event.target.checked})}><span>${t("Replace the photos of {n} people who have one", {n: number(held)})}</span></label>` : nothing}
      <div class="row"><button type="button" class="button primary big" ?disabled=${!kept} @click=${keep}>${icon("check")}${t("Keep {n} photos", {n: number(kept)})}</button>
        <button type="button" class="button" @click=${forget}>${t("Throw away")}</button></div></div>
    ${unmatched.length ? html`<section class="card stack"><h2>${t("Files without a person")}</h2>${unmatched.slice(0, MOST).map(loose)}${more(unmatched)}</section>` : nothing}
    ${doubtful.length ? html`<section class="card stack"><div class="row apart"><h2>${t("Please look: name and number differ")}</h2><button type="button" class="button small" @click=${() => set({accepted: new Set(doubtful.map((/** @type {any} */ row) => row.key))})}>${t("Take all by name")}</button></div>
      <div class="faces">${doubtful.slice(0, MOST).map((/** @type {any} */ row) => face(row, state.accepted, true))}</div>${more(doubtful)}</section>` : nothing}
    ${sure.length ? html`<section class="card stack"><h2>${t("Matched")}</h2><div class="faces">${sure.slice(0, MOST).map((/** @type {any} */ row) => face(row, state.left, false))}</div>${more(sure)}</section>` : nothing}
    ${without.length ? html`<details class="card"><summary>${t("People still without a photo ({n})", {n: number(without.length)})}</summary><ul class="plain-list two">${without.map((/** @type {any} */ one) => html`<li><b>${one.name}</b> <span class="quiet">${one.number} · ${one.delegation}</span></li>`)}</ul></details>` : nothing}`;
}

/** @param {any[]} rows */
function more(rows) {
  return rows.length > MOST ? html`<p class="quiet">${t("{n} more are not shown here.", {n: number(rows.length - MOST)})}</p>` : nothing;
}

/** A photo with its person and a box to take or leave it. @param {any} row @param {Set<string>} set_ @param {boolean} takes */
function face(row, set_, takes) {
  const on = takes === set_.has(row.key);
  const flip = () => { if (!set_.delete(row.key)) set_.add(row.key); paint(); };
  return html`<label class="face ${on ? "" : "off"}"><img src=${row.photo} alt="" loading="lazy"><span><b>${row.person.name}</b><small>${row.person.number} · ${row.person.delegation}</small>
    <small class="quiet file-name">${row.file.split("/").pop()}</small><small>${BY()[row.by]}${row.small ? ` · ${t("small picture")}` : ""}${row.has ? ` · ${t("has a photo")}` : ""}</small></span>
    <input type="checkbox" class="tick" aria-label=${t("Keep the photo of {name}", {name: row.person.name})} .checked=${on} @change=${flip}></label>`;
}

/** A file without a person. @param {any} row */
function loose(row) {
  const chosen = state.people.find((one) => one.id === state.chosen.get(row.key));
  return html`<div class="loose">${row.photo ? html`<img src=${row.photo} alt="" loading="lazy">` : html`<span class="avatar">${icon("warning")}</span>`}
    <span class="grow"><b class="file-name">${row.file}</b><small>${REASONS()[row.reason] || row.reason}</small>${chosen ? html`<span class="tag good">${icon("check")}${chosen.name} · ${chosen.number}</span>` : nothing}</span>
    ${row.photo ? html`<button type="button" class="button small" @click=${() => pick(row)}>${chosen ? t("Choose another") : t("Choose the person")}</button>` : nothing}</div>`;
}

async function keep() {
  const {found, chosen, accepted, left, replace} = state;
  try {
    const kept = await deed(`/badges/photos/${found.batch}/confirm`, {
      chosen: [...chosen].map(([key, delegate]) => ({key, delegate})), accepted: [...accepted], left: [...left], replace,
    }, {patience: 60});
    set({step: "done", kept});
  } catch (refusal) {
    complain(refusal);
  }
}

async function forget() {
  try {
    await deed(`/badges/photos/${state.found.batch}/forget`);
    set({step: "send", found: null});
  } catch (refusal) {
    complain(refusal);
  }
}
