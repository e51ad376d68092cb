// @ts-check
/** The sentences of the door for every answer code. The code is the truth; this file only speaks. */

import { t } from "/static/js/core/wording.js";
import { clockTime, hourMinute } from "/static/js/core/format.js";

/** @typedef {{id: number, number: string, name: string, initials: string, delegation: string, position: string,
 *   seat: string, photo: string | null, class: string, class_label: {vi: string, en: string}, voting: boolean}} Person */
/** @typedef {{code: string, tone: "green" | "amber" | "red", direction: string, at: string, desk: string,
 *   earlier: {at: string, desk: string} | null, person: Person | null}} Verdict */

/** @type {Record<string, (v: Verdict) => string>} */
const HEADLINES = {
  checked_in: (v) => `${t("Checked in")} · ${clockTime(v.at)}`,
  checked_out: (v) => `${t("Checked out")} · ${clockTime(v.at)}`,
  already_in: (v) => t("Already inside since {time}, {desk}", place(v)),
  already_out: (v) => (v.earlier ? t("Already out since {time}, {desk}", place(v)) : t("Has not been checked in")),
  not_entitled: () => t("Not entitled to enter"),
  revoked_badge: () => t("This badge was revoked"),
  unknown_badge: () => t("Badge not recognised"),
  no_session_open: () => t("No session is open"),
};

/** @type {Record<string, () => string>} */
const ADVICE = {
  already_in: () => t("Nothing was recorded. If somebody else came in with this badge, call the secretariat."),
  already_out: () => t("Nothing was recorded."),
  not_entitled: () => t("Not recorded. Ask the person to wait and call the secretariat."),
  revoked_badge: () => t("Keep this badge. Find the person by name, or send them to the secretariat."),
  unknown_badge: () => t("Scan once more, or find the person by name."),
  no_session_open: () => t("Not recorded. Ask the secretariat to open a session, then scan again."),
};

/** @param {Verdict} v */
const place = (v) => ({ time: v.earlier ? hourMinute(v.earlier.at) : "", desk: v.earlier?.desk ?? "" });

/** @param {Verdict} v */
export const headline = (v) => HEADLINES[v.code](v);

/** @param {Verdict} v */
export const advice = (v) => ADVICE[v.code]?.() ?? "";

/**
 * One line for the list of the last scans.
 * @param {Verdict} v
 */
export function line(v) {
  if (v.tone === "green") return v.person?.name ?? "";
  const said = headline(v);
  if (v.code === "revoked_badge") return v.person ? `${said} (${t("no. {number}", { number: v.person.number })})` : said;
  return v.person ? `${v.person.name} — ${said.charAt(0).toLocaleLowerCase()}${said.slice(1)}` : said;
}

/** @param {Verdict} v */
export const minuteOf = (v) => hourMinute(v.at);
