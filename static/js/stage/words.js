// @ts-check
// Words and figures in the language of the stage, which may differ from the language of the page that shows a
// miniature of it. Never asks the server: every word arrives in the picture, in both languages.

/** @typedef {Record<string, string | undefined>} Words a value in both languages, {vi, en} */

/**
 * @param {string} lang "vi" or "en"
 */
export function speaker(lang) {
  const other = lang === "en" ? "vi" : "en";
  const locale = lang === "en" ? "en-GB" : "vi-VN";
  const whole = new Intl.NumberFormat(locale);
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    lang,
    /** @param {Words | string | null | undefined} words */
    say: (words) => (typeof words === "string" ? words : (words && (words[lang] || words[other])) || ""),
    /** @param {number} value */
    figure: (value) => whole.format(value),
    /** @param {number} share hundredths of a percent */
    percent: (share) => `${two.format(share / 100)}\u00a0%`,
    /** @param {string | null | undefined} time ISO-8601 or HH:MM */
    clock: (time) => (time ? (/T(\d\d:\d\d)/.exec(time)?.[1] ?? time.slice(0, 5)) : ""),
  };
}
