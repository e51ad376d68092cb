// @ts-check
/** How a ballot reads in one line: "struck 03 07 12", "invalid: signed". It describes marks; whether they are valid the server says. */
import {say, t} from "/static/js/core/wording.js";

/** @typedef {import("./count_grammar.js").Ballot} Ballot */
/** @typedef {{form: string, rows: any[], reasons: {code: string, words: any}[]}} Desk */

/** @param {number} row from 0 @param {number} rows @returns {string} as printed on keys: 03 of 63, 3 of 9 */
export const rowName = (row, rows) => String(row + 1).padStart(String(rows).length, "0");

/** @param {string} marks @param {string} sign @returns {string} */
function names(marks, sign) {
  return Array.from(marks).flatMap((each, row) => (each === sign ? [rowName(row, marks.length)] : [])).join(" ");
}

/** @param {string} marks @returns {string} */
function struck(marks) {
  const standing = Array.from(marks).filter((sign) => sign === "1").length;
  if (standing === marks.length) return t("no name struck");
  if (standing === 0) return t("every name struck");
  return standing < marks.length / 2 ? t("left standing: {names}", {names: names(marks, "1")}) : t("struck: {names}", {names: names(marks, "0")});
}

/** @param {string} marks @returns {string} */
function boxes(marks) {
  /** @type {[string, string][]} */
  const parts = [["D", t("disagree")], ["N", t("no box")], ["B", t("both boxes")]];
  const told = parts.filter(([sign]) => marks.includes(sign)).map(([sign, word]) => `${word} ${names(marks, sign)}`);
  return told.length ? told.join(" · ") : t("agree with all");
}

/** @param {Desk} desk @param {Ballot} ballot @returns {string} */
export function ballotWords(desk, ballot) {
  if (ballot.kind === "doubtful") return t("doubtful");
  if (ballot.kind === "invalid") return say(desk.reasons.find((each) => each.code === ballot.reason)?.words);
  if (desk.form === "B1") return struck(ballot.marks);
  return desk.form === "questions" ? Array.from(ballot.marks).join(" ") : boxes(ballot.marks);
}

/** What a row says now, beside its name. @param {Desk} desk @param {string} sign @param {number} row @returns {{words: string, kind: string}} */
export function signWords(desk, sign, row) {
  if (desk.form === "B1") return sign === "0" ? {words: t("struck"), kind: "bad"} : {words: "", kind: ""};
  if (desk.form === "questions") {
    if (sign === " ") return {words: "", kind: "none"};
    if (sign === "0") return {words: t("no answer"), kind: "warn"};
    return sign === "*" ? {words: t("several answers"), kind: "warn"} : {words: say(desk.rows[row].choices[Number(sign) - 1]), kind: "good"};
  }
  const words = {A: t("Agree"), D: t("Disagree"), N: t("No box"), B: t("Both boxes")};
  const kinds = {A: "good", D: "bad", N: "warn", B: "warn"};
  return {words: words[/** @type {"A"} */ (sign)] ?? "", kind: kinds[/** @type {"A"} */ (sign)] ?? ""};
}
