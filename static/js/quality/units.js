// @ts-check
/** Every delegation with its four numbers, the worst first; a click shows its findings. */
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, repeat} from "../core/lit.js";
import {head, sorted} from "../core/list.js";
import {t} from "../core/wording.js";
import {MEASURES, percentage, title, tone} from "./meters.js";
import {ask, desk, paint, setTab} from "./state.js";

/** @type {{key: string, way: 1 | -1}} */
let order = {key: "worst", way: 1};

export function unitsView() {
  const rows = desk.overview.delegations.map((/** @type {any} */ unit, /** @type {number} */ worst) => ({...unit, worst, ...Object.fromEntries(MEASURES.map((name) => [name, unit.measures[name].hundredths]))}));
  const change = (/** @type {typeof order} */ next) => {
    order = next;
    paint();
  };
  return html`<div class="table-frame"><table class="table units"><thead><tr>${head(t("Delegation"), "name", order, change)}${head(t("Persons"), "people", order, change, "number")}
      ${MEASURES.map((name) => head(title(name), name, order, change, "number"))}${head(t("Findings"), "findings", order, change, "number")}<th scope="col"><span class="unseen">${t("Findings as XLSX")}</span></th></tr></thead>
    <tbody>${repeat(sorted(rows, order.key, order.way), (/** @type {any} */ unit) => unit.name, line)}</tbody></table></div>
    <p class="quiet">${t("The worst first: by the lowest of correct, sufficient and clean.")}</p>`;
}

/** @param {any} unit */
function line(unit) {
  const open = () => {
    ask({delegation: unit.name, kind: "", code: "", field: ""});
    setTab("findings");
  };
  return html`<tr><td><button type="button" class="link" @click=${open}>${unit.name || t("No delegation")}</button></td><td class="number">${number(unit.people)}</td>
    ${MEASURES.map((name) => html`<td class="number score ${tone(unit.measures[name])}">${percentage(unit.measures[name])}<small>${unit.measures[name].part}/${unit.measures[name].whole}</small></td>`)}
    <td class="number"><b>${number(unit.findings)}</b></td>
    <td>${unit.findings ? html`<a class="button small bare square" download href="/quality/findings.xlsx?${new URLSearchParams({delegation: unit.name})}" aria-label=${t("Findings as XLSX")} title=${t("Findings as XLSX")}>${icon("download")}</a>` : ""}</td></tr>`;
}
