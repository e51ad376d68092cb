// @ts-check
/** What changed since a version was issued: its lines held against those of the live report. */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";

/**
 * Lines whose counts differ, in the order of the report; a line that is gone or new counts 0 on that side.
 * @param {any} before @param {any} after
 * @returns {{section: any, label: any, before: number, after: number}[]}
 */
export function differences(before, after) {
  const old = lines(before);
  const fresh = lines(after);
  const keys = [...old.keys(), ...[...fresh.keys()].filter((key) => !old.has(key))];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const counts = {before: was?.count || 0, after: is?.count || 0};
    return counts.before === counts.after ? [] : [{section: (is || was).section, label: (is || was).label, ...counts}];
  });
}

/** @param {any} report @returns {Map<string, any>} */
function lines(report) {
  const found = new Map();
  for (const section of report?.sections || []) {
    if (section.code === "presence") found.set("summoned", {section: section.title, label: t("Summoned"), count: section.base});
    for (const one of [...section.lines, ...section.figures, ...(section.beside || [])]) {
      found.set(`${section.code}/${one.code}`, {section: section.title, label: one.label, count: one.count});
      if (one.present) found.set(`${section.code}/${one.code}.present`, {section: section.title, label: one.label, count: one.present.count});
    }
  }
  return found;
}

/** @param {any} frozen @param {any} now */
export function since(frozen, now) {
  if (!now?.sections) return nothing;
  const found = differences(frozen, now);
  if (!found.length) return html`<p class="report-since good">${icon("check")}${t("The live numbers are still the same.")}</p>`;
  const line = (/** @type {any} */ one) => html`<li><span class="quiet">${say(one.section)} · ${say(one.label)}</span> <b>${number(one.before)} → ${number(one.after)}</b></li>`;
  return html`<details class="report-since" ?open=${found.length <= 6}><summary>${icon("refresh")}${found.length === 1 ? t("Since then 1 number has changed") : t("Since then {n} numbers have changed", {n: number(found.length)})}
      <b class="push">${say(found[0].label)} ${number(found[0].before)} → ${number(found[0].after)}</b></summary>
    <ul>${found.map(line)}</ul></details>`;
}
