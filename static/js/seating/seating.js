// @ts-check
/** The seat map: who sits where, live; click or drag to seat, undo, seat by delegation, plan the hall. */

import { deed, show } from "/static/js/core/deed.js";
import { live } from "/static/js/core/live.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { complain } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";
import { delegations } from "./colours.js";
import { dragging } from "./drag.js";
import { allSeats, neighbour } from "./geometry.js";
import { planDialog } from "./hall.js";
import { wireHead } from "./head.js";
import { hallMap, told } from "./map.js";
import { movesTo, reversed } from "./moving.js";
import { oddities } from "./odd.js";
import { sideList } from "./side.js";
import { welcome } from "./welcome.js";

const start = JSON.parse(document.getElementById("start")?.textContent || "{}");
const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const state = {
  hall: /** @type {any} */ (null), people: /** @type {any[]} */ (start.people), seated: new Map(), holders: new Map(), inside: new Set(),
  picked: new Set(), cursor: "", search: "", open: 0, zoom: 1, last: /** @type {any[]} */ ([]), may: start.may,
};

function paint() {
  if (!state.hall) return;
  const units = delegations(state.people);
  const seats = allSeats(state.hall);
  const known = new Set(seats.map((seat) => seat.name));
  const view = { ...state, units, unit: state.open };
  render(sideList({ ...state, units, known, odd: oddities(state.people, state.seated, known) },
    { search: (search) => turn({ search }), open: (unit) => turn({ open: state.open === unit ? 0 : unit }), pick, free }), part("side"));
  const chosen = state.people.filter((one) => state.picked.has(one.id));
  render(state.hall.blocks.length ? html`<div class="map-bar"><p role="status">${said(chosen) || told(view, state.cursor) || (state.may ? t("Choose a person, then a seat; or drag.") : t("Find a person, or choose a seat to see who sits there."))}</p>
      ${state.last.length ? html`<button type="button" class="button small" @click=${undo}>${t("Undo")}</button>` : nothing}
      <button type="button" class="button small" aria-label=${t("Smaller")} @click=${() => turn({ zoom: Math.max(1, state.zoom - 0.5) })}>−</button>
      <button type="button" class="button small" aria-label=${t("Larger")} @click=${() => turn({ zoom: Math.min(4, state.zoom + 0.5) })}>+</button></div>
    ${hallMap(view, state.zoom)}` : welcome(state.may, () => openPlan()), part("hall"));
}

/** @param {any[]} chosen */
const said = (chosen) => (chosen.length > 1 ? t("{n} people chosen: choose the first seat", { n: chosen.length })
  : chosen.length ? t("{name} chosen: choose a seat", { name: chosen[0].name }) : "");

/** @param {Partial<typeof state>} change */
function turn(change) { Object.assign(state, change); paint(); }

/** @param {number[]} ids */
function pick(ids) {
  const same = ids.length === state.picked.size && ids.every((id) => state.picked.has(id));
  if (state.may) turn({ picked: new Set(same ? [] : ids) });
}

/** @param {any[]} moves @param {boolean} [remember] */
async function send(moves, remember = true) {
  if (!moves.length) return turn({ picked: new Set() });
  try {
    await deed("/seating/assign", { moves });
    moves.forEach(([id, , to]) => state.seated.set(id, to));
    sit([...state.seated]);
    turn({ picked: new Set(), last: remember ? moves : [] });
  } catch (refusal) { complain(refusal); }
}

const undo = () => send(reversed(state.last), false);
/** @param {number[]} ids */
const free = (ids) => send(ids.filter((id) => state.seated.get(id)).map((id) => [id, state.seated.get(id), ""]));
/** @param {number[]} ids @param {string} seat */
const place = (ids, seat) => state.may && send(movesTo(state, ids, seat));

/** @param {[number, string][]} seated */
function sit(seated) {
  const by = new Map(state.people.map((one) => [one.id, one]));
  state.seated = new Map(seated);
  state.holders = new Map(seated.filter(([id, seat]) => seat && by.has(id)).map(([id, seat]) => [seat, by.get(id)]));
}

/** @param {string} name */
function touch(name) {
  const holder = state.holders.get(name);
  state.cursor = name;
  if (state.picked.size && !(holder && state.picked.has(holder.id))) place([...state.picked], name);
  else if (holder) pick([holder.id]);
  else paint();
}

async function openPlan() { if (await planDialog(state.hall)) turn({ picked: new Set() }); }

part("hall").addEventListener("click", (event) => {
  const seat = event.target instanceof Element ? event.target.closest("[data-seat]") : null;
  if (seat instanceof SVGElement) touch(seat.dataset.seat ?? "");
});
part("hall").addEventListener("keydown", (event) => {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const seats = state.hall ? allSeats(state.hall) : [];
  if (step && seats.length) { event.preventDefault(); turn({ cursor: neighbour(seats, seats.find((one) => one.name === state.cursor) ?? seats[0], step[0], step[1]).name }); }
  if (event.key === "Enter" && state.cursor && event.target instanceof SVGElement) touch(state.cursor);
  if (event.key === "Escape") turn({ picked: new Set() });
});
dragging(document.body, (target) => {
  const [person, seat, unit] = ["person", "seat", "unit"].map((name) => target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`));
  if (!state.may) return [];
  if (unit) return state.people.filter((one) => one.delegation_id === Number(unit) && !state.seated.get(one.id)).map((one) => one.id);
  const holder = seat ? state.holders.get(seat)?.id : Number(person);
  return holder ? [holder] : [];
}, place, (ids) => (ids.length > 1 ? t("{n} people", { n: ids.length }) : state.people.find((one) => one.id === ids[0])?.name ?? ""));
wireHead(() => state.seated.size > 0, openPlan);
live.on("seats", async (/** @type {any} */ picture) => {
  if (picture.seated.some((/** @type {any} */ one) => !state.people.some((each) => each.id === one[0]))) state.people = (await show("/seating/people")).people;
  state.inside = new Set(picture.inside);
  state.hall = picture.hall;
  sit(picture.seated);
  paint();
});
