// @ts-check
/** What a vote asks, in its form: one question, several resolutions on one sheet, or one of several options; the lists grow as one types. */
import {html, nothing, render, repeat} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {t} from "/static/js/core/wording.js";

/** @typedef {{id: number, code: string, vi: string, en: string}} Line */

const MOST = {batch: 60, options: 9};
const FIRST = {batch: 3, options: 2};

/** @param {string} name @param {string} value @param {boolean} on @param {string} label @param {string} hint */
export const option = (name, value, on, label, hint) => html`
  <label class="vote-option"><input type="radio" name=${name} value=${value} ?checked=${on}><span><b>${label}</b><small>${hint}</small></span></label>`;

/** @param {any} vote */
export function shapes(vote) {
  const shape = vote?.shape || "question";
  return html`<fieldset class="field"><legend class="label">${t("What is asked")}</legend><div class="vote-options three">
    ${option("shape", "question", shape === "question", t("One question"), t("One answer from every delegate."))}
    ${option("shape", "batch", shape === "batch", t("Several questions"), t("All on one sheet, answered and sent together."))}
    ${option("shape", "options", shape === "options", t("One of several options"), t("For example 51, 53 or 55 members."))}</div></fieldset>`;
}

/** @param {any} vote */
export function words(vote) {
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ value, /** @type {boolean} */ first) => html`
    <div class="field"><label for="vote-${name}">${label}</label>
      <textarea class="textarea" id="vote-${name}" name=${name} rows="2" maxlength="300" ?autofocus=${first} .value=${value}></textarea>
      <p class="wrong" data-for=${name}></p></div>`;
  return html`<div class="fields">${field("title_vi", t("Question in Vietnamese"), vote?.title.vi || "", true)}
    ${field("title_en", t("Question in English"), vote?.title.en || "", false)}</div>
    <div data-part="lines"></div>`;
}

/** @param {any} vote @returns {Line[]} */
function linesOf(vote) {
  const texts = vote?.shape === "batch" ? vote.questions.map((/** @type {any} */ each) => ({code: "", ...each.title}))
    : vote?.shape === "options" ? vote.choices.map((/** @type {any} */ each) => ({code: each.code, ...each.label})) : [];
  return texts.map((/** @type {any} */ text, /** @type {number} */ id) => ({id, code: text.code, vi: text.vi, en: text.en}));
}

/** The list of questions or of options inside a form. */
export class Lines {
  /** @param {HTMLFormElement} form @param {any} vote */
  constructor(form, vote) {
    this.form = form;
    this.place = /** @type {HTMLElement} */ (form.querySelector("[data-part=lines]"));
    this.lines = linesOf(vote);
    this.last = this.lines.length;
    this.shape = "";
  }

  /** @param {string} shape */
  show(shape) {
    if (shape === this.shape) return;
    this.shape = shape;
    const first = FIRST[/** @type {keyof typeof FIRST} */ (shape)] || 0;
    while (this.lines.length < first) this.add();
    this.paint();
  }

  add() {
    this.lines.push({id: (this.last += 1), code: "", vi: "", en: ""});
  }

  /** @param {Line} line @param {number} at */
  row(line, at) {
    const text = (/** @type {"vi" | "en"} */ lang, /** @type {string} */ label) => html`<textarea class="textarea" rows="1" maxlength="300" aria-label="${at + 1}. ${label}" placeholder=${label}
      .value=${line[lang]} @input=${(/** @type {InputEvent} */ event) => (line[lang] = /** @type {HTMLTextAreaElement} */ (event.target).value)}></textarea>`;
    return html`<li><b>${at + 1}.</b>${text("vi", t("In Vietnamese"))}${text("en", t("In English"))}
      <button type="button" class="button bare square" aria-label=${t("Remove line {n}", {n: at + 1})} @click=${() => this.remove(line)}>${icon("trash")}</button></li>`;
  }

  /** @param {Line} line */
  remove(line) {
    this.lines = this.lines.filter((each) => each !== line);
    this.paint();
  }

  paint() {
    const batch = this.shape === "batch";
    const most = MOST[/** @type {keyof typeof MOST} */ (this.shape)] || 0;
    render(this.shape === "question" ? nothing : html`<div class="field"><span class="label">${batch ? t("The questions, in their order") : t("The options, in their order")}</span>
      <ol class="vote-lines">${repeat(this.lines, (line) => line.id, (line, at) => this.row(line, at))}</ol>
      <p class="wrong" data-for=${batch ? "questions" : "choices"} role="alert"></p>
      <div><button type="button" class="button small" ?disabled=${this.lines.length >= most} @click=${() => { this.add(); this.paint(); }}>${icon("plus")}${batch ? t("Another question") : t("Another option")}</button></div></div>`, this.place);
  }

  /** What the deed says of them: lines left empty do not count. @param {any} vote a draft that is being changed */
  body(vote) {
    const told = this.lines.map((line) => ({...line, vi: line.vi.trim(), en: line.en.trim()})).filter((line) => line.vi || line.en);
    if (this.shape === "batch") return {questions: told.map((line) => ({title_vi: line.vi, title_en: line.en})), choices: vote?.shape === "batch" ? vote.choices : null};
    if (this.shape === "options") return {questions: null, choices: told.map((line, at) => ({code: line.code || `option_${line.id}_${at}`, label: {vi: line.vi, en: line.en}, counts_for: false}))};
    return {questions: null, choices: vote?.shape === "question" ? vote.choices : null};
  }
}
