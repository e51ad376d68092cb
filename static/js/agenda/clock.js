// @ts-check
// Planned times as people type and read them: "8h30", "8.30", "0830" and "08:30" are one time.
import { date } from "../core/format.js";

/**
 * @param {string} typed
 * @returns {string | null} "08:30", "" when nothing was typed, null when it is no time
 */
export function clock(typed) {
  const text = typed.trim().toLowerCase();
  if (!text) return "";
  const found = /^(\d{1,2})\s*(?:giờ|gio|h|g|:|\.|)\s*(\d{2})?\s*(?:phút|p)?$/.exec(text) || /^(\d{1,2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] || 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** @param {{starts: string, ends: string}} item @returns {string} "08:00–08:20" */
export function span(item) {
  return [item.starts, item.ends].filter(Boolean).map((moment) => moment.slice(11, 16)).join("–");
}

/**
 * The days of the congress (and any other day that an item already has), for a choice.
 * @param {{starts: string, ends: string}} days
 * @param {string[]} also
 * @returns {{value: string, label: string}[]}
 */
export function choices(days, also) {
  const found = new Set(also.filter(Boolean).map((moment) => moment.slice(0, 10)));
  const last = Date.parse(`${days.ends}T00:00:00Z`);
  for (let day = Date.parse(`${days.starts}T00:00:00Z`), n = 0; day <= last && n < 31; day += 86400000, n += 1) {
    found.add(new Date(day).toISOString().slice(0, 10));
  }
  return [...found].sort().map((value) => ({ value, label: date(value) }));
}
