// @ts-check
/** Finds the token in the text of a badge: an address ending in #token, or the bare token, in either case. */

const TAIL = /[0-9BCFGHJKLMNPQRSTVXZ]{27}$/;

/** @param {string} text @returns {string} the token, or "" when the text is not that of a badge */
export function tokenIn(text) {
  return TAIL.exec(text.trim().toUpperCase())?.[0] || "";
}
