// @ts-check
/** How the hall stands to the quorum a draft asks for, beside the button that opens it. The server decides once more when it opens. */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";

/** @param {any} vote @param {any} headcount the picture of the hall @returns {boolean} */
export const short = (vote, headcount) => Boolean(vote.rule?.quorum && headcount?.quorum && !headcount.quorum.reached);

/** @param {any} vote @param {any} headcount */
export function quorumTag(vote, headcount) {
  if (!vote.rule?.quorum || !headcount?.quorum) return nothing;
  const facts = {present: number(headcount.present), needed: number(headcount.quorum.needed)};
  return headcount.quorum.reached ? html`<span class="tag good">${icon("check")}${t("Quorum: {present} present, {needed} needed", facts)}</span>`
    : html`<span class="tag bad">${icon("warning")}${t("No quorum: {present} present, {needed} needed", facts)}</span>`;
}

/** What the button that opens a vote says. @param {any} vote @param {any} headcount */
export const openWords = (vote, headcount) => (short(vote, headcount) && !vote.override_ask?.agreed_at ? t("Open without a quorum…") : t("Open the vote…"));
