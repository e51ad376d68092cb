// @ts-check
/** Every deed of an election with its window and its effect in words. What may be done, and what speaks against it, is told by the server. */
import {t} from "../core/wording.js";
import {say} from "../core/wording.js";
import {ask} from "../core/dialog.js";
import {html} from "../core/lit.js";
import {askDeed} from "./asking.js";
import {changeWindow} from "./form.js";
import {nominateWindow} from "./nominate.js";
import {refresh, state} from "./state.js";
import * as after from "./windows_after.js";
import * as before from "./windows_before.js";
import * as ballot from "./windows_ballot.js";

/** @typedef {import("./windows_before.js").About} About */

/** A deed that is only asked about. @param {string} text @param {boolean} [danger] */
const sure = (text, danger = false) => (/** @type {About} */ {election, next, path, warnings}) =>
  askDeed({title: say(next.label), path, warnings, danger, confirm: say(next.label), body: html`<p class="strong">${say(election.title)}</p>${text ? html`<p>${text}</p>` : ""}`});

/** @type {Record<string, (about: About) => Promise<any>>} */
const WINDOWS = {
  "change": changeWindow,
  "number": before.numberWindow,
  "nominate": nominateWindow,
  "withdraw": before.withdrawWindow,
  "propose": before.proposeWindow,
  "decide": before.decideWindow,
  "support": before.supportWindow,
  "opinion": ballot.opinionWindow,
  "opinion-close": ballot.returnedWindow,
  "consolidate": before.consolidateWindow,
  "reopen": (about) => after.reasonWindow(t("Open nominations again"), t("The list is taken back and drawn up anew afterwards."), t("Open nominations again"), false)(about),
  "list": (about) => before.decisionWindow(t("Vote on the list"), t("The congress decides on the list and its number: {n} names, {seats} to be elected.", {n: about.election.list.length, seats: about.election.seats}))(about),
  "tellers": ballot.tellersWindow,
  "elect": ballot.electWindow,
  "issue": ballot.issueWindow,
  "admit": ballot.admitWindow,
  "close": ballot.returnedWindow,
  "recount": ballot.returnedWindow,
  "presidium": (about) => after.reasonWindow(t("More ballots came back than were issued"), t("Counting stops until the presidium has decided what is done."), t("Record the decision"), false, "decision")(about),
  "settle-tie": after.settleWindow,
  "sign": after.signWindow,
  "announce": after.announceWindow,
  "tie-round": after.tieRoundWindow,
  "next-round": after.nextRoundWindow,
  "approve": after.approveWindow,
  "resume": (about) => after.reasonWindow(t("Go on"), t("What the higher level or the congress decided."), t("Go on"), false, "note")(about),
  "suspend": (about) => after.reasonWindow(t("Suspend the election?"), t("Nothing is lost; it goes on where it stood."), t("Suspend"), false)(about),
  "annul": (about) => after.reasonWindow(t("Annul the election?"), t("It counts no more, for ever. Everything stays in the record."), t("Annul"), true)(about),
};

/** @type {Record<string, (election: any) => {sign: string, text: string}>} */
export const EFFECTS = {
  "nominations": () => ({sign: "people", text: t("From now on the tablets show who is nominated, for study.")}),
  "consolidate": () => ({sign: "people", text: t("The tablets show the list in the order of the ballot.")}),
  "list": () => ({sign: "vote", text: t("Nothing appears on the screens before the vote is opened.")}),
  "issue": () => ({sign: "lock", text: t("Freezes the base with its people and seals presence; the issue desk opens. Screens that follow the congress show how many ballots are issued.")}),
  "open": () => ({sign: "monitor", text: t("The hall sees that ballots are cast.")}),
  "close": () => ({sign: "eye-off", text: t("The number that came back is shown to the hall only when it is reported.")}),
  "report": () => ({sign: "monitor", text: t("Screens that follow the congress show issued and returned.")}),
  "count": () => ({sign: "keyboard", text: t("The counting stations can begin. The screens show how far the count is, never a result.")}),
  "reconcile": () => ({sign: "eye-off", text: t("The figures are checked against each other and the result is fixed. Only the office sees it.")}),
  "sign": () => ({sign: "eye-off", text: t("The hall sees nothing yet.")}),
  "announce": () => ({sign: "megaphone", text: t("Every tablet shows the result; screens that follow the congress show those elected.")}),
  "tie-round": () => ({sign: "refresh", text: t("Makes a new round, linked to this one, with only those who have equal votes.")}),
  "next-round": () => ({sign: "refresh", text: t("Makes a new round, linked to this one, for the seats still open.")}),
  "finish": () => ({sign: "check", text: t("Closes this election; nothing more is voted on here.")}),
};

/** What a deed changes is asked about, done, and the page follows; a new round is gone to. @param {any} next @param {any} [candidate] */
export async function perform(next, candidate) {
  const {election} = state;
  const path = `/elections/${election.id}/${next.deed}`;
  const about = {election, next, path, warnings: next.warnings, candidate};
  const answer = await (WINDOWS[next.deed] ?? sure(""))(about);
  if (!answer) return;
  const round = answer.round ?? (["tie-round", "next-round"].includes(next.deed) ? answer.election : undefined);
  if (round && round !== election.id) return void location.assign(`/elections/${round}`);
  if (answer.vote && await ask({title: t("The vote is prepared as a draft"), text: t("Open it on the votes page when the presidium puts the question. Then come back and take its result over."), confirm: t("Go to the vote"), cancel: t("Stay here")})) return void location.assign(`/votes/${answer.vote}`);
  await refresh();
}
