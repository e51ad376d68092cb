// @ts-check
/** The quality desk: four meters above, below the findings, what delegates dispute, the delegations, the merges. */
import {html, nothing, render} from "../core/lit.js";
import {number} from "../core/format.js";
import {keys} from "../core/keys.js";
import {live} from "../core/live.js";
import {t} from "../core/wording.js";
import {findingsView} from "./findings.js";
import {meters} from "./meters.js";
import {mergesView} from "./merges.js";
import {queueView} from "./queue.js";
import {choose, desk, loadFindings, loadQueue, move, onDesk, openChosen, setTab, TABS} from "./state.js";
import {unitsView} from "./units.js";
import {openDemands} from "./demands.js";

const place = /** @type {HTMLElement} */ (document.getElementById("quality"));
const views = {findings: findingsView, disputes: queueView, delegations: unitsView, merges: mergesView};
const NAMES = {findings: "Findings", disputes: "Disputes", delegations: "Delegations", merges: "Merges"};

/** @param {import("./state.js").Tab} tab */
function tabButton(tab) {
  const count = tab === "findings" ? desk.overview.findings : tab === "disputes" ? desk.overview.waiting : 0;
  const loud = tab === "disputes" && count > 0;
  return html`<button type="button" role="tab" aria-selected=${desk.tab === tab ? "true" : "false"} @click=${() => setTab(tab)}>${t(NAMES[tab])}${count
    ? html` <b class="count ${loud ? "loud" : ""}">${number(count)}</b>` : nothing}</button>`;
}

function paint() {
  render(html`${meters(desk.overview)}
    <div class="segments quality-tabs" role="tablist">${TABS.map(tabButton)}</div>
    <section class="quality-view">${views[desk.tab]()}</section>`, place);
  const link = document.querySelector("[data-export]");
  const {kind, code, field, delegation} = desk.asked;
  const wanted = Object.entries({kind, code, field, delegation}).filter(([, value]) => value !== "" && value !== undefined);
  link?.setAttribute("href", `/quality/findings.xlsx?${new URLSearchParams(/** @type {any} */ (wanted))}`);
}

/** Somebody else worked, or a delegate said something: what is shown is asked afresh, at most once a second. */
let planned = 0;
let newest = -1;
live.on("quality", (_picture, asOf) => {
  const first = newest < 0;
  newest = Math.max(newest, asOf);
  if (first) return;
  window.clearTimeout(planned);
  planned = window.setTimeout(() => {
    loadFindings(true);
    if (desk.tab === "disputes") loadQueue();
  }, 700);
});

const listing = () => desk.tab === "findings" && desk.list.rows.length > 0;
keys({
  ArrowDown: {label: t("next finding"), run: () => move(1), when: listing},
  ArrowUp: {label: t("finding before"), run: () => move(-1), when: listing},
  Enter: {label: t("work on the finding"), run: () => openChosen(), when: listing},
  p: {label: t("open the person"), run: () => openChosen("person"), when: listing},
  1: {label: t("Findings"), run: () => setTab("findings")},
  2: {label: t("Disputes"), run: () => setTab("disputes")},
  3: {label: t("Delegations"), run: () => setTab("delegations")},
  4: {label: t("Merges"), run: () => setTab("merges")},
});
document.querySelector("[data-demands]")?.addEventListener("click", async () => (await openDemands()) && (await loadFindings()));
window.addEventListener("hashchange", () => setTab(location.hash.slice(1)));
onDesk(paint);
choose(0);
setTab(location.hash.slice(1) || "findings");
