// @ts-check
/** The first screen: under which name this device enters, and which box is counted. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {hourMinute} from "/static/js/core/format.js";
import {say, t} from "/static/js/core/wording.js";
import {station} from "./count_station.js";

const NAMES = 6; // stations offered by name; any other can be typed

/** @param {{refused: any, wanted: string, take: (name: string, instead?: boolean) => void, other: (name: string) => void}} choice */
export function chooseStation({refused, wanted, take, other}) {
  const names = Array.from({length: NAMES}, (_, n) => t("Table {n}", {n: n + 1}));
  return html`<section class="card count-station"><h2>${t("Which station is this device?")}</h2>
    <div class="count-names-of-stations">${names.map((name) => html`<button type="button" class="button big ${station.name === name ? "primary" : ""}" @click=${() => take(name)}>${name}</button>`)}</div>
    <form class="row" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); take(wanted); }}>
      <input class="input grow" aria-label=${t("Another name")} placeholder=${t("Another name")} maxlength="40" .value=${wanted} @input=${(/** @type {any} */ event) => other(event.target.value)}>
      <button class="button" ?disabled=${!wanted.trim()}>${t("Use this name")}</button></form>
    ${refused ? html`<div class="notice warn">${icon("warning")}<p>${refused.message}</p>
      ${refused.code === "station_name_taken" ? html`<p><button type="button" class="button" @click=${() => take(refused.facts.station, true)}>${t("Replace that device")}</button></p>` : nothing}</div>` : nothing}</section>`;
}

/** @param {any[]} boxes @param {(() => void) | null} choose another station name */
export function chooseBox(boxes, choose) {
  return html`${choose ? html`<p class="row"><button type="button" class="button" @click=${choose}>${icon("monitor")}${station.name}</button></p>` : nothing}${listed(boxes)}`;
}

/** The box is not there, or its ballots are not counted. */
export const notYet = () => html`<div class="card empty">${icon("vote")}<b>${t("These ballots cannot be entered yet")}</b>
  <p>${t("A box appears here as soon as its returned ballots are counted and written down.")}</p><a class="button" href="/tellers/count">${t("All boxes")}</a></div>`;

/** @param {any[]} boxes */
function listed(boxes) {
  if (!boxes.length) return html`<div class="card empty">${icon("vote")}<b>${t("Nothing to count yet")}</b><p>${t("A box appears here as soon as its returned ballots are counted and written down.")}</p></div>`;
  return html`<section class="count-boxes">${boxes.map((box) => html`<a class="card count-box" href=${`/tellers/count/${box.id}`}>
    <h2>${say(box.title)}</h2>${bar(box.progress)}
    <p class="row apart"><span>${t("{n} of {of} ballots count", {n: box.progress.settled, of: box.progress.returned})}</span>${state(box)}</p></a>`)}</section>`;
}

/** @param {any} box */
function state(box) {
  if (box.state === "frozen") return html`<span class="tag">${icon("lock")}${t("Count over")}</span>`;
  if (box.progress.finished) return html`<span class="tag good">${icon("check")}${t("All ballots count")}</span>`;
  return box.progress.estimate ? html`<span class="tag">${icon("clock")}${t("until about {time}", {time: hourMinute(box.progress.estimate)})}</span>` : nothing;
}

/** How much of the work of all stations is done. @param {any} progress */
export function bar(progress) {
  const part = progress.to_enter ? Math.floor((100 * progress.entered) / progress.to_enter) : 100;
  return html`<progress class="count-bar-of" max="100" value=${part} aria-label=${t("Entered")}>${part}%</progress>`;
}
