// @ts-check
/** Asks for the reason where one is needed, does the deed, and says what came of it. */
import {html, nothing} from "../core/lit.js";
import {deed} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {complain, toast} from "../core/toast.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {refresh, set, state} from "./state.js";
import {effect} from "./words.js";

/** @typedef {import("./state.js").Person} Person */

/**
 * Give people a standing. Answers whether it was done.
 * @param {Person[]} people @param {string} to @returns {Promise<boolean>}
 */
export async function decide(people, to) {
  const title = people.length === 1 ? people[0].name : t("{n} people", {n: number(people.length)});
  const needless = to === "qualified" && people.every((one) => one.standing === "pending");
  const reason = needless && people.length === 1 ? "" : await askReason(t("{who}: {standing}", {who: title, standing: say(state.labels[to])}), effect(to), {needless, danger: to === "not_qualified" || to === "withdrawn"});
  if (reason === undefined) return false;
  try {
    const {decided, left} = await deed("/credentials/decide", {delegates: people.map((one) => one.id), standing: to, reason}, {patience: 60});
    toast(left ? t("Decided for {n}; {left} were left as they are.", {n: number(decided), left: number(left)}) : t("Decided for {n}.", {n: number(decided)}), "good");
    set({chosen: new Set()});
    await refresh();
    return true;
  } catch (refusal) {
    complain(refusal);
    return false;
  }
}

/**
 * A window with one field. Answers the text, or undefined when it was closed.
 * @param {string} title @param {string} text @param {{needless?: boolean, danger?: boolean, label?: string, confirm?: string}} [options]
 * @returns {Promise<string | undefined>}
 */
export function askReason(title, text, {needless = false, danger = false, label = t("Reason (kept with the decision)"), confirm = t("Decide")} = {}) {
  return openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      close(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("reason") || ""));
    }}>
    <div class="dialog-body"><h2>${title}</h2><p>${text}</p>
      ${needless ? nothing : html`<label class="field"><span class="label">${label}</span><textarea class="textarea" name="reason" rows="3" maxlength="300" required autofocus></textarea></label>`}</div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button>
      <button class="button primary ${danger ? "danger" : ""}">${confirm}</button></div></form>`);
}
