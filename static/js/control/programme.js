// @ts-check
// The left column: the agenda, with what hangs on each item, and the step to another item.
import {html, nothing, repeat} from "/static/js/core/lit.js";
import {hourMinute} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {act, publicly} from "./acts.js";
import {currentItem, items, nextItem, openVote, state, votes} from "./state.js";

/** Ask, then go to the item: every tablet and every following screen goes along. @param {any} item */
export async function makeCurrent(item) {
  const text = html`<p>${t("Every tablet goes to this item.")}</p>
    ${openVote() ? html`<p class="notice warn">${icon("warning")}<span>${t("A vote is open. It stays open.")}</span></p>` : nothing}`;
  const form = await publicly({title: t("Go to this item?"), text, confirm: t("Make current"), kind: "item", subject: item.id});
  if (form) await act(`/agenda/items/${item.id}/make-current`, {}, t("The congress is at item {number}.", {number: item.number}));
}

/** End the current item without going to another one: a break, or the end of the session. */
export async function finish() {
  const item = currentItem();
  if (!item) return;
  const form = await publicly({title: t("End this item?"), text: html`<p>${t("No item is current then, until you choose the next one.")}</p>`,
    confirm: t("End the item"), kind: "welcome", subject: 0});
  if (form) await act(`/agenda/items/${item.id}/finish`, {}, t("The item is done."));
}

export function goOn() {
  const next = nextItem();
  if (next) makeCurrent(next);
}

/** @param {any} item */
function about(item) {
  const mine = votes().filter((vote) => vote.item === item.id);
  const open = mine.some((vote) => vote.state === "open");
  const words = [
    item.documents ? (item.documents === 1 ? t("1 document") : t("{n} documents", {n: item.documents})) : "",
    open ? t("vote open") : mine.length === 1 ? t("1 vote") : mine.length ? t("{n} votes", {n: mine.length}) : "",
  ];
  return words.filter(Boolean).join(" · ");
}

/** @param {any} item */
function line(item) {
  const current = item.state === "current";
  const small = about(item);
  const inside = html`<time>${hourMinute(item.starts)}</time><span class="line-words"><span>${item.number ? html`<b>${item.number}.</b> ` : nothing}${say(item.title)}</span>
    ${small ? html`<small>${small}</small>` : nothing}</span>`;
  const kind = `line depth-${Math.min(2, item.depth || 0)} ${current ? "now" : item.state}`;
  if (current || !state.writes) return html`<li class=${kind} aria-current=${current ? "step" : "false"}>${inside}</li>`;
  return html`<li class=${kind}><button type="button" @click=${() => makeCurrent(item)} title=${t("Make current")}>${inside}
    <span class="line-deed">${t("Make current")}</span></button></li>`;
}

/** @type {number | null} */
let seen = null;

/** Keep the current item in sight, without taking the list away from somebody who reads elsewhere in it. @param {HTMLElement} column */
export function follow(column) {
  const current = state.pictures.agenda?.current ?? null;
  if (current === seen) return;
  seen = current;
  const line = column.querySelector(".line.now");
  if (line instanceof HTMLElement) column.scrollTop = line.offsetTop - column.offsetTop - column.clientHeight / 3;
}

/** How late the day is. @param {{minutes: number, forecast: string} | null | undefined} drift */
function lateness(drift) {
  if (!drift) return nothing;
  const {minutes, forecast} = drift;
  const words = minutes > 0 ? t("{n} min behind the plan", {n: minutes}) : minutes < 0 ? t("{n} min ahead of the plan", {n: -minutes}) : t("on time");
  const end = forecast ? t("likely end {time}", {time: hourMinute(forecast)}) : "";
  return html`<p class="drift ${minutes > 5 ? "late" : ""}">${icon("clock")}<span>${[words, end].filter(Boolean).join(" · ")}</span></p>`;
}

export function paint() {
  const all = items();
  const next = nextItem();
  return html`<header class="column-head"><h2 class="overline">${t("Agenda")}</h2><span class="push"></span>
      <a class="button small bare" href="/agenda" title=${t("Edit the agenda")}>${icon("edit")}<span class="unseen">${t("Edit the agenda")}</span></a></header>
    ${lateness(state.day?.drift)}
    ${all.length ? html`<ol class="lines">${repeat(all, (/** @type {any} */ item) => item.id, line)}</ol>`
      : html`<p class="empty">${icon("agenda")}<b>${t("No agenda yet")}</b><a class="button" href="/agenda">${t("Make the agenda")}</a></p>`}
    ${state.writes && currentItem() ? html`<button type="button" class="button small bare line-end" @click=${finish}>${t("End the current item…")}</button>` : nothing}
    ${state.writes && next ? html`<div class="column-foot"><button type="button" class="button wide" @click=${goOn}><span class="clip">${t("Go on to {number}", {number: next.number || say(next.title)})}</span><kbd>N</kbd></button></div>` : nothing}`;
}
