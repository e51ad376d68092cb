// @ts-check
/** Paints one person's card, the requests, and who read full records. It asks the server nothing. */

import { dayTime } from "/static/js/core/format.js";
import { html, nothing } from "/static/js/core/lit.js";
import { icon } from "/static/js/core/icons.js";
import { say, t } from "/static/js/core/wording.js";

/** @param {any} state @param {{search: (said: string) => void, choose: (person: any) => void, wish: (person: any) => void, erase: (person: any) => void}} acts */
export function personCard(state, acts) {
  const { person } = state;
  return html`<h2>${t("One person")}</h2>
    <input class="input" type="search" placeholder=${t("Name or number")} aria-label=${t("Name or number")} .value=${state.search} @input=${(/** @type {any} */ event) => acts.search(event.target.value)}>
    ${state.found.length ? html`<ul class="found">${state.found.map((/** @type {any} */ one) => html`<li><button type="button" @click=${() => acts.choose(one)}><span>${one.name}</span><small>${one.number} · ${one.delegation}</small></button></li>`)}</ul>` : nothing}
    ${person ? html`<div class="chosen"><div><b>${person.name}</b><br>${person.number} · ${person.delegation}</div>
      <div class="row">${state.may ? html`<a class="button primary" href=${`/privacy/${person.id}.zip`} download>${icon("download")}${t("Everything kept (ZIP)")}</a>
        <button type="button" class="button" @click=${() => acts.wish(person)}>${icon("plus")}${t("Note a request")}</button>` : nothing}
        ${state.organiser ? html`<button type="button" class="button danger" @click=${() => acts.erase(person)}>${t("Erase …")}</button>` : nothing}</div>
      <p class="small">${t("Corrections are made in the list of delegates; the history keeps who, when, before and after.")}</p></div>` : nothing}`;
}

/** @param {any} state @param {(request: any) => void} answer */
export function requestsCard(state, answer) {
  const open = state.requests.filter((/** @type {any} */ one) => !one.answered_at).length;
  return html`<h2>${t("Requests")} ${open ? html`<span class="chip">${open}</span>` : nothing}</h2>
    ${state.requests.length ? html`<div class="table-frame"><table class="table"><thead><tr><th>${t("Person")}</th><th>${t("Wish")}</th><th>${t("To be answered by")}</th><th></th></tr></thead><tbody>
      ${state.requests.map((/** @type {any} */ one) => html`<tr class=${one.answered_at ? "done" : one.due < state.today ? "late" : ""}><td>${one.full_name} <small>${one.number}</small></td>
        <td>${say(state.wishes[one.wish])}${one.note ? html`<br><small>${one.note}</small>` : nothing}</td><td>${one.answered_at ? html`${t("answered")} ${dayTime(one.answered_at)}<br><small>${one.outcome}</small>` : `${one.due.slice(8)}/${one.due.slice(5, 7)}`}</td>
        <td>${state.may && !one.answered_at ? html`<button type="button" class="button small" @click=${() => answer(one)}>${t("Answer")}</button>` : nothing}</td></tr>`)}</tbody></table></div>`
    : html`<p class="small">${t("Nobody has asked about the own data.")}</p>`}`;
}

/** @param {any} state */
export const viewsCard = (state) => html`<h2>${t("Who read full records")}</h2>
  ${state.views.length ? html`<div class="table-frame views"><table class="table"><thead><tr><th>${t("Time")}</th><th>${t("Who")}</th><th>${t("Whose record")}</th><th>${t("Where")}</th></tr></thead><tbody>
    ${state.views.map((/** @type {any} */ one) => html`<tr><td>${dayTime(one.at)}</td><td>${one.by || one.role}</td><td>${one.delegate ? `${one.person} ${one.number}` : t("everybody")}</td><td>${say(one.place)}</td></tr>`)}</tbody></table></div>`
  : html`<p class="small">${t("Nobody yet.")}</p>`}`;
