// @ts-check
/** A decision to open without a quorum waits for a second person: what was asked, by whom and why, with a clear yes and no. */
import {html, nothing} from "/static/js/core/lit.js";
import {clockTime} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {act} from "./deeds.js";

/** Requests this person has looked at and said no to; they stay asked until somebody agrees. @type {Set<string>} */
const declined = new Set();

/** @param {any} vote @returns {any} the request that waits for somebody, or null */
export const waitsForSecond = (vote) => (vote.state === "draft" && vote.override_ask && !vote.override_ask.agreed_at ? vote.override_ask : null);

/** @param {any} vote */
const agree = (vote) => act(`/votes/${vote.id}/override/second`, {}, t("Agreed. The secretariat can open the vote now."));

/** For whoever may agree, large. @param {any} vote @param {() => void} repaint */
export function request(vote, repaint) {
  const asked = waitsForSecond(vote);
  const key = `${vote.id}/${asked?.asked_at}`;
  if (!asked || declined.has(key)) return nothing;
  const no = () => {
    declined.add(key);
    repaint();
  };
  return html`<section class="vote-request" role="alertdialog" aria-label=${t("Open without a quorum?")}>
    <h2>${icon("warning")}${t("Open without a quorum?")}</h2>
    <p class="strong">${say(vote.title)}</p>
    <p>${t("{present} are present, {needed} are needed.", {present: asked.present, needed: asked.needed})}</p>
    <p>${t("{name} asks, because:", {name: asked.asked_by})} <b>${asked.reason}</b></p>
    <div class="row"><button type="button" class="button big good" @click=${() => agree(vote)}>${icon("check")}${t("Yes, open without a quorum")}</button>
      <button type="button" class="button big" @click=${no}>${icon("cross")}${t("No, wait")}</button></div></section>`;
}

/** For whoever asked: what it waits for, or that it was agreed. @param {any} vote */
export function requestState(vote) {
  const asked = vote.state === "draft" ? vote.override_ask : null;
  if (!asked) return nothing;
  if (asked.agreed_at) return html`<p class="notice good">${icon("check-circle")}<b>${t("{name} has agreed to open without a quorum.", {name: asked.agreed_by})}</b><span>${asked.reason}</span></p>`;
  return html`<p class="notice warn">${icon("clock")}<b>${t("Waiting for a second person since {time}", {time: clockTime(asked.asked_at)})}</b><span>${asked.reason}</span></p>`;
}
