// @ts-check
// Writes a message to all tablets: ready sentences or own words in one or both languages, and how it will look.
import { deed, show } from "../core/deed.js";
import { openDialog } from "../core/dialog.js";
import { tell } from "../core/form.js";
import { icon } from "../core/icons.js";
import { html, render } from "../core/lit.js";
import { toast } from "../core/toast.js";
import { language, say, t } from "../core/wording.js";

const LONGEST = 500;

/** What was written stays until it is sent, even when the window is closed in between. */
const draft = { vi: "", en: "", urgent: false };

/** @type {{name: any, text: {vi: string, en: string}, urgent: boolean}[]} */
let phrases = [];

/** The window brings its own dress to whatever page opens it. */
function dress() {
  const address = "/static/css/composer.css";
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  document.head.append(link);
}

/** @param {() => void} paint */
async function fetchPhrases(paint) {
  if (phrases.length) return;
  const told = await show("/messages/phrases").catch(() => ({ phrases: [] }));
  phrases = told.phrases;
  paint();
}

/**
 * Open the window for a new message.
 * @param {{vi?: string, en?: string, urgent?: boolean}} [start] words to begin with
 * @returns {Promise<boolean>} whether a message was sent
 */
export async function compose(start) {
  dress();
  if (start) Object.assign(draft, { vi: "", en: "", urgent: false }, start);
  const sent = await openDialog(
    (close) => {
      const place = document.createElement("div");
      place.className = "composer";
      const paint = () => render(body(paint, close), place);
      paint();
      fetchPhrases(paint);
      return place;
    },
    { wide: true },
  );
  return sent === true;
}

/** @param {() => void} paint @param {(sent?: boolean) => void} close */
function body(paint, close) {
  const take = (/** @type {typeof phrases[number]} */ one) => {
    Object.assign(draft, one.text, { urgent: one.urgent });
    paint();
  };
  return html`<form @submit=${(/** @type {SubmitEvent} */ event) => send(event, close)} novalidate>
    <div class="dialog-body">
      <h2>${t("A message to all tablets")}</h2>
      <div class="field"><span class="label" id="ready">${t("Ready sentences")}</span>
        <div class="composer-ready" role="group" aria-labelledby="ready">${phrases.map(
          (one) => html`<button type="button" class="button small" @click=${() => take(one)}>${say(one.name)}</button>`,
        )}</div></div>
      ${(language === "vi" ? ["vi", "en"] : ["en", "vi"]).map((lang) => words(/** @type {"vi" | "en"} */ (lang), paint))}
      <label class="check"><input type="checkbox" name="urgent" .checked=${draft.urgent} @change=${(/** @type {Event} */ event) => {
        draft.urgent = /** @type {HTMLInputElement} */ (event.target).checked;
        paint();
      }} /><span>${t("Urgent")}<span class="hint">${t("Shown large over whatever the tablet shows, until the delegate has read it.")}</span></span></label>
      <div class="composer-look ${draft.urgent ? "urgent" : ""}" aria-label=${t("How it will look")}>${icon(draft.urgent ? "warning" : "megaphone")}
        <p>${draft[language] || draft.vi || draft.en || t("The message will stand here.")}</p></div>
      <p class="wrong composer-wrong" data-for="" role="alert"></p>
    </div>
    <div class="dialog-foot">
      <button type="button" class="button" @click=${() => close(false)}>${t("Close without sending")}</button>
      <button type="submit" class="button primary" ?disabled=${!draft.vi.trim() && !draft.en.trim()}>${icon("send")}${t("Send to all tablets")}</button>
    </div></form>`;
}

/** @param {"vi" | "en"} lang @param {() => void} paint */
function words(lang, paint) {
  const write = (/** @type {Event} */ event) => {
    draft[lang] = /** @type {HTMLTextAreaElement} */ (event.target).value;
    paint();
  };
  return html`<div class="field"><label for="message-${lang}">${lang === "vi" ? t("In Vietnamese") : t("In English")}</label>
    <textarea class="textarea" id="message-${lang}" name=${`text.${lang}`} lang=${lang} rows="2" maxlength=${LONGEST} .value=${draft[lang]} @input=${write}></textarea>
    <p class="wrong" data-for=${`text.${lang}`} role="alert"></p></div>`;
}

/** @param {SubmitEvent} event @param {(sent?: boolean) => void} close */
async function send(event, close) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button[type=submit]"));
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await deed("/messages", { text: { vi: draft.vi.trim(), en: draft.en.trim() }, urgent: draft.urgent });
    Object.assign(draft, { vi: "", en: "", urgent: false });
    toast(t("The message is on the tablets."), "good");
    close(true);
  } catch (refusal) {
    tell(form, refusal);
  } finally {
    button.removeAttribute("aria-busy");
  }
}
