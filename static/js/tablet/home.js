// @ts-check
/** Home follows the congress: messages, the vote, the item the congress is at with its documents, what comes next. */
import {hourMinute} from "../core/format.js";
import {icon} from "../core/icons.js";
import {live} from "../core/live.js";
import {html, nothing} from "../core/lit.js";
import {changeLanguage, signOut, toggleText} from "../core/page.js";
import {ask} from "../core/dialog.js";
import {language, say, t} from "../core/wording.js";
import {waitsForTouch} from "./alarm.js";
import {electionCard, shownElections} from "./election.js";
import {hall} from "./hall.js";
import {openMyself} from "./myself.js";
import {documentButton, times} from "./parts.js";
import {voteCard} from "./vote_card.js";

export function home() {
  const [newest, ...older] = hall.messages;
  const first = newest ? [newest, ...older.filter((told) => told.urgent)] : [];
  const rest = older.filter((told) => !told.urgent);
  return html`<div class="tablet-column">
    ${waitsForTouch() ? html`<button type="button" class="button home-sound">${icon("bell")}${t("Touch here to turn on the sound that calls to a vote")}</button>` : nothing}
    ${first.map(message)}
    ${hall.vote && fresh(hall.vote) ? voteCard(hall.vote) : nothing}
    ${now()}
    ${shownElections().map(electionCard)}
    ${next()}
    ${hall.vote && !fresh(hall.vote) ? voteCard(hall.vote) : nothing}
    ${rest.length ? html`<details class="home-older"><summary>${t("Earlier messages")} (${rest.length})</summary>${rest.map(message)}</details>` : nothing}
    ${choices()}
  </div>`;
}

/** A published result stands first as long as the congress is at its item; without an item, for ten minutes. @param {import("./hall.js").Vote} vote */
function fresh(vote) {
  if (vote.state !== "published" && !vote.annulled) return true;
  if (vote.item && hall.agenda.current) return vote.item === hall.agenda.current;
  return live.now() - Date.parse(vote.published_at || vote.closed_at || "") < 10 * 60 * 1000;
}

/** @param {any} told */
function message(told) {
  return html`<section class="notice ${told.urgent ? "bad urgent" : "gold"} home-message">${icon(told.urgent ? "warning" : "megaphone")}
    <p class="overline">${told.urgent ? t("Urgent, from the secretariat") : t("From the secretariat")} · ${hourMinute(told.at)}</p><p class="home-words">${say(told.text)}</p></section>`;
}

function now() {
  const {items, current} = hall.agenda;
  const item = items.find((/** @type {any} */ each) => each.id === current);
  if (!item) return welcome();
  const papers = hall.documents.filter((paper) => paper.item === item.id);
  return html`<section class="card home-now">
    <p class="row"><span class="tag gold">${t("Now")}</span><span class="quiet">${item.number ? t("Item {number}", {number: item.number}) : ""}${item.number && times(item) ? " · " : ""}${times(item)}</span></p>
    <h1>${say(item.title)}</h1>
    ${item.presenter ? html`<p class="home-who">${icon("person")}${item.presenter}</p>` : nothing}
    ${papers.length ? html`<div class="papers">${papers.map(documentButton)}</div>` : nothing}
  </section>`;
}

function welcome() {
  const {card, present} = hall.me;
  const over = hall.agenda.items.length > 0 && hall.agenda.items.every((/** @type {any} */ item) => item.state === "done");
  return html`<section class="card home-now">
    <h1>${t("Welcome, {name}", {name: card.name})}</h1>
    <p class="home-lead">${over ? t("The agenda is complete. Thank you.") : t("The congress has not started. This page follows it by itself; there is nothing to do.")}</p>
    ${present ? html`<p class="notice good">${icon("check-circle")}<b>${t("You are checked in")}</b>${card.seat ? html`<span>${t("Seat {seat}", {seat: card.seat})}</span>` : nothing}</p>`
      : html`<p class="notice warn">${icon("door-in")}<b>${t("You are not checked in yet")}</b><span>${t("Show your badge at the desk by the door.")}</span></p>`}
  </section>`;
}

function next() {
  const {items, current} = hall.agenda;
  const from = items.findIndex((/** @type {any} */ each) => each.id === current);
  const item = items.slice(from + 1).find((/** @type {any} */ each) => each.state === "coming");
  if (!item) return nothing;
  return html`<section class="home-next"><span class="overline">${t("Next")}</span><time>${hourMinute(item.starts)}</time><span>${item.number ? `${item.number}. ` : ""}${say(item.title)}</span></section>`;
}

/** What a delegate may change: the letters, the language, leaving. */
function choices() {
  const leaveIt = async () => (await ask({title: t("Sign out on this device?"), text: t("To vote again you will scan your badge and enter your PIN."), confirm: t("Sign out")})) && signOut();
  return html`<section class="home-choices">
    ${hall.me.heads ? html`<a class="button" href="/tablet/delegation">${icon("people")}${t("My delegation")}</a>` : nothing}
    <button type="button" class="button" @click=${openMyself}>${icon("person")}${t("My record")}</button>
    <button type="button" class="button" @click=${toggleText}>${icon("text-size")}${t("Larger letters")}</button>
    <button type="button" class="button" lang=${language === "vi" ? "en" : "vi"} @click=${() => changeLanguage(language === "vi" ? "en" : "vi")}>${icon("globe")}${language === "vi" ? "English" : "Tiếng Việt"}</button>
    <button type="button" class="button" @click=${leaveIt}>${icon("sign-out")}${t("Sign out")}</button>
  </section>`;
}
