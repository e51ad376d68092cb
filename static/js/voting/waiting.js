// @ts-check
/** Who has not voted yet, by delegation, never how anybody voted: stewards read it on a phone and let the tablets of a delegation call once more. */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {show} from "/static/js/core/deed.js";
import {t} from "/static/js/core/wording.js";
import {nudges, nudgeVoters} from "./deeds.js";

const EVERY = 1500;

/** @typedef {{vote: number | null, missing: number, delegations: {id: number, name: string, people: any[]}[]}} Waiting */

/**
 * Keep the list in step with the turnout: asked at most every 1.5 s. @param {(waiting: Waiting | null) => void} told
 * @returns {(vote: number | null, cast: number) => void} call it with every picture
 */
export function follower(told) {
  let asked = "";
  let at = 0;
  return (vote, cast) => {
    const now = `${vote}/${cast}`;
    if (now === asked) return;
    asked = now;
    const wait = Math.max(0, at + EVERY - Date.now());
    at = Date.now() + wait;
    window.setTimeout(async () => {
      if (vote === null) told(null);
      else await show("/votes/waiting").then(told, () => undefined);
    }, wait);
  };
}

/** @param {any} vote @param {{id: number, name: string, people: any[]}} group */
function delegation(vote, group) {
  return html`<li class="waiting-group"><details><summary><span>${group.name}</span><b>${number(group.people.length)}</b></summary>
      <ul>${group.people.map((person) => html`<li><span>${person.name}</span><small>${[person.number, person.seat].filter(Boolean).join(" · ")}</small></li>`)}</ul></details>
    ${nudges && !vote.casting_ended_at ? html`<button type="button" class="button small" aria-label=${t("Remind {delegation}", {delegation: group.name})} @click=${() => nudgeVoters(vote, group.id)}>${icon("bell")}${t("Remind")}</button>` : nothing}</li>`;
}

/** @param {any} vote the open vote @param {Waiting | null} waiting */
export function waitingList(vote, waiting) {
  const groups = waiting?.vote === vote.id ? waiting?.delegations || [] : [];
  const missing = groups.reduce((sum, group) => sum + group.people.length, 0);
  return html`<div class="waiting"><div class="row apart"><h2 class="overline">${t("Not yet voted, by delegation")}${missing ? html` · <b>${number(missing)}</b>` : nothing}</h2>
      ${nudges && missing && !vote.casting_ended_at ? html`<button type="button" class="button small" @click=${() => nudgeVoters(vote)}>${icon("bell")}${t("Remind everybody")}</button>` : nothing}</div>
    ${groups.length ? html`<ol class="groups">${groups.map((group) => delegation(vote, group))}</ol>`
      : html`<p class="quiet">${waiting ? t("Everybody on the roll has voted.") : t("One moment, please.")}</p>`}</div>`;
}
