// @ts-check
/**
 * The elections on the tablet: who stands, to be studied in calm during the day; after the announcement the result with its
 * explanation. Until then there is no number here. What is long is fetched by election-kept.js. The view is a step of the browser's history, so Back leaves it.
 */
import {icon} from "../core/icons.js";
import {matches} from "../core/list.js";
import {html, nothing, repeat} from "../core/lit.js";
import {say, t} from "../core/wording.js";
import {follow, known, opened} from "./election-kept.js";
import {resultCard, verdictLine} from "./election-result.js";
import {changed, hall, onHall} from "./hall.js";
import {documentButton} from "./parts.js";

const MANY = 12; // from so many names on a search field helps
let search = "";

/** Elections a delegate can look into now. */
export const shownElections = () => hall.elections.filter((/** @type {any} */ one) => one.list.count || one.result);

/** @param {number} id */
export function openElection(id) {
  search = "";
  history[history.state?.election ? "replaceState" : "pushState"]({election: id}, "");
  hall.tab = "election";
  hall.election = id;
  opened();
  changed();
  document.getElementById("view")?.scrollTo(0, 0);
}

/** Leave it, as the browser's Back does. */
export function leaveElection() {
  if (history.state?.election) history.back();
}

/** The view follows the browser's history, also after a reload. */
export function beginElections() {
  const read = () => {
    const id = history.state?.election;
    if (id) {
      Object.assign(hall, {tab: "election", election: id});
      opened();
    } else if (hall.tab === "election") hall.tab = "home";
    changed();
  };
  onHall(follow);
  window.addEventListener("popstate", read);
  if (history.state?.election) read();
}

/** @param {any} one */
const counts = (one) => html`<p class="home-lead">${one.list.count === 1 ? t("1 candidate") : t("{n} candidates", {n: one.list.count})}${one.seats ? ` · ${t("{n} to be elected", {n: one.seats})}` : ""}</p>`;

/** @param {any} one */
const stateTag = (one) => html`<span class="tag ${one.result ? "good" : "gold"}">${one.result ? icon("check") : icon("people")}${say(one.state_label)}</span>`;

/** A card on the home view. @param {any} one */
export function electionCard(one) {
  return html`<section class="card home-vote"><p class="row">${stateTag(one)}</p><h2>${say(one.title)}</h2>
    ${one.result ? verdictLine(one) : counts(one)}
    <p>${electionButton(one)}</p></section>`;
}

/** The large button that opens the page of an election. @param {any} one */
export function electionButton(one) {
  return html`<button type="button" class="paper election-open" @click=${() => openElection(one.id)}><span class="paper-sign">${icon(one.result ? "chart" : "people")}</span>
    <span class="paper-name"><b>${one.result ? t("Result of the election") : t("List of candidates")}</b><small>${say(one.title)}</small></span>
    <span class="paper-open">${t("Look")}${icon("chevron-right")}</span></button>`;
}

export function electionView() {
  const one = hall.elections.find((/** @type {any} */ each) => each.id === hall.election);
  const back = html`<button type="button" class="button myself-back" @click=${leaveElection}>${icon("arrow-left")}${t("Back")}</button>`;
  if (!one) return html`<div class="tablet-column">${back}<div class="empty">${icon("people")}<h2>${t("This list is not shown any more")}</h2></div></div>`;
  const [people, result] = [known(one, "list"), known(one, "result")];
  const many = one.list.count > MANY;
  const found = (people || []).filter((/** @type {any} */ each) => !search || matches(`${each.name} ${each.position} ${each.unit}`, search));
  return html`<div class="tablet-column election">${back}
    <header class="stack tight"><p class="row">${stateTag(one)}</p><h1>${say(one.title)}</h1>${one.result ? nothing : counts(one)}</header>
    ${one.result ? resultCard(one, result) : nothing}
    ${one.list.count ? html`${one.result ? html`<h2 class="group-title">${t("List of candidates")}</h2>` : nothing}
      ${many ? html`<label class="search"><span class="unseen">${t("Search the list")}</span>${icon("search")}<input class="input big" type="search" autocomplete="off" placeholder=${t("Search the list")} .value=${search}
        @input=${(/** @type {InputEvent} */ event) => { search = /** @type {HTMLInputElement} */ (event.target).value.trim(); changed(); }}></label>` : nothing}
      <ol class="election-people">${repeat(found, (/** @type {any} */ each) => each.id, candidate)}</ol>
      ${found.length ? nothing : !people ? html`<p class="quiet" role="status">${t("One moment, please.")}</p>` : html`<p class="quiet">${t("Nobody on the list matches.")}</p>`}`
      : html`<div class="empty">${icon("people")}<h2>${t("The list is being prepared")}</h2><p>${t("It appears here as soon as it is presented.")}</p></div>`}</div>`;
}

/** @param {string} name */
function initials(name) {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? `${words[0][0]}${words[words.length - 1][0]}` : name.slice(0, 1);
}

/** @param {any} one */
function candidate(one) {
  const words = [one.position, one.unit].filter(Boolean).join(" · ");
  const profile = say(one.profile);
  const face = html`<span class="avatar election-photo" aria-hidden="true">${one.photo ? html`<img src=${one.photo} alt="" loading="lazy">` : initials(one.name)}</span>`;
  const name = html`<span class="election-name"><b>${one.n}. ${one.name}${one.born ? html` <span class="quiet">(${one.born})</span>` : nothing}</b>${words ? html`<small>${words}</small>` : nothing}</span>`;
  const paper = hall.documents.find((/** @type {any} */ each) => each.id === one.document?.id);
  if (!profile && !one.photo && !paper) return html`<li class="card tight election-person"><div class="election-line">${face}${name}</div></li>`;
  return html`<li class="card tight election-person"><details><summary class="election-line">${face}${name}${icon("chevron-down", "election-more")}</summary>
    <div class="election-profile">${one.photo ? html`<img src=${one.photo} alt=${t("Photo of {name}", {name: one.name})} loading="lazy">` : nothing}
      <div class="stack tight">${profile ? html`<p>${profile}</p>` : nothing}${paper ? documentButton(paper) : nothing}${profile || paper ? nothing : html`<p class="quiet">${t("No further particulars were handed in.")}</p>`}</div></div></details></li>`;
}
