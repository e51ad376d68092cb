// @ts-check
// The podium page: reads the day in large type for whoever presides. Its one deed is to publish a result.
import {html, nothing, render} from "/static/js/core/lit.js";
import {bar} from "/static/js/core/bar.js";
import {clockTime, hourMinute, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {live} from "/static/js/core/live.js";
import {say, t} from "/static/js/core/wording.js";
import {publish} from "./acts.js";
import {askElection, electionToRead} from "./election.js";
import {glance} from "./glance.js";
import {closedVote, currentItem, follow, items, nextItem, openVote, screens, state, votes} from "./state.js";
import {questions} from "/static/js/voting/parts.js";
import {request, waitsForSecond} from "/static/js/voting/override.js";
import {clock, outcome as decided, tally, turnoutOf} from "./vote.js";

const page = /** @type {HTMLElement} */ (document.getElementById("podium"));
const presides = ["chair", "organiser"].includes(document.documentElement.dataset.signedIn || "");
const dial = /** @type {HTMLElement} */ (document.getElementById("clock"));

/** @param {any} item @param {string} words @param {string} kind now, next, or brief while something else is big */
function step(item, words, kind) {
  const times = item && kind !== "brief" ? [hourMinute(item.starts), hourMinute(item.ends)].filter(Boolean).join(" – ") : "";
  return html`<section class="podium-step ${kind}"><p class="overline">${words}</p>
    ${item ? html`<h1>${item.number ? html`<b>${item.number}.</b> ` : nothing}${say(item.title)}</h1>
      ${kind === "brief" ? nothing : html`<p class="quiet">${[item.presenter, times].filter(Boolean).join(" · ")}</p>`}` : html`<p class="quiet">${t("Nothing on the agenda")}</p>`}</section>`;
}

/** @param {any} vote */
function voting(vote) {
  const turnout = turnoutOf(vote);
  return html`<section class="podium-card"><div class="row">${clock(vote)}</div>
    <h2>${say(vote.title)}</h2>${questions(vote)}${vote.manner === "cards" ? html`<p class="notice gold">${icon("vote")}<b>${t("Ask for the cards: in favour, against, other views.")}</b></p>` : nothing}${vote.manner === "cards" ? nothing : html`<p class="podium-figure">${number(turnout.cast)}<small> / ${number(turnout.roll)} ${t("have voted")}</small></p>
    ${bar(turnout.cast, turnout.roll)}`}<p class="quiet">${say(vote.needed_line)}</p>${turnout.alarm ? html`<p class="notice bad" role="alert">${icon("warning")}<b>${say(turnout.alarm)}</b></p>` : nothing}${turnout.tally && vote.questions.length === 1 ? tally(turnout.tally) : nothing}</section>`;
}

/** @param {any} vote @param {boolean} seen */
function outcome(vote, seen) {
  const tag = seen ? html`<span class="tag good">${icon("check")}${t("Published at {time}", {time: clockTime(vote.published_at)})}</span>`
    : html`<span class="tag warn">${icon("eye-off")}${t("Only you and the secretariat see this result")}</span>`;
  return html`<section class="podium-card">${tag}<h2>${say(vote.title)}</h2><div class="podium-result">${decided(vote.result)}</div>
    ${seen || !presides ? nothing : html`<button type="button" class="button primary big" @click=${() => publish(vote)}>${icon("megaphone")}${t("Publish the result")}</button>`}</section>`;
}

function matter() {
  const asks = votes().find((vote) => waitsForSecond(vote));
  const asked = presides && asks ? request(asks, paint) : nothing;
  if (asked !== nothing) return asked;
  const open = openVote();
  if (open) return voting(open);
  const closed = closedVote();
  if (closed) return outcome(closed, false);
  const item = currentItem();
  const shown = votes().find((vote) => vote.state === "published" && !vote.annulled && item && vote.item === item.id);
  return shown ? outcome(shown, true) : nothing;
}

function hall() {
  const {headcount = {}} = state.pictures;
  const quorum = headcount.quorum;
  return html`<section class="podium-card podium-hall"><p class="overline">${t("In the hall")}</p>
    <p class="podium-figure">${number(headcount.present ?? 0)}<small> / ${number(headcount.summoned ?? 0)}</small></p>
    ${quorum ? html`<p class="podium-quorum ${quorum.reached ? "reached" : "missing"}">${icon(quorum.reached ? "check" : "warning")}${say(quorum.headline) || say(quorum.words)}</p>` : nothing}</section>`;
}

function paint() {
  askElection();
  document.documentElement.dataset.theme = state.pictures.congress?.theme || "ceremonial";
  const screen = screens()[0];
  const all = items();
  const done = all.filter((item) => item.state === "done").length;
  const big = matter();
  render(html`<div class="podium-left">${step(currentItem(), t("Now"), big === nothing ? "now" : "brief")}${big}${electionToRead(big !== nothing)}
      ${big === nothing && all.length ? step(nextItem(), t("Next"), "next") : nothing}</div>
    <div class="podium-right">${hall()}${big === nothing ? nothing : step(nextItem(), t("Next"), "next")}
      ${screen ? html`<section class="podium-card podium-screen"><p class="overline">${t("The hall sees")}</p>${glance(screen.slide)}</section>` : nothing}
      ${all.length ? html`<p class="quiet podium-done">${t("{done} of {all} agenda items done", {done, all: all.length})}</p>` : nothing}</div>`, page);
}

follow(["congress", "agenda", "votes", "turnout", "headcount", "screens", "messages", "elections", "ballots_count"], paint);
const tick = () => { dial.textContent = new Date(live.now()).toTimeString().slice(0, 5); };
window.setInterval(tick, 1000);
tick();
