// @ts-check
/** What was shown by cards: everybody the same, or counted by blocks with the counter's name. And how many ballots came back on paper. */
import {html, nothing, ref, render} from "/static/js/core/lit.js";
import {deed, show} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {handleForm, values} from "/static/js/core/form.js";
import {icon} from "/static/js/core/icons.js";
import {toast} from "/static/js/core/toast.js";
import {number} from "/static/js/core/format.js";
import {say, t} from "/static/js/core/wording.js";
import {sign, tone} from "./answers.js";
import {act} from "./deeds.js";

/** The window for the cards. @param {any} vote */
export async function tellCards(vote) {
  const waiting = await show("/votes/waiting").catch(() => null);
  const units = (waiting?.delegations || []).map((/** @type {any} */ each) => ({id: each.id, name: each.name, free: each.people.length}));
  const free = units.reduce((/** @type {number} */ sum, /** @type {any} */ unit) => sum + unit.free, 0);
  await openDialog((close) => html`<div class="dialog-body cards-window"><h2>${t("What the cards showed")}</h2>
    <p>${vote.manner === "cards" ? t("{n} delegates may vote; there cannot be more cards than that.", {n: number(free)})
      : t("{n} delegates have voted neither on a tablet nor on paper; there cannot be more cards than that.", {n: number(free)})}</p>
    <button type="button" class="button big good" @click=${() => unanimously(vote, close)}>${icon("check-circle")}${t("Everybody showed “{answer}”", {answer: favour(vote)})}</button>
    <div class="divide">${t("or counted by blocks")}</div>
    <form novalidate class="stack" ${ref((form) => queueMicrotask(() => ready(form, vote, units, close)))}><div data-part="blocks"></div><p class="wrong" data-for="" role="alert"></p>
      <div class="row end"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="submit" class="button primary">${t("Save the counts")}</button></div></form></div>`, {wide: true});
}

/** @param {any} vote */
const favour = (vote) => say(vote.questions[0].choices.find((/** @type {any} */ choice) => choice.counts_for)?.label) || t("in favour");

/** @param {any} vote @param {(outcome?: any) => void} close */
async function unanimously(vote, close) {
  if (await act(`/votes/${vote.id}/cards`, {unanimous: true}, t("Recorded: unanimous by show of cards."))) close();
}

/** Rows are blocks; each question of a batch has its own table. @param {Element | undefined} form @param {any} vote @param {any[]} units @param {() => void} close */
function ready(form, vote, units, close) {
  if (!(form instanceof HTMLFormElement)) return;
  let rows = Math.max(3, Math.min(units.length, 40));
  const place = /** @type {HTMLElement} */ (form.querySelector("[data-part=blocks]"));
  const paint = () => render(html`<datalist id="cards-units">${units.map((unit) => html`<option value=${unit.name}></option>`)}</datalist>
    ${vote.questions.map((/** @type {any} */ question) => table(question, units, rows, vote.questions.length > 1))}
    <button type="button" class="button small" @click=${() => { rows += 1; paint(); }}>${icon("plus")}${t("Another block")}</button>`, place);
  paint();
  handleForm(form, () => deed(`/votes/${vote.id}/cards`, {blocks: blocks(form, vote, units, rows)}), () => {
    toast(t("The counts are saved. Close the vote when everything is in."), "good");
    close();
  });
}

/** @param {any} question @param {any[]} units @param {number} rows @param {boolean} several */
function table(question, units, rows, several) {
  return html`<fieldset class="cards-table">${several ? html`<legend class="label">${question.n}. ${say(question.title)}</legend>` : nothing}
    ${Array.from({length: rows}, (_, at) => html`<div class="cards-row">
      ${question.n === 1 ? html`<input class="input" name="block-${at}" list="cards-units" maxlength="120" aria-label=${t("Block {n}", {n: at + 1})} placeholder=${t("Block or delegation")} .value=${units[at]?.name || ""}>
        <input class="input" name="counter-${at}" maxlength="120" aria-label=${t("Counter of block {n}", {n: at + 1})} placeholder=${t("Counted by")}>` : html`<span class="quiet">${t("Block {n}", {n: at + 1})}</span>`}
      ${question.choices.map((/** @type {any} */ choice) => html`<label class="cards-count ${tone(choice.code)}">${icon(sign(choice.code))}<span>${say(choice.label)}</span>
        <input class="input" type="number" inputmode="numeric" min="0" name="n-${question.n}-${at}-${choice.code}"></label>`)}</div>`)}</fieldset>`;
}

/** The blocks that somebody typed a number into. @param {HTMLFormElement} form @param {any} vote @param {any[]} units @param {number} rows */
function blocks(form, vote, units, rows) {
  const typed = values(form);
  return Array.from({length: rows}, (_, at) => vote.questions.flatMap((/** @type {any} */ question) => {
    const counts = Object.fromEntries(question.choices.map((/** @type {any} */ choice) => [choice.code, typed[`n-${question.n}-${at}-${choice.code}`]])
      .filter((/** @type {[string, number | null]} */ [, n]) => n !== null && n !== undefined));
    if (!Object.keys(counts).length) return [];
    const block = typed[`block-${at}`] || t("Block {n}", {n: at + 1});
    return [{block, delegation: units.find((unit) => unit.name === block)?.id ?? null, counter: typed[`counter-${at}`], question: question.n, counts}];
  })).flat();
}

/** How many ballots on paper came back; they are counted at the counting desk. @param {any} vote */
export async function tellPaper(vote) {
  await openDialog((close) => html`<form novalidate ${ref((form) => queueMicrotask(() => form instanceof HTMLFormElement && !form.dataset.ready && (form.dataset.ready = "yes") &&
      handleForm(form, (typed) => deed(`/votes/${vote.id}/paper`, typed), close)))}>
    <div class="dialog-body"><h2>${t("Paper ballots of this vote")}</h2>
    <div class="field"><label for="returned">${t("Ballots returned")}</label><input class="input big" type="number" inputmode="numeric" min="0" id="returned" name="returned" required autofocus>
      <p class="wrong" data-for="returned" role="alert"></p></div><p class="wrong" data-for="" role="alert"></p>
    <p>${t("They are counted at the counting desk; the vote can be closed when that is done.")} <a href="/tellers/count/${vote.box}">${t("Open the counting desk")}</a></p></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary">${t("Save")}</button></div></form>`);
}
