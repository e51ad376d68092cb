// @ts-check
/** One person's standing in a window: what may be decided, whose place is held by whom, and the history. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {deed, show} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";
import {askReason, decide} from "./deciding.js";
import {decision} from "./log.js";
import {replaceBy} from "./replace.js";
import {refresh, state} from "./state.js";
import {about, tag, wish} from "./words.js";

/** @typedef {import("./state.js").Person} Person */

/** @param {Person} person */
export async function openPerson(person) {
  const log = await show(`/credentials/decisions?delegate=${person.id}`).then((told) => told.decisions).catch(() => []);
  const chosen = await openDialog((close) => html`
    <div class="dialog-body"><div class="who"><span class="avatar" aria-hidden="true">${person.initials}</span><span><h2>${person.name}</h2><small>${about(person)}</small></span></div>
      <p class="row">${tag(person.standing)}${person.seat ? html`<span class="tag">${t("Seat {seat}", {seat: person.seat})}</span>` : nothing}${state.door.inside.includes(person.id) ? html`<span class="tag live">${t("in the hall")}</span>` : nothing}</p>
      ${place(person)}
      <div class="stack tight">${moves(person).map((to) => html`<button type="button" class="button ${to === "qualified" ? "good" : to === "pending" ? "" : "danger"}" @click=${() => close(to)}>${wish(to, person.standing)}</button>`)}
        ${person.replaced_by && state.may.decide ? html`<button type="button" class="button" @click=${() => close("give-back")}>${icon("undo")}${t("Undo the replacement…")}</button>` : nothing}
        ${replaceable(person) ? html`<button type="button" class="button" @click=${() => close("replace")}>${icon("refresh")}${t("An alternate takes the place…")}</button>` : nothing}</div>
      ${person.class === "EX" ? html`<p class="quiet">${t("An ex officio delegate who is absent is not replaced by an alternate.")}</p>` : nothing}
      ${log.length ? html`<section><h3>${t("Decisions")}</h3><ol class="standing-log">${log.map((/** @type {any} */ one) => html`<li>${decision(one, false)}</li>`)}</ol></section>` : nothing}</div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Close")}</button></div>`, {wide: true});
  if (chosen === "replace") await replaceBy(person);
  else if (chosen === "give-back") await giveBack(person);
  else if (chosen) await decide([person], chosen);
}

/** @param {Person} person @returns {string[]} */
const moves = (person) => state.may.moves[person.standing] ?? [];

/** @param {Person} person */
const replaceable = (person) => state.may.decide && person.class === "EL" && person.standing !== "replaced";

/** @param {Person} person */
function place(person) {
  if (person.replaced_by) return html`<p class="notice">${icon("refresh")}<span>${t("{name} holds the place.", {name: person.replaced_by.name})}</span></p>`;
  if (person.replaces) return html`<p class="notice">${icon("refresh")}<span>${t("Takes part in the place of {name}.", {name: person.replaces.name})}</span></p>`;
  return nothing;
}

/** @param {Person} person */
async function giveBack(person) {
  const reason = await askReason(t("Give {name} the place back?", {name: person.name}),
    t("Number, seat and vote go back; the alternate is an alternate again. Both need new badges. Possible only while no vote has been opened since."), {confirm: t("Undo the replacement")});
  if (reason === undefined) return;
  try {
    await deed(`/credentials/${person.id}/give-back`, {reason});
    toast(t("{name} has the place back.", {name: person.name}), "good");
    await refresh();
  } catch (refusal) {
    complain(refusal);
  }
}
