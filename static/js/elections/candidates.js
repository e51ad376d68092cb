// @ts-check
/** The right side: everybody nominated, in the order of the ballot, with where each stands; and those who are no longer in the running. */
import {html, nothing, repeat} from "../core/lit.js";
import {number} from "../core/format.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";
import {openCandidate} from "./candidate.js";
import {runs} from "./state.js";

/** @param {any} one @param {string} [kind] */
export const face = (one, kind = "") => html`<span class="avatar el-photo ${kind}" aria-hidden="true">${one.photo ? html`<img src=${one.photo} alt="" loading="lazy">` : initials(one.name)}</span>`;

/** @param {string} name */
function initials(name) {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? `${words[0][0]}${words[words.length - 1][0]}` : name.slice(0, 1);
}

/** @param {any} one */
function signs(one) {
  const {withdrawal, support, standing} = one;
  return html`${withdrawal && withdrawal.granted === null ? html`<span class="tag warn">${t("asks to withdraw")}</span>` : nothing}
    ${withdrawal && withdrawal.granted === false ? html`<span class="tag">${t("stays, by decision")}</span>` : nothing}
    ${["unsupported", "cut"].includes(standing.code) ? html`<span class="tag bad">${say(standing.label)}</span>` : nothing}
    ${support ? html`<span class="tag ${support.enough ? "good" : "bad"}">${icon(support.enough ? "check" : "cross")}${t("{n} of {all} support", {n: number(support.votes), all: number(support.attending)})}</span>` : nothing}
    ${one.planned ? html`<span class="tag gold">${t("planned")}</span>` : nothing}`;
}

/** @param {any} election @param {any} one */
function line(election, one) {
  const about = [one.position, one.unit].filter(Boolean).join(" · ");
  return html`<li><span class="n">${one.n}</span>${face(one)}
    <span class="who-words"><b>${one.name}${one.born ? html` <span class="quiet">(${one.born})</span>` : nothing}</b>${about ? html`<small>${about}</small>` : nothing}
      ${one.source.code === "committee" ? nothing : html`<small>${say(one.source.label)}</small>`}${signs(one)}</span>
    <button type="button" class="button small bare" @click=${() => openCandidate(election, one)} aria-label=${t("Open {name}", {name: one.name})}>${icon("chevron-right")}</button></li>`;
}

const gone = (/** @type {any} */ one) => ["retracted", "withdrawn"].includes(one.standing.code);

/** @param {any} election @param {() => unknown} nominate */
export function candidatesCard(election, nominate) {
  const here = election.candidates.filter((/** @type {any} */ one) => !gone(one));
  const away = election.candidates.filter(gone);
  const may = runs && election.next.some((/** @type {any} */ each) => each.deed === "nominate");
  return html`<section class="card tight stack tight"><header class="row apart"><h2 class="overline">${t("Candidates")} (${number(here.length)})</h2>
      ${may ? html`<button type="button" class="button small" @click=${nominate}>${icon("plus")}${t("Add")}<kbd>A</kbd></button>` : nothing}</header>
    ${here.length ? html`<ol class="el-people">${repeat(here, (/** @type {any} */ one) => one.id, (/** @type {any} */ one) => line(election, one))}</ol>` : html`<p class="quiet">${t("Nobody is nominated yet.")}</p>`}
    ${away.length ? html`<details class="el-more"><summary>${t("No longer in the running")} (${away.length})</summary><ol class="el-people">${away.map((/** @type {any} */ one) => html`<li><span class="n"></span>${face(one)}
      <span class="who-words"><b class="gone">${one.name}</b><small>${say(one.standing.label)}${one.retracted ? `: ${one.retracted}` : ""}</small></span>
      <button type="button" class="button small bare" @click=${() => openCandidate(election, one)} aria-label=${t("Open {name}", {name: one.name})}>${icon("chevron-right")}</button></li>`)}</ol></details>` : nothing}
    <p class="row">${election.candidates.length ? html`<a class="button small" href="/elections/${election.id}/candidates.pdf" target="_blank" rel="noopener">${icon("print")}${t("List (PDF)")}</a>
      <a class="button small" href="/elections/${election.id}/candidates.docx" download>${icon("download")}${t("Word")}</a>` : nothing}</p></section>`;
}
