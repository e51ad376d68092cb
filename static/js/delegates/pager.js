// @ts-check
/** Steps through a long list a hundred rows at a time, so that no page ever paints thousands. */
import {html, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {number} from "../core/format.js";
import {t} from "../core/wording.js";

export const STEP = 100;

/**
 * @param {number} first @param {number} count how many there are @param {(first: number) => void} go
 * @returns {unknown}
 */
export function pager(first, count, go) {
  if (count <= STEP) return nothing;
  const last = Math.min(count, first + STEP);
  return html`<nav class="pager" aria-label=${t("Pages of the list")}>
    <button type="button" class="button small" ?disabled=${first === 0} @click=${() => go(Math.max(0, first - STEP))}>${icon("chevron-left")}${t("Previous page")}</button>
    <span>${t("{from}–{to} of {count}", {from: number(first + 1), to: number(last), count: number(count)})}</span>
    <button type="button" class="button small" ?disabled=${last >= count} @click=${() => go(first + STEP)}>${t("Next page")}${icon("chevron-right")}</button>
  </nav>`;
}
