// @ts-check
/** The list of votes: what is open first, then drafts, then what is decided. Painted from the topics "votes" and "turnout". */
import {html, nothing, render, repeat} from "/static/js/core/lit.js";
import {clockTime, date} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {live} from "/static/js/core/live.js";
import {say, t} from "/static/js/core/wording.js";
import {runs} from "./deeds.js";
import {editVote} from "./form.js";
import {bars, nextDeed, tag, turnout, verdictChip} from "./parts.js";

const list = /** @type {HTMLElement} */ (document.getElementById("votes"));
const ORDER = ["open", "closed", "draft", "published"];
/** @type {any[]} */
let votes = [];
/** @type {any} */
let now = {vote: null, cast: 0, roll: 0, tally: null};

document.getElementById("new-vote")?.addEventListener("click", () => void editVote());

/** @param {any} vote */
function moments(vote) {
  const told = vote.published_at || vote.closed_at || vote.opened_at;
  const mode = vote.mode === "named" ? t("Named") : t("Counted");
  return [t("Vote no. {n}", {n: vote.id}), mode, say(vote.rule_words), told ? `${clockTime(told)} ${date(told)}` : ""].filter(Boolean).join(" · ");
}

/** @param {any} vote */
function card(vote) {
  const mine = now.vote === vote.id ? now : {cast: 0, roll: vote.sets?.roll || 0, tally: null};
  const busy = votes.some((each) => each.state === "open");
  const open = vote.state === "open";
  return html`<li class="card vote-card ${vote.state}"><div class="vote-card-words">
      <p class="row">${tag(vote)}${vote.result ? verdictChip(vote.result) : nothing}</p>
      <h2><a href="/votes/${vote.id}">${say(vote.title)}</a></h2><p class="quiet">${moments(vote)}</p>
      ${vote.result ? vote.result.lines.slice(0, 2).map((/** @type {any} */ line) => html`<p>${say(line)}</p>`) : nothing}
      ${open ? html`<p>${say(vote.needed_line)}</p>` : nothing}</div>
    <div class="vote-card-side">${open ? turnout(mine.cast, mine.roll) : nothing}
      ${open && mine.tally ? bars(mine.tally) : nothing}${vote.result ? bars(vote.result.rows) : nothing}</div>
    <div class="vote-card-deeds no-print">${nextDeed(vote, {...mine, busy})}
      <a class="button bare" href="/votes/${vote.id}">${t("Details")}${icon("chevron-right")}</a></div></li>`;
}

function paint() {
  const ordered = [...votes].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.id - a.id);
  render(ordered.length ? html`<ul class="vote-list">${repeat(ordered, (vote) => vote.id, card)}</ul>`
    : html`<div class="card empty">${icon("vote")}<b>${t("No vote has been prepared yet")}</b>
      <p>${runs ? t("Prepare the questions of the day as drafts; they open one at a time.") : t("The secretariat prepares the questions of the day.")}</p></div>`, list);
}

live.on("votes", (picture) => {
  votes = picture?.votes || [];
  paint();
});
live.on("turnout", (picture) => {
  now = picture || now;
  paint();
});
