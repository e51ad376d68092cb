// @ts-check
/** The form of a copy of a rule profile: sends the settings that were changed, each by its path; keeps what was typed. */
import {deed} from "../core/deed.js";
import {handleForm, values} from "../core/form.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("profile"));
const parts = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-part]"));

/** A part as the server wants it; null where nothing is laid down. @param {HTMLElement} field */
function part(field) {
  const how = /** @type {HTMLSelectElement} */ (field.querySelector("select")).value;
  if (!how) return null;
  if (how.includes("/")) {
    const [numerator, denominator, strict] = how.split("/").map(Number);
    return {numerator, denominator, strict: strict === 1};
  }
  const typed = (/** @type {string} */ which) => {
    const said = /** @type {HTMLInputElement} */ (field.querySelector(`[data-${which}]`)).value.trim();
    return /^\d+$/.test(said) ? Number(said) : said;
  };
  return {numerator: typed("numerator"), denominator: typed("denominator"), strict: how === "more"};
}

/** @returns {Record<string, any>} every setting by its path */
function settings() {
  const told = Object.fromEntries(Object.entries(values(form)).filter(([name]) => !/^(name|note)_|^checked:/.test(name)));
  parts.forEach((field) => (told[field.dataset.part || ""] = part(field)));
  return told;
}

const before = settings();

/** @param {Record<string, any>} typed */
function send(typed) {
  const now = settings();
  const changed = Object.keys(now).filter((path) => JSON.stringify(now[path]) !== JSON.stringify(before[path]));
  return deed(form.getAttribute("action") || "", {
    settings: Object.fromEntries(changed.map((path) => [path, now[path]])),
    checked: Object.keys(typed).filter((name) => name.startsWith("checked:") && typed[name]).map((name) => name.slice("checked:".length)),
    name: {vi: typed.name_vi, en: typed.name_en},
    note: {vi: typed.note_vi, en: typed.note_en},
  });
}

parts.forEach((field) => field.querySelector("select")?.addEventListener("change", (event) => {
  const numbers = /** @type {HTMLElement} */ (field.querySelector(".part-numbers"));
  numbers.hidden = !["least", "more"].includes(/** @type {HTMLSelectElement} */ (event.target).value);
}));
handleForm(form, send, () => location.assign((form.getAttribute("action") || "").replace(/\/change$/, "")));
