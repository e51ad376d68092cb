// @ts-check
// The right column: what every screen shows, as true miniatures, and what comes next, in a preview.
import {html, nothing, repeat} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";
import {act} from "./acts.js";
import {electionPager} from "./election.js";
import {glance} from "./glance.js";
import {auto, blank, look, offers, putOn, same, slideName} from "./slides.js";
import {pager} from "./report.js";
import {changed, screens, state} from "./state.js";

/** @param {number} n */
export function choose(n) {
  if (!screens().some((screen) => screen.n === n)) return;
  state.screen = n;
  changed();
}

/** @param {any} screen */
function mode(screen) {
  if (screen.mode === "auto") return html`<span class="quiet">${icon("refresh")}<span class="mode-words">${t("follows the congress")}</span></span>`;
  return html`<span class="pinned">${icon("pin")}<span class="mode-words">${t("pinned")}</span></span>`;
}

/** @param {any} screen */
function thumb(screen) {
  const mine = screen.n === state.screen;
  return html`<button type="button" class="screen ${mine ? "mine" : ""}" aria-pressed=${mine} @click=${() => choose(screen.n)}>
    ${glance(screen.slide)}<span class="screen-foot"><b>${t("Screen {n}", {n: screen.n})}</b>${mode(screen)}<span class="unseen">${slideName(screen.slide.kind)}</span></span></button>`;
}

function next() {
  const all = offers();
  return html`<section class="next"><h2 class="overline">${t("Coming up")}</h2>
    <div class="chips" role="group">${all.map((offer) => html`<button type="button" class="chip" aria-pressed=${same(offer, state.wanted) || (offer.kind === state.wanted.kind && offer.kind !== "vote")}
      @click=${() => look(offer)}>${offer.label}</button>`)}</div>
    ${pager()}${electionPager(look, putOn)}<div class="preview ${state.preview ? "" : "empty-preview"}">${state.preview ? glance(state.preview)
      : html`<p class="quiet">${t("Choose a slide, or press Space, to see it here first.")}</p>`}</div></section>`;
}

function deeds() {
  const here = screens().find((screen) => screen.n === state.screen);
  return html`<div class="screen-deeds">
    <button type="button" class="button primary wide" ?disabled=${!state.preview} @click=${putOn}>${t("Put on screen {n}", {n: state.screen})}<kbd>Enter</kbd></button>
    <button type="button" class="button" ?disabled=${here?.slide.kind === "blank"} @click=${blank}>${t("Darken")}<kbd>B</kbd></button>
    <button type="button" class="button" ?disabled=${here?.mode === "auto"} @click=${auto}>${t("Let it follow")}<kbd>A</kbd></button></div>`;
}

const add = () => act("/projector", {}, t("A screen was added."));
const remove = () => act(`/projector/${state.screen}/remove`, {}, t("Screen {n} was taken away.", {n: state.screen}));

export function paint() {
  const all = screens();
  if (all.length && !all.some((screen) => screen.n === state.screen)) state.screen = all[0].n;
  const most = state.pictures.screens?.most || 9;
  return html`<header class="column-head"><h2 class="overline">${t("On the screens")}</h2>
      <span class="push"></span>
      <a class="button small bare" href="/projector/${state.screen}" target="_blank" rel="noopener" title=${t("Open screen {n} in a window", {n: state.screen})}>${icon("monitor")}<span class="unseen">${t("Open screen {n} in a window", {n: state.screen})}</span></a>
      ${state.writes ? html`<button type="button" class="button small bare" ?disabled=${all.length >= most} title=${t("Add a screen")} @click=${add}>${icon("plus")}<span class="unseen">${t("Add a screen")}</span></button>
        ${all.length > 1 ? html`<button type="button" class="button small bare" title=${t("Take screen {n} away", {n: state.screen})} @click=${remove}>${icon("minus")}<span class="unseen">${t("Take screen {n} away", {n: state.screen})}</span></button>` : nothing}` : nothing}</header>
    ${all.filter((screen) => screen.n === state.screen).map(thumb)}
    ${all.length > 1 ? html`<div class="others">${repeat(all.filter((screen) => screen.n !== state.screen), (/** @type {any} */ screen) => screen.n, thumb)}</div>` : nothing}
    ${state.writes ? html`${next()}${deeds()}` : nothing}`;
}
