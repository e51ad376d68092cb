// @ts-check
/** Ways from an election to the pages where its work is done: the open vote that decides, ballots, the issue desk, the counting desk, the papers. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";

const role = document.documentElement.dataset.signedIn || "";

/** Votes that decide the step and are not taken over yet. @param {any} election */
export function waitingVotes(election) {
  const waiting = election.decisions.filter((/** @type {any} */ each) => each.passed === null && each.vote !== null);
  return waiting.map((/** @type {any} */ each) => html`<p class="notice gold">${icon("vote")}<b>${t("{what}: the congress votes", {what: say(each.purpose.label)})}</b>
    <span>${t("Open the vote, close it and publish its result; then take it over here.")} <a href="/votes/${each.vote}">${t("Vote no. {n}", {n: each.vote})}</a></span></p>`);
}

/** @param {string} href @param {string} sign @param {string} words @param {boolean} [download] @param {string} [kind] */
const way = (href, sign, words, download = false, kind = "") => html`<a class="button ${kind}" href=${href} ?download=${download}>${icon(sign)}${words}</a>`;

/** The places of the work at this step. @param {any} election */
export function desks(election) {
  const box = election.state === "opinion_ballot" ? election.opinion : election.box;
  if (!box || election.manner === "cards" && !election.opinion) return nothing;
  const office = ["organiser", "secretariat", "teller", "inspector"].includes(role);
  const links = [];
  if (["list_voted", "tellers_voted", "issuing", "voting", "opinion_ballot"].includes(election.state)) {
    links.push(way(`/tellers/boxes/${box.id}`, "print", t("Print ballots and issue them")));
  }
  if (["closed", "counting", "reconciled", "opinion_ballot"].includes(election.state)) links.push(way(`/tellers/count/${box.id}`, "keyboard", t("Counting desk"), false, election.state === "counting" && !box.progress?.finished ? "primary" : ""));
  return links.length && office ? html`<div class="row">${links}</div>` : nothing;
}

const COUNTED = ["reconciled", "minutes_signed", "announced", "tie_round", "next_round", "done"];
const TOLD = ["announced", "tie_round", "next_round", "done"];

/** The papers and exports that exist by now. @param {any} election */
export function papers(election) {
  if (!COUNTED.includes(election.state)) return nothing;
  const at = `/elections/${election.id}`;
  return html`<section class="card tight stack tight"><h2 class="overline">${t("Papers")}</h2><div class="row">
    ${way(`${at}/minutes.pdf`, "document", t("Counting minutes (PDF)"))}${way(`${at}/minutes.docx`, "download", t("Word"), true)}
    ${way(`${at}/announcement.pdf`, "megaphone", t("Announcement (PDF)"))}${way(`${at}/announcement.docx`, "download", t("Word"), true)}</div>
    ${TOLD.includes(election.state) ? html`<div class="row">${["json", "csv", "xlsx"].map((kind) => way(`${at}/result.${kind}`, "download", `${t("Result")} (${kind.toUpperCase()})`, true))}</div>` : nothing}</section>`;
}
