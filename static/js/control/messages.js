// @ts-check
// Messages on the control page: what stands on the tablets now, a new one, and taking one back.
import {html, nothing, repeat} from "/static/js/core/lit.js";
import {hourMinute} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {compose} from "/static/js/messages/composer.js";
import {act} from "./acts.js";
import {messages, state} from "./state.js";

export function write() {
  void compose();
}

/** @param {any} message */
const withdraw = (message) => act(`/messages/${message.id}/withdraw`, {}, t("The message was taken back."));

/** @param {any} message */
function line(message) {
  return html`<li><span class="entry-words">${say(message.text)}<small>${hourMinute(message.at)}</small></span>
    ${message.urgent ? html`<span class="tag bad">${icon("warning")}${t("urgent")}</span>` : nothing}
    ${state.writes ? html`<span class="entry-deeds"><button type="button" class="button small" @click=${() => withdraw(message)}>${t("Take back")}</button></span>` : nothing}</li>`;
}

export function card() {
  const all = messages().slice(0, 4);
  return html`<section class="card tight"><header class="column-head"><h2 class="overline">${t("Messages")}</h2><span class="push"></span>
      ${state.writes ? html`<button type="button" class="button small" @click=${write}>${icon("message")}${t("Write a message")}<kbd>M</kbd></button>` : nothing}</header>
    ${all.length ? html`<ul class="entries">${repeat(all, (/** @type {any} */ message) => message.id, line)}</ul>` : html`<p class="quiet">${t("No messages.")}</p>`}</section>`;
}
