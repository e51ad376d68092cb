// @ts-check
/** Words and signs of answers, the same on the tablet, the office's pages and the podium. Decides nothing. */
import {say, t} from "/static/js/core/wording.js";

/** @typedef {{code: string, label: any, counts_for?: boolean}} Choice */
/** @typedef {{n: number, title: any, choices: Choice[]}} Question */

/** @type {Record<string, string>} */
const TONES = {agree: "agree", yes: "agree", disagree: "disagree", no: "disagree", other: "other", abstain: "other"};
/** @type {Record<string, string>} */
const SIGNS = {agree: "check", yes: "check", disagree: "cross", no: "cross", other: "other", abstain: "minus"};

/** @param {string | null | undefined} code @returns {string} "agree", "disagree", "other", or "" for an option of its own */
export const tone = (code) => TONES[code || ""] || "";

/** @param {string | null | undefined} code @returns {string} the name of an icon */
export const sign = (code) => SIGNS[code || ""] || "vote";

/** @param {Question | undefined} question @param {string | null | undefined} code @returns {string} */
export const label = (question, code) => say(question?.choices.find((choice) => choice.code === code)?.label);

/** @param {string} mode */
export const modeWords = (mode) => (mode === "named" ? t("Named") : t("Counted"));

/** @param {string} manner */
export function mannerWords(manner) {
  switch (manner) {
    case "cards": return t("By show of cards");
    case "mixed": return t("Tablets, paper and cards in one count");
    default: return t("On tablets");
  }
}
