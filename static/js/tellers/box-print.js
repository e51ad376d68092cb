// @ts-check
/** The form of a printing and the register of printings. How many sheets are proposed comes from the server. */

import { html, nothing } from "/static/js/core/lit.js";
import { dayTime, number } from "/static/js/core/format.js";
import { icon } from "/static/js/core/icons.js";
import { say, t } from "/static/js/core/wording.js";

/** @type {Record<string, () => string>} */
const LAYOUTS = {
  a5x2: () => t("A4, two on a sheet"), a5: () => t("A5"), a4: () => t("A4"), elsewhere: () => t("made elsewhere"),
};

/** @param {HTMLFormElement} element */
function wishOf(element) {
  const form = new FormData(element);
  const word = (/** @type {string} */ name) => String(form.get(name) ?? "").trim();
  return {
    copies: Number(word("copies")), layout: word("layout"), language: word("language"), place: word("place"), reason: word("reason"),
    issuer: word("issuer").split("\n").map((one) => one.trim()).filter(Boolean).slice(0, 3),
  };
}

/** @param {number} box @param {Event} event @param {string} file */
function proof(box, event, file = "specimen.pdf") {
  const wish = wishOf(/** @type {HTMLFormElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest("form")));
  const layout = wish.layout === "elsewhere" ? "a4" : wish.layout;
  window.open(`/tellers/boxes/${box}/${file}?${new URLSearchParams({ layout, language: wish.language, place: wish.place, issuer: wish.issuer.join("\n") })}`, "_blank", "noopener");
}

/** @param {Event} event @param {(wish: any) => void} print */
function submit(event, print) {
  event.preventDefault();
  print(wishOf(/** @type {HTMLFormElement} */ (event.target)));
}

/** @param {Event} event */
function propose(event) {
  const chosen = /** @type {HTMLSelectElement} */ (event.target);
  const field = /** @type {HTMLInputElement} */ (chosen.form?.elements.namedItem("copies"));
  if (chosen.value) field.value = chosen.value;
}

/** @param {any} from */
const look = (from) => html`
  <fieldset class="layouts"><legend>${t("Paper")}</legend>${Object.entries(LAYOUTS).map(([code, name]) => html`<label><input type="radio" name="layout" value=${code} ?checked=${from.layout === code}><span>${name()}</span></label>`)}</fieldset>
  <div class="pair"><label class="field"><span>${t("Organisation (one line each, the last one bold)")}</span><textarea class="input" name="issuer" maxlength="900" .value=${from.head.issuer.join("\n")}></textarea></label>
    <div class="print-form"><label class="field"><span>${t("Place and date")}</span><input class="input" name="place" maxlength="300" .value=${from.head.place}></label>
      <label class="field"><span>${t("Language of the ballot")}</span><select class="select" name="language"><option value="vi" .selected=${from.language === "vi"}>Tiếng Việt</option><option value="en" .selected=${from.language === "en"}>English</option></select></label></div></div>`;

/** @param {any} from */
const sameLook = (from) => html`<p class="quiet">${t("Sheets are given out already, so every further sheet looks like the last printing ({paper}).", { paper: LAYOUTS[from.layout]() })}</p>
  <input type="hidden" name="layout" value=${from.layout}><input type="hidden" name="language" value=${from.language}>`;

/**
 * @param {number} box
 * @param {any} from what the server proposes
 * @param {(wish: any) => void} print
 */
export function form(box, from, print) {
  const again = from.printings.length > 0;
  const usual = from.copies.find((/** @type {any} */ each) => each.reserve === from.reserve);
  return html`<h2>${t("Printing")}</h2><form class="print-form" @submit=${(/** @type {Event} */ event) => submit(event, print)}>
    <div class="pair"><label class="field"><span>${t("Sheets")}</span><input class="input" name="copies" type="number" min="1" max="20000" required .defaultValue=${String(again ? 10 : usual.copies)}></label>
      <label class="field"><span>${t("Proposed for {n} people", { n: number(from.roll) })}</span><select class="select" @change=${propose}>
        ${from.copies.map((/** @type {any} */ each) => html`<option value=${each.copies} .selected=${each === usual}>${t("{n} sheets (reserve {percent} %)", { n: number(each.copies), percent: each.reserve })}</option>`)}</select></label></div>
    ${from.fixed ? sameLook(from) : look(from)}
    ${again ? html`<label class="field"><span>${t("Why more are printed")}</span><input class="input" name="reason" maxlength="300" required></label>` : nothing}
    <div class="row"><button class="button primary">${icon("print")}${t("Enter in the register and print")}</button>
      ${from.fixed ? nothing : html`<button type="button" class="button" @click=${(/** @type {Event} */ event) => proof(box, event)}>${icon("eye")}${t("See a specimen")}</button>
        <button type="button" class="button" @click=${(/** @type {Event} */ event) => proof(box, event, "ballot.docx")}>${icon("download")}${t("One ballot as DOCX")}</button>`}</div>
    <p class="quiet">${t("All sheets are the same: no number, no code, nothing that could be told apart. Print without headers or footers, then have every sheet stamped.")}</p></form>`;
}

/**
 * @param {number} box
 * @param {any[]} kept
 * @param {boolean} mayDo
 */
export const printings = (box, kept, mayDo) => html`<h2>${t("Printings")}</h2>${kept.length ? html`
  <table class="table"><thead><tr><th>${t("No.")}</th><th>${t("Time")}</th><th>${t("Copies")}</th><th>${t("Paper")}</th><th></th></tr></thead>
  <tbody>${kept.map((each) => html`<tr><td>${each.place}</td><td>${dayTime(each.at)}</td><td><b>${number(each.copies)}</b></td>
    <td>${say(each.colour.label)}, ${LAYOUTS[each.layout]()}<br><small class="quiet">${each.by}${each.reason ? `: ${each.reason}` : ""}</small></td>
    <td>${each.layout !== "elsewhere" && mayDo ? html`<a class="button small" href=${`/tellers/boxes/${box}/printings/${each.place}.pdf`} target="_blank" rel="noopener">PDF</a>` : nothing}</td></tr>`)}</tbody></table>`
  : html`<p class="quiet">${t("Nothing was printed.")}</p>`}`;
