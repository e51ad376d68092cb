// @ts-check
/** The sentences of the door for every answer code. The code is the truth; this file only speaks. */

import { t } from "/static/js/core/wording.js";
import { refused } from "./refused.js";
import { clockTime, hourMinute } from "/static/js/core/format.js";

/** @typedef {{id: number, number: string, name: string, initials: string, delegation: string, position: string,
 *   seat: string, photo: string | null, class: string, class_label: {vi: string, en: string}, voting: boolean, active?: boolean, standing?: string}} Person */
/** @typedef {{code: string, tone: "green" | "amber" | "violet" | "red", direction: string, at: string, desk: string,
 *   earlier: {at: string, desk: string} | null, person: Person | null, offline?: boolean, listAt?: string}} Verdict */

/** @type {Record<string, (v: Verdict) => string>} */
const HEADLINES = {
  checked_in: (v) => `${t("Checked in")} · ${clockTime(v.at)}`,
  checked_out: (v) => `${t("Checked out")} · ${clockTime(v.at)}`,
  already_in: (v) => t("Already inside since {time}, {desk}", place(v)),
  already_out: (v) => (v.earlier ? t("Already out since {time}, {desk}", place(v)) : t("Has not been checked in")),
  not_entitled: (v) => refused(v.person)?.headline ?? t("Not entitled to enter"),
  revoked_badge: () => t("This badge was revoked"),
  unknown_badge: () => t("Badge not recognised"),
  other_congress: () => t("Badge of another congress"),
  not_in_list: (v) => t("Not in this desk's list of {time}", { time: hourMinute(v.listAt) || "—" }),
  no_session_open: () => t("No session is open"),
};

/** @type {Record<string, (v: Verdict) => string>} */
const ADVICE = {
  already_in: () => t("Nothing was recorded. If somebody else came in with this badge, call the secretariat."),
  already_out: () => t("Nothing was recorded."),
  not_entitled: (v) => refused(v.person)?.advice ?? t("Not recorded. Ask the person to wait and call the secretariat."),
  revoked_badge: () => t("Keep this badge. Find the person by name, or send them to the secretariat."),
  unknown_badge: () => t("Scan once more, or find the person by name."),
  other_congress: () => t("This congress never issued it. Ask for the badge of this congress, or find the person by name."),
  not_in_list: () => t("The server is away, so nobody can look further. Ask the secretariat; if they know the person, let them in and scan again later."),
  no_session_open: () => t("Not recorded. Ask the secretariat to open a session, then scan again."),
};

/** @param {Verdict} v */
const place = (v) => ({ time: v.earlier ? hourMinute(v.earlier.at) : "", desk: v.earlier?.desk ?? "" });

/** @param {Verdict} v */
export const headline = (v) => HEADLINES[v.code](v);

/** @param {Verdict} v */
export const advice = (v) => ADVICE[v.code]?.(v) ?? "";

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
