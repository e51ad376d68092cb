// @ts-check
/** Every election with its state in words and its chain of rounds; the latest round of a chain stands for it. Painted from the topic "elections" and the page's own list. */
import {html, nothing, render, repeat} from "../core/lit.js";
import {show} from "../core/deed.js";
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {keys} from "../core/keys.js";
import {live} from "../core/live.js";
import {complain} from "../core/toast.js";
import {say, t} from "../core/wording.js";
import {newElection} from "./form.js";
import {runs} from "./state.js";
import {chain} from "./steps.js";

const place = /** @type {HTMLElement} */ (document.getElementById("elections"));
/** @type {any[]} */
let all = JSON.parse(document.getElementById("start")?.textContent || "{}").elections || [];

/** The rounds of one election, the first first. @param {any} first */
function family(first) {
  const found = [first];
  for (let at = 0; at < found.length; at += 1) found.push(...all.filter((one) => one.previous === found[at].id));
  return found.sort((a, b) => a.id - b.id);
}

const kind = (/** @type {string} */ state) => (state === "annulled" ? "annulled" : ["announced", "tie_round", "next_round", "done"].includes(state) ? "over" : state === "draft" ? "" : "running");

/** @param {any[]} rounds */
function card(rounds) {
  const one = [...rounds].reverse().find((round) => round.state !== "annulled") || rounds[rounds.length - 1];
  const winners = one.result?.elected;
  return html`<li class="card el-card ${kind(one.state)}"><div class="el-card-words"><p class="row"><span class="tag ${kind(one.state) === "over" ? "good" : kind(one.state) === "running" ? "brand" : ""}">${say(one.state_label)}</span>
      <span class="quiet">${one.manner === "cards" ? t("with cards raised") : t("secret ballot on paper")}</span></p>
    <h2><a href="/elections/${one.id}">${say(one.title)}</a></h2>
    <p class="quiet">${[say(one.office.label), one.seats ? t("{n} to be elected", {n: number(one.seats)}) : "", one.list.count ? t("{n} candidates", {n: number(one.list.count)}) : "", winners ? t("{n} elected", {n: number(winners)}) : ""].filter(Boolean).join(" · ")}</p>
    ${chain(rounds, one.id)}</div>
    <div class="el-card-side"><a class="button ${kind(one.state) === "running" ? "primary" : ""}" href="/elections/${one.id}">${kind(one.state) === "running" ? t("Go on") : t("Look")}${icon("chevron-right")}</a></div></li>`;
}

function paint() {
  const families = all.filter((one) => one.previous === null).map(family).reverse();
  render(families.length ? html`<ul class="el-list">${repeat(families, (rounds) => rounds[0].id, card)}</ul>`
    : html`<div class="card empty">${icon("people")}<b>${t("No election has been prepared yet")}</b><p>${runs ? t("Prepare each election of the congress; its page then leads step by step to the announcement.") : t("The secretariat prepares the elections of the congress.")}</p></div>`, place);
}

async function create() {
  const made = await newElection().catch(complain);
  if (made?.election) location.assign(`/elections/${made.election}`);
}

document.getElementById("new-election")?.addEventListener("click", () => void create());
if (runs) keys({n: {label: t("make a new election"), run: () => void create()}});
let first = true;
live.on("elections", () => {
  if (!first) show("/elections").then((told) => { all = told.elections; paint(); }).catch(complain);
  first = false;
});
paint();
