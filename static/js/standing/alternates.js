// @ts-check
/** Free alternates with the absent elected delegates of their delegation, and the places already taken. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {t} from "../core/wording.js";
import {openPerson} from "./person.js";
import {replaceBy} from "./replace.js";
import {spare, state} from "./state.js";
import {about, tag} from "./words.js";

/** @typedef {import("./state.js").Person} Person */

/** Elected delegates whom an alternate could replace and who are not in the hall. */
const absent = () => state.people.filter((one) => one.class === "EL" && one.standing !== "replaced" && !state.door.inside.includes(one.id));

export function alternates() {
  const free = spare(), gone = absent(), taken = state.people.filter((one) => one.replaces);
  if (!free.length && !taken.length) {
    return html`<div class="card empty">${icon("people")}<b>${t("No alternates are on the list")}</b><p>${t("Alternates come with the register (class “alternate”).")}</p></div>`;
  }
  return html`<div class="halves"><section class="card stack"><h2>${t("Free alternates ({n})", {n: free.length})}</h2>
      ${free.length ? html`<ul class="standing-pairs">${free.map((one) => pair(one, gone.filter((other) => other.delegation_id === one.delegation_id)))}</ul>` : html`<p class="quiet">${t("Every alternate has taken a place.")}</p>`}</section>
    <section class="card stack"><h2>${t("Places taken ({n})", {n: taken.length})}</h2>
      ${taken.length ? html`<ul class="standing-pairs">${taken.map((one) => html`<li><button type="button" class="who" @click=${() => openPerson(state.people.find((other) => other.id === one.replaces?.id) ?? one)}><span class="avatar small" aria-hidden="true">${one.initials}</span><span><b>${one.name}</b><small>${about(one)} · ${t("in the place of {name}", {name: one.replaces?.name ?? ""})}</small></span></button></li>`)}</ul>` : html`<p class="quiet">${t("Nobody has been replaced.")}</p>`}</section></div>`;
}

/** @param {Person} one @param {Person[]} gone */
const pair = (one, gone) => html`<li><button type="button" class="who" @click=${() => openPerson(one)}><span class="avatar small" aria-hidden="true">${one.initials}</span><span><b>${one.name}</b><small>${about(one)}</small></span></button>${tag(one.standing)}
  ${gone.length ? html`<details><summary>${t("Not in the hall, same delegation: {n}", {n: number(gone.length)})}</summary><ul>${gone.slice(0, 30).map((other) => html`<li class="row apart"><span>${other.number} · ${other.name}</span>
    ${state.may.decide ? html`<button type="button" class="button small" @click=${() => replaceBy(other)}>${t("Replace…")}</button>` : nothing}</li>`)}</ul></details>` : html`<p class="quiet">${t("Every elected delegate of this delegation is in the hall.")}</p>`}</li>`;
