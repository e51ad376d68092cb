// @ts-check
/** What was merged, by whom and why; undone as long as nothing else happened. */
import {deed} from "../core/deed.js";
import {ask} from "../core/dialog.js";
import {dayTime} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";
import {openPerson} from "./person.js";
import {desk, refresh} from "./state.js";

export function mergesView() {
  if (!desk.merges) return html`<p class="quiet">${t("One moment, please.")}</p>`;
  if (!desk.merges.length) return html`<div class="card empty">${icon("people")}<h2>${t("Nothing was merged")}</h2><p>${t("Double entries stand among the findings; comparing two of them offers the merge.")}</p></div>`;
  return html`<div class="table-frame"><table class="table"><thead><tr><th scope="col">${t("Stays")}</th><th scope="col">${t("Merged into it")}</th><th scope="col">${t("Reason")}</th><th scope="col">${t("When, who")}</th><th></th></tr></thead>
    <tbody>${desk.merges.map(line)}</tbody></table></div>`;
}

/** @param {any} one */
const who = (one) => html`<button type="button" class="link" @click=${() => openPerson(one.id)}>${one.number} ${one.name}</button>`;

/** @param {any} one */
const line = (one) => html`<tr><td>${who(one.kept)}</td><td>${who(one.other)}</td><td>${one.reason}</td><td><span>${dayTime(one.at)}</span><small>${one.by}</small></td>
  <td>${one.undone_at ? html`<span class="tag">${t("undone {day}", {day: dayTime(one.undone_at)})}</span>` : desk.may ? html`<button type="button" class="button small" @click=${() => undo(one)}>${icon("undo")}${t("Undo")}</button>` : nothing}</td></tr>`;

/** @param {any} one */
async function undo(one) {
  const sure = await ask({title: t("Make two of one again?"), text: t("Values, number, photo and standing become as they were before the merge. The badge of {other} works again.", {other: one.other.number}), confirm: t("Undo the merge")});
  if (!sure) return;
  try {
    await deed(`/quality/merges/${one.id}/undo`);
    toast(t("The merge is undone."), "good");
  } catch (refusal) {
    complain(refusal);
  }
  await refresh();
}
