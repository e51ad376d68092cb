// @ts-check
/** Notices that a vote has opened, or that the delegate is asked once more, and calls: sound, buzz, and a question to the server who may answer. */
import {ring} from "./alarm.js";
import {ballot, turnTo} from "./ballot.js";
import {askMe, changed, hall, mayAnswer, takesAnswers} from "./hall.js";

export const attention = {
  /** The call that is on the screen: the number of the nudge. @type {number | null} */ nudged: null,
};

const NUDGE_STAYS = 20000;
/** A vote that came in while it was not known whether this delegate is on its roll; it rings as soon as it is. @type {number | null} */
let unheard = null;

/** The picture of the vote changed. @param {import("./hall.js").Vote | null} before */
export function voteChanged(before) {
  const {vote} = hall;
  const another = vote?.id !== before?.id;
  if (another || (before && takesAnswers(before) && !(vote && takesAnswers(vote)))) turnTo();
  if (another) attention.nudged = null;
  if (!vote) return;
  if (!takesAnswers(vote)) return learnAfterwards(vote);
  if (another) unheard = vote.id;
  call();
  if (!another && (vote.nudge?.n || 0) > (before?.nudge?.n || 0)) nudge(vote);
  learn(vote);
}

/** Ring for a vote this delegate has to answer, once. */
export function call() {
  if (unheard === null || unheard !== hall.vote?.id || !mayAnswer()) return;
  unheard = null;
  ring();
}

/** @param {import("./hall.js").Vote} vote */
function nudge(vote) {
  const {delegation, n} = vote.nudge || {delegation: null, n: 0};
  if (!mayAnswer() || ballot.sending.has(vote.id) || (delegation && delegation !== hall.me.card.delegation_id)) return;
  attention.nudged = n;
  setTimeout(() => {
    if (attention.nudged === n) attention.nudged = null;
    changed();
  }, NUDGE_STAYS);
  ring();
}

/** Ask whether this delegate is on the roll; not the whole hall in one instant. @param {import("./hall.js").Vote} vote */
function learn(vote) {
  const {me} = hall;
  if (me.vote === vote.id || !me.card.entitled) return; // the class says it; a guest need not ask
  if (!me.present) return void askMe(1500);
  setTimeout(() => stillOpen(vote.id) && askMe(), 4000 + Math.random() * 16000);
}

/** It ended before this tablet had asked: whether the delegate could have voted is told without hurry. @param {import("./hall.js").Vote} vote */
function learnAfterwards(vote) {
  const {me} = hall;
  if (vote.state !== "draft" && me.vote !== vote.id && me.card.entitled && !me.voted[vote.id]) void askMe(10000);
}

/** @param {number} vote @returns {boolean} whether this delegate might still have to answer it */
const stillOpen = (vote) => hall.vote?.id === vote && takesAnswers(hall.vote) && !hall.me.voted[vote] && hall.me.vote !== vote;
