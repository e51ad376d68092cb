// @ts-check
/** The batches of a box: how many ballots, who has entered them, where they stand, and what this station may do next. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {hourMinute} from "/static/js/core/format.js";
import {t} from "/static/js/core/wording.js";
import {bar} from "./count_boxes.js";
import {station} from "./count_station.js";

/** @typedef {{mayEnter: boolean, begin: (n: number) => void, open: (n: number) => void, divide: () => void, more: (n: number) => void, station: () => void}} Deeds */

/** @param {any} box @param {Deeds} deeds */
export function batches(box, deeds) {
  const next = station.name && deeds.mayEnter ? toEnter(box) : undefined;
  return html`<section class="card count-head">
      <div class="figures">${figure(box.progress.returned, t("ballots returned"))}${figure(box.progress.settled, t("ballots that count"))}
        ${figure(`${box.progress.batches_settled}/${box.progress.batches}`, t("batches settled"))}
        ${figure(box.progress.estimate ? hourMinute(box.progress.estimate) : "–", t("last entry about"))}</div>
      ${bar(box.progress)}
      <div class="row apart">${deeds.mayEnter ? html`<button type="button" class="button" @click=${deeds.station}>${icon("monitor")}${station.name || t("Choose a station")}</button>` : nothing}
        ${next ? html`<button type="button" class="button primary big" data-next @click=${() => deeds.begin(next.number)}>${icon("keyboard")}${t("Enter batch {n}", {n: next.number})}</button>` : nothing}</div></section>
    ${box.batches.length ? nothing : divide(box, deeds)}
    ${box.progress.batches && box.progress.divided !== box.progress.returned ? html`<div class="notice warn">${icon("warning")}<p>${t("The batches hold {n} ballots together, but {of} were returned. Correct the size of a batch.", {n: box.progress.divided, of: box.progress.returned})}</p></div>` : nothing}
    <ol class="count-batches">${box.batches.map((/** @type {any} */ batch) => card(box, batch, deeds))}</ol>`;
}

/** The batch this station is in, else the first that still needs a station. @param {any} box */
function toEnter(box) {
  const own = (/** @type {any} */ batch) => batch.passes.find((/** @type {any} */ pass) => pass.station === station.name);
  return box.batches.find((/** @type {any} */ batch) => own(batch)?.state === "running") || box.batches.find((/** @type {any} */ batch) => batch.needs > 0 && !own(batch));
}

/** @param {string | number} value @param {string} words */
const figure = (value, words) => html`<div class="figure"><b>${value}</b><span>${words}</span></div>`;

/** @param {any} box @param {Deeds} deeds */
function divide(box, deeds) {
  return html`<div class="card empty">${icon("vote")}<b>${t("{n} ballots are to be entered", {n: box.progress.returned})}</b>
    <p>${t("Put them on piles of {n}, keep the order in every pile, and number the piles.", {n: box.batch_size})}</p>
    ${deeds.mayEnter ? html`<button type="button" class="button primary big" data-divide @click=${deeds.divide}>${t("Make batches of {n}", {n: box.batch_size})}</button>` : nothing}</div>`;
}

/** @param {any} box @param {any} batch @param {Deeds} deeds */
function card(box, batch, deeds) {
  const stages = {open: ["", t("not entered yet")], entering: ["brand", t("being entered")], waiting: ["gold", t("waiting to be compared")], differs: ["bad", t("differs")], settled: ["good", t("settled")]};
  const [kind, words] = stages[/** @type {"open"} */ (batch.stage)];
  return html`<li class="card tight count-batch ${batch.stage}" data-batch=${batch.number}>
    <div class="row apart"><b class="count-number">${batch.number}</b><span class="tag ${kind}">${words}</span></div>
    <p>${t("{n} ballots", {n: batch.size})}</p>
    <ul class="count-passes">${batch.passes.map((/** @type {any} */ pass) => html`<li class=${pass.state}>${icon(pass.state === "handed_in" ? "check" : "edit")}${pass.station}<span>${pass.state === "handed_in" ? "" : `${pass.entered}/${batch.size}`}</span></li>`)}
      ${Array.from({length: batch.needs}, () => html`<li class="none">${icon("minus")}${t("one more station")}</li>`)}</ul>
    <div class="row">${button(batch, deeds)}${deeds.mayEnter && box.state === "closed" ? html`<button type="button" class="button small bare square push" data-more title=${t("Size, passes, reopen")} aria-label=${t("Size, passes, reopen")} @click=${() => deeds.more(batch.number)}>${icon("gear")}</button>` : nothing}</div></li>`;
}

/** @param {any} batch @param {Deeds} deeds */
function button(batch, deeds) {
  if (!deeds.mayEnter) return nothing;
  if (batch.stage === "differs") return html`<button type="button" class="button primary danger" data-open @click=${() => deeds.open(batch.number)}>${t("See the differences")}</button>`;
  const own = batch.passes.find((/** @type {any} */ pass) => pass.station === station.name);
  if (own?.state === "running") return html`<button type="button" class="button primary" data-begin @click=${() => deeds.begin(batch.number)}>${t("Go on entering")}</button>`;
  if (own || batch.needs === 0) return nothing;
  return html`<button type="button" class="button" data-begin @click=${() => deeds.begin(batch.number)}>${t("Enter batch {n}", {n: batch.number})}</button>`;
}
