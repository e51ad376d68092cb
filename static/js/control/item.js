// @ts-check
// The middle of the control page between votes: the current item, its votes and its documents, and the messages.
import {html, nothing, repeat} from "/static/js/core/lit.js";
import {hourMinute, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {editVote} from "/static/js/voting/form.js";
import {requestState} from "/static/js/voting/override.js";
import {openWords, quorumTag, short} from "/static/js/voting/quorum.js";
import {act, openTheVote} from "./acts.js";
import {currentItem, items, openVote, state, votes} from "./state.js";

/** The votes the middle shows: those of the current item, and drafts that belong to none. */
export function itemVotes() {
  const item = currentItem();
  return votes().filter((vote) => (item && vote.item === item.id) || (vote.item === null && vote.state === "draft"));
}

export const firstDraft = () => [...itemVotes()].reverse().find((vote) => vote.state === "draft") || null;

export function newVote() {
  return editVote(undefined, {item: currentItem()?.id ?? null});
}

export function current() {
  const item = currentItem();
  if (!item) {
    return html`<section class="card live-card"><div><span class="tag">${t("Between items")}</span></div>
      <h1>${t("No agenda item is current")}</h1><p class="quiet">${items().length ? t("Choose one on the left: tablets and screens follow.") : t("Make the agenda first; then the congress is led from here, item by item.")}</p></section>`;
  }
  const times = [hourMinute(item.starts), hourMinute(item.ends)].filter(Boolean).join(" – ");
  const draft = firstDraft();
  return html`<section class="card live-card"><div><span class="tag gold dot">${t("Current item")}</span></div>
    <h1>${item.number ? html`${item.number}. ` : nothing}${say(item.title)}</h1>
    <p class="quiet">${[item.presenter, times].filter(Boolean).join(" · ")}</p>
    ${draft ? html`<div class="row"><b>${say(draft.title)}</b></div>` : nothing}
    ${state.writes ? html`<div class="deeds">${draft ? html`<button type="button" class="button primary" @click=${() => openTheVote(draft, state.pictures.headcount)}>${openWords(draft, state.pictures.headcount)}<kbd>O</kbd></button>` : nothing}
      <button type="button" class="button" @click=${newVote}>${icon("plus")}${t("New vote")}<kbd>V</kbd></button></div>` : nothing}</section>`;
}

/** @param {any} vote */
function state_of(vote) {
  if (vote.annulled) return html`<span class="tag bad">${t("Vote annulled")}</span>`;
  if (vote.state === "draft") return html`<span class="tag">${t("draft")}</span>`;
  if (vote.state === "open") return html`<span class="tag live">${t("open")}</span>`;
  if (vote.state === "closed") return html`<span class="tag warn">${t("closed")}</span>`;
  return vote.result?.passed ? html`<span class="tag good">${icon("check")}${say(vote.result.verdict)}</span>` : html`<span class="tag bad">${icon("cross")}${say(vote.result?.verdict)}</span>`;
}

/** @param {any} vote */
function voteLine(vote) {
  const draft = vote.state === "draft" && state.writes;
  return html`<li><a class="entry-words" href="/votes/${vote.id}">${say(vote.title)}</a>${state_of(vote)}${vote.state === "draft" ? html`${quorumTag(vote, state.pictures.headcount)}${requestState(vote)}` : nothing}
    ${draft ? html`<span class="entry-deeds"><button type="button" class="button small" @click=${() => editVote(vote)}>${t("Change")}</button>
      <button type="button" class="button small" ?disabled=${Boolean(openVote())} @click=${() => openTheVote(vote, state.pictures.headcount)}>${short(vote, state.pictures.headcount) ? openWords(vote, state.pictures.headcount) : t("Open…")}</button></span>` : nothing}</li>`;
}

export function votesCard() {
  const all = itemVotes();
  return html`<section class="card tight"><h2 class="overline">${t("Votes of this item")}</h2>
    ${all.length ? html`<ul class="entries">${repeat(all, (/** @type {any} */ vote) => vote.id, voteLine)}</ul>` : html`<p class="quiet">${t("No vote is prepared for this item.")}</p>`}</section>`;
}

/** @param {any} paper */
function documentLine(paper) {
  const released = paper.state === "released";
  const step = released ? "withdraw" : "release";
  const said = released ? t("Withdrawn from the tablets.") : t("Released to the tablets.");
  return html`<li><span class="entry-words">${say(paper.title)}<small>${t("{n} pages", {n: number(paper.pages)})}</small></span>
    <span class="tag ${released ? "good" : ""}">${released ? html`${icon("check")}${t("on the tablets")}` : paper.state === "draft" ? t("not released") : t("withdrawn")}</span>
    ${state.writes ? html`<span class="entry-deeds"><button type="button" class="button small" @click=${() => act(`/documents/${paper.id}/${step}`, {}, said)}>${released ? t("Withdraw") : t("Release")}</button></span>` : nothing}</li>`;
}

export function documentsCard() {
  const item = currentItem();
  const papers = (state.pictures.library?.documents || []).filter((/** @type {any} */ paper) => item && paper.item === item.id);
  return html`<section class="card tight"><h2 class="overline">${t("Documents of this item")}</h2>
    ${papers.length ? html`<ul class="entries">${repeat(papers, (/** @type {any} */ paper) => paper.id, documentLine)}</ul>`
      : html`<p class="quiet">${t("No documents.")} <a href="/documents/manage">${t("Add documents")}</a></p>`}</section>`;
}
