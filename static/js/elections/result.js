// @ts-check
/** The result as reconciled: every candidate in ballot order, those elected from high to low, the arithmetic in words, equal votes at the last seat. */
import {html, nothing} from "../core/lit.js";
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";

let high = false; // the order of the table on this page

/** @param {any} row @param {boolean} against */
function line(row, against) {
  const kind = row.elected ? "elected" : row.tied ? "tied" : "out";
  return html`<tr class=${kind}><td class="number">${high ? row.place : row.n}</td><td><b>${row.name}</b>${row.born ? html` <span class="quiet">(${row.born})</span>` : nothing}</td>
    <td class="number"><b>${number(row.votes)}</b></td>${against ? html`<td class="number el-wide">${number(row.against)}</td><td class="number el-wide">${number(row.uncounted)}</td>` : nothing}
    <td class="number">${say(row.percent)}</td><td class="el-sign">${row.elected ? html`${icon("check")}<span class="unseen">${t("elected")}</span>` : row.tied ? html`<span class="tag warn">${t("equal votes")}</span>` : row.above ? html`<span class="quiet">${t("above the majority")}</span>` : nothing}</td></tr>`;
}

/** @param {any} election */
function tie(election) {
  const {outcome} = election;
  if (!outcome.tied.length || outcome.settled) return nothing;
  const tied = outcome.rows.filter((/** @type {any} */ row) => row.tied);
  return html`<div class="el-tie"><h3 class="row">${icon("warning")}${t("Equal votes for the last {n} seats", {n: number(outcome.tied_seats)})}</h3>
    <p class="strong">${tied.map((/** @type {any} */ row) => `${row.name} (${number(row.votes)})`).join(" · ")}</p></div>`;
}

/** @param {any} election @param {() => void} repaint */
export function resultCard(election, repaint) {
  const {outcome} = election;
  if (!outcome) return nothing;
  const hidden = !election.result;
  const against = outcome.rows.some((/** @type {any} */ row) => row.against || row.uncounted);
  const rows = [...outcome.rows].sort((a, b) => (high ? a.place - b.place : a.n - b.n));
  const turn = (/** @type {boolean} */ way) => () => { high = way; repaint(); };
  return html`<section class="card el-result stack"><header class="row apart"><h2>${t("Result")}</h2>${hidden ? html`<span class="tag warn">${icon("eye-off")}${t("The hall has not seen it")}</span>` : html`<span class="tag good">${icon("eye")}${t("Announced")}</span>`}</header>
    ${outcome.by_cards ? nothing : html`<p>${t("Issued {issued} · returned {returned} · valid {valid} · invalid {invalid}", {issued: number(outcome.issued), returned: number(outcome.returned), valid: number(outcome.valid), invalid: number(outcome.invalid)})}</p>`}
    ${outcome.statements.map((/** @type {any} */ one) => html`<p class="strong">${say(one)}</p>`)}${tie(election)}
    <div class="segments no-print" role="group" aria-label=${t("Order")}><button type="button" aria-pressed=${!high} @click=${turn(false)}>${t("Order of the ballot")}</button><button type="button" aria-pressed=${high} @click=${turn(true)}>${t("High to low")}</button></div>
    <div class="table-frame"><table class="table"><thead><tr><th class="number">${t("No.")}</th><th>${t("Name")}</th><th class="number">${against ? t("Agree") : t("Votes for the person")}</th>
      ${against ? html`<th class="number el-wide">${t("Disagree")}</th><th class="number el-wide">${t("Not counted")}</th>` : nothing}<th class="number">%</th><th><span class="unseen">${t("Elected")}</span></th></tr></thead>
      <tbody>${rows.map((row) => line(row, against))}</tbody></table></div><p class="quiet">% ${say(outcome.percent_of)}</p>
    <details class="el-more" open><summary>${icon("info")}${t("How the result was reckoned")}</summary><div class="el-lines">${outcome.lines.map((/** @type {any} */ one) => html`<p>${say(one)}</p>`)}</div></details>
    ${outcome.approval ? html`<p class="notice ${outcome.approval.state === "approved" ? "good" : outcome.approval.state === "refused" ? "bad" : "gold"}">${icon("info")}<span>${say(outcome.approval.label)} ${outcome.approval.note}</span></p>` : nothing}</section>`;
}
