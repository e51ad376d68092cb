// @ts-check
// The head of the control page: congress, session and its switch, drift against the plan, keys, clock.
import {html, nothing} from "/static/js/core/lit.js";
import {show} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {hourMinute} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {showKeys} from "/static/js/core/keys.js";
import {live} from "/static/js/core/live.js";
import {changeLanguage, signOut} from "/static/js/core/page.js";
import {language, say, t} from "/static/js/core/wording.js";
import {act} from "./acts.js";
import {changed, openVote, state} from "./state.js";

export async function refreshDay() {
  state.day = await show("/control/day").catch(() => state.day);
  changed();
}

/** @param {any} session @param {(outcome?: any) => void} close */
function sessionRow(session, close) {
  const start = async () => {
    close();
    await act(`/sessions/${session.id}/start`, {}, t("The session runs: {title}", {title: say(session.title)}));
    refreshDay();
  };
  return html`<li class="session-row"><span><b>${say(session.title)}</b><small>${session.current ? t("running now")
    : session.started_at ? t("started {time}", {time: hourMinute(session.started_at)}) : t("not started")}</small></span>
    ${session.current ? html`<span class="tag live">${t("Running")}</span>`
      : openVote() ? nothing : html`<button type="button" class="button" @click=${start}>${t("Start this session")}</button>`}</li>`;
}

export async function chooseSession() {
  await refreshDay();
  await openDialog((close) => html`<div class="dialog-body"><h2>${t("Sessions of the congress")}</h2>
    <p class="quiet">${t("Presence is counted afresh for each session: delegates check in again at the door.")}</p>
    ${openVote() ? html`<p class="notice warn">${icon("vote")}<span>${t("A vote is open. Close it first; then another session can start.")}</span></p>` : nothing}
    <ul class="session-list">${(state.day?.sessions || []).map((/** @type {any} */ session) => sessionRow(session, close))}</ul></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Close")}</button></div>`);
}

export function paint() {
  const congress = state.pictures.congress || {};
  const session = congress.session ? say(congress.session.title) : t("No session is open yet");
  const other = language === "vi" ? "en" : "vi";
  return html`<a class="home" href="/" title=${t("To the start")}>${icon("home")}<span class="unseen">${t("To the start")}</span></a>
    <b class="head-name">${say(congress.name)}<span class="head-page"> · ${t("Control")}</span></b>
    ${state.writes ? html`<button type="button" class="button small bare session ${congress.session ? "" : "wanting"}" @click=${chooseSession}>${session}${icon("chevron-down")}</button>` : html`<span>${session}</span>`}
    <span class="push"></span>
    <nav class="head-links">${[["/votes", "vote", t("Votes")], ["/documents/manage", "document", t("Documents")], ["/delegates", "people", t("Delegates")]].map(
      ([address, sign, name]) => html`<a class="button small bare" href=${address} title=${name}>${icon(sign)}<span class="unseen">${name}</span></a>`)}</nav>
    <button type="button" class="button small bare" @click=${showKeys}><kbd class="key">?</kbd><span class="head-word">${t("keys")}</span></button>
    <button type="button" class="button small bare" lang=${other} @click=${() => changeLanguage(other)}>${other === "en" ? "English" : "Tiếng Việt"}</button>
    <button type="button" class="button small bare" title=${t("Sign out")} @click=${signOut}>${icon("sign-out")}<span class="unseen">${t("Sign out")}</span></button>
    <time class="head-clock" data-now></time>`;
}

/** The time by the server's clock, on this device's dial. */
export const clock = () => new Date(live.now()).toTimeString().slice(0, 8);
