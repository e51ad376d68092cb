// @ts-check
/** The stage of the issue desk: the answer fills it for a moment, then stays as a card with what can be made good. */

import { html, nothing, render } from "/static/js/core/lit.js";
import { t } from "/static/js/core/wording.js";
import { part, Stage } from "/static/js/door/stage.js";
import { portrait, who } from "/static/js/door/verdict.js";
import { column } from "./issue-side.js";
import { headline, name, sign, unit } from "./issue-words.js";

/** @typedef {import("./issue-words.js").Told} Told */
/** @typedef {{exchange: (person: any) => void, takeBack: (person: any) => void}} Mending */

/** @param {Told} one */
const big = (one) => html`<div class="hit ${one.tone}" role="status" data-code=${one.code}>
  <div class="state">${sign(one)}<span>${headline(one)}</span></div>
  ${one.person ? who(one.person, false) : html`<div class="who bare"><div class="words">${name(one)
    ? html`<h1>${name(one)}</h1><p class="unit">${unit(one)}</p>` : nothing}<p class="advice">${one.message}</p></div></div>`}
  <div class="foot"></div></div>`;

/** Who holds a sheet can have it exchanged or taken back. @param {Told} one */
const holder = (one) => (["issued", "paper_held", "exchanged"].includes(one.code)
  ? { id: one.person?.id ?? one.facts.delegate, name: name(one) } : null);

/** @param {Told} one @param {Mending} mending */
function card(one, mending) {
  const person = holder(one);
  return html`<div class="last ${one.tone}" data-code=${one.code}>
    ${one.person ? portrait(one.person) : nothing}
    <div class="words"><p class="said">${sign(one)} ${headline(one)}</p>
      ${name(one) ? html`<p class="name">${name(one)}</p><p class="unit">${unit(one)}</p>` : html`<p class="unit">${one.message}</p>`}</div>
    <div class="last-deeds">${person ? html`
      <button type="button" class="button" @click=${() => mending.exchange(person)}>${t("Exchange a spoiled sheet")}</button>
      <button type="button" class="button bare" @click=${() => mending.takeBack(person)}>${t("Given by mistake")}</button>` : nothing}</div></div>`;
}

export class IssueStage extends Stage {
  /** @param {HTMLElement} page @param {Mending} mending @param {() => void} rested */
  constructor(page, mending, rested) {
    super(page, () => {}, rested);
    this.mending = mending;
    /** @type {any} */ this.box = null;
  }

  /** @param {Told} one */
  show(one) {
    this.last = one;
    if (one.code !== "unreachable") this.recent = [one, ...this.recent].slice(0, 10);
    this.flash(big(one), one.tone);
    this.paintSide();
  }

  /** @param {string} message */
  fail(message) {
    this.flash(html`<div class="hit red" role="alert"><div class="state">${t("Nothing recorded")}</div><p class="advice alone">${message}</p><div class="foot"></div></div>`, "red");
  }

  rest() {
    this.page.dataset.large = "";
    render(nothing, part("answer"));
    render(this.last ? card(this.last, this.mending) : nothing, part("last"));
    this.rested();
  }

  /** @param {any} box the box of this desk as the picture has it, or null */
  chosen(box) {
    if (box?.id !== this.box?.id) this.last = null;
    this.box = box;
    if (!this.large) this.rest();
    this.paintSide();
  }

  paintSide() {
    render(this.box ? column(this.box, this.recent) : nothing, part("counts"));
  }
}
