// @ts-check
/** What this tablet knows: the pictures of the congress, the delegate's own part, and what is on the screen. Paints nothing. */
import {live} from "../core/live.js";
import {show} from "../core/deed.js";

/**
 * @typedef {{at: string, answers: string[] | null}} Receipt answers: known in a named vote, and on the device they came from
 * @typedef {import("../voting/answers.js").Question} Question
 * @typedef {{id: number, state: string, shape: string, manner: string, title: any, mode: string, questions: Question[], changeable: boolean, closes_at: string | null, casting_ended_at: string | null, nudge: {n: number, delegation: number | null} | null, annulled: any, item: number | null, opened_at: string, closed_at?: string, published_at?: string, result: any}} Vote
 * @typedef {{as_of: number, card: any, present: boolean, vote: number | null, standing: string, on_roll: boolean, heads: boolean, voted: Record<string, Receipt>}} Me
 */

export const hall = {
  /** @type {any} */ agenda: {current: null, items: []},
  /** @type {any[]} */ documents: [],
  /** @type {any[]} */ messages: [],
  /** @type {any[]} */ elections: [],
  /** The election that is looked into. */ election: 0,
  /** @type {Vote | null} */ vote: null,
  /** @type {Me} */ me: JSON.parse(document.getElementById("me")?.textContent || "null"),
  /** @type {"home" | "agenda" | "documents" | "myself" | "election"} */ tab: "home",
  /** @type {string | null} why this sign-in ended */ ended: null,
  /** Another page of this device is signing out. */ leaving: false,
};

/** @type {Set<() => void>} */
const watchers = new Set();
let planned = false;

/** Paint when something changed. @param {() => void} paint */
export function onHall(paint) {
  watchers.add(paint);
}

/** Something changed: everything is painted once, soon. */
export function changed() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    watchers.forEach((paint) => paint());
  });
}

let asked = 0;
/**
 * Ask what concerns this delegate alone; the newest answer wins. @param {number} [within] wait at most so many milliseconds
 * first, so that a whole hall does not ask in the same instant
 */
export async function askMe(within = 0) {
  const turn = (asked += 1);
  if (within) await new Promise((done) => setTimeout(done, Math.random() * within));
  if (turn !== asked) return;
  try {
    /** @type {Me} */
    const told = await show("/me", 30);
    if (turn === asked && told.as_of >= hall.me.as_of) {
      hall.me = {...told, voted: {...hall.me.voted, ...told.voted}};
      changed();
    }
  } catch (refusal) {
    if (/** @type {any} */ (refusal).status === 401) end("signed_out");
  }
}

/** The first reason stays, unless it was only the silence of a closed door. @param {string} why */
function end(why) {
  if (!hall.ended || hall.ended === "signed_out") hall.ended = hall.leaving ? "signed_out" : why;
  changed();
}

/** A receipt that came with the answer to a ballot. @param {number} vote @param {Receipt} receipt */
export function keepReceipt(vote, receipt) {
  hall.me.voted = {...hall.me.voted, [vote]: receipt};
  changed();
}

/** Begin to follow the congress. @param {(before: Vote | null) => void} onVote told when the vote changed */
export function follow(onVote) {
  live.on("agenda", (picture) => {
    hall.agenda = picture;
    changed();
  });
  live.on("documents", (picture) => {
    hall.documents = picture.documents || [];
    changed();
  });
  live.on("messages", (picture) => {
    hall.messages = picture.messages || [];
    changed();
  });
  live.on("elections", (picture) => {
    hall.elections = picture.elections || [];
    changed();
  });
  live.on("vote", (picture) => {
    const before = hall.vote;
    hall.vote = picture.vote && {...picture.vote, questions: picture.vote.questions.map((/** @type {any} */ each) => ({...each, choices: each.choices || picture.vote.choices}))};
    onVote(before);
    changed();
  });
  let was = live.state;
  live.onState((state) => {
    if (was === "away" && state === "live" && live.heardAt) askMe(1500);
    was = state;
    changed();
  });
  live.onEnd(end);
}

/** Do tablets still vote in it? @param {Vote} vote */
export const takesAnswers = (vote) => vote.state === "open" && vote.manner !== "cards" && !vote.casting_ended_at;

/** The open vote this delegate has still to answer, as far as this tablet knows. @returns {boolean} */
export function mayAnswer() {
  const {vote, me} = hall;
  if (!vote || !takesAnswers(vote) || me.voted[vote.id]) return false;
  return me.vote === vote.id ? me.on_roll : me.card.entitled && me.present;
}
