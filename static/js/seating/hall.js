// @ts-check
/** The window in which the hall is planned: blocks with rows and seats, where people come in, a small picture of it all. */

import { deed } from "/static/js/core/deed.js";
import { openDialog } from "/static/js/core/dialog.js";
import { html, nothing, render } from "/static/js/core/lit.js";
import { icon } from "/static/js/core/icons.js";
import { say, t } from "/static/js/core/wording.js";
import { drawn, gapsOf, gapsSaid, many } from "./draft.js";
import { hallMap } from "./map.js";

const NOBODY = { holders: new Map(), units: new Map(), inside: new Set(), picked: new Set(), cursor: "", unit: 0 };

/** @param {any} hall the plan as it is @returns {Promise<boolean>} whether it was changed */
export async function planDialog(hall) {
  /** @type {any[]} */
  let blocks = hall.blocks.map((/** @type {any} */ one) => ({ ...one, name_vi: one.name.vi, name_en: one.name.en, gaps: gapsSaid(one.missing) }));
  let { entrance } = hall;
  let wrong = "";
  let busy = false;
  const quick = { blocks: 4, rows: 15, seats: 10, bands: 1 };
  const entrances = { back: t("At the back, middle"), "back-left": t("At the back, left"), "back-right": t("At the back, right"), "front-left": t("At the front, left"), "front-right": t("At the front, right") };

  return await openDialog((close) => {
    const place = document.createElement("div");
    place.className = "plan";
    /** @param {any} block @param {string} name @param {any} value */
    const set = (block, name, value) => { block[name] = value; paint(); };
    /** @param {any} block @param {string} name @param {number} most */
    const count = (block, name, most) => html`<input class="input" type="number" min="1" max=${most} .value=${String(block[name])} aria-label=${name}
      @input=${(/** @type {any} */ event) => set(block, name, Math.max(1, Math.min(most, Number(event.target.value) || 1)))}>`;
    /** @param {any} block @param {string} name @param {number} most */
    const word = (block, name, most) => html`<input class="input" maxlength=${most} .value=${block[name]} @input=${(/** @type {any} */ event) => set(block, name, event.target.value)}>`;
    /** @param {any} block */
    const row = (block) => html`<tr><td class="short">${word(block, "code", 4)}</td><td>${word(block, "name_vi", 60)}</td><td>${word(block, "name_en", 60)}</td>
      <td><select class="select" @change=${(/** @type {any} */ event) => set(block, "kind", event.target.value)}>
        ${Object.entries(hall.kinds).map(([code, name]) => html`<option value=${code} ?selected=${block.kind === code}>${say(/** @type {any} */ (name))}</option>`)}</select></td>
      <td class="short">${count(block, "rows", 60)}</td><td class="short">${count(block, "per_row", 60)}</td><td class="short">${count(block, "band", 60)}</td><td class="short">${count(block, "place", 60)}</td>
      <td>${word(block, "gaps", 300)}</td>
      <td><button type="button" class="button bare square" aria-label=${t("Remove the block")} title=${t("Remove the block")} @click=${() => { blocks = blocks.filter((one) => one !== block); paint(); }}>${icon("cross")}</button></td></tr>`;
    async function save() {
      if (busy) return;
      busy = true;
      try {
        await deed("/seating/plan", { entrance, blocks: blocks.map(({ code, name_vi, name_en, kind, rows, per_row, band, place: at, gaps }) => ({ code, name_vi, name_en, kind, rows, per_row, band, place: at, missing: gapsOf(gaps, rows, per_row) })) });
        close(true);
      } catch (refusal) {
        wrong = /** @type {any} */ (refusal).message;
        paint();
      } finally {
        busy = false;
      }
    }
    const paint = () => render(html`<div class="dialog-body"><h2>${t("Plan the hall")}</h2>
      <fieldset class="row quick"><legend>${t("Quickly")}</legend>
        <label>${t("Blocks")} ${count(quick, "blocks", 12)}</label><label>${t("Rows")} ${count(quick, "rows", 60)}</label><label>${t("Seats in a row")} ${count(quick, "seats", 60)}</label><label>${t("Blocks behind each other")} ${count(quick, "bands", 4)}</label>
        <button type="button" class="button" @click=${() => { blocks = many(quick); paint(); }}>${t("Make these blocks")}</button></fieldset>
      ${blocks.length ? html`<div class="table-frame"><table class="table"><thead><tr><th>${t("Letters")}</th><th>${t("Name in Vietnamese")}</th><th>${t("Name in English")}</th><th>${t("Who sits here")}</th><th>${t("Rows")}</th><th>${t("Seats in a row")}</th><th>${t("From the stage")}</th><th>${t("From the left")}</th><th>${t("No seat at (row-seat)")}</th><th></th></tr></thead>
        <tbody>${blocks.map(row)}</tbody></table></div>` : nothing}
      <p class="row"><button type="button" class="button small" @click=${() => { blocks = [...blocks, ...many({ blocks: 1, rows: 10, seats: 10, bands: 1 }, blocks)]; paint(); }}>${icon("plus")}${t("Add a block")}</button>
        <label>${t("Way in")} <select class="select" @change=${(/** @type {any} */ event) => { entrance = event.target.value; }}>${Object.entries(entrances).map(([code, name]) => html`<option value=${code} ?selected=${entrance === code}>${name}</option>`)}</select></label></p>
      ${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : nothing}
      ${blocks.length ? html`<div class="small-hall">${hallMap({ ...NOBODY, hall: drawn(hall, blocks) }, 1)}</div>` : nothing}</div>
      <div class="dialog-foot"><p class="foot-note">${t("{n} seats", { n: drawn(hall, blocks).seats })}</p><button type="button" class="button" @click=${() => close(false)}>${t("Cancel")}</button>
        <button type="button" class="button primary" ?disabled=${!blocks.length && !hall.blocks.length} @click=${save}>${t("Keep this plan")}</button></div>`, place);
    paint();
    setTimeout(() => place.closest("dialog")?.classList.add("plan-window"), 0);
    return place;
  }, { wide: true }) === true;
}
