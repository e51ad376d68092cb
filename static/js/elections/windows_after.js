// @ts-check
/** Windows of the deeds after the count: tie, minutes, announcement, what follows, and leaving the way: suspend, annul. */
import {html, nothing} from "../core/lit.js";
import {show} from "../core/deed.js";
import {say, t} from "../core/wording.js";
import {glance} from "../control/glance.js";
import {askDeed, choice, field} from "./asking.js";

/** @typedef {import("./windows_before.js").About} About */

/** @param {About} about */
export function settleWindow({election, path, warnings}) {
  const result = election.outcome;
  const tied = result.rows.filter((/** @type {any} */ row) => row.tied);
  return askDeed({title: t("Settle the tie"), path, warnings, confirm: t("Record who is elected"),
    shape: (typed) => ({chosen: tied.filter((/** @type {any} */ one) => typed[`take-${one.candidate}`]).map((/** @type {any} */ one) => one.candidate), reason: typed.how}),
    body: html`<p>${t("Choose as many as there are seats left: {n}.", {n: result.tied_seats})}</p>
      ${tied.map((/** @type {any} */ one) => html`<label class="check"><input type="checkbox" name="take-${one.candidate}"><span><b>${one.name}</b></span></label>`)}
      ${field("how", t("How it was settled (lot drawn by …, decided by …)"), {type: "area", required: true, max: 500})}`});
}

/** @param {About} about */
export function signWindow({election, path, warnings}) {
  const head = election.team.find((/** @type {any} */ one) => one.head);
  return askDeed({title: t("The minutes are signed"), path, warnings, confirm: t("The minutes are signed"),
    shape: (typed) => ({signers: [{name: typed.signed_tellers, role: "head_teller"}, {name: typed.signed_presidium, role: "presidium"}]}),
    body: html`<p><a class="button" href="/elections/${election.id}/minutes.pdf" target="_blank" rel="noopener">${t("Counting minutes (PDF)")}</a></p>
      <p>${t("Print the minutes, have them read and signed. After this the figures cannot be changed.")}</p>
      ${field("signed_tellers", t("For the tellers: head teller"), {value: head?.name || "", required: true, max: 120, first: true})}${field("signed_presidium", t("For the presidium"), {required: true, max: 120})}`});
}

/** The announcement shows first what the hall will see. @param {About} about */
export async function announceWindow({election, path, warnings}) {
  const slide = await show(`/projector/preview?kind=elected&subject=${election.id * 100 + 1}`).catch(() => null);
  return askDeed({title: t("Announce the result?"), path, warnings, confirm: t("Announce: the hall sees the result now"), said: t("The result is announced."),
    body: html`${slide ? html`<div class="asked">${glance(slide)}</div>` : nothing}
      <p>${t("Every tablet shows the result at once. Screens that follow the congress show those elected; pinned screens keep their slide.")}</p>`});
}

/** @param {About} about */
export function nextRoundWindow({election, path, warnings}) {
  return askDeed({title: t("Vote on the remaining seats"), path, warnings, confirm: t("Begin the next round"),
    body: html`<p>${t("A new round is made, linked to this one: {n} seats, and the candidates who were not elected. The list can still be changed there before it is voted on.", {n: election.outcome?.open_seats ?? 0})}</p>`});
}

/** @param {About} about */
export function tieRoundWindow({election, path, warnings}) {
  const tied = (election.outcome?.rows || []).filter((/** @type {any} */ row) => row.tied);
  return askDeed({title: t("Vote again between those with equal votes"), path, warnings, confirm: t("Begin the round between them"),
    body: html`<p class="strong">${tied.map((/** @type {any} */ one) => one.name).join(", ")}</p>${(election.outcome?.statements || []).map((/** @type {any} */ one) => html`<p>${say(one)}</p>`)}`});
}

/** A deed that needs a reason. @param {string} title @param {string} text @param {string} confirm @param {boolean} danger @param {string} [name] of the reason in the deed */
export const reasonWindow = (title, text, confirm, danger, name = "reason") => (/** @type {About} */ {election, path, warnings}) =>
  askDeed({title, path, warnings, confirm, danger, body: html`<p class="strong">${say(election.title)}</p><p>${text}</p>${field(name, t("Reason; it stands in the record"), {type: "area", required: true, max: 500, first: true})}`});

/** @param {About} about */
export function approveWindow({election, path, warnings}) {
  return askDeed({title: t("Approval of the higher level"), path, warnings, confirm: t("Record it"), shape: ({approved, ...rest}) => ({...rest, approved: approved === "yes"}),
    body: html`<p>${say(election.title)}</p>${choice("approved", t("The higher level"), [["yes", t("approves the result")], ["no", t("does not approve the result")]], "yes")}${field("note", t("Decision no., date"), {max: 300, required: true})}`});
}
