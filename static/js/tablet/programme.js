// @ts-check
/** The agenda as a list with the current item marked, and the documents by item. */
import {hourMinute} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing, repeat} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {electionButton, shownElections} from "./election.js";
import {hall} from "./hall.js";
import {documentButton, nothingHere} from "./parts.js";

const STATES = {done: "finished", current: "now", coming: ""};

export function agendaView() {
  const {items} = hall.agenda;
  if (!items.length) return html`<div class="tablet-column">${nothingHere("agenda", t("No agenda yet"), t("It appears here as soon as the secretariat has entered it."))}</div>`;
  return html`<div class="tablet-column"><h1>${t("Agenda")}</h1>
    <ol class="programme">${repeat(items, (/** @type {any} */ item) => item.id, line)}</ol></div>`;
}

/** @param {any} item */
function line(item) {
  const papers = hall.documents.filter((paper) => paper.item === item.id);
  const state = STATES[/** @type {keyof typeof STATES} */ (item.state)] || "";
  return html`<li class="${item.state} deep-${Math.min(3, item.depth ?? (item.parent ? 1 : 0))}" aria-current=${item.state === "current" ? "step" : "false"}>
    <time>${hourMinute(item.starts)}</time>
    <div><b>${item.number ? `${item.number}. ` : ""}${say(item.title)}</b>
      ${state ? html`<span class="tag ${item.state === "current" ? "gold" : ""}">${item.state === "done" ? icon("check") : nothing}${t(state)}</span>` : nothing}
      ${item.presenter ? html`<small>${item.presenter}</small>` : nothing}
      ${papers.length ? html`<div class="papers">${papers.map(documentButton)}</div>` : nothing}
      ${shownElections().filter((/** @type {any} */ one) => one.item === item.id).map(electionButton)}</div></li>`;
}

export function documentsView() {
  const {documents, agenda} = hall;
  if (!documents.length) return html`<div class="tablet-column">${nothingHere("document", t("No documents yet"), t("They appear here as soon as the secretariat releases them."))}</div>`;
  const groups = agenda.items.filter((/** @type {any} */ item) => documents.some((paper) => paper.item === item.id));
  const known = new Set(groups.map((/** @type {any} */ item) => item.id));
  const rest = documents.filter((paper) => !known.has(paper.item));
  return html`<div class="tablet-column"><h1>${t("Documents")}</h1>
    ${rest.length ? group(t("For the whole congress"), rest) : nothing}
    ${groups.map((/** @type {any} */ item) => group(`${item.number ? `${item.number}. ` : ""}${say(item.title)}`, documents.filter((/** @type {any} */ paper) => paper.item === item.id)))}</div>`;
}

/** @param {string} title @param {any[]} papers */
function group(title, papers) {
  return html`<section class="stack tight"><h2 class="group-title">${title}</h2><div class="papers card tight">${repeat(papers, (/** @type {any} */ paper) => paper.id, documentButton)}</div></section>`;
}

/** Show the current item when the agenda is opened. */
export function findCurrent() {
  document.querySelector(".programme .current")?.scrollIntoView({block: "center"});
}
