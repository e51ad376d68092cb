// @ts-check
/** Says how the desk stands: alone or not, how many scans wait, how old its list is, who else signed in here. */
import { html, nothing, render } from "/static/js/core/lit.js";
import { hourMinute } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { t } from "/static/js/core/wording.js";
import * as shelf from "./shelf.js";
import { part } from "./stage.js";

let left = false;

/** @param {import("./keeper.js").State} state */
export function standing(state) {
  part("door").dataset.offline = state.away ? "away" : state.waiting ? "telling" : "";
  part("door").dataset.waiting = String(state.waiting);
  render(html`${state.away ? alone(state) : state.waiting ? html`<p class="alone telling" role="status">${icon("refresh")}
      <span>${t("The server is back: sending {n} scans…", { n: state.waiting })}</span></p>` : nothing}
    ${state.strange ? html`<p class="alone" role="alert">${icon("warning")}<span>${state.strange.operator
      ? t("{n} scans of {name} wait on this device. They are sent when {name} signs in here again.", { n: state.strange.n, name: state.strange.operator })
      : t("{n} scans of another account wait on this device.", { n: state.strange.n })}</span></p>` : nothing}`, part("standing"));
}

/** @param {import("./keeper.js").State} state */
const alone = (state) => html`<p class="alone" role="status">${icon("wifi-off")}<span><b>${t("The server is away. This desk goes on alone.")}</b>
  ${state.listAt ? t("Own list of {time}: {n} badges.", { time: hourMinute(state.listAt), n: state.listed }) : t("It has no list yet: badges are kept and judged later.")}
  ${t("Do not close or reload this page.")}</span>
  <output class="kept-count"><b>${state.waiting}</b>${t("waiting to be sent")}</output></p>`;

/** Somebody else signed in with this browser: nothing this page does would be theirs. */
export function taken() {
  left = true;
  const dialog = /** @type {HTMLDialogElement} */ (part("taken"));
  render(html`<div class="slip"><h2>${t("Somebody else signed in here")}</h2>
    <p>${t("This browser now belongs to another account, so this desk is closed. The scans that wait stay on the device.")}</p>
    <div class="pin-deeds"><a class="button" href="/">${t("Go on with the new account")}</a><a class="button primary" href="/sign-in">${t("Sign in for the desk again")}</a></div></div>`, dialog);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  if (!dialog.open) dialog.showModal();
}

/**
 * Leaving: not while scans wait or the server is away, since the page could not be opened again.
 * @param {import("./keeper.js").Keeper} keeper
 * @param {(why: string) => void} refuse
 */
export function leaving(keeper, refuse) {
  window.addEventListener("beforeunload", (event) => {
    if (left || !(keeper.link.away || keeper.waiting.count)) return;
    event.preventDefault();
    event.returnValue = "";
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-sign-out]")) return;
    const why = keeper.hindrance();
    if (why) {
      event.stopPropagation();
      return refuse(why);
    }
    void keeper.roster.wipe();
    void shelf.empty("told");
  }, true);
}
