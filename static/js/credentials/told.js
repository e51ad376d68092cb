// @ts-check
/** Words for what a printing was for and why a badge was replaced or revoked. */
import {t} from "../core/wording.js";

/** @param {string} code @returns {string} */
export function what(code) {
  return ({first: t("First print"), reprint: t("Reprint"), name_cards: t("Name-cards for desks")})[code] || "";
}

/** A reason that somebody typed stays as typed. @param {string} reason @returns {string} */
export function why(reason) {
  return ({lost: t("Lost"), damaged: t("Damaged"), wrong: t("Something on it was wrong"), replaced: t("Replaced by a new one")})[reason] || reason;
}
