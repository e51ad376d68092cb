// @ts-check
// The fields of one item, in its place in the list. What was typed stays until the server has taken it.
import { Refusal } from "../core/deed.js";
import { tell, values } from "../core/form.js";
import { html } from "../core/lit.js";
import { t } from "../core/wording.js";
import { choices, clock } from "./clock.js";

/** @typedef {import("./agenda.js").Item} Item @typedef {import("./agenda.js").State} State @typedef {import("./deeds.js").Deeds} Deeds */

/** @param {string} name @param {string} label @param {string} value @param {{kind?: string, hint?: string, most?: number, mode?: string}} [more] */
const field = (name, label, value, more = {}) => html`<div class="field ${more.kind || ""}"><label for="item-${name}">${label}</label>
  <input class="input" id="item-${name}" name=${name} .value=${value} maxlength=${more.most || 300} autocomplete="off" placeholder=${more.hint || ""} />
  <p class="wrong" data-for=${name} role="alert"></p></div>`;

/**
 * @param {HTMLFormElement} element
 * @returns {Record<string, any>} what the deed is told; throws a Refusal for a time that is none
 */
function told(element) {
  const typed = values(element);
  const moment = (/** @type {string} */ name) => {
    const read = clock(typed[name]);
    if (read === null) throw new Refusal({ code: "unreadable", status: 400, facts: { field: name }, message: t("This is no time of day. Write it like 8:30 or 8h30.") });
    return read ? `${typed.day}T${read}` : "";
  };
  return {
    number: typed.number,
    title: { vi: typed.title, en: typed.title_en },
    starts: moment("starts"),
    ends: moment("ends"),
    presenter: typed.presenter,
    note: typed.note,
  };
}

/** @param {Item | null} item null: a new one @param {State} state @param {Deeds} deeds */
export function form(item, state, deeds) {
  const now = item || deeds.blank();
  const days = choices(state.plan.days, [now.starts, now.ends]);
  const day = (now.starts || now.ends || state.day || days[0]?.value || "").slice(0, 10);
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const element = /** @type {HTMLFormElement} */ (event.currentTarget);
    element.querySelectorAll(".wrong").forEach((line) => (line.textContent = ""));
    element.querySelectorAll("[aria-invalid]").forEach((line) => line.removeAttribute("aria-invalid"));
    const button = /** @type {HTMLButtonElement} */ (element.querySelector("button.primary"));
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await deeds.save(item, told(element));
    } catch (refusal) {
      tell(element, refusal);
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  const escape = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && deeds.leaveForm();
  return html`<form class="agenda-form" @submit=${submit} @keydown=${escape} novalidate>
    ${field("number", t("Number"), now.number, { most: 20, hint: item ? "" : t("by itself") })}
    <div class="field day"><label for="item-day">${t("Day")}</label><select class="select" id="item-day" name="day">
      ${days.map((one) => html`<option value=${one.value} ?selected=${one.value === day}>${one.label}</option>`)}</select></div>
    ${field("starts", t("From"), now.starts.slice(11), { most: 12, hint: "8:00" })}
    ${field("ends", t("Until"), now.ends.slice(11), { most: 12, hint: "8:20" })}
    ${field("title", t("Title in Vietnamese"), now.title.vi, { kind: "half" })}
    ${field("title_en", t("Title in English"), now.title.en, { kind: "half" })}
    ${field("presenter", t("Presented by"), now.presenter, { kind: "half" })}
    ${field("note", t("Note for the office"), now.note, { kind: "half", most: 1000 })}
    <p class="wrong all" data-for="" role="alert"></p>
    <div class="agenda-foot"><button type="submit" class="button primary">${item ? t("Save the item") : t("Add the item")}</button>
      <button type="button" class="button" @click=${deeds.leaveForm}>${t("Cancel")}<kbd>Esc</kbd></button></div>
  </form>`;
}
