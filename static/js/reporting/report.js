// @ts-check
/** The credentials report: the live one follows the hall, a version stays as it was issued and tells what changed since. */
import {html, nothing, render} from "/static/js/core/lit.js";
import {number, share} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {live} from "/static/js/core/live.js";
import {say, t} from "/static/js/core/wording.js";
import {since} from "./changes.js";
import {people} from "./people.js";
import {part} from "./sections.js";
import {issue, shelf, stamp} from "./versions.js";

const about = JSON.parse(document.getElementById("report-about")?.textContent || "{}");
const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const version = about.frozen?.version?.id || 0;
/** @type {any} */
let now = live.picture("report") || null;

/** @param {string} section @param {string} line */
const ask = (section, line) => void people(section, line, version);
/** @param {string} section whether its numbers open no list for this reader */
const closed = (section) => about.may.closed.includes(section);

/** @param {any} report @param {string} section @param {string} code */
function line(report, section, code) {
  const found = report.sections.find((/** @type {any} */ one) => one.code === section);
  return found && [...found.lines, ...found.figures].find((/** @type {any} */ one) => one.code === code);
}

/** What is said under a figure: its share, and how many have no value in the register yet. @param {any} report @param {string} section @param {any} one */
function under(report, section, one) {
  const base = report.sections.find((/** @type {any} */ each) => each.code === section).base;
  if (base !== report.numbers.summoned) return html`<em>${share(one.share)}</em><small>${t("of {n} people", {n: number(base)})}</small>`;
  const unknown = section === "sex" || section === "ethnicity" ? line(report, section, "unknown")?.count || 0 : 0;
  if (!unknown) return html`<em>${share(one.share)}</em>`;
  return html`<em>${share(one.share)}</em><small>${t("{n} have no data yet", {n: number(unknown)})}</small>`;
}

/** Nobody has a value: a zero would be a claim. @param {any} report @param {string} section */
const silent = (report, section) => ["sex", "ethnicity"].includes(section) && line(report, section, "unknown")?.count === report.numbers.summoned;

/** The figures a hall asks for first. @param {any} report */
function overview(report) {
  const age = report.sections.find((/** @type {any} */ one) => one.code === "age");
  const shown = [["presence", "present"], ["standing", "qualified"], ["sex", "F"], ["ethnicity", "minority"]];
  return html`<div class="report-overview">
    <button type="button" class="report-figure first" @click=${() => ask("presence", "all")}><b>${number(report.numbers.summoned)}</b><span>${t("Summoned")}</span></button>
    ${shown.map(([section, code]) => {
      const one = line(report, section, code);
      if (one && silent(report, section)) return html`<div class="report-figure"><b>—</b><span>${say(one.label)}</span><small>${t("No data yet")}</small></div>`;
      return one ? html`<button type="button" class="report-figure" ?disabled=${closed(section)} @click=${() => ask(section, code)}><b>${number(one.count)}</b>
        <span>${say(one.label)}</span>${under(report, section, one)}</button>` : nothing;
    })}
    ${age?.average.of ? html`<div class="report-figure"><b>${number(age.average.units / 10 ** age.average.digits, age.average.digits)}</b><span>${t("Average age")}</span></div>` : nothing}</div>`;
}

/** @param {any} report */
function body(report) {
  if (!report?.sections) return html`<p class="empty">${icon("chart")}<b>${t("There is no congress yet.")}</b></p>`;
  if (!report.numbers.summoned) return html`<div class="card empty">${icon("chart")}<b>${t("Nobody is summoned yet")}</b><p>${t("The report counts the delegates on the list. Bring the list in first.")}</p></div>`;
  return html`${overview(report)}${report.parts.map((/** @type {any} */ one) => part(one, report, ask, closed))}
    <p class="quiet report-foot">${t("Every table adds up to exactly 100.00%: shares are rounded by largest remainder. What stands outside the tables is rounded half up.")}
      ${t("The register has no field for first-time delegates, awards or discipline; the committee may write about them in its own sentences.")}</p>`;
}

function deeds() {
  const paper = version ? `/report/versions/${version}/report` : "/report/draft";
  const off = !(about.frozen || now)?.numbers?.summoned;
  const link = (/** @type {string} */ ending, /** @type {string} */ sign, /** @type {string} */ words) => off ? nothing
    : html`<a class="button" href="${paper}.${ending}" target=${ending === "pdf" ? "_blank" : "_self"} rel="noopener">${icon(sign)}${words}</a>`;
  return html`${about.may.issue && !version ? html`<a class="button" href="/report/settings">${icon("gear")}${t("Settings")}</a>` : nothing}
    ${link("pdf", "print", version ? t("PDF") : t("Draft (PDF)"))}${link("docx", "download", version ? t("DOCX") : t("Draft (DOCX)"))}
    ${about.may.issue && !version ? html`<button type="button" class="button primary" ?disabled=${off} @click=${() => issue(now)}>${icon("lock")}${t("Issue a version…")}</button>` : nothing}`;
}

function paint() {
  render(deeds(), place("report-deeds"));
  render(html`${about.frozen ? html`${stamp(about.frozen.version)}${since(about.frozen, now)}` : nothing}${shelf(now?.versions || [], version)}`, place("report-versions"));
  render(body(about.frozen || now), place("report"));
}

live.on("report", (picture) => {
  now = picture;
  paint();
});
paint();
