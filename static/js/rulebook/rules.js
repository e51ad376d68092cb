// @ts-check
/** The page of the rules: choose a profile, copy one, take its quorum over for the congress. The server decides. */
import {html, nothing} from "../core/lit.js";
import {deed} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {complain} from "../core/toast.js";
import {say, t} from "../core/wording.js";

const shown = JSON.parse(document.getElementById("shown")?.textContent || "{}");
const first = shown.quorum.calls.find((/** @type {any} */ call) => call.call === 1);
const differs = Boolean(first && !first.same);
const wanted = first && {quorum_numerator: first.part.numerator, quorum_denominator: first.part.denominator, quorum_strict: first.part.strict};

async function choose() {
  const answer = await openDialog((close) => html`
    <div class="dialog-body"><h2>${t("Use “{name}”?", {name: say(shown.name)})}</h2>
      <p>${t("New votes and elections start from these rules.")}</p>
      ${shown.held ? html`<p>${t("{n} votes and elections were held already. They and the drafts there are keep their rules; other rules hold for what is drafted after.", {n: shown.held})}</p>` : nothing}
      ${differs ? html`<label class="check"><input type="checkbox" id="take" checked><span>${t("Take the quorum over, too: {part} of those summoned", {part: say(first.words)})}
        <span class="hint">${t("Now the settings say: {part}.", {part: say(shown.quorum.congress)})}</span></span></label>` : nothing}</div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="button" class="button primary" @click=${() => close({take: /** @type {HTMLInputElement | null} */ (document.getElementById("take"))?.checked})}>${t("Use these rules")}</button></div>`);
  if (!answer) return;
  await act(async () => {
    await deed(`/rules/${shown.code}/choose`);
    if (answer.take) await deed("/settings", wanted);
    location.assign("/rules");
  });
}

async function copy() {
  /** @type {(answer?: any) => void} */
  let finish = () => undefined;
  const made = openDialog((close) => {
    finish = close;
    return html`<form id="copy" autocomplete="off"><div class="dialog-body"><h2>${t("Make a copy to change")}</h2>
      <p>${t("The copy starts as “{name}”. It is used only once you choose it.", {name: say(shown.name)})}</p>
      ${name("vi", t("Name in Vietnamese"), "(bản sao)")}${name("en", t("Name in English"), "(copy)")}
      <div class="field"><div class="wrong" data-for="" role="alert"></div></div></div>
      <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
        <button type="submit" class="button primary">${t("Make the copy")}</button></div></form>`;
  });
  const form = /** @type {HTMLFormElement} */ (document.getElementById("copy"));
  handleForm(form, ({name_vi: vi, name_en: en}) => deed(`/rules/${shown.code}/copy`, {name: {vi, en}}), finish);
  const answer = await made;
  if (answer?.code) location.assign(`/rules/${answer.code}/edit`);
}

/** @param {"vi" | "en"} lang @param {string} label @param {string} mark */
const name = (lang, label, mark) => html`<div class="field"><label for="name_${lang}">${label}</label>
  <input class="input" id="name_${lang}" name="name_${lang}" maxlength="120" required .value=${`${shown.name[lang]} ${mark}`.slice(0, 120)}>
  <div class="wrong" data-for="name_${lang}" role="alert"></div></div>`;

/** @param {() => Promise<void>} work */
async function act(work) {
  try {
    await work();
  } catch (refusal) {
    complain(refusal);
  }
}

document.querySelector("[data-choose]")?.addEventListener("click", choose);
document.querySelector("[data-copy]")?.addEventListener("click", copy);
document.querySelectorAll("[data-quorum]").forEach((button) => button.addEventListener("click", () => act(async () => {
  await deed("/settings", JSON.parse(/** @type {HTMLElement} */ (button).dataset.quorum || "{}"));
  location.reload();
})));
