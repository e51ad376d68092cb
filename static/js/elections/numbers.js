// @ts-check
/** The numbers of an election: seats, candidates, surplus and its limit, the sheets of paper, and the base with the people behind each subtraction. */
import {html, nothing} from "../core/lit.js";
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";

/** @param {string | number} value @param {string} words @param {string} [kind] */
const figure = (value, words, kind = "") => html`<div class="figure ${kind}"><b>${typeof value === "number" ? number(value) : value}</b><span>${words}</span></div>`;

/** @param {any} election */
export function figures(election) {
  const listed = election.candidates.filter((/** @type {any} */ one) => one.place !== null).length;
  const standing = election.candidates.filter((/** @type {any} */ one) => !["retracted", "withdrawn"].includes(one.standing.code)).length;
  const {limit} = election.draft_list;
  const names = listed || standing;
  const {support} = election.profile;
  const over = election.seats ? names - election.seats : 0;
  return html`<section class="card tight stack tight"><h2 class="overline">${t("Numbers")}</h2><div class="el-figures">
    ${figure(election.seats || "–", t("to be elected"))}${figure(names, listed ? t("on the list") : t("nominated"))}
    ${election.seats && names && !election.tie ? figure(over, limit === null ? t("more than seats") : t("more than seats, at most {n}", {n: number(limit)}), limit !== null && over > limit ? "over" : "") : nothing}</div>
    ${support ? html`<p class="quiet">${t("From the floor and self-nominated: more than {part} of those attending must support the person.", {part: support.denominator === 100 ? `${support.numerator} %` : `${support.numerator}/${support.denominator}`})}</p>` : nothing}
    <p class="quiet">${t("Rules: {name}", {name: say(election.profile.name)})}</p></section>`;
}

const SHEETS = /** @type {[string, () => string][]} */ ([["printed", () => t("printed")], ["issued", () => t("issued")], ["spoiled", () => t("exchanged")], ["unused", () => t("unused")], ["returned", () => t("returned")]]);

/** The sheets of paper of a box. @param {any} box @param {string} title */
export function sheets(box, title) {
  if (!box) return nothing;
  return html`<section class="card tight stack tight"><h2 class="overline">${title}</h2><div class="el-figures">
    ${SHEETS.map(([name, words]) => figure(box.figures[name] ?? "–", words(), name === "returned" && box.figures.returned > box.figures.issued ? "over" : ""))}</div>
    ${box.shortfall ? html`<p class="quiet">${t("Fewer came back: {reason}", {reason: box.shortfall})}</p>` : nothing}
    ${box.presidium ? html`<p class="quiet">${t("The presidium decided: {reason}", {reason: box.presidium})}</p>` : nothing}</section>`;
}

/** The frozen base: each subtraction opens to its people. @param {any} base */
export function baseCard(base) {
  if (!base) return nothing;
  return html`<section class="card tight el-base"><h2 class="overline">${t("What the majority is taken of")}</h2>
    <p><span>${t("Delegates summoned")}</span><span>${number(base.summoned)}</span></p>
    ${base.less.map((/** @type {any} */ less) => html`<details><summary><span>− ${say(less.label)}</span><b>${number(less.count)}${icon("chevron-down")}</b></summary>
      ${less.people.length ? html`<ul>${less.people.map((/** @type {any} */ each) => html`<li>${each.number} ${each.name}</li>`)}</ul>` : html`<p class="quiet">${t("Nobody.")}</p>`}</details>`)}
    <p><span>${t("Base")}</span><span>${number(base.base)}</span></p>
    ${base.rule_label ? html`<p class="quiet el-plain">${say(base.rule_label)}</p>` : nothing}</section>`;
}
