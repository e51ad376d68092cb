// @ts-check
/** Putting right the open ballots of a batch: a station enters one again, the tellers decide, a pass is taken back. */
import {deed} from "/static/js/core/deed.js";
import {toast} from "/static/js/core/toast.js";
import {t} from "/static/js/core/wording.js";
import {One} from "./count_one.js";
import {station} from "./count_station.js";

/** @typedef {{state: any, over: HTMLElement, path: (n: number) => string, go: (hash: string) => void, leave: () => void, route: () => Promise<void>, tell: (run: () => Promise<unknown>) => Promise<boolean>}} Page */

/** What the page of open ballots may do. @param {Page} page @param {number} n the batch */
export const settling = (page, n) => ({
  left: () => page.go(""),
  takeBack: async () => { if (await page.tell(() => deed(`${page.path(n)}/take-back`, station.said))) page.go(`batch-${n}`); },
  again: (/** @type {number} */ position) => one(page, n, position, false),
  decide: (/** @type {number} */ position) => one(page, n, position, true),
});

/** @param {Page} page @param {number} n @param {number} position @param {boolean} decide */
function one(page, n, position, decide) {
  page.state.screen = new One(page.over, page.state.desk, {
    title: t("Batch {n}, ballot {position}", {n, position}), decide, deciders: page.state.desk.deciders, left: page.leave,
    send: async (ballot, why, deciders) => {
      const body = decide ? {kind: ballot.kind, marks: ballot.marks, reason: ballot.reason, why, deciders} : {...ballot, ...station.said};
      const told = await deed(`${page.path(n)}/${decide ? "decide" : "again"}`, {position, ...body});
      page.leave();
      if (told.state === "settled") {
        toast(t("Batch {n} is settled.", {n}), "good");
        page.go("");
      } else await page.route();
    },
  });
}
