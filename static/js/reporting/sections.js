// @ts-check
/** The parts and sections of the report: every number is a button that shows its people. */
import {html, nothing} from "/static/js/core/lit.js";
import {bar} from "/static/js/core/bar.js";
import {number, share} from "/static/js/core/format.js";
import {say, t} from "/static/js/core/wording.js";

/** @typedef {(section: string, line: string) => void} Ask */

/** @param {string} section @param {any} line @param {Ask | null} ask @param {string} [code] */
function count(section, line, ask, code = line.code) {
  if (!ask) return html`<b class="report-count plain">${number(line.count)}</b>`;
  return html`<button type="button" class="report-count" ?disabled=${!line.count} data-line="${section}/${code}" @click=${() => ask(section, code)}
    >${number(line.count)}</button>`;
}

/** @param {any} section @param {any} line @param {Ask | null} ask */
function row(section, line, ask) {
  const kind = line.code === "unknown" || line.code === "other" ? "report-row vague" : "report-row";
  return html`<li class=${kind}><span>${say(line.label)}</span>${count(section.code, line, ask)}<em>${share(line.share)}</em>${bar(line.share, 10000)}</li>`;
}

/** Lines worth a place: none of the levels and groups that nobody has. @param {any} section */
function lines(section) {
  const spare = new Set(["unknown", "other", "left"]);
  const levels = section.code === "education" || section.code === "theory";
  return section.lines.filter((/** @type {any} */ one) => one.count || !(levels || spare.has(one.code)));
}

/** @param {any} section @param {Ask | null} ask */
function table(section, ask) {
  const here = section.lines.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.present.count, 0);
  return html`<div class="report-scroll"><table class="table report-table"><thead><tr><th scope="col">${t("Delegation")}</th><th scope="col" class="number">${t("Summoned")}</th>
      <th scope="col" class="number">${t("Share")}</th><th scope="col" class="number">${t("Present")}</th><th scope="col" class="number">${t("Of its summoned")}</th></tr></thead>
    <tbody>${section.lines.map((/** @type {any} */ one) => html`<tr><td>${say(one.label)}</td><td class="number">${count(section.code, one, ask)}</td><td class="number">${share(one.share)}</td>
      <td class="number">${count(section.code, {...one.present, code: one.code}, ask, `${one.code}.present`)}</td><td class="number">${share(one.present.share)}</td></tr>`)}
      <tr class="report-total"><td>${t("Total")}</td><td class="number">${number(section.base)}</td><td class="number">${share(10000)}</td><td class="number">${number(here)}</td><td></td></tr></tbody></table></div>`;
}

/** @param {any} section @param {Ask | null} ask */
function ages(section, ask) {
  const years = (/** @type {number[]} */ [low, high]) => (low === high ? number(low) : `${low}–${high}`);
  const sentence = (/** @type {any} */ one) => (section.code === "age" ? t("{n} years old", {n: years(one.years)}) : t("{n} years", {n: years(one.years)}));
  return html`${section.average?.of ? html`<p>${t("Average age")} <b>${number(section.average.units / 10 ** section.average.digits, section.average.digits)}</b>
      <span class="quiet">${t("(of {n} whose age is known)", {n: number(section.average.of)})}</span></p>` : nothing}
    ${(section.extremes || []).filter((/** @type {any} */ one) => one.count).map((/** @type {any} */ one) => html`<p>${say(one.label)} <b>${sentence(one)}</b> ${count(section.code, one, ask)}</p>`)}
    ${(section.ways || []).map((/** @type {any} */ way) => html`<p class="quiet">${say(way)}</p>`)}
    ${section.doubt?.count ? html`<p class="quiet">${t("Only the year or month is known")} ${count(section.code, section.doubt, ask, "doubt")}</p>` : nothing}`;
}

/** @param {any} section @param {Ask | null} ask */
function one(section, ask) {
  const figures = section.figures.filter((/** @type {any} */ each) => each.count || section.code !== "positions");
  const beside = section.beside || [];
  const silent = section.base > 0 && section.lines.find((/** @type {any} */ line) => line.code === "unknown")?.count === section.base;
  return html`<section class="report-section ${section.code === "delegations" ? "wide" : ""}" data-section=${section.code}>
    <header><h3>${say(section.title)}</h3><p class="quiet">${say(section.base_words)}</p></header>
    ${section.code === "delegations" ? table(section, ask) : html`<ul class="report-rows">${lines(section).map((/** @type {any} */ line) => row(section, line, ask))}</ul>`}
    ${figures.length + beside.length ? html`<ul class="report-beside">${figures.map((/** @type {any} */ line) => html`<li><span>${say(line.label)}</span>${silent ? html`<em>${t("No data yet")}</em>` : html`${count(section.code, line, ask)}<em>${share(line.share)}</em>`}</li>`)}
      ${beside.map((/** @type {any} */ line) => html`<li><span>${say(line.label)}</span>${count(section.code, line, ask)}<em></em></li>`)}</ul>` : nothing}
    <div class="report-note">${ages(section, ask)}</div></section>`;
}

/** @param {any} part @param {any} report @param {Ask} ask @param {(section: string) => boolean} closed sections whose numbers open nothing */
export function part(part, report, ask, closed) {
  const sections = part.sections.map((/** @type {string} */ code) => report.sections.find((/** @type {any} */ each) => each.code === code));
  return html`<section class="card report-part"><h2><span>${part.roman}</span>${say(part.title)}</h2>
    <div class="report-sections">${sections.map((/** @type {any} */ each) => one(each, closed(each.code) ? null : ask))}</div></section>`;
}
