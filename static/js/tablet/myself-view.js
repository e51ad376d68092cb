// @ts-check
/** The delegate's own record, calmly: every value, what became of a correction, and one big button when all of it is right. */
import {dayTime} from "../core/format.js";
import {icon} from "../core/icons.js";
import {live} from "../core/live.js";
import {html, nothing, repeat} from "../core/lit.js";
import {t} from "../core/wording.js";
import {changed} from "./hall.js";
import {correction} from "./myself-form.js";
import {askRecord, confirmAll, leaveMyself, myself, takeBack} from "./myself.js";
import {nothingHere} from "./parts.js";

export function myselfView() {
  const {record} = myself;
  return html`<div class="tablet-column myself"><button type="button" class="button myself-back" @click=${leaveMyself}>${icon("arrow-left")}${t("Back to the congress")}</button>
    <h1>${t("My record")}</h1>
    ${record ? filled(record) : myself.failed ? html`${nothingHere("wifi-off", t("The record could not be fetched"), t("Nothing is lost. Try again when the connection is back."))}
      <button type="button" class="button big" @click=${askRecord}>${icon("refresh")}${t("Try again")}</button>` : html`<p class="quiet">${t("One moment, please.")}</p>`}</div>`;
}

/** @param {any} record */
function filled(record) {
  return html`<p class="home-lead">${t("Please look it through. If everything is right, say so; if a line is wrong, correct it there.")}</p>
    <div class="card myself-lines">${repeat(record.fields, (/** @type {any} */ field) => field.field, line)}</div>
    ${foot(record)}`;
}

/** @param {any} field */
function line(field) {
  const editing = myself.editing?.field === field.field;
  return html`<section class="myself-line ${editing ? "editing" : ""}" data-field=${field.field}>
    <div class="myself-value"><span class="overline">${field.label}</span><b>${value(field)}</b></div>
    ${editing ? correction(field) : html`${status(field)}${button(field)}`}</section>`;
}

/** A masked number shows itself when it is touched. @param {any} field */
function value(field) {
  if (!field.said) return html`<i class="quiet">${t("empty")}</i>`;
  if (!field.masked || myself.open.has(field.field)) return field.said;
  const show = () => {
    myself.open.add(field.field);
    changed();
  };
  return html`<button type="button" class="myself-masked" @click=${show}>${field.masked}${icon("eye")}<span>${t("Show")}</span></button>`;
}

/** @param {any} field */
function button(field) {
  if (myself.sending.has(field.field) || field.dispute?.state === "waiting") return nothing;
  const begin = () => {
    myself.editing = {field: field.field, parts: [], note: ""};
    changed();
  };
  return html`<button type="button" class="button myself-wrong" @click=${begin}>${icon("edit")}${t("This is wrong")}</button>`;
}

/** What became of the last correction of a line. @param {any} field */
function status(field) {
  const {dispute} = field;
  const refused = myself.refused.get(field.field);
  if (myself.sending.has(field.field)) return html`<p class="notice gold">${icon(live.state === "away" ? "wifi-off" : "send")}<b>${live.state === "away" ? t("Waiting for the network") : t("Sending…")}</b><span>${t("It is kept on this device and sends itself.")}</span></p>`;
  if (refused) return html`<p class="notice bad">${icon("warning")}<b>${t("Not sent")}</b><span>${refused}</span></p>`;
  if (!dispute || dispute.state === "replaced") return nothing;
  const said = html`<span>${t("You wrote")}: <b>${dispute.proposed || dispute.note}</b></span>`;
  if (dispute.state === "waiting") return html`<p class="notice gold">${icon("clock")}<b>${t("The secretariat is checking it")}</b>${said}
    <button type="button" class="button small" @click=${() => takeBack(dispute.id)}>${icon("undo")}${t("Take it back")}</button></p>`;
  if (dispute.state === "accepted") return html`<p class="notice good">${icon("check-circle")}<b>${t("Corrected as you wrote")}</b><span>${dayTime(dispute.decided_at)}</span></p>`;
  return html`<p class="notice warn">${icon("info")}<b>${t("Left as it is")}</b>${said}<span>${t("Reason")}: ${dispute.reason}</span></p>`;
}

/** @param {any} record */
function foot(record) {
  const refused = myself.refused.get("all");
  const sending = myself.sending.has("all");
  const done = record.confirmed && !record.stale;
  return html`<section class="card myself-foot">
    ${done ? html`<p class="notice good">${icon("check-circle")}<b>${t("You confirmed your record")}</b><span>${dayTime(record.confirmed)}</span></p>` : nothing}
    ${record.confirmed && record.stale ? html`<p class="notice warn">${icon("info")}<span>${t("Something changed since you confirmed it on {day}. Please look once more.", {day: dayTime(record.confirmed)})}</span></p>` : nothing}
    ${refused ? html`<p class="notice bad">${icon("warning")}<b>${t("Not confirmed")}</b><span>${refused}</span></p>` : nothing}
    ${done && !refused ? nothing : html`<button type="button" class="button primary big wide" aria-busy=${sending ? "true" : "false"} ?disabled=${sending || Boolean(myself.editing)} @click=${confirmAll}>${icon("check")}${sending && live.state === "away" ? t("Waiting for the network") : record.waiting ? t("Everything else is right") : t("All correct")}</button>`}</section>`;
}
