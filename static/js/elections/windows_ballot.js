// @ts-check
/** Windows of the ballot: opinion ballot, tellers, issuing, late-comers, the sheets that came back, and electing with cards raised. */
import {html, nothing, render} from "../core/lit.js";
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";
import {askDeed, choice, field} from "./asking.js";
import {finder} from "./pick.js";
import {decided, followHow, openDecision} from "./windows_before.js";

/** @typedef {import("./windows_before.js").About} About */

/** @param {About} about */
export function opinionWindow({election, path, warnings}) {
  const people = election.candidates.filter((/** @type {any} */ one) => !["retracted", "withdrawn"].includes(one.standing.code));
  return askDeed({title: t("Opinion ballot"), path, warnings, wide: true, confirm: t("Prepare the opinion ballot"),
    shape: (typed) => ({candidates: people.filter((/** @type {any} */ one) => typed[`ask-${one.id}`]).map((/** @type {any} */ one) => one.id), counters: String(typed.counters || "").split(/[\n,;]/).map((name) => name.trim()).filter(Boolean)}),
    body: html`<p>${t("The delegates mark agree or disagree for each person. {n} delegates are present.", {n: number(election.hall.present)})}</p>
      ${people.map((/** @type {any} */ one) => html`<label class="check"><input type="checkbox" name="ask-${one.id}" ?checked=${one.source.code !== "committee"}><span><b>${one.name}</b> <span class="tag">${say(one.source.label)}</span></span></label>`)}
      ${field("counters", t("Who counts (names, one a line)"), {type: "area", max: 1000, hint: t("Members of the secretariat, with official delegates if needed, as the presidium decides.")})}`});
}

/** @param {About} about */
export function tellersWindow({election, path, warnings}) {
  /** @type {import("./pick.js").Person[]} */
  const chosen = election.team.map((/** @type {any} */ one) => ({id: one.delegate, number: one.number, name: one.name, initials: "", delegation: one.unit, position: ""}));
  let head = election.team.find((/** @type {any} */ one) => one.head)?.delegate ?? null;
  const taken = new Map(election.candidates.filter((/** @type {any} */ one) => one.place !== null && one.delegate !== null).map((/** @type {any} */ one) => [one.delegate, t("stands for election")]));
  /** @param {HTMLFormElement} form */
  const ready = (form) => {
    const heads = /** @type {HTMLElement} */ (form.querySelector("[data-part=heads]"));
    const paint = () => {
      if (!chosen.some((one) => one.id === head)) head = chosen[0]?.id ?? null;
      render(chosen.length ? html`<label class="label" for="el-head">${t("Head teller")}</label><select class="select" id="el-head" @change=${(/** @type {Event} */ event) => { head = Number(/** @type {HTMLSelectElement} */ (event.target).value); }}>
        ${chosen.map((one) => html`<option value=${one.id} ?selected=${one.id === head}>${one.name}</option>`)}</select>` : nothing, heads);
    };
    finder(/** @type {HTMLElement} */ (form.querySelector("[data-part=find]")), {chosen, many: true, taken, changed: paint});
    paint();
    followHow(form);
  };
  return askDeed({title: t("Choose the tellers"), path, warnings, wide: true, confirm: t("Go on"), ready,
    shape: (typed) => ({...decided(typed), members: chosen.map((one) => one.id), head}),
    body: html`<p>${t("Official delegates who are not on the list. The congress decides with cards raised.")}</p><div data-part="find"></div><div data-part="heads" class="field"></div>${openDecision()}`});
}

/** @param {About} about */
export function electWindow({election, path, warnings}) {
  return askDeed({title: t("Elect with cards raised"), path, warnings, confirm: t("Go on"), ready: followHow, shape: ({whole, ...typed}) => ({...decided(typed), by_person: whole === "each"}),
    body: html`<p class="strong">${say(election.title)}</p>${choice("whole", t("The congress votes"), [["list", t("on the whole list"), t("{n} names at once", {n: number(election.list.length)})], ["each", t("person by person")]], "list")}${openDecision()}`});
}

/** @param {About} about */
export function issueWindow({election, path, warnings}) {
  const printed = election.box?.figures.printed ?? 0;
  return askDeed({title: t("Open the issue of ballots?"), path, warnings, confirm: t("Freeze the base and issue ballots"),
    body: html`<p class="strong">${say(election.title)}</p><div class="el-figures">${[[election.hall.summoned, t("summoned")], [election.hall.present, t("present")], [printed, t("ballots printed")]].map(([n, words]) => html`<div class="figure"><b>${number(Number(n))}</b><span>${words}</span></div>`)}</div>
      <p>${t("The base of the majority and the people behind it are frozen now; presence is sealed. Whoever comes later can be admitted until the box is opened; the base stays.")}</p>`});
}

/** A late-comer gets a ballot as long as the box is not open. @param {About} about */
export function admitWindow({path, warnings}) {
  /** @type {import("./pick.js").Person[]} */
  const chosen = [];
  return askDeed({title: t("Admit a late-comer"), path, warnings, confirm: t("Admit to the ballot"), shape: () => ({delegate: chosen[0]?.id ?? 0}),
    ready: (form) => finder(/** @type {HTMLElement} */ (form.querySelector("[data-part=find]")), {chosen}), body: html`<div data-part="find"></div>`});
}

/** Sheets that came back, counted before anybody looks at the names. @param {About} about */
export function returnedWindow({election, next, path, warnings}) {
  const box = next.deed === "opinion-close" ? election.opinion : election.box;
  return askDeed({title: t("How many ballots came back?"), path, warnings, confirm: t("Write down what came back"), shape: (typed) => ({...(typed.reason ? {reason: typed.reason} : {}), returned: typed.returned ?? 0}),
    body: html`<p>${icon("info")}${t("Issued: {n}. Count the sheets out of the box without looking at the names.", {n: number(box?.figures.issued ?? 0)})}</p>
      ${field("returned", t("Ballots returned"), {type: "number", required: true, first: true})}
      ${next.deed === "recount" ? field("reason", t("Why the number is corrected"), {required: true}) : ""}`});
}
