// @ts-check
/** What the page of one election knows: everything the office may see of it. It is asked again whenever the congress moves. Paints nothing. */
import {show} from "../core/deed.js";
import {live} from "../core/live.js";
import {complain} from "../core/toast.js";

export const state = {
  /** @type {any} */ election: JSON.parse(document.getElementById("election")?.textContent || "null"),
  /** How far the count is; only while there is one. @type {any} */ progress: null,
};

const role = document.documentElement.dataset.signedIn || "";
/** Deeds that tellers and the chair have in hand too; the server says so again. @type {Record<string, string[]>} */
const IN_HAND = {
  teller: ["opinion-close", "opinion-count", "admit", "open", "close", "recount", "report", "count", "reconcile", "sign"],
  chair: ["propose", "presidium", "announce"],
};

/** These run elections; tellers and the chair do their part; everybody else on the page reads. */
export const runs = ["organiser", "secretariat"].includes(role);

/** Whether this person's page offers a deed. @param {string} deed */
export const mayDo = (deed) => runs || (IN_HAND[role] || []).includes(deed);

/** @type {Set<() => void>} */
const painters = new Set();
/** @param {() => void} paint */
export const onState = (paint) => painters.add(paint);
export const changed = () => painters.forEach((paint) => paint());

let asking = false, again = false;
/** Ask afresh; questions that come while one is under way are asked once more together. */
export async function refresh() {
  if (asking) return void (again = true);
  asking = true;
  try {
    state.election = await show(`/elections/${state.election.id}`, 20);
    changed();
  } catch (refusal) {
    complain(refusal);
  }
  asking = false;
  if (!again) return;
  again = false;
  await refresh();
}

/** Follow the congress: a newer picture of the elections, or another one of the votes and of who is present, may make a step possible. @param {string[]} topics */
export function follow(topics) {
  topics.forEach((topic) => {
    let seen = "";
    live.on(topic, (picture, asOf) => {
      const now = topic === "elections" ? String(asOf) : JSON.stringify(picture);
      if (seen && now !== seen) void refresh();
      seen = now;
    });
  });
}
