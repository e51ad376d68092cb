// @ts-check
/** The approval queue: what delegates say is wrong, beside what stands there and what the citizen ID number tells. */
import {deed} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {dayTime} from "../core/format.js";
import {handleForm} from "../core/form.js";
import {icon} from "../core/icons.js";
import {html, nothing, repeat} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";
import {kept, shown} from "../delegates/fields.js";
import {openPerson, state} from "./person.js";
import {askReason} from "./reason.js";
import {desk, refresh} from "./state.js";

export function queueView() {
  const {queue} = desk;
  if (!queue) return html`<p class="quiet">${t("One moment, please.")}</p>`;
  return html`${queue.waiting.length ? html`<div class="disputes">${repeat(queue.waiting, (/** @type {any} */ one) => one.id, waiting)}</div>`
    : html`<div class="card empty">${icon("check-circle")}<h2>${t("No delegate waits for an answer")}</h2><p>${t("What delegates say about their records on the tablet appears here by itself.")}</p></div>`}
    ${queue.decided.length ? html`<section class="card"><h2>${t("Decided")}</h2><ol class="history">${queue.decided.map((/** @type {any} */ one) => html`<li><small>${dayTime(one.decided_at)} · ${one.decided_by} · <b class=${one.state}>${state(one)}</b></small>
      <span>${one.number} ${one.person} · ${one.label}: <s>${one.before || t("empty")}</s> → ${one.state === "accepted" ? one.now : one.proposed || "—"}${one.reason ? html` <q>${one.reason}</q>` : nothing}</span></li>`)}</ol></section>` : nothing}`;
}

/** @param {any} one */
function waiting(one) {
  return html`<article class="card dispute" data-dispute=${one.id}>
    <header><button type="button" class="who" @click=${() => openPerson(one.delegate)}><span><b>${one.person}</b><small>${t("no. {number}", {number: one.number})} · ${one.delegation}</small></span></button><small class="quiet">${dayTime(one.at)}</small></header>
    <dl class="facts"><dt>${one.label}</dt><dd><s>${one.before || t("empty")}</s></dd>
      <dt>${t("The delegate says")}</dt><dd class="proposed">${one.proposed || html`<span class="quiet">${t("only a note")}</span>`}</dd>
      ${one.note ? html`<dt>${t("Note")}</dt><dd><q>${one.note}</q></dd>` : nothing}
      ${one.told ? html`<dt>${t("Citizen ID number tells")}</dt><dd>${one.told}</dd>` : nothing}
      ${one.now !== one.before ? html`<dt>${t("On the list now")}</dt><dd><b>${one.now}</b></dd>` : nothing}</dl>
    ${desk.may ? html`<footer class="row"><button type="button" class="button good" ?disabled=${!one.value} @click=${() => accept(one, "")}>${icon("check")}${t("Accept")}</button>
      <button type="button" class="button" @click=${() => written(one)}>${icon("edit")}${t("Accept, written otherwise…")}</button>
      <button type="button" class="button danger" @click=${() => refuse(one)}>${icon("cross")}${t("Refuse…")}</button></footer>` : nothing}</article>`;
}

/** @param {any} one @param {string} value */
async function accept(one, value) {
  try {
    await deed(`/quality/disputes/${one.id}/accept`, {value});
    toast(t("Accepted; the delegate sees it on the tablet."), "good");
  } catch (refusal) {
    complain(refusal);
  }
  await refresh();
}

/** The operator writes the value. @param {any} one */
async function written(one) {
  const done = openDialog((close) => html`<form id="written-form" autocomplete="off"><div class="dialog-body"><h2>${one.label}: ${one.person}</h2>
      ${one.note ? html`<p><q>${one.note}</q></p>` : nothing}
      <div class="field"><label for="written">${t("The right value")}</label><input class="input" id="written" name="value" maxlength="200" required autofocus .value=${shown(one.field, one.value)}><div class="wrong" data-for="value" role="alert"></div><div class="wrong" data-for="" role="alert"></div></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary">${t("Accept")}</button></div></form>`);
  const form = /** @type {HTMLFormElement} */ (document.getElementById("written-form"));
  handleForm(form, (typed) => deed(`/quality/disputes/${one.id}/accept`, {value: kept(one.field, typed.value)}), () => {
    form.closest("dialog")?.close();
    toast(t("Accepted; the delegate sees it on the tablet."), "good");
    refresh();
  });
  await done;
}

/** @param {any} one */
async function refuse(one) {
  const reason = await askReason({
    title: t("Leave it as it is?"), text: `${one.person} · ${one.label}: ${one.before || t("empty")}`, label: t("Reason (the delegate reads it)"), confirm: t("Refuse"), danger: true,
    usual: [t("The document shows the value on the list"), t("Please bring the document to the desk")],
  });
  if (reason === undefined) return;
  try {
    await deed(`/quality/disputes/${one.id}/refuse`, {reason});
    toast(t("Refused; the delegate reads the reason."), "good");
  } catch (refusal) {
    complain(refusal);
  }
  await refresh();
}
