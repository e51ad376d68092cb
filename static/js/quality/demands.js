// @ts-check
/** What a complete record needs: per class required, wanted or not asked; ages and how long a confirmation holds. */
import {deed, show} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {html, nothing, render} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {say, t} from "../core/wording.js";

const NUMBERS = /** @type {const} */ (["delegate_age", "admission_age", "oldest", "probation_months", "alive_days"]);

/** @param {string} name */
const meaning = (name) => ({
  delegate_age: t("Least age of a delegate"), admission_age: t("Least age when joining the Party"), oldest: t("Greatest age believed"),
  probation_months: t("Months from joining to full membership"), alive_days: t("Days a confirmation holds"),
})[name] || name;

/** @returns {Promise<boolean>} whether something was set */
export async function openDemands() {
  /** @type {any} */
  let told;
  try {
    told = await show("/quality/demands");
  } catch (refusal) {
    complain(refusal);
    return false;
  }
  const {kept} = told;
  let chosen = "EL";
  let changed = false;
  const frame = document.createElement("div");
  frame.className = "stack";
  const again = () => render(fields(told, chosen, (code) => { chosen = code; again(); }), frame);
  const done = openDialog((close) => html`<form id="demands-form" autocomplete="off"><div class="dialog-body"><h2>${t("What a record needs")}</h2>
      <p>${t("Required is what the credentials report counts; wanted is asked for and not insisted on. The scores follow at once.")}</p>${frame}
      <div class="fields">${NUMBERS.map((name) => html`<div class="field"><label for="d-${name}">${meaning(name)}</label><input class="input" id="d-${name}" name=${name} type="number" min="0" max="3650" required ?disabled=${!told.may} .value=${String(kept[name])}><div class="wrong" data-for=${name} role="alert"></div></div>`)}</div>
      <div class="wrong" data-for="" role="alert"></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${told.may ? t("Cancel") : t("Close")}</button>${told.may ? html`<button type="submit" class="button primary">${t("Keep the change")}</button>` : nothing}</div></form>`, {wide: true});
  again();
  const form = /** @type {HTMLFormElement} */ (document.getElementById("demands-form"));
  handleForm(form, (typed) => deed("/quality/demands", {classes: kept.classes, ...Object.fromEntries(NUMBERS.map((name) => [name, typed[name]]))}), () => {
    changed = true;
    form.closest("dialog")?.close();
    toast(t("The change is kept."), "good");
  });
  await done;
  return changed;
}

/** @param {any} told @param {string} chosen @param {(code: string) => void} pick */
function fields(told, chosen, pick) {
  const expected = told.kept.classes[chosen];
  const now = (/** @type {string} */ field) => (expected.required.includes(field) ? "required" : expected.wanted.includes(field) ? "wanted" : "");
  const set = (/** @type {string} */ field, /** @type {string} */ way) => {
    for (const list of ["required", "wanted"]) expected[list] = expected[list].filter((/** @type {string} */ name) => name !== field);
    if (way) expected[way].push(field);
  };
  return html`<div class="field"><label for="demand-class">${t("Class")}</label><select class="select" id="demand-class" @change=${(/** @type {Event} */ event) => pick(/** @type {HTMLSelectElement} */ (event.target).value)}>
      ${told.classes.map((/** @type {any} */ one) => html`<option value=${one.code} ?selected=${one.code === chosen}>${say(one.label)}</option>`)}</select></div>
    <div class="demand-fields">${told.fields.map((/** @type {any} */ one) => html`<label>${one.label}<select class="select" ?disabled=${!told.may} @change=${(/** @type {Event} */ event) => set(one.field, /** @type {HTMLSelectElement} */ (event.target).value)}>
      ${[["required", t("required")], ["wanted", t("wanted")], ["", t("not asked")]].map(([way, words]) => html`<option value=${way} .selected=${now(one.field) === way}>${words}</option>`)}</select></label>`)}</div>`;
}
