// @ts-check
/** The deeds of a vote from the pages of the office. Those the hall will feel are asked first, and say what the hall will see. */
import {html, nothing} from "/static/js/core/lit.js";
import {deed, Refusal} from "/static/js/core/deed.js";
import {ask, openDialog} from "/static/js/core/dialog.js";
import {complain, toast} from "/static/js/core/toast.js";
import {say, t} from "/static/js/core/wording.js";

const role = document.documentElement.dataset.signedIn || "";
/** Only these run votes; everybody else on these pages reads. */
export const runs = ["organiser", "secretariat"].includes(role);
/** Stewards remind the people of their part of the hall. */
export const nudges = runs || role === "desk" || role === "chair";

/** Do it and say so, or say why not. @param {string} path @param {Record<string, any>} body @param {string} done @returns {Promise<any>} */
export async function act(path, body, done) {
  try {
    const answer = await deed(path, body);
    toast(done, "good");
    return answer;
  } catch (refusal) {
    complain(refusal);
    return null;
  }
}

/**
 * A window with one line to write, such as a reason. @param {{title: string, text?: unknown, label: string, confirm: string, danger?: boolean}} wanted
 * @returns {Promise<string | undefined>}
 */
export function askReason({title, text, label, confirm, danger}) {
  return openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    close(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("reason") || "").trim());
  }}><div class="dialog-body"><h2>${title}</h2>${text || nothing}
    <div class="field"><label for="reason">${label}</label><textarea class="textarea" id="reason" name="reason" required maxlength="300" autofocus></textarea></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
    <button type="submit" class="button primary ${danger ? "danger" : ""}">${confirm}</button></div></form>`);
}

/** Without a quorum a vote opens only when a second person agrees to a reason that is recorded. @param {any} vote @param {unknown} told */
export async function askOverride(vote, told) {
  const reason = await askReason({title: t("There is no quorum"), confirm: t("Ask a second person"), label: t("Reason for opening all the same; it stands in the record"),
    text: html`<p>${told}</p><p>${t("The presidium, or another person of the secretariat, must agree before the vote can be opened. The podium is asked now.")}</p>`});
  if (reason) await act(`/votes/${vote.id}/override`, {reason}, t("The podium has been asked. The vote can be opened as soon as somebody agrees."));
}

/** @param {any} vote */
export async function openVote(vote) {
  const text = html`<p class="strong">${say(vote.title)}</p><p>${vote.manner === "cards"
    ? t("The roll is fixed now. The chair asks for the cards; then the counts are typed in.")
    : t("The question appears on the tablets of every delegate who is checked in and may vote. From then on neither the question nor the roll can be changed.")}</p>`;
  if (!await ask({title: t("Open the vote?"), text, confirm: t("Open the vote")})) return;
  try {
    await deed(`/votes/${vote.id}/open`);
    toast(t("The vote is open."), "good");
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === "no_quorum") await askOverride(vote, refusal.message);
    else complain(refusal);
  }
}

/** @param {any} vote @param {number} left how many on the roll have not voted */
export async function closeVote(vote, left) {
  const told = vote.manner === "tablets" && left > 0 ? t("Not voted yet: {n} on the roll. They cannot vote afterwards.", {n: left})
    : vote.manner === "tablets" ? t("Everybody on the roll has voted.") : t("Everything that was counted goes into one result; nothing can be added afterwards.");
  const yes = await ask({title: t("Close the vote and count?"), text: html`<p class="strong">${say(vote.title)}</p><p>${told}</p>`,
    confirm: t("Close and count"), danger: vote.manner === "tablets" && left > 0});
  if (yes) await act(`/votes/${vote.id}/close`, {}, t("The vote is closed. Check the result, then publish it."));
}

/** @param {any} vote */
export async function publishVote(vote) {
  const text = html`<p class="strong">${say(vote.title)}</p><p>${t("The result appears on the tablets and can be put on the screens.")}</p>`;
  const yes = await ask({title: t("Publish the result?"), text, confirm: t("Publish the result")});
  if (yes) await act(`/votes/${vote.id}/publish`, {}, t("The result is published."));
}

/** One minute more, or one minute from now where there was no countdown. @param {any} vote */
export const extendVote = (vote) => act(`/votes/${vote.id}/extend`, {seconds: 60}, t("One minute more."));

/** @param {any} vote @param {number} left */
export async function stopVote(vote, left) {
  const text = html`<p>${t("The tablets stop voting now ({n} have not voted). Then the cards and the ballots on paper are counted.", {n: left})}</p>`;
  const yes = await ask({title: t("End voting on tablets?"), text, confirm: t("End voting on tablets")});
  if (yes) await act(`/votes/${vote.id}/stop`, {}, t("The tablets have stopped. Now type in cards and paper."));
}

/** @param {any} vote */
export async function repeatVote(vote) {
  const text = html`<p class="strong">${say(vote.title)}</p><p>${t("A new draft with the same question is made. The vote held before stays as it is; both are kept and name each other.")}</p>`;
  if (await ask({title: t("Repeat this vote?"), text, confirm: t("Make the draft")})) return act(`/votes/${vote.id}/repeat`, {}, t("The draft of the repeated vote is ready."));
  return null;
}

/** @param {any} vote */
export async function annulVote(vote) {
  const reason = await askReason({title: t("Annul this vote?"), danger: true, confirm: t("Annul the vote"), label: t("Reason; it stands in the record and is shown to the hall"),
    text: html`<p class="strong">${say(vote.title)}</p><p>${t("Everything that was counted is kept, but it no longer decides anything. This cannot be taken back.")}</p>`});
  if (reason) await act(`/votes/${vote.id}/annul`, {reason}, t("The vote is annulled."));
}

/** @param {any} vote @param {number} [delegation] none: everybody who has not voted */
export const nudgeVoters = (vote, delegation) => act(`/votes/${vote.id ?? vote}/nudge`, delegation ? {delegation} : {}, t("Their tablets call once more."));
