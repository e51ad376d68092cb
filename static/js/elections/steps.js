// @ts-check
/** The left side of an election's page: the steps with what is done, and the rounds it is linked to. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {steps} from "./words.js";

/** @param {any} election */
export function stepList(election) {
  return html`<ol class="el-steps" aria-label=${t("Steps of the election")}>${steps(election).map((step, n) => html`<li class=${step.is} aria-current=${step.is === "now" ? "step" : "false"}>
    <span class="el-mark">${step.is === "done" ? icon("check") : n + 1}</span>
    <span class="el-step-name">${step.name()}${step.is === "done" ? html`<span class="unseen"> – ${t("done")}</span>` : nothing}</span></li>`)}</ol>`;
}

/** What a round is called. @param {any} round */
export function roundName(round) {
  if (round.tie) return t("Between the tied");
  return t("Round {n}", {n: round.round});
}

/** The chain of rounds: each a link, the one that is open marked. @param {any[]} rounds @param {number} here */
export function chain(rounds, here) {
  if (rounds.length < 2) return nothing;
  return html`<nav aria-label=${t("Rounds")}><ol class="el-chain">${rounds.map((round) => html`<li>${round.id === here ? html`<b aria-current="page">${roundName(round)}</b>`
    : html`<a href="/elections/${round.id}">${["done", "announced", "tie_round", "next_round"].includes(round.state) ? icon("check") : nothing}${roundName(round)}</a>`}</li>`)}</ol></nav>`;
}
