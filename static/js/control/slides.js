// @ts-check
// The slides that can be put on a screen now, the preview, and the deeds on the chosen screen.
import {show} from "/static/js/core/deed.js";
import {t} from "/static/js/core/wording.js";
import {act} from "./acts.js";
import {changed, currentItem, messages, openVote, closedVote, state, votes} from "./state.js";

/** @typedef {{kind: string, subject: number, label: string}} Offer */

/** What is offered: never a slide that would be empty. @returns {Offer[]} */
export function offers() {
  const vote = openVote() || closedVote();
  const result = votes().filter((each) => each.state === "published").sort((a, b) => (a.published_at < b.published_at ? 1 : -1))[0];
  const message = messages()[0];
  /** @type {(Offer | null)[]} */
  const all = [
    vote && {kind: "vote", subject: vote.id, label: t("Vote")},
    result && {kind: "result", subject: result.id, label: t("Result")},
    currentItem() && {kind: "item", subject: 0, label: t("Current item")},
    {kind: "agenda", subject: 0, label: t("Agenda")},
    {kind: "headcount", subject: 0, label: t("Headcount")},
    message && {kind: "message", subject: message.id, label: t("Message")},
    {kind: "welcome", subject: 0, label: t("Welcome")},
  ];
  return /** @type {Offer[]} */ (all.filter(Boolean));
}

/** @param {{kind: string, subject: number}} a @param {{kind: string, subject: number}} b */
export const same = (a, b) => a.kind === b.kind && a.subject === b.subject;

/** @param {{kind: string, subject: number}} offer */
export async function look(offer) {
  state.wanted = {kind: offer.kind, subject: offer.subject};
  changed();
  await refresh();
}

/** Space: the first slide that is not on the screen, then the next one each time. */
export function lookNext() {
  const all = offers();
  const on = state.pictures.screens?.screens.find((/** @type {any} */ each) => each.n === state.screen)?.slide;
  const at = all.findIndex((offer) => same(offer, state.wanted));
  const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  look(order.find((offer) => offer.kind !== on?.kind) || order[0]);
}

export async function refresh() {
  const {kind, subject} = state.wanted;
  if (!kind) return;
  const picture = await show(`/projector/preview?kind=${kind}&subject=${subject}`).catch(() => null);
  if (kind !== state.wanted.kind || subject !== state.wanted.subject) return;
  state.preview = picture;
  changed();
}

export function putOn() {
  if (!state.wanted.kind) return lookNext();
  return act(`/projector/${state.screen}/show`, {...state.wanted}, t("On screen {n}.", {n: state.screen}));
}

export const blank = () => act(`/projector/${state.screen}/show`, {kind: "blank"}, t("Screen {n} is dark.", {n: state.screen}));
export const auto = () => act(`/projector/${state.screen}/auto`, {}, t("Screen {n} follows the congress.", {n: state.screen}));
