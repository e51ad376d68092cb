// @ts-check
/** The Back button never leaves an open vote: it goes from looking through back to the sheet, and else stays where it is. */
import {ballot, leave, review} from "./ballot.js";

let covered = false;

/** @param {boolean} covers whether a vote lies over the page now */
export function stay(covers) {
  if (covers && !covered) history.pushState({voting: true}, "");
  covered = covers;
}

window.addEventListener("popstate", () => {
  if (!covered) return;
  history.pushState({voting: true}, "");
  if (ballot.review) review(false);
  else if (ballot.confirming || ballot.changing) leave();
});
