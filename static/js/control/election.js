// @ts-check
// The election that is under way, for control page and podium: where it stands, its next step with a way to it, its slides
// page by page, and what the chair reads aloud. What is not pushed is asked for when the pushed picture moves.
import {html, nothing} from "/static/js/core/lit.js";
import {show} from "/static/js/core/deed.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {spoken} from "/static/js/elections/spoken.js";
import {changed, state} from "./state.js";

const OVER = ["done", "annulled"];
const TOLD = ["announced", "tie_round", "next_round", "done"];
/** @type {any} everything about the running election */
let known = null;
let seen = "";

const all = () => /** @type {any[]} */ (state.pictures.elections?.elections || []);

/** The election the congress is at: the latest that is not over, one of the current item first. @returns {any} */
export function running() {
  const item = state.pictures.agenda?.current;
  const open = all().filter((one) => !OVER.includes(one.state) && !followed(one));
  return [...open].reverse().find((one) => item && one.item === item) || open[open.length - 1] || null;
}

/** Whether a later round took over. @param {any} one */
const followed = (one) => TOLD.includes(one.state) && all().some((other) => other.previous === one.id && other.state !== "annulled");

/** Ask for the office's picture of the running election when anything about it moved. */
export function askElection() {
  const one = running();
  const now = one ? JSON.stringify([one, state.pictures.ballots_count, state.pictures.votes?.votes?.map((/** @type {any} */ vote) => vote.state)]) : "";
  if (now === seen) return;
  seen = now;
  if (!one) known = null;
  else show(`/elections/${one.id}`).then((told) => { known = told; changed(); }).catch(() => undefined);
}

/** Slides of the running election that would not be empty. @returns {{kind: string, subject: number}[]} */
export function electionOffers() {
  const one = running() || all()[all().length - 1];
  if (!one) return [];
  const page = one.id * 100 + 1;
  const out = (state.pictures.ballots_count?.elections || []).find((/** @type {any} */ each) => each.id === one.id && each.purpose === "ballot");
  return [
    ...(one.list.count ? [{kind: one.round > 1 ? "next_round" : "candidates", subject: page}] : []),
    ...(out ? [{kind: "ballots", subject: page}] : []),
    ...(out?.progress?.entered ? [{kind: "counting", subject: out.box}] : []),
    ...(one.result ? [{kind: "elected", subject: page}, {kind: "election_table", subject: page}] : []),
    ...(one.result?.tied ? [{kind: "tie", subject: page}] : []),
  ];
}

/** @param {string} kind */
export const electionSlideName = (kind) => /** @type {Record<string, string>} */ ({candidates: t("Candidates"), next_round: t("Candidates"), ballots: t("Ballots issued and returned"), counting: t("How far the count is"), elected: t("Elected"), election_table: t("Whole table"), tie: t("Equal votes")})[kind];

/** Pages of a slide of an election in the preview. @param {(offer: {kind: string, subject: number}) => Promise<void>} look @param {() => unknown} putOn */
export function electionPager(look, putOn) {
  const slide = state.preview;
  if (!electionSlideName(state.wanted.kind) || !slide || slide.kind !== state.wanted.kind || !(slide.pages > 1)) return nothing;
  const turn = (/** @type {number} */ page) => look({kind: slide.kind, subject: slide.election * 100 + page});
  const next = async () => { await turn(slide.page + 1); await putOn(); };
  return html`<div class="report-pager"><button type="button" class="button small square" aria-label=${t("Previous page")} ?disabled=${slide.page <= 1} @click=${() => turn(slide.page - 1)}>${icon("chevron-left")}</button>
    <span aria-label=${t("Page {n} of {all}", {n: slide.page, all: slide.pages})}>${slide.page}/${slide.pages}</span>
    <button type="button" class="button small square" aria-label=${t("Next page")} ?disabled=${slide.page >= slide.pages} @click=${() => turn(slide.page + 1)}>${icon("chevron-right")}</button>
    <button type="button" class="button small" ?disabled=${slide.page >= slide.pages} @click=${next}>${t("Show the next page")}</button></div>`;
}

/** @param {any} one */
function figures(one) {
  const out = (state.pictures.ballots_count?.elections || []).find((/** @type {any} */ each) => each.id === one.id)?.figures;
  if (!out) return html`<p class="quiet">${[t("{n} candidates", {n: number(one.list.count)}), one.seats ? t("{n} to be elected", {n: number(one.seats)}) : ""].filter(Boolean).join(" · ")}</p>`;
  return html`<p class="quiet">${t("Issued {issued} of {present} present", {issued: number(out.issued ?? 0), present: number(out.present ?? 0)})}${typeof out.returned === "number" ? ` · ${t("returned {n}", {n: number(out.returned)})}` : ""}</p>`;
}

export function electionCard() {
  const one = running();
  if (!one) return nothing;
  const next = known?.id === one.id ? known.next.find((/** @type {any} */ each) => each.primary) : null;
  return html`<section class="card tight"><h2 class="overline">${t("Election")}</h2><ul class="entries"><li><a class="entry-words" href="/elections/${one.id}">${say(one.title)}</a><span class="tag gold">${say(one.state_label)}</span></li></ul>
    ${figures(one)}${next ? html`<p><a class="button small ${state.writes ? "primary" : ""}" href="/elections/${one.id}">${t("Next: {step}", {step: say(next.label)})}${icon("chevron-right")}</a></p>` : nothing}</section>`;
}

/** For the chair: where the election stands and the words to read. @param {boolean} brief */
export function electionToRead(brief) {
  const one = running();
  if (!one) return nothing;
  const words = known?.id === one.id ? spoken(known) : [];
  return html`<section class="podium-card"><span class="tag gold">${say(one.state_label)}</span><h2>${say(one.title)}</h2>${figures(one)}
    ${words.length && !brief ? html`<div class="podium-says"><p class="overline">${t("To read aloud")}</p>${words.map((line) => html`<p>${line}</p>`)}</div>` : nothing}</section>`;
}
