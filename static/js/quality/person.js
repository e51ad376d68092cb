// @ts-check
/** One person beside the desk: the four numbers, every value with its source, disputes, merges and the whole history. */
import {deed, show} from "../core/deed.js";
import {date, dayTime} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing, render} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {say, t} from "../core/wording.js";
import {MEASURES, percentage, title, tone} from "./meters.js";
import {askReason} from "./reason.js";
import {refresh} from "./state.js";

/** @type {(() => void) | null} */
let closeOpen = null;

/** @param {number} id @returns {Promise<void>} when the panel is closed */
export async function openPerson(id) {
  closeOpen?.();
  const panel = document.createElement("aside");
  panel.className = "panel quality-person";
  panel.setAttribute("aria-label", t("Delegate"));
  const closed = new Promise((done) => { closeOpen = () => done(undefined); });
  const close = closeOpen;
  panel.addEventListener("keydown", (event) => event.key === "Escape" && close?.());
  document.body.appendChild(panel);
  const again = async () => {
    try {
      render(body(await show(`/quality/people/${id}`, 20), () => close?.(), again), panel);
    } catch (refusal) {
      complain(refusal);
      close?.();
    }
  };
  await again();
  /** @type {HTMLElement | null} */ (panel.querySelector("button"))?.focus();
  await closed;
  panel.remove();
}

/** @param {any} told @param {() => void} close @param {() => Promise<void>} again */
function body(told, close, again) {
  const {card, fields, findings, accepted, measures, confirmed, disputes, merges, history} = told;
  return html`<header class="panel-head"><span class="avatar big" aria-hidden="true">${card.initials}</span>
      <div><h2>${card.name}</h2><p>${t("no. {number}", {number: card.number})} · ${card.delegation || t("No delegation")}</p><span class="tag">${say(card.class_label)}</span></div>
      <button type="button" class="button bare square" aria-label=${t("Close")} @click=${close}>${icon("cross")}</button></header>
    ${measures ? html`<div class="small-meters">${MEASURES.map((name) => html`<div class="figure ${tone(measures[name])}"><span>${title(name)}</span><b>${percentage(measures[name])}</b><small>${measures[name].part}/${measures[name].whole}</small></div>`)}</div>`
      : html`<p class="notice">${icon("info")}<span>${t("Off the list; kept in the record.")}</span></p>`}
    <p class="row apart"><span class=${confirmed ? "" : "quiet"}>${confirmed ? `${t("Last confirmed {day}", {day: dayTime(confirmed.at)})} · ${confirmed.by}${confirmed.note ? ` (${confirmed.note})` : ""}` : t("Never confirmed")}</span>
      ${told.may && measures ? html`<button type="button" class="button small" @click=${() => confirmFor(told, again)}>${icon("check-circle")}${t("Confirmed by other ways…")}</button>` : nothing}</p>
    ${findings.length ? html`<section><h3>${icon("warning")}${t("Findings")}</h3><ul class="plain">${findings.map((/** @type {any} */ one) => html`<li><b>${one.label}</b>: ${one.what}${one.other ? html` <b>${one.other.number} ${one.other.name}</b>` : nothing}</li>`)}</ul></section>` : nothing}
    ${accepted.length ? html`<section><h3>${icon("check-circle")}${t("Confirmed as right")}</h3><ul class="plain">${accepted.map((/** @type {any} */ one) => html`<li><b>${one.label}</b>: ${one.what} <q>${one.reason}</q> <small>${dayTime(one.at)} · ${one.by}</small></li>`)}</ul></section>` : nothing}
    <section><h3>${icon("person")}${t("Values and where they come from")}</h3><dl class="facts sources">${fields.filter((/** @type {any} */ one) => one.said).map((/** @type {any} */ one) => html`<dt>${one.label}</dt><dd>${one.said}<small>${one.file || one.source} · ${date(one.at)}</small></dd>`)}</dl></section>
    ${disputes.length ? html`<section><h3>${icon("message")}${t("What the delegate said")}</h3><ol class="history">${disputes.map((/** @type {any} */ one) => html`<li><small>${dayTime(one.at)} · ${state(one)}</small><span>${one.label}: <s>${one.before}</s> → ${one.proposed || "—"}${one.note ? html` <q>${one.note}</q>` : nothing}${one.reason ? html` <small>${one.reason}</small>` : nothing}</span></li>`)}</ol></section>` : nothing}
    ${merges.length ? html`<section><h3>${icon("people")}${t("Merges")}</h3><ol class="history">${merges.map((/** @type {any} */ one) => html`<li><small>${dayTime(one.at)} · ${one.by}${one.undone_at ? ` · ${t("undone {day}", {day: dayTime(one.undone_at)})}` : ""}</small>
      <span>${t("{other} was merged into {kept}", {other: `${one.other.number} ${one.other.name}`, kept: `${one.kept.number} ${one.kept.name}`})}</span>
      <button type="button" class="button small bare" @click=${() => openPerson(one.kept.id === card.id ? one.other.id : one.kept.id)}>${icon("person")}${t("Open the other entry")}</button></li>`)}</ol></section>` : nothing}
    <section><h3>${icon("clock")}${t("The whole history")}</h3>${history.length ? html`<ol class="history">${history.map(happened)}</ol>` : html`<p class="quiet">${t("Nothing was changed since the entry was made.")}</p>`}</section>`;
}

/** @param {any} one */
export const state = (one) => ({waiting: t("waiting"), accepted: t("accepted"), refused: t("refused"), taken_back: t("taken back"), replaced: t("replaced by a later word")})[/** @type {"waiting"} */ (one.state)] || one.state;

/** @param {any} one */
const happened = (one) => html`<li><small>${dayTime(one.at)} · ${one.by || one.role} · ${one.source}</small>
  <span><b>${one.label}</b>${one.before || one.after ? html`: ${one.before ? html`<s>${one.before}</s> → ` : nothing}${one.after || html`<span class="quiet">${t("empty")}</span>`}` : nothing}</span></li>`;

/** The delegate confirmed on paper or by telephone. @param {any} told @param {() => Promise<void>} again */
async function confirmFor(told, again) {
  const note = await askReason({title: t("{name} has confirmed the record", {name: told.card.name}), label: t("How (telephone, signed paper …)"), confirm: t("Keep the confirmation")});
  if (note === undefined) return;
  try {
    await deed(`/quality/people/${told.card.id}/confirm`, {upto: told.upto, note});
    toast(t("The confirmation is kept."), "good");
    await Promise.all([again(), refresh()]);
  } catch (refusal) {
    complain(refusal);
    await again();
  }
}

