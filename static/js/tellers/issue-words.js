// @ts-check
/** The words, the colour and the sign of every answer of the issue desk. The server's code is the truth; this only speaks. */

import { html } from "/static/js/core/lit.js";
import { ICONS } from "/static/js/core/icons.js";
import { hourMinute } from "/static/js/core/format.js";
import { t } from "/static/js/core/wording.js";

/** @typedef {{code: string, tone: "green" | "amber" | "violet" | "red", at: string, person: any, message: string, facts: Record<string, any>, count: number, late: boolean}} Told */

/** @type {Record<string, [tone: Told["tone"], icon: string, words: (told: Told) => string]>} */
const KNOWN = {
  issued: ["green", "check-circle", (told) => (told.late ? t("Give 1 sheet · late-comer") : t("Give 1 sheet"))],
  issued_many: ["green", "people", (told) => t("Give {n} sheets", { n: told.count })],
  exchanged: ["green", "refresh", () => t("Spoiled sheet taken back: give a new one")],
  taken_back: ["green", "check-circle", () => t("Sheet taken back")],
  paper_held: ["red", "cross-circle", (told) => t("Received a sheet at {time}", told.facts)],
  not_checked_in: ["amber", "clock", () => t("Not checked in")],
  no_right_to_vote: ["violet", "minus", () => t("No right to vote")],
  no_paper_held: ["amber", "question", () => t("Has no sheet")],
  already_voted: ["red", "monitor", (told) => t("Voted on the tablet at {time}", told.facts)],
  nobody_to_issue: ["amber", "info", () => t("Everybody here has a sheet")],
  taker_elsewhere: ["red", "cross-circle", () => t("Of another delegation")],
  unknown_badge: ["red", "question", () => t("Badge not recognised")],
  revoked_badge: ["red", "cross-circle", () => t("This badge was revoked")],
  box_state_wrong: ["amber", "lock", () => t("No sheets are given out now")],
  unreachable: ["red", "wifi-off", () => t("Nothing recorded: give no sheet yet")],
};

/** @param {string} code */
const known = (code) => KNOWN[code] ?? ["red", "cross-circle", () => t("Give no sheet")];

/** An answer of the server, ready to be shown. @param {any} answer @returns {Told} */
export const told = (answer) => ({ message: "", facts: {}, count: 0, late: false, person: null, ...answer, tone: known(answer.code)[0] });

/** A refusal, ready to be shown. @param {import("/static/js/core/deed.js").Refusal} refusal @returns {Told} */
export function refusedBy(refusal) {
  const away = refusal.code === "unreachable";
  const message = away ? t("The desk needs the server to be sure that nobody receives two sheets. Wait until the lamp is green, then scan the same badge again.") : refusal.message;
  return told({ code: refusal.code, at: new Date().toTimeString().slice(0, 5), facts: refusal.facts, message });
}

/** @param {Told} one */
export const headline = (one) => known(one.code)[2](one);

/** @param {Told} one */
export const sign = (one) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[known(one.code)[1]] ?? ICONS.info}></path></svg>`;

/** Who it is about, as far as it is known. @param {Told} one */
export const name = (one) => one.person?.name ?? one.facts.name ?? "";

/** @param {Told} one */
export const unit = (one) => [one.person?.number ?? one.facts.number, one.person?.delegation ?? one.facts.delegation].filter(Boolean).join(" · ");

/** One line for the list of the last answers. @param {Told} one */
export const line = (one) => (one.tone === "green" && one.code === "issued" ? name(one) : [name(one), headline(one)].filter(Boolean).join(" — "));

/** @param {Told} one */
export const minute = (one) => hourMinute(one.at);
