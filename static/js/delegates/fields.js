// @ts-check
/** The fields of a delegate: their names, and how a value is read and typed. */
import {number} from "../core/format.js";
import {t} from "../core/wording.js";

const DATES = ["born", "admitted", "official"];

/** @param {string} name @returns {string} */
export function label(name) {
  /** @type {Record<string, string>} */
  const names = {
    number: t("Delegate no."), full_name: t("Full name"), sort_word: t("Sorted under"), sex: t("Sex"), born: t("Born"), delegation: t("Delegation"),
    kind: t("Class"), position: t("Position"), seat: t("Seat"), weight: t("Voting weight"), external_id: t("Source ID"), phone: t("Telephone"), email: t("E-mail"),
    ethnicity: t("Ethnic group"), religion: t("Religion"), cccd: t("Citizen ID number"), education: t("Education"), theory: t("Political theory"),
    admitted: t("Joined the Party"), official: t("Full member since"), party: t("Political party"), notes: t("Notes"),
  };
  return names[name] || name;
}

/** @param {string} name @param {string} value @returns {string} as people read it */
export function shown(name, value) {
  if (name === "sex") return {M: t("Male"), F: t("Female")}[value] || value;
  if (name === "weight" && value) return number(Number(value));
  return DATES.includes(name) ? value.split("-").reverse().join("/") : value;
}

/** What a person typed, as it is kept: dates year first. @param {string} name @param {string} typed @returns {string} */
export function kept(name, typed) {
  if (!DATES.includes(name)) return typed;
  const parts = typed.split(/[/.\-\s]+/).filter(Boolean);
  const wholeFirst = parts[0]?.length === 4;
  return (wholeFirst ? parts : parts.reverse()).map((part) => part.padStart(2, "0")).join("-");
}
