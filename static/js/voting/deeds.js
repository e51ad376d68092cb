// @ts-check
/** Opening, closing and publishing from the pages of the office: each asks first and says what the hall will see. */
import {html} from "/static/js/core/lit.js";
import {deed, Refusal} from "/static/js/core/deed.js";
import {ask, openDialog} from "/static/js/core/dialog.js";
import {complain, toast} from "/static/js/core/toast.js";
import {say, t} from "/static/js/core/wording.js";

/** Only these run votes; everybody else on these pages reads. */
export const runs = ["organiser", "secretariat"].includes(document.documentElement.dataset.signedIn || "");

/** @param {string} path @param {Record<string, any>} body @param {string} done */
async function act(path, body, done) {
  try {
    await deed(path, body);
    toast(done, "good");
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === "no_quorum" && !body.override) return override(path, refusal, done);
    complain(refusal);
  }
}

/** Without a quorum a vote opens only for a reason that is recorded. @param {string} path @param {Refusal} refusal @param {string} done */
async function override(path, refusal, done) {
  const reason = await openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    close(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("reason") || "").trim());
  }}><div class="dialog-body"><h2>${t("There is no quorum")}</h2><p>${refusal.message}</p>
    <div class="field"><label for="reason">${t("Reason for opening all the same; it stands in the record")}</label>
    <textarea class="textarea" id="reason" name="reason" required maxlength="300" autofocus></textarea></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
    <button type="submit" class="button primary danger">${t("Open without a quorum")}</button></div></form>`);
  if (reason) await act(path, {override: reason}, done);
}

/** @param {any} vote */
export async function openVote(vote) {
  const text = html`<p class="strong">${say(vote.title)}</p><p>${t("The question appears on the tablets of every delegate who is checked in and may vote. From then on neither the question nor the roll can be changed.")}</p>`;
  const yes = await ask({title: t("Open the vote?"), text, confirm: t("Open the vote")});
  if (yes) await act(`/votes/${vote.id}/open`, {}, t("The vote is open."));
}

/** @param {any} vote @param {number} left how many on the roll have not voted */
export async function closeVote(vote, left) {
  const text = html`<p class="strong">${say(vote.title)}</p>
    <p>${left > 0 ? t("Not voted yet: {n} on the roll. They cannot vote afterwards.", {n: left}) : t("Everybody on the roll has voted.")}</p>`;
  const yes = await ask({title: t("Close the vote and count?"), text, confirm: t("Close and count"), danger: left > 0});
  if (yes) await act(`/votes/${vote.id}/close`, {}, t("The vote is closed. Check the result, then publish it."));
}

/** @param {any} vote */
export async function publishVote(vote) {
  const text = html`<p class="strong">${say(vote.title)}</p><p>${t("The result appears on the tablets and can be put on the screens.")}</p>`;
  const yes = await ask({title: t("Publish the result?"), text, confirm: t("Publish the result")});
  if (yes) await act(`/votes/${vote.id}/publish`, {}, t("The result is published."));
}
