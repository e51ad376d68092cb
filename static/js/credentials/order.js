// @ts-check
/** What will be printed: how many, which size, which address in the code; then the progress and the file. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {number} from "../core/format.js";
import {deed} from "../core/deed.js";
import {watchJob} from "../core/job.js";
import {ask} from "../core/dialog.js";
import {complain} from "../core/toast.js";
import {state, set, refresh} from "./badges.js";
import {cards} from "./cards.js";

const FINE = 0.4; // millimetres: what a cheap scanner still reads at arm's length
const EACH = /** @type {Record<string, number>} */ ({a6: 4, a7: 8, card: 10});

export function order() {
  if (!state.may || !state.register.people.length) return nothing;
  return state.job ? progress(state.job) : html`${form()}${cards()}`;
}

/** Whom it concerns and how many sheets it takes; badges of one size lie together. */
function counted() {
  const chosen = state.register.people.filter((person) => state.chosen.has(person.id));
  const holders = chosen.filter((person) => person.badge).length;
  const printed = state.reissue ? chosen : chosen.filter((person) => !person.badge);
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const person of printed) {
    const size = state.layout === "design" ? state.register.sizes[person.class] : state.layout;
    sizes[size] = (sizes[size] || 0) + 1;
  }
  const sheets = state.sheet === "single" ? printed.length : Object.entries(sizes).reduce((sum, [size, n]) => sum + Math.ceil(n / EACH[size]), 0);
  return {chosen: chosen.length, holders, total: printed.length, sheets};
}

function form() {
  const {chosen, holders, total, sheets} = counted();
  return html`<div class="card stack">
    <header><h2>${t("Print badges")}</h2></header>
    <div class="figures"><div class="figure"><b>${number(total)}</b><span>${t("badges")}</span></div><div class="figure"><b>${number(sheets)}</b><span>${state.sheet === "single" ? t("pages") : t("A4 sheets")}</span></div></div>
    ${select("layout", t("Size"), [["design", t("As designed for each class")], ["a6", t("A6, four on a sheet")], ["a7", t("A7, eight on a sheet")], ["card", t("Card, ten on a sheet")]])}
    ${select("sheet", t("Paper"), [["a4", t("A4 sheets with cut marks")], ["single", t("One on a page, for a printer of labels or cards")]])}
    ${select("order", t("Order"), [["delegation", t("By delegation, then by name")], ["number", t("By badge number")]])}
    ${holders ? html`<label class="check"><input type="checkbox" .checked=${state.reissue} @change=${(/** @type {any} */ event) => set({reissue: event.target.checked})}>
      <span>${t("Replace the badges of {n} people who have one", {n: number(holders)})}<span class="hint">${t("Their present badges stop working at once.")}</span></span></label>` : nothing}
    ${holders && state.reissue ? html`<div class="field"><label for="why">${t("Reason")}</label><input class="input" id="why" maxlength="200" .value=${state.reason} @input=${(/** @type {any} */ event) => { state.reason = event.target.value; }}></div>` : nothing}
    ${address()}
    <button type="button" class="button primary big wide" ?disabled=${!total} @click=${print}>${icon("print")}${t("Make {n} badges", {n: number(total)})}</button>
    ${total ? nothing : html`<p class="quiet">${chosen ? t("Everybody chosen has a badge already.") : t("Choose people in the list.")}</p>`}
  </div>`;
}

/** @param {"layout" | "sheet" | "order"} name @param {string} label @param {string[][]} choices */
function select(name, label, choices) {
  return html`<div class="field"><label for=${name}>${label}</label><select class="select" id=${name} @change=${(/** @type {any} */ event) => set({[name]: event.target.value})}>
    ${choices.map(([code, words]) => html`<option value=${code} ?selected=${state[name] === code}>${words}</option>`)}</select></div>`;
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
    const {layout, sheet, order: sorted, address: base, reissue, reason} = state;
    const begun = await deed("/badges/print", {delegates: [...state.chosen], layout, sheet, order: sorted, address: base.replace(/\/$/, ""), reissue, reason: reissue ? reason : ""}, {patience: 60});
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
    ${job.result?.module < FINE ? html`<p class="notice warn">${icon("warning")}<span>${t("One module of the code is only {mm} mm wide: some scanners will not read it. Shorten the address in the codes, or choose a larger size.", {mm: number(job.result.module, 2)})}</span></p>` : nothing}
    <p class="quiet">${t("Keep the file only until it is printed: its codes are good badges. The server forgets it within the hour.")}</p>
    <button type="button" class="button wide" @click=${() => set({job: null, chosen: new Set(), reissue: false, reason: ""})}>${t("Print others")}</button></div>`;
}
