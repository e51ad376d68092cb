// @ts-check
// Paints the agenda as a list to read and to print; the chosen line shows what can be done with it.
import { icon } from "../core/icons.js";
import { html, nothing, repeat } from "../core/lit.js";
import { date, hourMinute } from "../core/format.js";
import { say, t } from "../core/wording.js";
import { span } from "./clock.js";
import { form } from "./form.js";

/** @typedef {import("./agenda.js").Item} Item @typedef {import("./agenda.js").State} State @typedef {import("./deeds.js").Deeds} Deeds */

/** @param {Item} item */
function sign(item) {
  if (item.state === "current") return html`<span class="tag live">${t("In progress")}</span>`;
  if (item.state === "done") return html`<span class="tag">${icon("check")}${t("Done")}</span>`;
  return nothing;
}

/** The actual times, once there are any. @param {Item} item */
function actual(item) {
  if (!item.began) return nothing;
  const words = item.ended
    ? t("actually {from}–{to}", { from: hourMinute(item.began), to: hourMinute(item.ended) })
    : t("since {from}", { from: hourMinute(item.began) });
  return html`<small class="agenda-actual">${words}</small>`;
}

/** @param {Item} item */
function hanging(item) {
  const held = item.held;
  return html`${held.documents ? html`<span>${icon("document")}${held.documents === 1 ? t("1 document") : t("{n} documents", { n: held.documents })}</span>` : nothing}
    ${held.votes ? html`<span>${icon("vote")}${held.votes === 1 ? t("1 vote") : t("{n} votes", { n: held.votes })}</span>` : nothing}`;
}

/** @param {string} label @param {string} name @param {() => void} act @param {string} [kind] */
const small = (label, name, act, kind = "") => html`<button type="button" class="button small ${kind}" @click=${(/** @type {Event} */ event) => {
  event.stopPropagation();
  act();
}}>${icon(name)}${label}</button>`;

/** @param {Item} item @param {Deeds} deeds */
function tools(item, deeds) {
  return html`<div class="agenda-tools no-print" role="group" aria-label=${t("What can be done with this item")}>
    ${item.state === "current"
      ? small(t("Finish this item"), "check", () => deeds.finish(item), "primary")
      : small(t("Go to this item"), "play", () => deeds.makeCurrent(item), "primary")}
    ${small(t("Edit"), "edit", () => deeds.edit(item.id))}
    ${item.depth < 2 ? small(t("Add a sub-item"), "plus", () => deeds.addUnder(item.id)) : nothing}
    <span class="agenda-moves">
      ${small(t("Up"), "arrow-up", () => deeds.move(item, "up"))}${small(t("Down"), "arrow-down", () => deeds.move(item, "down"))}
      ${small(t("Outwards"), "arrow-left", () => deeds.move(item, "out"))}${small(t("Inwards"), "arrow-right", () => deeds.move(item, "in"))}
    </span>
    ${item.state === "coming" ? small(t("Remove…"), "trash", () => deeds.remove(item), "danger") : nothing}
  </div>`;
}

/** @param {Item} item @param {State} state @param {Deeds} deeds */
function line(item, state, deeds) {
  if (state.editing === item.id) return html`<li class="agenda-line editing">${form(item, state, deeds)}</li>`;
  const chosen = state.may && state.chosen === item.id;
  const choose = () => state.may && deeds.choose(item.id);
  return html`<li class="agenda-line ${item.state} depth-${item.depth} ${chosen ? "chosen" : ""}" data-item=${item.id} @click=${choose}>
      <time>${span(item)}</time>
      <b class="agenda-number">${item.number}</b>
      <div class="agenda-what">
        ${state.may
          ? html`<button type="button" class="agenda-title" aria-expanded=${chosen ? "true" : "false"}>${say(item.title)}</button>`
          : html`<span class="agenda-title">${say(item.title)}</span>`}
        <p class="agenda-more">${item.presenter ? html`<span>${icon("person")}${item.presenter}</span>` : nothing}${hanging(item)}</p>
        ${item.note ? html`<p class="agenda-note">${item.note}</p>` : nothing}
      </div>
      <div class="agenda-state">${sign(item)}${actual(item)}</div>
      ${chosen ? tools(item, deeds) : nothing}
    </li>
    ${state.adding === item.id ? html`<li class="agenda-line editing depth-${item.depth + 1}">${form(null, state, deeds)}</li>` : nothing}`;
}

/** A line with the day, where a session goes on for several days. @param {Item} item @param {Item[]} before */
function newDay(item, before) {
  const last = [...before].reverse().find((one) => one.starts);
  if (!item.starts || last?.starts.slice(0, 10) === item.starts.slice(0, 10)) return nothing;
  return html`<li class="agenda-day overline">${date(item.starts)}</li>`;
}

/** @param {Item[]} items @param {State} state @param {Deeds} deeds */
export function lines(items, state, deeds) {
  if (!items.length && state.adding === null) {
    return html`<div class="card empty">${icon("agenda")}<b>${t("This session has no agenda yet")}</b>
      <p>${t("Add the items one by one; their numbers come by themselves.")}</p>
      ${state.may ? html`<button type="button" class="button primary" @click=${() => deeds.addUnder(0)}>${icon("plus")}${t("Add the first item")}</button>` : nothing}</div>`;
  }
  const days = new Set(items.filter((item) => item.starts).map((item) => item.starts.slice(0, 10)));
  const one = (/** @type {Item} */ item, /** @type {number} */ n) => html`${days.size > 1 ? newDay(item, items.slice(0, n)) : nothing}${line(item, state, deeds)}`;
  return html`<ol class="agenda-list card">${repeat(items, (item) => item.id, one)}
    ${state.adding === 0 ? html`<li class="agenda-line editing">${form(null, state, deeds)}</li>` : nothing}</ol>`;
}
