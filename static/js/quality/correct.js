// @ts-check
/** One finding: give the right value, or say why it is right as it stands. */
import {deed, show} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {icon} from "../core/icons.js";
import {html, nothing} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";
import {kept, shown} from "../delegates/fields.js";
import {desk, refresh} from "./state.js";

const DATES = ["born", "admitted", "official"];

/** @param {any} row a finding of the list @returns {Promise<void>} */
export async function openCorrection(row) {
  if (!desk.may) return void (await import("./person.js")).openPerson(row.delegate);
  /** @type {any} */
  let told;
  try {
    told = await show(`/quality/people/${row.delegate}`, 20);
  } catch (refusal) {
    return complain(refusal);
  }
  const seen = told.fields.find((/** @type {any} */ one) => one.field === row.field)?.value ?? "";
  const done = openDialog((close) => body(row, seen, close), {wide: true});
  const [correct, right] = ["correct-form", "right-form"].map((id) => /** @type {HTMLFormElement | null} */ (document.getElementById(id)));
  const close = (/** @type {string} */ words) => () => {
    correct?.closest("dialog")?.close();
    toast(words, "good");
    refresh();
  };
  if (correct) handleForm(correct, (typed) => deed(`/quality/people/${row.delegate}/correct`, {field: row.field, seen, value: kept(row.field, typed.value)}), close(t("The change is kept.")));
  if (right) handleForm(right, (typed) => deed(`/quality/people/${row.delegate}/accept`, {code: row.code, field: row.field, reason: typed.reason}), close(t("Confirmed as right.")));
  /** @type {HTMLInputElement | null} */ (correct?.querySelector("[name=value]"))?.focus();
  await done;
}

/** @param {any} row @param {string} seen @param {() => void} close */
function body(row, seen, close) {
  const beside = row.beside.map((/** @type {any} */ one) => html`<dt>${one.label}</dt><dd>${one.said}</dd>`);
  return html`<div class="dialog-body"><h2>${row.name} <small class="quiet">${t("no. {number}", {number: row.number})} · ${row.delegation}</small></h2>
      <p class="notice ${row.kind === "wrong" ? "bad" : "warn"}">${icon("warning")}<b>${row.label}: ${row.what}</b><span>${row.todo}</span></p>
      <dl class="facts"><dt>${t("On the list")}</dt><dd>${shown(row.field, seen) || t("empty")}</dd>${beside}</dl>
      <form id="correct-form" class="inline-form" autocomplete="off"><div class="field grow"><label for="right-value">${t("The right value")}</label>${field(row, seen)}
        <div class="wrong" data-for="value" role="alert"></div><div class="wrong" data-for="" role="alert"></div>${DATES.includes(row.field) ? html`<div class="hint">${t("day/month/year")}</div>` : nothing}</div>
        <button type="submit" class="button primary">${icon("check")}${t("Keep the change")}</button></form>
      <details class="guarded"><summary>${t("It is right as it stands")}</summary>
        <form id="right-form" class="inline-form" autocomplete="off"><div class="field grow"><label for="right-reason">${t("Why it is right (kept with the finding)")}</label>
          <input class="input" id="right-reason" name="reason" maxlength="300" required list="usual-reasons"><div class="wrong" data-for="reason" role="alert"></div><div class="wrong" data-for="" role="alert"></div></div>
          <button type="submit" class="button">${icon("check-circle")}${t("Confirm as right")}</button></form>
        <datalist id="usual-reasons"><option value=${t("Checked against the original document")}></option><option value=${t("There is a decision that corrected the document")}></option><option value=${t("The office confirmed it by telephone")}></option></datalist></details></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Close")}</button></div>`;
}

/** @param {any} row @param {string} seen */
function field(row, seen) {
  const value = row.proposed || seen;
  if (row.field === "sex") return html`<select class="select" id="right-value" name="value">${[["", "—"], ["M", t("Male")], ["F", t("Female")]].map(([code, words]) => html`<option value=${code} ?selected=${code === value}>${words}</option>`)}</select>`;
  const units = row.field === "delegation";
  return html`<input class="input" id="right-value" name="value" maxlength="200" inputmode=${DATES.includes(row.field) || ["cccd", "phone"].includes(row.field) ? "numeric" : "text"} .value=${shown(row.field, value)} list=${units ? "known-units" : ""}>
    ${units ? html`<datalist id="known-units">${desk.overview.delegations.map((/** @type {any} */ one) => html`<option value=${one.name}></option>`)}</datalist>` : nothing}`;
}
