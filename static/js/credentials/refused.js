// @ts-check
/** Why a badge does not sign anybody in, in large words, and where to go: revoked, unknown, no PIN, blocked. */
import {html} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";

/** @returns {Record<string, {title: string, advice: string, tone: string, sign: string}>} */
const words = () => ({
  revoked_badge: {title: t("This badge is no longer valid"), advice: t("It was replaced or reported lost. Use the newer badge, or go to the check-in desk."), tone: "bad", sign: "cross-circle"},
  unknown_badge: {title: t("This badge is not known here"), advice: t("It belongs to another congress, or the code could not be read whole. Try again, or go to the check-in desk."), tone: "bad", sign: "question"},
  pin_not_given: {title: t("You have no PIN yet"), advice: t("The check-in desk gives it to you: show your badge there. It takes less than a minute."), tone: "warn", sign: "key"},
  pin_blocked: {title: t("The PIN is blocked"), advice: t("Too many wrong tries were made with this badge. The check-in desk gives you a new PIN."), tone: "bad", sign: "lock"},
});

/** @param {any} refusal @param {() => void} again */
export function refused(refusal, again) {
  const told = words()[refusal.code] || {title: t("Signing in did not work"), advice: refusal.message, tone: "bad", sign: "warning"};
  return html`
    <div class="stack centre refused ${told.tone}" role="alert">
      <span class="badge-sign">${icon(told.sign, "big")}</span>
      <h1>${told.title}</h1>
      <p>${told.advice}</p>
    </div>
    <button type="button" class="button big wide" @click=${again}>${icon("qr")}${t("Read another badge")}</button>`;
}
