// @ts-check
/**
 * The delegate's answer: chosen, sent once, kept on the device until the receipt is there. The server alone decides whether it counts.
 */
import {deed} from "../core/deed.js";
import {onOutbox, resume} from "../core/outbox.js";
import {askMe, changed, hall, keepReceipt} from "./hall.js";

export const ballot = {
  /** The choice touched but not sent. @type {string | null} */ chosen: null,
  /** Votes whose answer is on its way, with the choice. @type {Map<number, string>} */ sending: new Map(),
  /** What the server said against an answer. @type {Map<number, {code: string, message: string}>} */ refused: new Map(),
  /** The vote whose confirmation is on the screen. @type {number | null} */ confirming: null,
};

const ADDRESS = /^\/votes\/(\d+)\/cast$/;

/** Hear of ballots kept by an earlier page and of every answer; then send what is waiting. */
export function begin() {
  onOutbox(({kept, answer, refusal}) => {
    const found = ADDRESS.exec(kept.path);
    if (!found) return;
    const vote = Number(found[1]);
    if (answer) receive(vote, {at: answer.at, choice: answer.choice ?? kept.body.choice});
    else if (refusal) refuse(vote, refusal);
    else ballot.sending.set(vote, kept.body.choice);
    changed();
  });
  resume();
}

/** @param {string} code */
export function choose(code) {
  ballot.chosen = code;
  changed();
}

/** Send the chosen answer. */
export function send() {
  const {vote} = hall;
  if (!vote || !ballot.chosen || ballot.sending.has(vote.id)) return;
  ballot.sending.set(vote.id, ballot.chosen);
  ballot.refused.delete(vote.id);
  deed(`/votes/${vote.id}/cast`, {choice: ballot.chosen}, {durable: true}).catch(() => undefined);
  changed();
}

/** @param {number} vote @param {{at: string, choice: string | null}} receipt */
function receive(vote, receipt) {
  ballot.sending.delete(vote);
  ballot.chosen = null;
  keepReceipt(vote, receipt);
  if (hall.vote?.id === vote) confirm(vote);
}

/** @param {number} vote */
function confirm(vote) {
  ballot.confirming = vote;
  setTimeout(() => ballot.confirming === vote && leave(), 9000);
}

/** Leave the confirmation. */
export function leave() {
  ballot.confirming = null;
  changed();
}

/** @param {number} vote @param {{code: string, message: string}} refusal */
function refuse(vote, refusal) {
  ballot.sending.delete(vote);
  if (refusal.code !== "already_voted") ballot.refused.set(vote, {code: refusal.code, message: refusal.message});
  askMe();
}

/** The vote on the tablets changed. @param {import("./hall.js").Vote | null} before */
export function voteChanged(before) {
  const {vote, me} = hall;
  if (vote?.id !== before?.id) {
    ballot.chosen = null;
    ballot.confirming = null;
  }
  if (!vote || vote.state !== "open" || me.vote === vote.id) return;
  if (before) navigator.vibrate?.(200);
  if (!me.card.entitled) return; // the class says it; a guest need not ask
  if (!me.present) return void askMe(1500);
  setTimeout(() => stillOpen(vote.id) && askMe(), 4000 + Math.random() * 16000); // the hall must not ask in one instant
}

/** @param {number} vote @returns {boolean} whether this delegate might still have to answer it */
const stillOpen = (vote) => hall.vote?.id === vote && hall.vote.state === "open" && !hall.me.voted[vote] && hall.me.vote !== vote;
