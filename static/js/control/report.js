// @ts-check
// The pages of the credentials report in the preview: one after the other, live or of a version.
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {look, putOn} from "./slides.js";
import {state} from "./state.js";

const ROOM = 100; // how many pages a version has room for in the number of a slide

/** @param {number} version @param {number} page */
const turn = (version, page) => look({kind: "report", subject: version * ROOM + page});

/** Shown while a page of the report is in the preview. */
export function pager() {
  const slide = state.preview;
  if (state.wanted.kind !== "report" || slide?.kind !== "report") return nothing;
  const version = slide.version?.id || 0;
  const next = async () => {
    await turn(version, slide.page + 1);
    await putOn();
  };
  return html`<div class="report-pager"><button type="button" class="button small square" aria-label=${t("Previous page")} ?disabled=${slide.page <= 1} @click=${() => turn(version, slide.page - 1)}>${icon("chevron-left")}</button>
    <span aria-label=${t("Page {n} of {all}", {n: slide.page, all: slide.pages})}>${slide.page}/${slide.pages}</span>
    <button type="button" class="button small square" aria-label=${t("Next page")} ?disabled=${slide.page >= slide.pages} @click=${() => turn(version, slide.page + 1)}>${icon("chevron-right")}</button>
    <button type="button" class="button small" ?disabled=${slide.page >= slide.pages} title=${t("Next page on screen {n}", {n: state.screen})} @click=${next}>${t("Show the next page")}</button>
    ${slide.versions.length ? html`<select class="select" aria-label=${t("Version")} @change=${(/** @type {Event} */ event) => turn(Number(/** @type {HTMLSelectElement} */ (event.target).value), 1)}>
      <option value="0" ?selected=${!version}>${t("Live")}</option>
      ${slide.versions.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === version}>${say(one.label)}</option>`)}</select>` : nothing}</div>`;
}
