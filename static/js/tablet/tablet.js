// @ts-check
/** The delegate's page: follows the congress, lays the open vote over everything until it is answered, says when the line is down. */
import {icon} from "../core/icons.js";
import {live} from "../core/live.js";
import {html, nothing, render} from "../core/lit.js";
import {t} from "../core/wording.js";
import {begin as beginAlarm} from "./alarm.js";
import {call, voteChanged} from "./attention.js";
import {begin, ballot} from "./ballot.js";
import {stay} from "./staying.js";
import {beginElections, electionView, leaveElection} from "./election.js";
import {farewell} from "./farewell.js";
import {askMe, changed, follow, hall, mayAnswer, onHall, takesAnswers} from "./hall.js";
import {home} from "./home.js";
import {beginMyself, leaveMyself} from "./myself.js";
import {myselfView} from "./myself-view.js";
import {agendaView, documentsView, findCurrent} from "./programme.js";
import {prepare} from "./reading.js";
import {fill} from "./shelf.js";
import {confirmation, underway} from "./receipt.js";
import {sheet} from "./sheet.js";
import {question} from "./vote.js";

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const views = {home, agenda: agendaView, documents: documentsView, myself: myselfView, election: electionView};
const TABS = /** @type {const} */ ([["home", "home", "Now"], ["agenda", "agenda", "Agenda"], ["documents", "document", "Documents"]]);
const PERSON = document.documentElement.dataset.person || "";

/** What lies over the page, or nothing. */
function cover() {
  const {vote, me, ended} = hall;
  if (ended) return farewell(ended);
  if (!vote) return nothing;
  const answers = ballot.sending.get(vote.id);
  const receipt = me.voted[vote.id];
  if (answers && (!receipt || ballot.changing === vote.id)) return underway(vote, answers);
  if (receipt && ballot.confirming === vote.id) return confirmation(vote, receipt);
  const asked = mayAnswer() || (ballot.changing === vote.id && takesAnswers(vote));
  return !asked ? nothing : vote.questions.length > 1 ? sheet(vote) : question(vote);
}

/** @param {"home" | "agenda" | "documents"} tab */
function go(tab) {
  leaveMyself();
  leaveElection();
  hall.tab = tab;
  changed();
  requestAnimationFrame(() => {
    place("view").scrollTo(0, 0);
    if (tab === "agenda") findCurrent();
  });
}

/** @param {readonly ["home" | "agenda" | "documents", string, string]} entry */
function tabButton([tab, sign, name]) {
  const count = tab === "documents" ? hall.documents.length : 0;
  return html`<button type="button" aria-current=${hall.tab === tab ? "page" : "false"} @click=${() => go(tab)}>${icon(sign)}<span>${t(name)}${count ? ` (${count})` : ""}</span></button>`;
}

function paint() {
  const over = cover();
  render(views[hall.tab](), place("view"));
  render(TABS.map(tabButton), place("tabs"));
  render(over, place("cover"));
  const appears = place("cover").hidden && over !== nothing;
  place("cover").hidden = over === nothing;
  if (appears) place("cover").focus({preventScroll: true});
  stay(over !== nothing && !hall.ended);
  document.body.classList.toggle("covered", over !== nothing);
  ["view", "tabs", "reader"].forEach((id) => place(id).toggleAttribute("inert", over !== nothing));
  document.body.classList.toggle("ended", hall.ended !== null);
  place("away").hidden = live.state === "live" || !live.heardAt || hall.ended !== null;
  render(html`${icon("wifi-off")}<span>${t("No connection. Everything shown stays; the page catches up by itself.")}</span>`, place("away"));
}

/** Another person has signed in on this device in another tab: this page must not act for the earlier one. */
function oneAtATime() {
  try {
    localStorage.setItem("tablet-person", PERSON);
  } catch (_) { /* without storage there is nothing to compare */ }
  window.addEventListener("storage", (event) => {
    if (event.key === "signed-out") hall.leaving = true;
    if (event.key === "tablet-person" && event.newValue !== PERSON) location.reload();
  });
}

onHall(paint);
onHall(call);
beginMyself();
beginElections();
beginAlarm();
begin();
follow(voteChanged);
live.on("documents", (picture) => fill(picture.documents || []));
setTimeout(prepare, 3000 + Math.random() * 12000);
setInterval(() => hall.me.present || hall.ended || document.hidden || askMe(20000), 40000); // until the desk has let this delegate in
oneAtATime();
changed();
