// @ts-check
/** The window in which a vote is drafted or changed. It says in words what the vote will need; it never opens one. */
import {html, nothing, ref, render} from "/static/js/core/lit.js";
import {deed, show} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {handleForm, values} from "/static/js/core/form.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";
import {Lines, shapes, words} from "./asked.js";
import {OTHER, PROFILE, decision, manner, place, ways} from "./fields.js";
import {PRESETS, aheadWords, quorumWords} from "./rule.js";

/** @typedef {import("./rule.js").Rule} Rule */
/** @typedef {{choices: any[], rule: Rule, profile: {code: string, name: any}, weighted: boolean, quorum: import("./rule.js").Part, sets: import("./rule.js").Sets & {less: {label: any, count: number}[]}, items: any[]}} Start */

/**
 * Draft a vote, or change a draft. Resolves to {vote} when it was saved, to undefined when the window was closed.
 * @param {any} [vote] a draft as in the topic "votes"; none: a new vote
 * @param {{item?: number | null}} [about] the agenda item a new vote belongs to
 * @returns {Promise<{vote: number} | undefined>}
 */
export async function editVote(vote, about = {}) {
  /** @type {Start} */
  const start = await show("/votes/form");
  const path = vote ? `/votes/${vote.id}/change` : "/votes";
  return openDialog((close) => html`<form novalidate class="vote-form" ${ref((element) => queueMicrotask(() => ready(element, start, vote, path, close)))}>
    <div class="dialog-body"><h2>${vote ? t("Change the vote") : t("New vote")}</h2>
      <section class="vote-part">${shapes(vote)}${words(vote)}${place(start, vote, about.item)}</section>
      <section class="vote-part">${ways(vote)}${manner(start, vote)}</section>
      <section class="vote-part">${decision(start, vote)}</section>
      <p class="wrong" data-for="" role="alert"></p></div>
    <div class="vote-form-foot"><div class="notice gold" data-part="words" role="status"></div><div class="row end">
      <button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="submit" class="button primary">${vote ? t("Save the changes") : t("Save as a draft")}</button></div></div></form>`, {wide: true});
}

/** @param {Element | undefined} element @param {Start} start @param {any} vote @param {string} path @param {(outcome?: any) => void} close */
function ready(element, start, vote, path, close) {
  if (!(element instanceof HTMLFormElement) || element.dataset.ready) return;
  element.dataset.ready = "yes";
  const lines = new Lines(element, vote);
  element.addEventListener("input", () => follow(element, start, lines));
  handleForm(element, (typed) => deed(path, body(typed, start, lines.body(vote))), close);
  follow(element, start, lines);
}

/** What the form says, in the shape of the deed. @param {Record<string, any>} typed @param {Start} start @param {Record<string, any>} asked */
function body(typed, start, asked) {
  const rule = ruleOf(typed, start);
  const typedBase = rule.base === "summoned";
  return {
    title_vi: typed.title_vi, title_en: typed.title_en, item: typed.item ? Number(typed.item) : null, rule, ...asked,
    shape: typed.shape, manner: typed.manner, mode: typed.manner === "cards" ? "counted" : typed.mode, show_tally: typed.show_tally,
    seconds: typed.manner !== "cards" && typed.seconds ? Number(typed.seconds) : null,
    changeable: typed.manner !== "cards" && typed.changeable, weighted: typed.manner === "tablets" && Boolean(typed.weighted), profile: start.profile.code,
    absent_throughout: typedBase ? typed.absent_throughout || 0 : 0, absent_reason: typedBase ? typed.absent_reason : "",
  };
}

/** @param {Record<string, any>} typed @param {Start} start @returns {Rule} */
function ruleOf(typed, start) {
  const own = {base: typed.base, numerator: typed.numerator, denominator: typed.denominator, strict: typed.strict === "more"};
  const {base, numerator, denominator, strict} = start.rule;
  const chosen = typed.preset === PROFILE ? {base, numerator, denominator, strict} : PRESETS[Number(typed.preset)]?.rule || own;
  return {...chosen, quorum: typed.quorum ? start.quorum : null, units: typed.quorum ? start.rule.units : null, plurality: typed.shape === "options" && typed.plurality};
}

/** The number typed by hand, or what the ledger tells at this moment. @param {Record<string, any>} typed @param {Start} start */
function notCounted(typed, start) {
  return typed.absent_throughout ?? start.sets.less.reduce((sum, each) => sum + each.count, 0);
}

/** Keep the sentence, and the fields it depends on, in step with what is chosen. @param {HTMLFormElement} form @param {Start} start @param {Lines} lines */
function follow(form, start, lines) {
  const typed = values(form);
  const rule = ruleOf(typed, start);
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (form.querySelector(`[data-part=${name}]`));
  lines.show(typed.shape);
  part("own").hidden = typed.preset !== OTHER;
  part("absent").hidden = rule.base !== "summoned";
  part("tablets").hidden = typed.manner === "cards";
  part("plurality").hidden = typed.shape !== "options";
  const quorum = rule.quorum && quorumWords(rule.quorum, start.sets);
  const told = typed.weighted ? t("The numbers are fixed by weight when the vote opens.") : aheadWords(rule, start.sets, notCounted(typed, start));
  render(html`${icon("info")}<p class="strong">${told}</p>
    ${quorum ? html`<p>${quorum.words}</p>` : nothing}
    <p>${t("By the numbers of this moment; they are fixed when the vote opens.")}</p>`, part("words"));
}
