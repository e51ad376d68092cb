// @ts-check
/** The settings page: sends what the organiser changed, and starts sessions after asking once. */
import {deed} from "../core/deed.js";
import {handleForm} from "../core/form.js";
import {ask} from "../core/dialog.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";

const CODES = ["agree", "disagree", "other"];
const form = /** @type {HTMLFormElement} */ (document.getElementById("settings"));

/** The form's fields as the deed wants them. @param {Record<string, any>} fields */
function body(fields) {
  const {quorum, ...rest} = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("choice_")));
  const [numerator, denominator, strict] = quorum.split("/").map(Number);
  const choices = CODES.map((code) => ({code, label: {vi: fields[`choice_${code}_vi`], en: fields[`choice_${code}_en`]}}));
  return {...rest, choices, quorum_numerator: numerator, quorum_denominator: denominator, quorum_strict: strict === 1};
}

handleForm(form, (fields) => deed("/settings", body(fields)), () => toast(t("The settings are saved."), "good"));

document.querySelectorAll("[data-start]").forEach((button) => button.addEventListener("click", async () => {
  const {start, title} = /** @type {HTMLElement} */ (button).dataset;
  const sure = await ask({
    title: t("Start “{title}” now?", {title}),
    text: t("Everybody is counted afresh for this sitting. It shows on every screen at once."),
    confirm: t("Start this sitting"),
  });
  if (!sure) return;
  try {
    await deed(`/sessions/${start}/start`);
    location.reload();
  } catch (refusal) {
    complain(refusal);
  }
}));
