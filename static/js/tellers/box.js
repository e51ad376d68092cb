// @ts-check
/** The page of a ballot box: its numbers, what was printed, who has a sheet. The server decides; this paints and sends. */

import { html, nothing, render } from "/static/js/core/lit.js";
import { deed, show } from "/static/js/core/deed.js";
import { openDialog } from "/static/js/core/dialog.js";
import { number } from "/static/js/core/format.js";
import { live } from "/static/js/core/live.js";
import { complain, toast } from "/static/js/core/toast.js";
import { say, t } from "/static/js/core/wording.js";
import { STATES } from "./issue-head.js";
import { form, printings } from "./box-print.js";
import { rollTable } from "./box-roll.js";

const about = JSON.parse(document.getElementById("about")?.textContent ?? "{}");
const box = about.box.id;
const mayDo = /^(organiser|secretariat|teller)/.test(document.documentElement.dataset.signedIn ?? "");
let printing = about.printing;
/** @type {any[]} */ let roll = [];
let sought = "";

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} label @param {number | null} value */
const figure = (label, value) => html`<div><dt>${label}</dt><dd>${value === null ? "—" : number(value)}</dd></div>`;

/** @param {any} one */
function figures(one) {
  const f = one.figures;
  const counting = ["issuing", "closed"].includes(one.state);
  return html`<p><span class="box-colour paper-${one.colour.code}">${say(one.colour.label)}</span> · ${STATES[one.state]}</p>
    <dl class="box-figures">${figure(t("Sheets printed"), f.printed)}${figure(t("May vote, present"), f.present)}${figure(t("Sheets issued"), f.issued)}
      ${figure(t("Spoiled sheets exchanged"), f.spoiled)}${figure(t("Sheets left unused"), f.unused)}${figure(t("Ballots returned"), f.returned)}</dl>
    ${counting && mayDo ? html`<p><button type="button" class="button" @click=${countUnused}>${t("Enter the sheets left over")}</button></p>` : nothing}`;
}

async function countUnused() {
  const unused = await openDialog((close) => html`
    <form @submit=${(/** @type {SubmitEvent} */ event) => { event.preventDefault(); close(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("unused"))); }}>
    <div class="dialog-body"><h2>${t("Sheets left over")}</h2><p>${t("Count the clean sheets that nobody received.")}</p>
      <label class="field"><span>${t("Number of sheets")}</span><input class="input" name="unused" type="number" min="0" max="20000" required autofocus></label></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close(undefined)}>${t("Cancel")}</button><button class="button primary">${t("Write down")}</button></div></form>`);
  if (unused !== undefined) await run("unused", { unused: Number(unused) });
}

/** @param {string} what @param {any} body @returns {Promise<any>} */
async function run(what, body) {
  try {
    const answer = await deed(`/tellers/boxes/${box}/${what}`, body);
    await refresh();
    return answer;
  } catch (refusal) {
    complain(refusal);
    return undefined;
  }
}

/** @param {any} wish */
async function print(wish) {
  const made = await run("print", wish);
  if (!made) return;
  toast(t("Printing {n} is in the register: {copies} sheets.", { n: made.printing, copies: number(made.copies) }), "good");
  if (wish.layout !== "elsewhere") window.open(`/tellers/boxes/${box}/printings/${made.printing}.pdf`, "_blank", "noopener");
}

async function refresh() {
  const [fresh, people] = await Promise.all([show(`/tellers/boxes/${box}`), show(`/tellers/boxes/${box}/roll`)]);
  printing = fresh.printing;
  about.box = fresh.box;
  roll = people.roll;
  paint();
}

function paint() {
  const open = ["prepared", "issuing"].includes(about.box.state) && mayDo;
  render(open ? form(box, printing, print) : html`<h2>${t("Printing")}</h2><p>${t("Nothing can be printed for this ballot any more.")}</p>`, place("print"));
  render(printings(box, printing.printings, mayDo), place("printings"));
  render(rollTable(roll, sought, (words) => { sought = words; paint(); }), place("roll"));
}

let soon = 0;
live.on("papers", (/** @type {any} */ picture) => {
  const one = picture.boxes.find((/** @type {any} */ each) => each.id === box);
  if (!one) return;
  render(figures(one), place("figures"));
  clearTimeout(soon);
  soon = window.setTimeout(() => void refresh().catch(() => {}), 400);
});
paint();
