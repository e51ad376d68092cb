// @ts-check
/** The committee's page: numbers above, one of five views below; it follows the topic `standings`. */
import {html, nothing, render} from "../core/lit.js";
import {live} from "../core/live.js";
import {t} from "../core/wording.js";
import {complain} from "../core/toast.js";
import {alternates} from "./alternates.js";
import {complaints} from "./complaints.js";
import {log} from "./log.js";
import {alerts, numbers} from "./numbers.js";
import {bar, list} from "./people.js";
import {units} from "./units.js";
import {more, onState, refresh, set, STANDINGS, state, TABS} from "./state.js";

const place = /** @type {HTMLElement} */ (document.getElementById("standing"));
const VIEWS = /** @type {Record<string, () => unknown>} */ ({people: list, units, alternates, log, complaints});

/** The address says what is shown, so that a number can be linked and "back" works: #people/pending/7. */
function read() {
  const [tab, standing, unit] = location.hash.slice(1).split("/");
  set({
    tab: TABS.includes(tab) ? tab : "people", shown: 100,
    standing: STANDINGS.includes(standing) ? standing : "", delegation: Number(unit) || 0,
  });
  more().catch(complain);
}

function tabs() {
  /** @type {Record<string, string>} */
  const names = {people: t("People"), units: t("By delegation"), alternates: t("Alternates"), log: t("Decisions"), complaints: t("Complaints")};
  return html`<nav class="segments no-print" aria-label=${t("Views")}>${TABS.map((tab) => html`<a href="#${tab}" aria-current=${state.tab === tab ? "page" : nothing}>${names[tab]}</a>`)}</nav>`;
}

function paint() {
  render(html`${numbers()}${alerts()}${tabs()}${VIEWS[state.tab]()}${bar()}`, place);
}

onState(paint);
window.addEventListener("hashchange", read);
document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
read();
let seen = "";
live.on("standings", (/** @type {any} */ picture) => {
  const now = JSON.stringify(picture);
  if (now !== seen) refresh();
  seen = now;
});
