// @ts-check
// The control page: paints its five parts whenever a picture is newer, and names the keys.
import {html, nothing, render} from "/static/js/core/lit.js";
import {show} from "/static/js/core/deed.js";
import {keys} from "/static/js/core/keys.js";
import {t} from "/static/js/core/wording.js";
import {close, openTheVote, publish} from "./acts.js";
import {askElection, electionCard} from "./election.js";
import * as hall from "./hall.js";
import * as head from "./head.js";
import * as item from "./item.js";
import * as messages from "./messages.js";
import * as programme from "./programme.js";
import * as screens from "./screens.js";
import {auto, blank, lookNext, putOn, refresh} from "./slides.js";
import {changed, closedVote, follow, nextItem, openVote, state} from "./state.js";
import * as vote from "./vote.js";

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

function middle() {
  const open = openVote();
  const closed = closedVote();
  return html`${open ? vote.open(open) : closed ? vote.closed(closed) : item.current()}
    <div class="cards"><div>${open ? vote.waitingCard(open) : nothing}${item.votesCard()}</div><div>${item.documentsCard()}${electionCard()}${messages.card()}</div></div>`;
}

function paint() {
  document.documentElement.dataset.theme = state.pictures.congress?.theme || "ceremonial";
  render(head.paint(), place("head"));
  render(programme.paint(), place("agenda"));
  render(middle(), place("live"));
  render(screens.paint(), place("screens"));
  render(hall.paint(), place("hall"));
  programme.follow(place("agenda"));
  tick();
  ask();
  askElection();
}

function tick() {
  const dial = document.querySelector("[data-now]");
  if (dial) dial.textContent = head.clock();
}

let asked = "";
let askedAt = 0;

/** Pictures that are asked for, not pushed: the preview, and who has not voted yet (at most once a second). */
function ask() {
  const {turnout = {}} = state.pictures;
  const now = JSON.stringify([openVote()?.id, turnout.cast]);
  if (now === asked) return;
  const wait = Math.max(0, askedAt + 1000 - Date.now());
  asked = now;
  askedAt = Date.now() + wait;
  window.setTimeout(async () => {
    state.waiting = openVote() ? await show("/votes/waiting").catch(() => state.waiting) : null;
    changed();
  }, wait);
}

follow(["congress", "agenda", "library", "votes", "turnout", "messages", "headcount", "screens", "hall", "elections", "ballots_count"], paint);

let shown = 0;
follow(["agenda", "votes", "messages", "elections"], () => {
  if (state.asOf !== shown) refresh();
  shown = state.asOf;
});

if (state.writes) {
  keys({
    " ": {label: t("preview the next slide"), run: lookNext},
    Enter: {label: t("put the preview on the chosen screen"), run: putOn},
    b: {label: t("darken the chosen screen"), run: blank},
    a: {label: t("let the chosen screen follow the congress"), run: auto},
    n: {label: t("go on to the next item"), run: programme.goOn, when: () => Boolean(nextItem())},
    v: {label: t("prepare a new vote"), run: () => void item.newVote()},
    o: {label: t("open the first prepared vote of the item"), run: () => void openTheVote(item.firstDraft(), state.pictures.headcount), when: () => !openVote() && Boolean(item.firstDraft())},
    k: {label: t("close the open vote and count"), run: () => void close(openVote(), state.pictures.turnout || {}), when: () => Boolean(openVote())},
    p: {label: t("publish the result"), run: () => void publish(closedVote()), when: () => Boolean(closedVote())},
    m: {label: t("write a message"), run: messages.write},
    1: {label: t("choose screen 1 (2, 3 … likewise)"), run: () => screens.choose(1)},
  });
  document.addEventListener("keydown", (event) => {
    const field = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!field && !document.querySelector("dialog[open]") && /^[2-9]$/.test(event.key)) screens.choose(Number(event.key));
  });
}

head.refreshDay();
window.setInterval(head.refreshDay, 30000);
window.setInterval(() => {
  render(hall.paint(), place("hall"));
  tick();
}, 1000);
