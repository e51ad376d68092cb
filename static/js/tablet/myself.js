// @ts-check
/**
 * What this tablet knows of the delegate's own record, and the two deeds on it: all of it is right, or one value is wrong.
 * Both are kept on the device until the server has answered. The view is a step of the browser's history, so Back leaves it and a reload keeps it.
 */
import {deed, show} from "../core/deed.js";
import {onOutbox} from "../core/outbox.js";
import {complain} from "../core/toast.js";
import {changed, hall} from "./hall.js";

export const myself = {
  /** @type {any} */ record: null,
  /** Could not be fetched: say so and offer to try again. */ failed: false,
  /** The field being corrected, with what was typed. @type {{field: string, parts: string[], note: string} | null} */ editing: null,
  /** Fields whose correction is on its way; "all" is the confirmation. @type {Set<string>} */ sending: new Set(),
  /** What the server said against it. @type {Map<string, string>} */ refused: new Map(),
  /** Masked numbers the delegate has asked to see. @type {Set<string>} */ open: new Set(),
};

let asked = 0;
/** Ask for the record; the newest answer wins. */
export async function askRecord() {
  const turn = (asked += 1);
  try {
    const told = await show("/me/record", 20);
    if (turn !== asked) return;
    myself.record = told;
    myself.failed = false;
  } catch (_) {
    if (turn === asked) myself.failed = !myself.record;
  }
  changed();
}

/** Open the record over the page. */
export function openMyself() {
  if (!history.state?.myself) history.pushState({myself: true}, "");
  hall.tab = "myself";
  changed();
  askRecord();
}

/** Leave it, as the browser's Back does. */
export function leaveMyself() {
  if (history.state?.myself) history.back();
}

/** Everything on the screen is right. */
export function confirmAll() {
  if (myself.sending.has("all")) return;
  send("all", "/me/record/confirm", {upto: myself.record.upto});
}

/** @param {string} field @param {string} proposed @param {string} note */
export function dispute(field, proposed, note) {
  if (myself.sending.has(field)) return;
  myself.editing = null;
  send(field, "/me/record/dispute", {field, proposed, note});
}

/** @param {string} what @param {string} path @param {Record<string, any>} body */
function send(what, path, body) {
  myself.sending.add(what);
  myself.refused.delete(what);
  deed(path, body, {durable: true}).catch(() => undefined);
  changed();
}

/** @param {number} dispute */
export async function takeBack(dispute) {
  try {
    await deed(`/me/record/disputes/${dispute}/take-back`);
  } catch (refusal) {
    complain(refusal);
  }
  askRecord();
}

/** @param {{kept: import("../core/outbox.js").Kept, answer?: any, refusal?: any}} told */
function heard({kept, answer, refusal}) {
  if (!kept.path.startsWith("/me/record/")) return;
  const what = kept.path.endsWith("/confirm") ? "all" : kept.body.field;
  if (!answer && !refusal) myself.sending.add(what);
  else {
    myself.sending.delete(what);
    if (refusal) myself.refused.set(what, refusal.message);
    askRecord();
  }
  changed();
}

/** Hear of what an earlier page left on the device; follow the browser's history. */
export function beginMyself() {
  onOutbox(heard);
  window.addEventListener("popstate", () => {
    if (history.state?.myself) openMyself();
    else if (hall.tab === "myself") {
      hall.tab = "home";
      changed();
    }
  });
  if (history.state?.myself) openMyself();
  setInterval(() => hall.tab === "myself" && myself.record?.waiting && !document.hidden && !hall.ended && askRecord(), 15000 + Math.random() * 10000);
}
