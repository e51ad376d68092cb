// @ts-check
/** Numbers, times and sizes as the hall writes them. Times keep the offset of the congress, not of the device. */
import {language, t} from "./wording.js";

/** @param {number} value @param {number} [digits] @returns {string} 12,5 in Vietnamese, 12.5 in English */
export function number(value, digits) {
  const text = digits === undefined ? String(Math.round(value * 100) / 100) : value.toFixed(digits);
  const [whole, rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
  return rest ? `${grouped}${language === "vi" ? "," : "."}${rest}` : grouped;
}

/** @param {number} hundredths of a percent @returns {string} 12,04 % in Vietnamese, 12.04% in English */
export function share(hundredths) {
  return `${number(hundredths / 100, 2)}${language === "vi" ? "\u00a0%" : "%"}`;
}

/** @param {string | null | undefined} iso @returns {string} 07:41:22 */
export function clockTime(iso) {
  return iso ? iso.slice(11, 19) : "";
}

/** @param {string | null | undefined} iso @returns {string} 07:41 */
export function hourMinute(iso) {
  return !iso ? "" : iso.length <= 5 ? iso : iso.slice(11, 16);
}

/** @param {string | null | undefined} iso @returns {string} 22/11/2026 */
export function date(iso) {
  if (!iso) return "";
  const [year, month, day] = iso.slice(0, 10).split("-");
  return language === "vi" ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** @param {string | null | undefined} iso @returns {string} 07:41, 22/11/2026 */
export function dayTime(iso) {
  return iso ? `${iso.slice(11, 16)}, ${date(iso)}` : "";
}

/** @param {number} seconds @returns {string} */
export function age(seconds) {
  const past = Math.max(0, Math.round(seconds));
  if (past < 90) return t("{n} s ago", {n: past});
  if (past < 5400) return t("{n} min ago", {n: Math.round(past / 60)});
  return t("{n} h ago", {n: Math.round(past / 3600)});
}

/** @param {number} bytes @returns {string} */
export function fileSize(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999500) return `${number(bytes / 1000, 0)} KB`;
  return `${number(bytes / 1e6, 1)} MB`;
}
