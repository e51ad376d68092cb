// @ts-check
/** Complaints about standings: received, settled, each with a note. The report takes the two numbers. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {deed} from "../core/deed.js";
import {complain} from "../core/toast.js";
import {dayTime} from "../core/format.js";
import {t} from "../core/wording.js";
import {askReason} from "./deciding.js";
import {refresh, state} from "./state.js";

/** @param {string} path @param {string | undefined} reason */
async function act(path, reason) {
  if (reason === undefined) return;
  try {
    await deed(path, {reason});
    await refresh();
  } catch (refusal) {
    complain(refusal);
  }
}

const receive = async () => act("/credentials/complaints/receive", await askReason(t("A complaint was received"),
  t("Who complains, about whom, since when. Only the committee, the organisers, the secretariat and the chair read it."), {label: t("What it is about"), confirm: t("Keep it")}));

/** @param {any} one */
const settle = async (one) => act(`/credentials/complaints/${one.id}/settle`, await askReason(t("Settle complaint {n}", {n: one.id}), one.about, {label: t("What came of it"), confirm: t("Settled")}));

export function complaints() {
  const known = state.complaints;
  if (known === null) return html`<p class="quiet">${t("One moment…")}</p>`;
  return html`${state.may.decide ? html`<p><button type="button" class="button no-print" @click=${receive}>${icon("plus")}${t("A complaint was received…")}</button></p>` : nothing}
    ${known.length ? html`<section class="card"><ol class="standing-log">${known.map((one) => html`<li><small>${t("No. {n}", {n: one.id})} · ${dayTime(one.at)}</small><span>${one.about}</span>
      ${one.settled_at ? html`<span class="tag good">${icon("check")}${t("settled {time}", {time: dayTime(one.settled_at)})}</span><q>${one.outcome}</q>`
        : html`<span class="row"><span class="tag warn">${t("open")}</span>${state.may.decide ? html`<button type="button" class="button small no-print" @click=${() => settle(one)}>${t("Settle…")}</button>` : nothing}</span>`}</li>`)}</ol></section>`
      : html`<div class="card empty">${icon("message")}<b>${t("No complaint was received")}</b></div>`}`;
}
