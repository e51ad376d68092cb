// @ts-check
/** The middle of the page: where the election stands, what to do now as one large button with its effect, what speaks against it, and what else may be done. */
import {html, nothing} from "../core/lit.js";
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";
import {notices} from "./asking.js";
import {EFFECTS, perform} from "./deeds.js";
import {desks, waitingVotes} from "./links.js";
import {spoken} from "./spoken.js";
import {mayDo} from "./state.js";
import {present} from "./words.js";

const ASIDE = ["suspend", "annul"];

/** The next step; the result is offered for checking only when every ballot is settled. @param {any} election */
export const primary = (election) => election.next.find((/** @type {any} */ each) => each.primary && !(each.deed === "reconcile" && !election.box?.progress?.finished)) || null;

/** @param {any} election @param {any} next */
function big(election, next) {
  const effect = EFFECTS[next.deed]?.(election);
  return html`<div class="stack tight"><div class="el-do"><button type="button" class="button primary" ?disabled=${next.stops.length > 0} @click=${() => perform(next)}>${say(next.label)}<kbd>Enter</kbd></button></div>
    ${effect ? html`<p class="el-effect">${icon(effect.sign)}<span>${effect.text}</span></p>` : nothing}</div>
    ${next.stops.length || next.warnings.length ? html`<ul class="el-told">${notices(next.stops, "bad")}${notices(next.warnings, "warn")}</ul>` : nothing}`;
}

/** @param {any} next */
const small = (next) => html`<button type="button" class="button" ?disabled=${next.stops.length > 0} title=${next.stops.length ? say(next.stops[0].text) : nothing} @click=${() => perform(next)}>${say(next.label)}…</button>`;

/** Deeds that are possible but not the next one; those that are stopped say why. @param {any} election */
function others(election) {
  const rest = election.next.filter((/** @type {any} */ each) => !each.primary && mayDo(each.deed) && !ASIDE.includes(each.deed));
  const leave = election.next.filter((/** @type {any} */ each) => !each.primary && mayDo(each.deed) && ASIDE.includes(each.deed));
  const stopped = rest.filter((/** @type {any} */ each) => each.stops.length);
  return html`${rest.length ? html`<div class="el-also">${rest.map(small)}</div>` : nothing}
    ${stopped.length && !primary(election) ? html`<ul class="el-told">${stopped.map((/** @type {any} */ each) => notices(each.stops, "bad"))}</ul>` : nothing}
    ${leave.length ? html`<details class="el-more"><summary>${icon("pause")}${t("Leave the way")}</summary><div class="row">${leave.map(small)}</div></details>` : nothing}`;
}

/** What stands still, and why. @param {any} election */
function halted(election) {
  if (!["suspended", "annulled"].includes(election.state)) return nothing;
  const last = [...election.history].reverse().find((/** @type {any} */ step) => step.after === election.state);
  return html`<p class="notice ${election.state === "annulled" ? "bad" : "warn"}">${icon(election.state === "annulled" ? "cross-circle" : "pause")}<b>${say(election.state_label)}</b>${last?.reason ? html`<span>${last.reason}</span>` : nothing}</p>`;
}

/** How far the count is. @param {any} progress */
function counting(progress) {
  if (!progress) return nothing;
  return html`<p class="notice">${icon("clock")}<b>${t("{n} of {all} ballots settled", {n: number(progress.settled ?? 0), all: number(progress.returned ?? 0)})}</b>
    ${progress.finished ? html`<span>${t("The count is finished.")}</span>` : nothing}</p>`;
}

/** Figures that do not agree block the result; each says which and what to look at. @param {any} election */
function broken(election) {
  const box = election.state === "opinion_ballot" ? election.opinion : ["closed", "counting"].includes(election.state) ? election.box : null;
  return box?.broken.length && box.progress?.finished ? html`<ul class="el-told">${notices(box.broken, "bad")}</ul>` : nothing;
}

/** @param {any} election */
export function stepCard(election) {
  const step = present(election);
  const next = primary(election);
  const words = spoken(election);
  const halt = ["suspended", "annulled", "done"].includes(election.state);
  return html`<section class="card el-step" aria-live="polite"><p class="row"><span class="tag gold">${say(election.state_label)}</span></p>
    ${halt ? halted(election) : html`<h2>${step?.name()}</h2><p>${step?.about()}</p>`}
    ${election.state === "done" ? html`<h2>${t("The election is finished")}</h2>` : nothing}
    ${waitingVotes(election)}${desks(election)}${counting((election.state === "opinion_ballot" ? election.opinion : election.state === "counting" ? election.box : null)?.progress)}${broken(election)}
    ${next && mayDo(next.deed) ? big(election, next) : next ? html`<p class="notice">${icon("clock")}<span>${t("Next step: {step}", {step: say(next.label)})}</span></p>` : nothing}
    ${words.length ? html`<div class="el-says"><p class="overline">${t("To read aloud")}</p>${words.map((one) => html`<p>${one}</p>`)}</div>` : nothing}
    ${others(election)}</section>`;
}
