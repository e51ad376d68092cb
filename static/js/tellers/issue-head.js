// @ts-check
/** The head of the issue desk: which ballot is given out here, its colour and state, and the way to its register. */

import { html, render } from "/static/js/core/lit.js";
import { say, t } from "/static/js/core/wording.js";
import { part } from "/static/js/door/stage.js";

/** @type {Record<string, string>} */
export const STATES = {
  prepared: t("not open yet"), issuing: t("sheets are given out"), closed: t("closed"), frozen: t("counted"), annulled: t("annulled"),
};

/** @param {any} box @param {number | undefined} chosen */
const option = (box, chosen) => html`<option value=${box.id} .selected=${box.id === chosen}>${say(box.title)} · ${say(box.colour.label)} · ${STATES[box.state]}</option>`;

/** @type {Record<string, () => string>} */
const TITLES = {
  issuing: () => t("Scan a badge to give a sheet"),
  prepared: () => t("Giving out has not begun"),
};
/** @type {Record<string, () => string>} */
const LEADS = {
  issuing: () => t("Hold the badge before the scanner, or type a name. Give the sheet when the screen is green."),
  prepared: () => t("The secretariat opens it in the election or in the vote. Print the sheets meanwhile."),
};

/**
 * @param {HTMLElement} page
 * @param {any[]} boxes
 * @param {any} box the chosen one, or null
 */
export function head(page, boxes, box) {
  render(boxes.length ? boxes.map((each) => option(each, box?.id)) : html`<option>${t("No ballot is laid out")}</option>`, part("box"));
  page.dataset.session = box?.state === "issuing" ? "open" : "none";
  page.dataset.colour = box?.colour.code ?? "";
  part("title").textContent = box ? (TITLES[box.state] ?? (() => t("Nothing is given out any more")))() : t("No ballot is laid out");
  part("state").textContent = box ? (LEADS[box.state] ?? (() => STATES[box.state]))() : t("An election or a mixed vote prepares its ballot; then it appears here.");
  const register = /** @type {HTMLAnchorElement} */ (part("register"));
  register.hidden = !box;
  if (box) register.href = `/tellers/boxes/${box.id}`;
  /** @type {HTMLButtonElement} */ (part("delegation")).disabled = box?.state !== "issuing";
}
