// @ts-check
/** Paints one answer of the door over the whole stage, and afterwards as a quiet card. It decides nothing. */

import { html, nothing } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";
import { icon } from "/static/js/core/icons.js";
import { lostButton } from "./lost.js";
import { seatOf, wayOf } from "./seat.js";
import { sign } from "./signs.js";
import { advice, headline } from "./words.js";

/** @typedef {import("./words.js").Verdict} Verdict */
/** @typedef {import("./words.js").Person} Person */

/** @param {Person} person */
export const portrait = (person) => (person.photo
  ? html`<img class="photo" src=${person.photo} alt="">`
  : html`<div class="photo initials" aria-hidden="true">${person.initials}</div>`);

/** @param {Person} person */
const classLine = (person) => html`<p class="class"><b class=${person.voting ? "chip" : "chip guest"}>${say(person.class_label)}</b>
  ${person.voting ? "· " : ""}${t("no. {number}", { number: person.number })}</p>`;

/** A class for texts that need smaller letters. @param {string} text @param {number} long @param {number} longest */
const size = (text, long, longest) => (text.length > longest ? "long longest" : text.length > long ? "long" : "");

/** @param {Person} person @param {boolean} seated  whether the seat stands here */
export const who = (person, seated) => html`<div class="who">${portrait(person)}<div class="words">
  <h1 class=${size(person.name, 26, 44)}>${person.name}</h1>
  ${classLine(person)}
  <p class="unit">${person.delegation}</p>
  ${person.position ? html`<p class="position">${person.position}</p>` : nothing}
  ${seated ? seatOf(person) : nothing}
</div></div>`;

/**
 * @param {Person | null} person
 * @param {(() => void) | null} issue
 */
const pinButton = (person, issue, key = "P") => (person && issue
  ? html`<button type="button" class="button pin-button" @click=${issue}>${icon("key")} ${t("Issue a tablet PIN")} <kbd>${key}</kbd></button>`
  : nothing);

/** The mark of an answer the server has not heard of yet. @param {Verdict} verdict */
const promised = (verdict) => (verdict.offline ? html`<p class="promised">${icon("wifi-off")} ${t("offline · will be sent")}</p>` : nothing);

/**
 * The whole stage in one colour.
 * @param {Verdict} verdict
 * @param {(() => void) | null} issue
 */
export function big(verdict, issue) {
  const guide = wayOf(verdict);
  return html`<div class=${`hit ${verdict.tone} ${guide ? "guided" : ""}`} role="status" data-code=${verdict.code}>
  <div class="state">${sign(verdict.code)}<span>${headline(verdict)}</span>${promised(verdict)}</div>
  ${verdict.person ? who(verdict.person, !guide) : html`<p class="advice alone">${advice(verdict)}</p>`}
  ${guide ?? nothing}
  <div class="foot">${verdict.person && advice(verdict) ? html`<p class="advice">${advice(verdict)}</p>` : nothing}
  ${pinButton(verdict.person, issue)}</div>
</div>`;
}

/**
 * The same answer while the desk waits for the next person.
 * @param {Verdict} verdict
 * @param {(() => void) | null} issue
 */
export const card = (verdict, issue) => html`<div class="last ${verdict.tone}" data-code=${verdict.code}>
  ${verdict.person ? portrait(verdict.person) : nothing}
  <div class="words"><p class="said">${sign(verdict.code)} ${headline(verdict)}</p>${promised(verdict)}
    ${verdict.person ? html`<p class="name">${verdict.person.name}</p>
      <p class="unit">${say(verdict.person.class_label)} · ${t("no. {number}", { number: verdict.person.number })} · ${verdict.person.delegation}</p>`
    : html`<p class="unit">${advice(verdict)}</p>`}</div>
  ${verdict.person ? wayOf(verdict) ?? seatOf(verdict.person) : nothing}
  <div class="last-deeds">${pinButton(verdict.person, issue, "F8")}${lostButton(verdict.person, issue)}</div>
</div>`;

/**
 * A refusal of the server itself (signed out, wrong role, unreadable request).
 * @param {string} message
 */
export const fault = (message) => html`<div class="hit red" role="alert" data-code="fault">
  <div class="state">${sign("fault")}<span>${t("Not recorded")}</span></div><p class="advice alone">${message}</p><div class="foot"></div>
</div>`;
