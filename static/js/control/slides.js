// @ts-check
// The slides that can be put on a screen now, the preview, and the deeds on the chosen screen.
import {show} from "/static/js/core/deed.js";
import {t} from "/static/js/core/wording.js";
import {act} from "./acts.js";
import {electionOffers, electionSlideName} from "./election.js";
import {changed, currentItem, messages, openVote, closedVote, state, votes} from "./state.js";

/** @typedef {{kind: string, subject: number, label: string}} Offer */

/** @param {string} kind */
export function slideName(kind) {
  /** @type {Record<string, string>} */
  const names = {
    vote: t("Vote"), result: t("Result"), item: t("Current item"), agenda: t("Agenda"), headcount: t("Headcount"), message: t("Message"), report: t("Credentials report"), wifi: t("Wi-Fi"),
    welcome: t("Welcome"), blank: t("Dark"),
  };
  return names[kind] || electionSlideName(kind) || kind;
}

/** What is offered: never a slide that would be empty. @returns {Offer[]} */
export function offers() {
  const vote = openVote() || closedVote();
  const result = votes().filter((each) => each.state === "published").sort((a, b) => (a.published_at < b.published_at ? 1 : -1))[0];
  const message = messages()[0];
  /** @type {(false | {kind: string, subject: number})[]} */
  const all = [
    Boolean(vote) && {kind: "vote", subject: vote?.id},
    Boolean(result) && {kind: "result", subject: result?.id},
    ...electionOffers(),
    Boolean(currentItem()) && {kind: "item", subject: 0},
    {kind: "agenda", subject: 0},
    {kind: "headcount", subject: 0},
    Boolean(state.pictures.headcount?.summoned) && {kind: "report", subject: 1},
    Boolean(message) && {kind: "message", subject: message?.id},
    Boolean(state.pictures.screens?.wifi) && {kind: "wifi", subject: 0},
    {kind: "welcome", subject: 0},
  ];
  return all.flatMap((offer) => (offer ? [{...offer, label: slideName(offer.kind)}] : []));
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
  const first = !state.preview;
  state.preview = picture;
  changed();
  if (first) window.setTimeout(() => document.querySelector(".preview")?.scrollIntoView({block: "nearest"}), 60);
}

export function putOn() {
  if (!state.wanted.kind) return lookNext();
  return act(`/projector/${state.screen}/show`, {...state.wanted}, t("On screen {n}.", {n: state.screen}));
}

export const blank = () => act(`/projector/${state.screen}/show`, {kind: "blank"}, t("Screen {n} is dark.", {n: state.screen}));
export const auto = () => act(`/projector/${state.screen}/auto`, {}, t("Screen {n} follows the congress.", {n: state.screen}));
