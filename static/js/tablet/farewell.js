// @ts-check
/** What a tablet says when its sign-in has ended: why, calmly, and where to go. It decides nothing. */
import {icon} from "../core/icons.js";
import {html} from "../core/lit.js";
import {t} from "../core/wording.js";

/** @type {Record<string, () => [string, string, string]>} sign, headline and advice by reason */
const REASONS = {
  moved: () => ["refresh", t("Your badge is now signed in on another device"), t("This device no longer votes for you. If that was not you, tell the desk at once.")],
  not_qualified: () => ["info", t("Your standing was not recognised"), t("This tablet no longer takes part for you. The credentials committee at the desk gladly explains.")],
  replaced: () => ["info", t("An alternate has taken your place"), t("If you are here after all, go to the desk: the credentials committee will help.")],
  withdrawn: () => ["info", t("You are no longer on the list"), t("If that is a mistake, go to the desk; the secretariat can put it right.")],
  alternate: () => ["badge", t("Your place in the congress has changed"), t("Fetch your new badge at the desk, check in, and sign in here with it.")],
  badge_lost: () => ["lock", t("The badge used here was reported lost"), t("Sign in again with your new badge. Whoever finds the old one cannot use it.")],
};

/** @param {string} why */
export function farewell(why) {
  const [sign, headline, advice] = REASONS[why]?.() ?? ["lock", t("You are signed out"), t("Scan your badge and enter your PIN to go on.")];
  return html`<div class="vote-calm" data-why=${why}>${icon(sign, "vote-mark")}
    <h1>${headline}</h1>
    <p>${advice}</p>
    <a class="button big" href="/b">${icon("badge")}${t("Sign in on this device")}</a></div>`;
}
