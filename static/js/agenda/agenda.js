// @ts-check
// The agenda page: one session at a time, lines to choose, forms in place, keys for the operator. Keeps itself fresh.
import { show } from "../core/deed.js";
import { date, hourMinute } from "../core/format.js";
import { icon } from "../core/icons.js";
import { keys, showKeys } from "../core/keys.js";
import { html, nothing, render } from "../core/lit.js";
import { live } from "../core/live.js";
import { complain } from "../core/toast.js";
import { say, t } from "../core/wording.js";
import { deeds as make } from "./deeds.js";
import { lines } from "./lines.js";

/**
 * @typedef {{vi: string, en: string}} Words
 * @typedef {{id: number, parent: number | null, depth: number, number: string, title: Words, starts: string, ends: string, presenter: string,
 *   note: string, state: string, began: string | null, ended: string | null, held: Record<string, number>}} Item
 * @typedef {{id: number, kind: string, title: Words, current: boolean, items: Item[]}} Session
 * @typedef {{sessions: Session[], days: {starts: string, ends: string}, drift: {minutes: number, forecast: string} | null}} Plan
 * @typedef {{plan: Plan, session: number, chosen: number | null, editing: number | null, adding: number | null, may: boolean, day: string}} State
 */

const root = /** @type {HTMLElement} */ (document.getElementById("agenda"));
/** @type {Plan} */
const plan = JSON.parse(document.getElementById("plan")?.textContent || "{}");
const first = plan.sessions.find((one) => one.current) || plan.sessions[0];
/** @type {State} */
const state = { plan, session: first?.id || 0, chosen: null, editing: null, adding: null, may: Boolean(root.dataset.may), day: "" };
const deeds = make(state, paint, reload);
const items = () => state.plan.sessions.find((one) => one.id === state.session)?.items || [];

async function reload() {
  try {
    state.plan = await show("/agenda/plan");
  } catch (refusal) {
    complain(refusal);
  }
  paint();
}

/** How late the session is. @param {Plan["drift"]} drift */
function lateness(drift) {
  if (!drift) return nothing;
  const { minutes } = drift;
  const words = minutes > 0 ? t("{n} min behind the plan", { n: minutes }) : minutes < 0 ? t("{n} min ahead of the plan", { n: -minutes }) : t("On time");
  const end = drift.forecast ? t("likely to end at {time}", { time: hourMinute(drift.forecast) }) : "";
  return html`<span class="tag ${minutes > 0 ? "warn" : "good"}">${icon("clock")}${words}${end ? ` · ${end}` : ""}</span>`;
}

/** @param {number} id */
function choose(id) {
  Object.assign(state, { session: id, chosen: null, editing: null, adding: null });
  paint();
}

function head() {
  const tab = (/** @type {Session} */ one) => html`<button type="button" aria-pressed=${one.id === state.session ? "true" : "false"}
    @click=${() => choose(one.id)}>${say(one.title)}${one.current ? html`<span class="unseen">(${t("running")})</span>` : nothing}</button>`;
  return html`<div class="toolbar agenda-head no-print">
      ${state.plan.sessions.length > 1 ? html`<div class="segments" role="group" aria-label=${t("Session")}>${state.plan.sessions.map(tab)}</div>` : nothing}
      ${lateness(state.plan.drift)}
      <span class="row push">
        ${state.may && items().length > 1 ? html`<button type="button" class="button bare" @click=${deeds.number}>${t("Number by places")}</button>` : nothing}
        <button type="button" class="button bare" @click=${showKeys}>${icon("keyboard")}${t("Keys")}<kbd>?</kbd></button>
        <button type="button" class="button" @click=${() => window.print()}>${icon("print")}${t("Print")}</button>
        ${state.may ? html`<button type="button" class="button primary" @click=${() => deeds.addUnder(0)}>${icon("plus")}${t("Add an item")}<kbd>N</kbd></button>` : nothing}
      </span></div>
    <p class="agenda-print">${say(state.plan.sessions.find((one) => one.id === state.session)?.title)} · ${date(state.plan.days.starts)}–${date(state.plan.days.ends)}</p>`;
}

function paint() {
  render(html`${head()}${lines(items(), state, deeds)}`, root);
}

/** @param {number} by */
function step(by) {
  const all = items().map((item) => item.id);
  const at = state.chosen === null ? -1 : all.indexOf(state.chosen);
  const next = all[Math.min(all.length - 1, Math.max(0, at === -1 ? 0 : at + by))];
  if (next === undefined) return;
  deeds.choose(next);
  root.querySelector(`[data-item="${next}"]`)?.scrollIntoView({ block: "nearest" });
}

/** @param {(item: Item) => void} act */
const onChosen = (act) => () => {
  const item = items().find((one) => one.id === state.chosen);
  if (item) act(item);
};
const chosen = () => state.chosen !== null && state.editing === null && state.adding === null;

if (state.may) {
  keys({
    n: { label: t("Add an item"), run: () => deeds.addUnder(0) },
    ArrowDown: { label: t("Choose the next item"), run: () => step(1) },
    ArrowUp: { label: t("Choose the item before"), run: () => step(-1) },
    e: { label: t("Edit the chosen item"), run: onChosen((item) => deeds.edit(item.id)), when: chosen },
    g: { label: t("Go to the chosen item"), run: onChosen((item) => deeds.makeCurrent(item)), when: chosen },
    u: { label: t("Move the chosen item up"), run: onChosen((item) => deeds.move(item, "up")), when: chosen },
    d: { label: t("Move the chosen item down"), run: onChosen((item) => deeds.move(item, "down")), when: chosen },
    ArrowRight: { label: t("Move the chosen item inwards"), run: onChosen((item) => deeds.move(item, "in")), when: chosen },
    ArrowLeft: { label: t("Move the chosen item outwards"), run: onChosen((item) => deeds.move(item, "out")), when: chosen },
  });
}
paint();
let known = -1;
live.on("agenda", (_picture, asOf) => {
  if (known >= 0 && asOf > known && state.editing === null) reload();
  known = asOf;
});
setInterval(() => document.visibilityState === "visible" && state.editing === null && state.adding === null && reload(), 60000);
