// @ts-check
/** The deeds that may come next for a vote, for those who run votes: one is expected, the others stand beside it. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";
import {tellCards, tellPaper} from "./cards.js";
import {annulVote, closeVote, extendVote, openVote, publishVote, repeatVote, runs, stopVote} from "./deeds.js";
import {editVote} from "./form.js";
import {openWords} from "./quorum.js";

/** @param {string} label @param {() => unknown} run @param {string} [kind] @param {boolean} [off] @param {string} [sign] */
const button = (label, run, kind = "", off = false, sign = "") => html`<button type="button" class="button ${kind}" ?disabled=${off} @click=${run}>${sign ? icon(sign) : nothing}${label}</button>`;

/** @typedef {{cast: number, roll: number, busy: boolean, headcount?: any}} Now */

/** While it is open: longer, stopping the tablets, cards, paper; at last closing. @param {any} vote @param {Now} now @param {boolean} [closing] whether the button that closes is among them */
export function openSteps(vote, now, closing = true) {
  const left = Math.max(0, now.roll - now.cast);
  const tablets = vote.manner !== "cards" && !vote.casting_ended_at;
  const shown = vote.manner === "cards" || (vote.manner === "mixed" && !tablets);
  return html`${vote.manner === "mixed" && tablets ? button(t("End voting on tablets…"), () => stopVote(vote, left), "primary") : nothing}
    ${shown ? button(t("Type in the cards…"), () => tellCards(vote), "primary", false, "vote") : nothing}
    ${shown && vote.box ? button(t("Paper ballots…"), () => tellPaper(vote), "", false, "document") : nothing}
    ${closing && (vote.manner === "tablets" || shown) ? button(t("Close and count…"), () => closeVote(vote, left), shown ? "" : "primary") : nothing}
    ${tablets ? button(vote.closes_at ? t("One minute more") : t("Count down one minute"), () => extendVote(vote), "", false, "clock") : nothing}
    ${button(t("Annul…"), () => annulVote(vote), "danger bare")}`;
}

/** @param {any} vote @param {Now} now */
export function nextDeeds(vote, now) {
  if (!runs || vote.annulled) return runs && vote.annulled && !vote.repeated_by ? button(t("Repeat the vote…"), () => repeatVote(vote), "", false, "refresh") : nothing;
  switch (vote.state) {
    case "draft": return html`${button(t("Change…"), () => editVote(vote))}${button(openWords(vote, now.headcount), () => openVote(vote), "primary", now.busy)}`;
    case "open": return openSteps(vote, now);
    case "closed": return html`${button(t("Publish the result…"), () => publishVote(vote), "primary")}${disputed(vote)}`;
    default: return disputed(vote);
  }
}

/** When the count is disputed: repeat it, or annul it. @param {any} vote */
export function disputed(vote) {
  return html`<details class="vote-more"><summary class="button bare">${t("If it is disputed")}</summary><div class="row">
    ${vote.repeated_by ? nothing : button(t("Repeat the vote…"), () => repeatVote(vote), "", false, "refresh")}${button(t("Annul…"), () => annulVote(vote), "danger")}</div></details>`;
}
