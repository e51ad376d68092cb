// @ts-check
/** The lamp: is this picture live, and how old is it when it is not. Fills every element with the class "lamp". */
import {live} from "./live.js";
import {age} from "./format.js";
import {html, render} from "./lit.js";
import {t} from "./wording.js";

/** @param {HTMLElement} lamp */
function paint(lamp) {
  const away = live.state === "away";
  lamp.classList.toggle("away", away);
  render(html`<i></i><span>${words(away)}</span>`, lamp);
}

/** Away, the age stands below the word, so that the lamp stays as narrow as it was. @param {boolean} away */
function words(away) {
  if (!away) return t("Live");
  if (!live.heardAt) return t("Connecting…");
  const silent = (Date.now() - live.heardAt) / 1000;
  return silent < 3 ? t("Reconnecting…") : html`${t("No connection")} <small>${age(silent)}</small>`;
}

const lamps = () => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".lamp"));
const paintAll = () => lamps().forEach(paint);

lamps().forEach((lamp) => lamp.replaceChildren());
live.onState(paintAll);
setInterval(() => live.state === "away" && paintAll(), 1000);
