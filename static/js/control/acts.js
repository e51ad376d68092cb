// @ts-check
// The deeds of the control page. Those the hall will see are asked first, with a picture of what each screen will show.
import {html, nothing} from "/static/js/core/lit.js";
import {deed, show} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {number} from "/static/js/core/format.js";
import {complain, toast} from "/static/js/core/toast.js";
import {say, t} from "/static/js/core/wording.js";
import {askOverride} from "/static/js/voting/deeds.js";
import {short} from "/static/js/voting/quorum.js";
import {glance} from "./glance.js";
import {screens} from "./state.js";

/** Do it, say that it is done, or say why not. @param {string} path @param {Record<string, any>} [body] @param {string} [said] */
export async function act(path, body = {}, said = "") {
  try {
    const answer = await deed(path, body);
    if (said) toast(said, "good");
    return answer;
  } catch (refusal) {
    complain(refusal);
    return null;
  }
}

/** Which screens will follow by themselves, and which keep what is pinned. */
export function reach() {
  const numbers = (/** @type {string} */ mode) => screens().filter((screen) => screen.mode === mode).map((screen) => screen.n).join(", ");
  const [auto, pinned] = [numbers("auto"), numbers("pinned")];
  return html`${auto ? html`<p>${t("Seen at once on screen {numbers}.", {numbers: auto})}</p>`
    : html`<p>${t("No screen follows by itself: nothing changes on the screens.")}</p>`}
    ${pinned ? html`<p class="quiet">${t("Screen {numbers} keeps the slide that is pinned to it.", {numbers: pinned})}</p>` : nothing}`;
}

/**
 * Ask before a step the hall sees, showing it.
 * @param {{title: string, text: unknown, confirm: string, kind: string, subject: number, more?: unknown}} step
 * @returns {Promise<HTMLFormElement | null>} the form of the window when it was confirmed
 */
export async function publicly({title, text, confirm, kind, subject, more}) {
  const slide = await show(`/projector/preview?kind=${kind}&subject=${subject}`).catch(() => null);
  const answer = await openDialog((close) => html`<form @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    close(event.currentTarget);
  }}><div class="dialog-body"><h2>${title}</h2>${slide ? html`<div class="asked">${glance(slide)}</div>` : nothing}${text}${reach()}${more || nothing}</div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="submit" class="button primary">${confirm}</button></div></form>`);
  return answer instanceof HTMLFormElement ? answer : null;
}

/** Short of the quorum, a second person is asked first. @param {any} vote @param {any} [hall] the headcount */
export async function openTheVote(vote, hall = {}) {
  if (short(vote, hall) && !vote.override_ask?.agreed_at) return askOverride(vote, t("No quorum: {present} present, {needed} needed", {present: number(hall.present), needed: number(hall.quorum.needed)}));
  const text = vote.manner === "cards" ? html`<p>${t("The roll is fixed now. The chair asks for the cards; then the counts are typed in.")}</p>`
    : html`<p>${t("The question goes to the tablets of the {n} delegates who are present and may vote.", {n: hall.present ?? 0})}</p>`;
  const form = await publicly({title: say(vote.title), text, confirm: t("Open the vote"), kind: "vote", subject: vote.id});
  if (form) await act(`/votes/${vote.id}/open`, {}, t("The vote is open."));
}

/** @param {any} vote */
export async function publish(vote) {
  const form = await publicly({title: t("Publish the result?"), text: html`<p>${t("The result goes to every tablet.")}</p>`,
    confirm: t("Publish the result"), kind: "result", subject: vote.id});
  if (form) await act(`/votes/${vote.id}/publish`, {}, t("The result is published."));
}

/** @param {any} vote @param {any} turnout */
export async function close(vote, turnout) {
  const left = vote.manner === "tablets" ? (turnout.roll || 0) - (turnout.cast || 0) : 0;
  const text = vote.manner !== "tablets" ? t("Everything that was counted goes into one result; nothing can be added afterwards.") : left > 0 ? t("{n} delegates on the roll have not voted yet; they cannot vote afterwards.", {n: left}) : t("Everybody on the roll has voted.");
  const form = await publicly({title: t("Close the vote and count?"), text: html`<p>${text}</p>`, confirm: t("Close and count"), kind: "vote", subject: vote.id});
  if (form) await act(`/votes/${vote.id}/close`, {}, t("The vote is closed. Check the result, then publish it."));
}
