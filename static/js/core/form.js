// @ts-check
/** Forms that lose nothing: sends the fields as a deed, shows each refusal at its field, keeps everything typed. */
import {deed, Refusal} from "./deed.js";
import {t} from "./wording.js";

/** @param {HTMLFormElement} form @returns {Record<string, any>} text trimmed, check boxes as true or false, numbers as numbers */
export function values(form) {
  /** @type {Record<string, any>} */
  const told = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) || !field.name) continue;
    if (field instanceof HTMLInputElement && field.type === "radio") {
      if (field.checked) told[field.name] = field.value;
    } else if (field instanceof HTMLInputElement && field.type === "checkbox") told[field.name] = field.checked;
    else if (field instanceof HTMLInputElement && field.type === "number") told[field.name] = field.value === "" ? null : Number(field.value);
    else told[field.name] = field.type === "password" ? field.value : field.value.trim();
  }
  return told;
}

/** @param {HTMLFormElement} form */
function clear(form) {
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  form.querySelectorAll(".wrong").forEach((line) => (line.textContent = ""));
}

/** Put the sentence at the field it is about, else at the foot of the form. @param {HTMLFormElement} form @param {any} refusal */
export function tell(form, refusal) {
  const name = refusal?.facts?.field || form.dataset[`at${refusal?.code}`] || "";
  const field = name ? form.elements.namedItem(name) : null;
  const line = (field && form.querySelector(`.wrong[data-for="${CSS.escape(name)}"]`)) || form.querySelector(".wrong[data-for='']");
  if (field instanceof HTMLElement) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
  const mark = refusal?.incident ? ` (${refusal.incident})` : "";
  if (line) line.textContent = `${refusal?.message || t("Something went wrong.")}${mark}`;
}

/**
 * Send a form as a deed.
 * @param {HTMLFormElement} form
 * @param {(body: Record<string, any>) => Promise<any>} [send] default: the form's action
 * @param {(answer: any) => void} [done] default: go where the answer points
 */
export function handleForm(form, send, done) {
  const act = send || ((body) => deed(new URL(form.action).pathname, body));
  form.noValidate = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement | null} */ (form.querySelector("button[type=submit]"));
    if (button?.getAttribute("aria-busy") === "true") return;
    clear(form);
    button?.setAttribute("aria-busy", "true");
    try {
      const answer = await act(values(form));
      if (done) done(answer);
      else location.assign(answer?.next || location.href);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      tell(form, refusal);
    } finally {
      button?.removeAttribute("aria-busy");
    }
  });
}

/** What the browser would say in its own language is said in the reader's. @param {Event} event */
function missing({target}) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement)) return;
  const {valueMissing, tooShort} = target.validity;
  if (valueMissing) target.setCustomValidity(t("Please fill this in."));
  else if (tooShort) target.setCustomValidity(t("At least {n} characters.", {n: target.minLength}));
  target.addEventListener("input", () => target.setCustomValidity(""), {once: true});
}

document.addEventListener("invalid", missing, true);
document.querySelectorAll("form[data-deed]").forEach((form) => form instanceof HTMLFormElement && handleForm(form));
