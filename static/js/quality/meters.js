// @ts-check
/** Four big meters; each can be asked where its number comes from. */
import {bar} from "../core/bar.js";
import {openDialog} from "../core/dialog.js";
import {date, number, share as shareOf} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {t} from "../core/wording.js";

/** @typedef {{part: number, whole: number, hundredths: number | null}} Share */

export const MEASURES = /** @type {const} */ (["correct", "sufficient", "clean", "alive"]);

/** @param {string} name */
export const title = (name) => ({correct: t("Correct"), sufficient: t("Sufficient"), clean: t("Clean"), alive: t("Alive")})[name] || name;

/** @param {string} name */
const meaning = (name) => ({
  correct: t("values in which nothing wrong is found"), sufficient: t("values that are asked for and filled in"),
  clean: t("values without spelling dirt or double entries"), alive: t("values confirmed and not changed since"),
})[name] || "";

/** @param {Share} share @returns {string} 97,25 % */
export const percentage = ({hundredths}) => (hundredths === null ? "—" : shareOf(hundredths));

/** @param {Share} share @returns {string} class of the colour */
export const tone = ({hundredths}) => (hundredths === null ? "" : hundredths >= 9500 ? "agree" : hundredths >= 8000 ? "gold" : "disagree");

/** @param {any} overview */
export function meters(overview) {
  if (!overview.people) return html`<div class="card empty">${icon("people")}<h2>${t("Nobody is on the list yet")}</h2><p>${t("Bring in a register first; this page then says what is left to do on it.")}</p></div>`;
  return html`<div class="meters">${MEASURES.map((name) => meter(name, overview))}</div>`;
}

/** @param {string} name @param {any} overview */
function meter(name, overview) {
  /** @type {Share} */
  const share = overview.measures[name];
  return html`<button type="button" class="meter card" @click=${() => explain(name, overview)}>
    <span class="overline">${title(name)}</span><b>${percentage(share)}</b>
    ${bar(share.part, share.whole, tone(share))}
    <span class="quiet">${name === "alive" ? t("{n} of {m} people have confirmed", {n: number(overview.confirmed), m: number(overview.people)})
      : t("{n} of {m} values", {n: number(share.part), m: number(share.whole)})}</span>
    <span class="meter-ask">${icon("question")}<span class="unseen">${t("Where does this number come from?")}</span></span></button>`;
}

/** The arithmetic. @param {string} name @param {any} overview */
function explain(name, overview) {
  /** @type {Share} */
  const share = overview.measures[name];
  const rows = overview.fields.filter((/** @type {any} */ row) => row.measures[name].whole).sort((/** @type {any} */ a, /** @type {any} */ b) => a.measures[name].hundredths - b.measures[name].hundredths);
  return openDialog((close) => html`<div class="dialog-body"><h2 tabindex="-1" autofocus>${title(name)}: ${percentage(share)}</h2>
      <p>${name === "alive" ? t("A value is alive when its delegate has confirmed the record in the last {n} days and nobody has changed the value since, or when it was changed as the delegate proposed.", {n: overview.alive_days})
        : `${t("What counts")}: ${meaning(name)}. ${t("Ages are reckoned for {day}.", {day: date(overview.on)})}`}</p>
      <p class="sum"><b>${number(share.part)}</b> ÷ <b>${number(share.whole)}</b> = <b>${percentage(share)}</b> <span class="quiet">${t("(rounded down: 100 stands only where nothing is missing)")}</span></p>
      <div class="table-frame"><table class="table"><thead><tr><th scope="col">${t("Field")}</th><th scope="col" class="number">${t("What counts")}</th><th scope="col" class="number">${t("Of")}</th><th scope="col" class="number">%</th></tr></thead>
        <tbody>${rows.map((/** @type {any} */ row) => html`<tr><td>${row.label}</td><td class="number">${number(row.measures[name].part)}</td><td class="number">${number(row.measures[name].whole)}</td><td class="number">${percentage(row.measures[name])}</td></tr>`)}
        <tr class="sum-row"><td>${t("Together")}</td><td class="number">${number(share.part)}</td><td class="number">${number(share.whole)}</td><td class="number">${percentage(share)}</td></tr></tbody></table></div>
      ${overview.accepted ? html`<p class="quiet">${t("{n} findings were confirmed as right and count as correct.", {n: number(overview.accepted)})}</p>` : nothing}</div>
    <div class="dialog-foot"><button type="button" class="button primary" @click=${() => close()}>${t("Close")}</button></div>`, {wide: true});
}
