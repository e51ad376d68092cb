// @ts-check
/**
 * The delegate's answers: chosen, sent once, kept on the device until the receipt is there; changed where the vote allows it.
 * The server alone decides whether they count.
 */
import {deed} from "../core/deed.js";
import {onOutbox, resume} from "../core/outbox.js";
import {draftOf, forgetOthers, keepDraft} from "./drafts.js";
import {askMe, changed, hall, keepReceipt, takesAnswers} from "./hall.js";

export const ballot = {
  /** The answers touched but not sent, by number of the question. @type {Record<string, string>} */ chosen: {},
  /** Every question is answered and the delegate looks through the sheet before it goes. */ review: false,
  /** Votes whose answers are on their way. @type {Map<number, string[]>} */ sending: new Map(),
  /** What the server said against an answer. @type {Map<number, {code: string, message: string}>} */ refused: new Map(),
  /** The vote whose confirmation is on the screen. @type {number | null} */ confirming: null,
  /** The vote whose answer the delegate is changing. @type {number | null} */ changing: null,
};

const ADDRESS = /^\/votes\/(\d+)\/cast$/;

/** Hear of ballots kept by an earlier page and of every answer; then send what is waiting. */
export function begin() {
  onOutbox(({kept, answer, refusal}) => {
    const found = ADDRESS.exec(kept.path);
    if (!found) return;
    const vote = Number(found[1]);
    const answers = kept.body.answers || [kept.body.choice];
    if (answer) receive(vote, answer.at, kept.nonce, answers);
    else if (refusal) refuse(vote, refusal);
    else ballot.sending.set(vote, answers);
    changed();
  });
  resume();
}

/** @param {number} question @param {string} code */
export function choose(question, code) {
  ballot.chosen = {...ballot.chosen, [question]: code};
  if (hall.vote) keepDraft({...draftOf(hall.vote.id), chosen: ballot.chosen});
  changed();
}

/** The questions still without an answer. @param {import("./hall.js").Vote} vote */
export const unanswered = (vote) => vote.questions.filter(({n}) => !ballot.chosen[n]);

/** @param {boolean} on */
export function review(on) {
  ballot.review = on;
  changed();
}

/** Send the chosen answers: all of them, once. */
export function send() {
  const {vote} = hall;
  if (!vote || unanswered(vote).length || ballot.sending.has(vote.id)) return;
  const answers = vote.questions.map(({n}) => ballot.chosen[n]);
  const before = ballot.changing === vote.id ? draftOf(vote.id).sent : null;
  const sheet = (/** @type {string[]} */ codes) => (vote.shape === "question" ? {choice: codes[0]} : {answers: codes});
  const body = {...sheet(answers), ...(before ? {old: {nonce: before.nonce, ...sheet(before.answers)}} : {})};
  ballot.sending.set(vote.id, answers);
  ballot.refused.delete(vote.id);
  deed(`/votes/${vote.id}/cast`, body, {durable: true}).catch(() => undefined);
  changed();
}

/** @param {number} vote @param {string} at @param {string} nonce @param {string[]} answers */
function receive(vote, at, nonce, answers) {
  ballot.sending.delete(vote);
  if (hall.vote?.id === vote) {
    const sent = hall.vote.changeable && hall.vote.mode === "counted" ? {nonce, answers} : null;
    keepDraft({vote, chosen: {}, sent});
    Object.assign(ballot, {chosen: {}, review: false, changing: null, confirming: vote});
    setTimeout(() => ballot.confirming === vote && leave(), 9000);
  }
  keepReceipt(vote, {at, answers});
}

/** Leave the confirmation, or the change that was begun. */
export function leave() {
  Object.assign(ballot, {confirming: null, changing: null, review: false});
  changed();
}

/** @param {number} vote @param {{code: string, message: string}} refusal */
function refuse(vote, refusal) {
  ballot.sending.delete(vote);
  ballot.review = false;
  if (refusal.code !== "already_voted") ballot.refused.set(vote, {code: refusal.code, message: refusal.message});
  askMe();
}

/** What may be changed on this device: the answers given, or null. @param {import("./hall.js").Vote} vote @returns {string[] | null} */
export function changeableAnswers(vote) {
  const receipt = hall.me.voted[vote.id];
  if (!receipt || !vote.changeable || !takesAnswers(vote)) return null;
  return vote.mode === "counted" ? draftOf(vote.id).sent?.answers || null : receipt.answers || [];
}

/** "Change my answer": the sheet again, as it was sent. @param {import("./hall.js").Vote} vote */
export function change(vote) {
  const answers = changeableAnswers(vote);
  if (!answers) return;
  const chosen = Object.fromEntries(vote.questions.map(({n}, at) => [n, answers[at]]).filter(([, code]) => code));
  Object.assign(ballot, {chosen, changing: vote.id, confirming: null, review: false});
  changed();
}

/** Another vote, or the end of this one: what is kept on the device belongs to the vote that takes answers. */
export function turnTo() {
  const {vote} = hall;
  const open = vote && takesAnswers(vote) ? vote.id : null;
  forgetOthers(open);
  Object.assign(ballot, {chosen: open ? draftOf(open).chosen : {}, confirming: null, changing: null, review: false});
}
