// @ts-check
/** The settings of the report: fields of text become the lists the program takes; nothing typed is lost on a refusal. */
import {deed, Refusal} from "/static/js/core/deed.js";
import {handleForm} from "/static/js/core/form.js";
import {t} from "/static/js/core/wording.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("report-settings"));
const BOUNDS = ["age_bands", "age_below", "age_above", "party_bands"];
const LINES = ["positions", "members", "recipients"];

/** "35, 41" as numbers. @param {string} field @param {string} text */
function bounds(field, text) {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  if (words.some((word) => !/^\d{1,3}$/.test(word))) {
    throw new Refusal({code: "bounds", status: 0, message: t("Write whole years, with commas between them."), facts: {field}});
  }
  return words.map(Number);
}

/** @param {Record<string, any>} told */
async function send(told) {
  /** @type {Record<string, any>} */
  const body = {sections: []};
  for (const [name, value] of Object.entries(told)) {
    if (name.startsWith("section:")) {
      if (value) body.sections.push(name.slice(8));
    } else if (BOUNDS.includes(name)) body[name] = bounds(name, value);
    else if (LINES.includes(name)) body[name] = value.split("\n").map((/** @type {string} */ line) => line.trim()).filter(Boolean);
    else body[name] = name === "average_digits" ? Number(value) : value;
  }
  return deed("/report/settings", body);
}

handleForm(form, send, () => location.assign("/report"));
