// @ts-check
/** What every page can do: change the language, sign out, larger letters, the menu on small screens. */
import "./form.js";
import "./keys.js";
import {deed} from "./deed.js";
import {complain} from "./toast.js";

/** @param {string} name @param {(button: HTMLElement) => void} run */
function press(name, run) {
  document.querySelectorAll(`[data-${name}]`).forEach((button) => {
    if (button instanceof HTMLElement) button.addEventListener("click", () => run(button));
  });
}

/** The page loads again; what it took out of its address it may put back at "new-language". @param {string} lang */
export async function changeLanguage(lang) {
  try {
    await deed("/language", {lang});
    document.dispatchEvent(new CustomEvent("new-language"));
    location.reload();
  } catch (refusal) {
    complain(refusal);
  }
}

/** Signs out here; other pages of this device hear of it first, so that they do not take it for another device. */
export async function signOut() {
  try {
    localStorage.setItem("signed-out", String(Date.now()));
  } catch (_) { /* other pages will hear of it from the server */ }
  try {
    const answer = await deed("/sign-out");
    location.assign(answer?.next || "/sign-in");
  } catch (refusal) {
    complain(refusal);
  }
}

/** Larger letters on this device, kept for the next page. */
export function toggleText() {
  const root = document.documentElement;
  const large = root.dataset.text !== "large";
  if (large) root.dataset.text = "large";
  else delete root.dataset.text;
  try {
    localStorage.setItem("text", large ? "large" : "usual");
  } catch (_) { /* kept for this page only */ }
  document.querySelectorAll("[data-text-size]").forEach((button) => button.setAttribute("aria-pressed", String(large)));
}

press("language", (button) => changeLanguage(button.dataset.language || "vi"));
press("sign-out", signOut);
press("text-size", toggleText);
press("menu", (button) => {
  const open = button.closest(".office-side")?.classList.toggle("open");
  button.setAttribute("aria-expanded", String(Boolean(open)));
});
document.querySelectorAll("[data-text-size]").forEach((button) => {
  button.setAttribute("aria-pressed", String(document.documentElement.dataset.text === "large"));
});
document.querySelector(".office-nav [aria-current]")?.scrollIntoView({block: "nearest"});
