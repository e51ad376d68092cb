// @ts-check
/** The sittings on the settings page: added, changed, ordered, proposed from the dates. Starting one is in settings.js. */
import {deed} from "../core/deed.js";
import {ask, openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {html, nothing, ref} from "../core/lit.js";
import {complain} from "../core/toast.js";
import {say, t} from "../core/wording.js";

const told = JSON.parse(document.getElementById("sittings")?.textContent || "{}");
/** @type {any[]} */
const sittings = told.sittings || [];

/** @param {string} path @param {Record<string, any>} [body] */
async function act(path, body = {}) {
  try {
    await deed(path, body);
    location.reload();
  } catch (refusal) {
    complain(refusal);
  }
}

/** @param {any} [sitting] none: a new one */
function edit(sitting) {
  const option = (/** @type {string} */ value, /** @type {string} */ label, /** @type {string | null} */ chosen) => html`<option value=${value} ?selected=${value === (chosen || "")}>${label}</option>`;
  return openDialog((close) => html`<form novalidate ${ref((element) => element instanceof HTMLFormElement && queueMicrotask(() => ready(element, sitting)))}>
    <div class="dialog-body"><h2>${sitting ? t("Change this sitting") : t("Add a sitting")}</h2><div class="fields">
      <div class="field all"><label for="title_vi">${t("Name in Vietnamese")}</label><input class="input" id="title_vi" name="title_vi" maxlength="300" autofocus .value=${sitting?.title.vi || ""}><p class="wrong" data-for="title_vi" role="alert"></p></div>
      <div class="field all"><label for="title_en">${t("Name in English")}</label><input class="input" id="title_en" name="title_en" maxlength="300" .value=${sitting?.title.en || ""}><p class="wrong" data-for="title_en" role="alert"></p></div>
      <div class="field"><label for="kind">${t("Session")}</label><select class="select" id="kind" name="kind">${option("preparatory", t("Preparatory session"), sitting?.kind)}${option("official", t("Official session"), sitting?.kind || "official")}</select></div>
      <div class="field"><label for="day">${t("Day")}</label><input class="input" type="date" id="day" name="day" .value=${sitting?.day || ""}><p class="wrong" data-for="day" role="alert"></p></div>
      <div class="field"><label for="part">${t("Half-day")}</label><select class="select" id="part" name="part">${option("", t("no half-day"), sitting?.part)}${option("morning", t("Morning"), sitting?.part)}${option("afternoon", t("Afternoon"), sitting?.part)}${option("evening", t("Evening"), sitting?.part)}</select></div></div>
      <p class="wrong" data-for="" role="alert"></p></div>
    <div class="dialog-foot">${sitting && !sitting.started_at ? html`<button type="button" class="button danger" @click=${() => remove(sitting)}>${t("Remove")}</button>` : nothing}
      <button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary">${t("Save")}</button></div></form>`);
}

/** @param {HTMLFormElement} form @param {any} sitting */
function ready(form, sitting) {
  const path = sitting ? `/sessions/${sitting.id}/change` : "/sessions";
  handleForm(form, (said) => deed(path, {...said, day: said.day || null, part: said.part || null}), () => location.reload());
}

/** @param {any} sitting */
async function remove(sitting) {
  if (await ask({title: t("Remove “{title}”?", {title: say(sitting.title)}), confirm: t("Remove"), danger: true})) await act(`/sessions/${sitting.id}/remove`);
}

/** @param {number} id */
function moveUp(id) {
  const order = sittings.map((each) => each.id);
  const at = order.indexOf(id);
  [order[at - 1], order[at]] = [order[at], order[at - 1]];
  return act("/sessions/order", {order});
}

async function propose() {
  const list = told.proposed.map((/** @type {string[]} */ each) => html`<li>${document.documentElement.lang === "vi" ? each[1] : each[2]}</li>`);
  const sure = await ask({title: t("Add these sittings?"), text: html`<ul>${list}</ul><p class="quiet">${t("Each can be renamed, moved or removed afterwards.")}</p>`, confirm: t("Add {n} sittings", {n: told.proposed.length})});
  if (sure) await act("/sessions/propose");
}

document.getElementById("add-sitting")?.addEventListener("click", () => edit());
document.getElementById("propose")?.addEventListener("click", propose);
document.querySelectorAll("[data-edit]").forEach((button) => button.addEventListener("click", () => edit(sittings.find((each) => each.id === Number(/** @type {HTMLElement} */ (button).dataset.edit)))));
document.querySelectorAll("[data-move]").forEach((button) => button.addEventListener("click", () => moveUp(Number(/** @type {HTMLElement} */ (button).dataset.move))));
