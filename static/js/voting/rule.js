// @ts-check
/** A decision rule on the page: the presets, and the same whole-number arithmetic as the server, said in words before the vote opens. */
import {t} from "/static/js/core/wording.js";
import {number} from "/static/js/core/format.js";

/** @typedef {{numerator: number, denominator: number, strict: boolean}} Part */
/** @typedef {"summoned" | "present" | "votes_cast" | "returned" | "valid" | "for_and_against"} Base */
/** @typedef {Part & {base: Base, quorum: Part | null, units?: Part | null, plurality?: boolean}} Rule */
/** @typedef {{summoned: number, present: number}} Sets */

/** What a part is taken of. @type {Record<Base, () => string>} */
export const BASES = {
  summoned: () => t("delegates summoned"), present: () => t("delegates present"), votes_cast: () => t("ballots cast"),
  returned: () => t("ballots returned"), valid: () => t("valid ballots"), for_and_against: () => t("answers for and against"),
};

/** @param {Base} base @param {number} numerator @param {number} denominator @param {boolean} strict */
const preset = (base, numerator, denominator, strict) => ({base, numerator, denominator, strict});

/** The rules congresses use most, in the order of the list. */
export const PRESETS = [
  {words: () => t("More than half of the delegates summoned"), rule: preset("summoned", 1, 2, true)},
  {words: () => t("More than half of the delegates present"), rule: preset("present", 1, 2, true)},
  {words: () => t("More than half of the ballots cast"), rule: preset("votes_cast", 1, 2, true)},
  {words: () => t("At least two thirds of the delegates summoned"), rule: preset("summoned", 2, 3, false)},
  {words: () => t("At least two thirds of the delegates present"), rule: preset("present", 2, 3, false)},
  {words: () => t("At least three quarters of the delegates summoned"), rule: preset("summoned", 3, 4, false)},
  {words: () => t("At least three quarters of the delegates present"), rule: preset("present", 3, 4, false)},
];

/** Which preset a rule is, or -1. @param {Omit<Rule, "quorum">} rule */
export function presetOf(rule) {
  return PRESETS.findIndex(({rule: known}) => known.base === rule.base && known.numerator === rule.numerator
    && known.denominator === rule.denominator && known.strict === rule.strict);
}

/** Can anybody reach this part? @param {Part} part */
export function reachable({numerator, denominator, strict}) {
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator);
  return whole && numerator > 0 && denominator <= 1000 && numerator <= denominator && !(strict && numerator === denominator);
}

/** The smallest count that reaches the part of the whole. @param {number} whole @param {Part} part */
export function enough(whole, {numerator, denominator, strict}) {
  const exact = whole * numerator;
  return strict ? Math.floor(exact / denominator) + 1 : Math.max(1, Math.ceil(exact / denominator));
}

/** "more than half", "at least 3/5". @param {Part} part */
export function partWords({numerator, denominator, strict}) {
  if (!strict && numerator === denominator) return t("all");
  switch (`${numerator}/${denominator}`) {
    case "1/2": return strict ? t("more than half") : t("at least half");
    case "2/3": return strict ? t("more than two thirds") : t("at least two thirds");
    case "3/4": return strict ? t("more than three quarters") : t("at least three quarters");
  }
  const fraction = `${numerator}/${denominator}`;
  return strict ? t("more than {fraction}", {fraction}) : t("at least {fraction}", {fraction});
}

/** What the vote will need if it opens with these numbers. @param {Rule} rule @param {Sets} sets @param {number} absent */
export function aheadWords(rule, sets, absent) {
  if (!reachable(rule)) return t("No vote can be decided by this fraction.");
  const base = rule.base === "summoned" ? sets.summoned - absent : sets.present;
  if (base <= 0) return t("Nobody counts yet: the number needed appears when delegates are checked in.");
  const facts = {part: partWords(rule), base: number(base), needed: number(enough(base, rule))};
  switch (rule.base) {
    case "summoned": return t("Carried with {part} of the {base} delegates summoned: {needed} votes in favour.", facts);
    case "present": return t("Carried with {part} of the {base} delegates present: {needed} votes in favour.", facts);
    case "returned": return t("Carried with {part} of the ballots returned; if all {base} come back: {needed} votes in favour.", facts);
    case "valid": return t("Carried with {part} of the valid ballots; if all {base} are valid: {needed} votes in favour.", facts);
    case "for_and_against": return t("Carried with {part} of the answers for and against; if all {base} present say one of them: {needed} votes in favour.", facts);
    default: return t("Carried with {part} of the ballots cast; if all {base} present vote: {needed} votes in favour.", facts);
  }
}

/** Whether the vote could open now. @param {Part} quorum @param {Sets} sets @returns {{reached: boolean, words: string}} */
export function quorumWords(quorum, sets) {
  const needed = enough(sets.summoned, quorum);
  const reached = sets.present >= needed;
  const facts = {present: number(sets.present), summoned: number(sets.summoned), part: partWords(quorum),
    needed: number(needed), missing: number(needed - sets.present)};
  const words = reached
    ? t("Quorum: {present} of {summoned} present — enough ({part}: {needed})", facts)
    : t("Quorum: {present} of {summoned} present — {missing} short ({part}: {needed})", facts);
  return {reached, words};
}
