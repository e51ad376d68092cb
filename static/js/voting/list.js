// @ts-check
/** The list of votes: what is open first, then drafts, then what is decided. Painted from the topics "votes", "turnout" and "headcount". */
import {html, nothing, render, repeat} from "/static/js/core/lit.js";
import {clockTime, date} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {live} from "/static/js/core/live.js";
import {say, t} from "/static/js/core/wording.js";
import {mannerWords, modeWords} from "./answers.js";
import {countdown} from "./countdown.js";
import {runs} from "./deeds.js";
import {editVote} from "./form.js";
import {request, requestState, waitsForSecond} from "./override.js";
import {bars, linked, questions, tag, turnout, verdictChip} from "./parts.js";
import {quorumTag} from "./quorum.js";
import {nextDeeds} from "./steps.js";
import {follower, waitingList} from "./waiting.js";

const list = /** @type {HTMLElement} */ (document.getElementById("votes"));
const ORDER = ["open", "closed", "draft", "published"];
const me = (document.documentElement.dataset.person || "").split(":")[1];
/** @type {any[]} */
let votes = [];
/** @type {any} */
let now = {vote: null, cast: 0, roll: 0, tally: null};
/** @type {any} */
let headcount = null;
/** @type {any} */
let waiting = null;

document.getElementById("new-vote")?.addEventListener("click", () => void editVote());

/** @param {any} vote */
function moments(vote) {
  const told = vote.published_at || vote.closed_at || vote.opened_at;
  const [asked, options] = vote.small ? [vote.questions, vote.options] : [vote.questions.length, vote.choices.length];
  const shape = asked > 1 ? t("{n} questions", {n: asked}) : vote.shape === "options" ? t("{n} options", {n: options}) : "";
  return [t("Vote no. {n}", {n: vote.id}), shape, modeWords(vote.mode), vote.manner === "tablets" ? "" : mannerWords(vote.manner), say(vote.rule_words),
    told ? `${clockTime(told)} ${date(told)}` : ""].filter(Boolean).join(" · ");
}

/** A vote of long ago comes small, without its numbers: they are on its page. @param {any} vote */
function card(vote) {
  const numbers = vote.small ? null : vote.result;
  const mine = now.vote === vote.id ? now : {cast: 0, roll: vote.sets?.roll || 0, tally: null};
  const busy = votes.some((each) => each.state === "open");
  const open = vote.state === "open";
  const asks = waitsForSecond(vote) && String(vote.override_ask.asked_id) !== me;
  return html`<li class="card vote-card ${vote.annulled ? "annulled" : vote.state}"><div class="vote-card-words">
      <p class="row">${tag(vote)}${vote.result && !vote.annulled ? verdictChip(vote.result) : nothing}${vote.state === "draft" ? quorumTag(vote, headcount) : nothing}
        ${open && vote.closes_at && !vote.casting_ended_at ? html`<span class="tag warn">${icon("clock")}${countdown(vote.closes_at)}</span>` : nothing}</p>
      <h2><a href="/votes/${vote.id}">${say(vote.title)}</a></h2><p class="quiet">${moments(vote)}</p>
      ${vote.annulled ? html`<p>${t("Annulled: {reason}", {reason: vote.annulled.reason})}</p>` : nothing}
      ${open || vote.state === "draft" ? questions(vote) : nothing}
      ${numbers && !vote.annulled ? numbers.lines.slice(0, vote.questions.length > 1 ? 60 : 2).map((/** @type {any} */ line) => html`<p>${say(line)}</p>`) : nothing}
      ${open ? html`<p>${say(vote.needed_line)}</p>` : nothing}${linked(vote)}
      ${asks ? request(vote, paint) : requestState(vote)}</div>
    <div class="vote-card-side">${open && vote.manner !== "cards" ? turnout(mine.cast, mine.roll) : nothing}
      ${open && mine.tally && vote.questions.length === 1 ? bars(mine.tally) : nothing}${numbers && vote.questions.length === 1 ? bars(numbers.rows) : nothing}</div>
    <div class="vote-card-deeds no-print">${nextDeeds(vote, {...mine, busy, headcount})}
      <a class="button bare" href="/votes/${vote.id}">${t("Details")}${icon("chevron-right")}</a></div>
    ${open && vote.manner !== "cards" ? html`<div class="vote-card-waiting">${waitingList(vote, waiting)}</div>` : nothing}</li>`;
}

const follow = follower((told) => {
  waiting = told;
  paint();
});

function paint() {
  const ordered = [...votes].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.id - a.id);
  render(ordered.length ? html`<ul class="vote-list">${repeat(ordered, (vote) => vote.id, card)}</ul>`
    : html`<div class="card empty">${icon("vote")}<b>${t("No vote has been prepared yet")}</b>
      <p>${runs ? t("Prepare the questions of the day as drafts; they open one at a time.") : t("The secretariat prepares the questions of the day.")}</p></div>`, list);
  follow(ordered[0]?.state === "open" ? ordered[0].id : null, now.cast);
}

live.on("votes", (picture) => {
  votes = picture?.votes || [];
  paint();
});
live.on("turnout", (picture) => {
  now = picture || now;
  paint();
});
live.on("headcount", (picture) => {
  headcount = picture;
  paint();
});
