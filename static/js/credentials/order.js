// @ts-check
/** What will be printed: how many, which size, which address in the code; then the progress and the file. */
import {html, svg, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {number} from "../core/format.js";
import {deed} from "../core/deed.js";
import {watchJob} from "../core/job.js";
import {ask} from "../core/dialog.js";
import {complain} from "../core/toast.js";
import {state, set, refresh} from "./badges.js";

const SHEETS = {a6: {columns: 2, rows: 2, each: 4}, card: {columns: 2, rows: 5, each: 10}};

export function order() {
  if (!state.may || !state.register.people.length) return nothing;
  return state.job ? progress(state.job) : form();
}

function counted() {
  const chosen = state.register.people.filter((person) => state.chosen.has(person.id));
  const holders = chosen.filter((person) => person.badge).length;
  return {fresh: chosen.length - holders, holders, total: state.reissue ? chosen.length : chosen.length - holders};
}

function form() {
  const {fresh, holders, total} = counted();
  const sheets = Math.ceil(total / SHEETS[/** @type {"a6" | "card"} */ (state.layout)].each);
  return html`<div class="card stack">
    <header><h2>${t("Print badges")}</h2></header>
    <div class="figures"><div class="figure"><b>${number(total)}</b><span>${t("badges")}</span></div><div class="figure"><b>${number(sheets)}</b><span>${t("A4 sheets")}</span></div></div>
    <fieldset class="layouts"><legend class="label">${t("Size")}</legend>
      ${size("a6", t("A6, four on a sheet"), "105 × 148 mm")}${size("card", t("Card, ten on a sheet"), "86 × 54 mm")}</fieldset>
    ${holders ? html`<label class="check"><input type="checkbox" .checked=${state.reissue} @change=${(/** @type {any} */ event) => set({reissue: event.target.checked})}>
      <span>${t("Replace the badges of {n} people who have one", {n: number(holders)})}<span class="hint">${t("Their present badges stop working at once.")}</span></span></label>` : nothing}
    ${address()}
    <button type="button" class="button primary big wide" ?disabled=${!total} @click=${print}>${icon("print")}${t("Make {n} badges", {n: number(total)})}</button>
    ${total ? nothing : html`<p class="quiet">${fresh + holders ? t("Everybody chosen has a badge already.") : t("Choose people in the list.")}</p>`}
  </div>`;
}

/** @param {"a6" | "card"} code @param {string} words @param {string} measure */
function size(code, words, measure) {
  const {columns, rows} = SHEETS[code];
  const wide = 42 / columns, high = code === "a6" ? 29.7 : 10.8, top = code === "a6" ? 0 : 2.7;
  const cards = Array.from({length: columns * rows}, (_, place) => svg`<g transform="translate(${(place % columns) * wide} ${top + Math.floor(place / columns) * high})">
    <rect x="1.5" y="1" width=${wide - 3} height=${high - 2} rx="1" class="mini-card"></rect><rect x="1.5" y="1" width=${wide - 3} height=${code === "a6" ? 6 : 2.4} rx="1" class="mini-head"></rect></g>`);
  return html`<label class="layout ${state.layout === code ? "chosen" : ""}"><input class="unseen" type="radio" name="layout" value=${code} .checked=${state.layout === code} @change=${() => set({layout: code})}>
    <svg viewBox="0 0 42 59.4" aria-hidden="true"><rect width="42" height="59.4" class="mini-sheet"></rect>${cards}</svg><b>${words}</b><small>${measure}</small></label>`;
}

/** What may be wrong with the address in the code, "" when nothing. @param {string} base */
function warning(base) {
  if (!base) return t("Without an address a tablet cannot open the badge with its own camera; desks read it all the same.");
  if (/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/i.test(base)) return t("Only this computer can open that address. Choose the one that tablets use.");
  if (state.mine.includes(base)) return "";
  return t("This is not the address of this server ({here}). Tablets will only find it if the network knows that name.", {here: state.mine[0]});
}

function address() {
  const base = state.address.replace(/\/$/, "");
  const told = warning(base);
  return html`<div class="field"><label for="address">${t("Address in the code")}</label>
    <input class="input" id="address" inputmode="url" autocomplete="off" maxlength="200" list="mine" .value=${state.address} @input=${(/** @type {any} */ event) => set({address: event.target.value.trim()})}>
    <datalist id="mine">${state.mine.map((one) => html`<option value=${one}></option>`)}</datalist>
    <p class="hint">${t("A tablet that scans the badge opens this address. It must still be right on the day.")}</p>
    ${told ? html`<p class="notice warn">${icon("warning")}<span>${told}</span></p>` : nothing}</div>`;
}

async function print() {
  const {holders} = counted();
  if (state.reissue && holders && !(await ask({title: t("Replace {n} badges?", {n: number(holders)}), text: t("The badges these people hold now open no door and no tablet any more."), confirm: t("Replace and print"), danger: true}))) return;
  try {
    const {layout, address: base, reissue} = state;
    const begun = await deed("/badges/print", {delegates: [...state.chosen], layout, address: base.replace(/\/$/, ""), reissue}, {patience: 60});
    set({job: {...begun, done: 0, total: begun.badges, state: "running"}});
    refresh();
    const job = await watchJob(begun.job, (now) => set({job: {...begun, ...now, total: now.total || begun.badges}}));
    set({job: {...begun, ...job}, which: "all"});
  } catch (refusal) {
    set({job: null});
    complain(refusal);
  }
}

/** @param {any} job */
function progress(job) {
  const part = job.total ? Math.round((100 * job.done) / job.total) : 0;
  if (job.state !== "done") {
    return html`<div class="card stack" role="status"><h2>${t("Drawing badges…")}</h2><progress class="drawn" max="100" value=${part}></progress>
      <p class="quiet">${t("{done} of {total}", {done: number(job.done), total: number(job.total)})}</p></div>`;
  }
  return html`<div class="card stack"><p class="notice good">${icon("check-circle")}<b>${t("{n} badges are ready", {n: number(job.badges)})}</b>
      <span>${job.replaced ? t("{n} old badges stopped working.", {n: number(job.replaced)}) : t("Print at 100 %, not “fit to page”, then cut along the marks.")}</span></p>
    <a class="button primary big wide" href="/jobs/${job.job}/file" download>${icon("download")}${t("Save the PDF")}</a>
    <p class="quiet">${t("Keep the file only until it is printed: its codes are good badges. The server forgets it within the hour.")}</p>
    <button type="button" class="button wide" @click=${() => set({job: null, chosen: new Set(), reissue: false})}>${t("Print others")}</button></div>`;
}
