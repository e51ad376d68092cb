// @ts-check
/** What a station is told when a batch is handed in, or when the server did not take what was typed. */
import {complain, toast} from "/static/js/core/toast.js";
import {t} from "/static/js/core/wording.js";

/** @param {number} n @param {{state: string, open: number}} told */
export function handedIn(n, told) {
  if (told.state === "settled") return toast(t("Batch {n} is settled.", {n}), "good");
  if (told.state === "differs") return toast(t("Batch {n}: {open} ballots differ.", {n, open: told.open}), "bad");
  return toast(t("Batch {n} is handed in; other stations still enter it.", {n}), "good");
}

/** @param {number} lost ballots typed on a picture that no longer holds @param {any} refusal */
export function refusedStep(lost, refusal) {
  complain(refusal);
  if (lost) toast(t("{n} ballots typed last were not taken. Look at the last ballot and enter them again.", {n: lost}), "bad");
}
