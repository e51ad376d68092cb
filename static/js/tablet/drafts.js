// @ts-check
/**
 * What this device remembers of the delegate's answers: those touched but not sent, so that a reload loses nothing, and, of a counted
 * vote that may be changed, the answer sent with its nonce, because the server keeps no choice and asks for it back.
 * It belongs to one person and one vote, and is forgotten when that vote no longer takes answers.
 */

/** @typedef {{vote: number, chosen: Record<string, string>, sent: {nonce: string, answers: string[]} | null}} Draft */

const KEY = `ballot.${document.documentElement.dataset.person || ""}`;

/** @param {number} vote @returns {Draft} */
export function draftOf(vote) {
  const kept = read();
  return kept && kept.vote === vote ? kept : {vote, chosen: {}, sent: null};
}

/** @param {Draft} draft */
export function keepDraft(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch (_) { /* a full or closed storage costs only the memory of a reload */ }
}

/** The vote that takes answers now, or none: everything about another one is forgotten. @param {number | null} vote */
export function forgetOthers(vote) {
  const kept = read();
  if (kept && kept.vote !== vote) localStorage.removeItem(KEY);
}

/** @returns {Draft | null} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) || "null");
  } catch (_) {
    return null;
  }
}
