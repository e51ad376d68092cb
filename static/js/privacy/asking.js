// @ts-check
/** The windows that ask before something is noted, answered or erased. */

import { openDialog } from "/static/js/core/dialog.js";
import { html } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";

/** @param {Event} event @returns {any} what the form says */
function told(event) {
  event.preventDefault();
  return Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target)).entries());
}

/** @param {any} person @param {Record<string, any>} wishes */
export const askWish = (person, wishes) => openDialog((close) => html`<form @submit=${(/** @type {Event} */ event) => close(told(event))}>
  <div class="dialog-body"><h2>${t("What does {name} ask for?", { name: person.name })}</h2>
    ${Object.entries(wishes).map(([code, name], place) => html`<label class="check"><input type="radio" name="wish" value=${code} ?checked=${!place}> ${say(name)}</label>`)}
    <label class="field">${t("Note")}<input class="input" name="note" maxlength="300"></label></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button><button class="button primary">${t("Note the request")}</button></div></form>`);

/** @param {any} request @param {Record<string, any>} wishes @returns {Promise<string | undefined>} */
export const askOutcome = (request, wishes) => openDialog((close) => html`<form @submit=${(/** @type {Event} */ event) => close(told(event).outcome)}>
  <div class="dialog-body"><h2>${say(wishes[request.wish])}: ${request.full_name}</h2><label class="field">${t("How it was answered")}<input class="input" name="outcome" required maxlength="300"></label></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button><button class="button primary">${t("Answered")}</button></div></form>`);

/** @param {any} person @returns {Promise<{whole: boolean, reason: string} | undefined>} */
export const askErase = (person) => openDialog((close) => html`<form @submit=${(/** @type {Event} */ event) => {
    const said = told(event);
    close({ whole: said.whole === "yes", reason: said.reason });
  }}>
  <div class="dialog-body"><h2>${t("Erase data of {name}?", { name: person.name })}</h2>
    <label class="check"><input type="radio" name="whole" value="no" checked> ${t("What is sensitive: ethnicity, religion, Party data, ID number, birth date, contacts, photo")}</label>
    <label class="check"><input type="radio" name="whole" value="yes"> ${t("Everything but the badge number; the person leaves the list. Not possible once they came in or stand on the roll of a vote.")}</label>
    <p>${t("The registers that hold the person's row are removed as files. Nothing of this can be taken back.")}</p>
    <label class="field">${t("Reason")}<input class="input" name="reason" required maxlength="300"></label></div>
  <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button><button class="button primary danger">${t("Erase")}</button></div></form>`);
