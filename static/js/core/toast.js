// @ts-check
/** Short words at the foot of the page: what was done, or why it was refused. */
import {html, render} from "./lit.js";
import {icon} from "./icons.js";
import {t} from "./wording.js";

/** @typedef {{id: number, text: string, kind: "good" | "bad" | "plain"}} Toast */

/** @type {Toast[]} */
let shown = [];
let last = 0;

/** @returns {HTMLElement} */
function place() {
  const known = document.querySelector(".toasts");
  if (known instanceof HTMLElement) return known;
  const made = document.createElement("div");
  made.className = "toasts";
  made.setAttribute("role", "status");
  made.setAttribute("aria-live", "polite");
  return document.body.appendChild(made);
}

function paint() {
  const icons = {good: "check", bad: "warning", plain: "info"};
  render(shown.map((toast) => html`<div class="toast ${toast.kind}">${icon(icons[toast.kind])}<span>${toast.text}</span>
    <button type="button" aria-label=${t("Close")} @click=${() => remove(toast.id)}>${icon("cross")}</button></div>`), place());
}

/** @param {number} id */
function remove(id) {
  shown = shown.filter((toast) => toast.id !== id);
  paint();
}

/** @param {string} text @param {"good" | "bad" | "plain"} [kind] */
export function toast(text, kind = "plain") {
  const id = (last += 1);
  shown = [...shown.slice(-2), {id, text, kind}];
  paint();
  setTimeout(() => remove(id), kind === "bad" ? 9000 : 4500);
}

/** Tell a refusal in its own words. @param {any} refusal */
export function complain(refusal) {
  if (refusal?.name === "AbortError") return;
  const mark = refusal?.incident ? ` (${refusal.incident})` : "";
  toast(`${refusal?.message || t("Something went wrong.")}${mark}`, "bad");
}
