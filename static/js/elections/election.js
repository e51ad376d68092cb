// @ts-check
/** The page of one election: the steps on the left, what to do now in the middle, candidates and numbers on the right. */
import {html, render} from "../core/lit.js";
import {keys} from "../core/keys.js";
import {say, t} from "../core/wording.js";
import {candidatesCard} from "./candidates.js";
import {perform} from "./deeds.js";
import {historyCard} from "./history.js";
import {papers} from "./links.js";
import {baseCard, figures, sheets} from "./numbers.js";
import {resultCard} from "./result.js";
import {follow, mayDo, onState, refresh, state} from "./state.js";
import {primary, stepCard} from "./step.js";
import {chain, stepList} from "./steps.js";

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const offered = (/** @type {string} */ deed) => state.election.next.find((/** @type {any} */ each) => each.deed === deed);
const ready = () => {
  const next = primary(state.election);
  return next && !next.stops.length && mayDo(next.deed) ? next : null;
};

function nominate() {
  const next = offered("nominate");
  if (next) void perform(next);
}

function paint() {
  const {election} = state;
  const title = document.querySelector(".office-head h1");
  if (title) title.textContent = say(election.title);
  render(html`${chain(election.rounds, election.id)}<div class="el-page">${stepList(election)}
    <div class="stack wide">${stepCard(election)}${resultCard(election, paint)}${historyCard(election)}</div>
    <div class="el-side stack">${figures(election)}${sheets(election.opinion, t("Opinion ballots"))}${sheets(election.box, t("Ballots"))}${baseCard(election.base)}${papers(election)}${candidatesCard(election, nominate)}</div></div>`, place("page-of-election"));
}

onState(paint);
keys({
  Enter: {label: t("do the next step"), run: () => void perform(ready()), when: () => Boolean(ready())},
  a: {label: t("add a candidate"), run: nominate, when: () => mayDo("nominate") && Boolean(offered("nominate"))},
});
follow(["elections", "ballots_count", "papers", "votes", "headcount"]);
document.addEventListener("visibilitychange", () => document.hidden || void refresh());
paint();
