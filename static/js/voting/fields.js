// @ts-check
/** The fields of the vote form: the question, its place in the agenda, what is kept and shown, and the rule that decides. */
import {html} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {say, t} from "/static/js/core/wording.js";
import {PRESETS, partWords, presetOf} from "./rule.js";

/** @typedef {import("./rule.js").Rule} Rule */
/** @typedef {import("./form.js").Start} Start */

/** The entry of the list of rules that stands for a fraction typed by hand. */
export const OTHER = "other";

/** @param {any} vote */
export function words(vote) {
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ value, /** @type {boolean} */ first) => html`
    <div class="field"><label for="vote-${name}">${label}</label>
      <textarea class="textarea" id="vote-${name}" name=${name} rows="2" maxlength="300" ?autofocus=${first} .value=${value}></textarea>
      <p class="wrong" data-for=${name}></p></div>`;
  return html`<div class="fields">${field("title_vi", t("Question in Vietnamese"), vote?.title.vi || "", true)}
    ${field("title_en", t("Question in English"), vote?.title.en || "", false)}</div>`;
}

/** @param {Start} start @param {any} vote @param {number | null | undefined} item */
export function place(start, vote, item) {
  const chosen = vote ? vote.item : item;
  return html`<div class="field"><label for="vote-item">${t("Agenda item")}</label>
    <select class="select" id="vote-item" name="item"><option value="">${t("No agenda item")}</option>
    ${start.items.map((each) => html`<option value=${each.id} ?selected=${each.id === chosen}>${each.number} ${say(each.title)}</option>`)}</select>
    <p class="wrong" data-for="item"></p></div>`;
}

/** @param {any} vote */
export function manner(vote) {
  const option = (/** @type {string} */ name, /** @type {string} */ value, /** @type {boolean} */ on, /** @type {string} */ label, /** @type {string} */ hint) => html`
    <label class="vote-option"><input type="radio" name=${name} value=${value} ?checked=${on}><span><b>${label}</b><small>${hint}</small></span></label>`;
  const counted = vote?.mode === "counted";
  const live = vote?.show_tally === "live";
  return html`<div class="fields"><fieldset class="field"><legend class="label">${t("What is kept")}</legend><div class="vote-options">
      ${option("mode", "named", !counted, t("Named"), t("The record lists how each delegate voted."))}
      ${option("mode", "counted", counted, t("Counted"), t("Only the totals are kept; the record lists who voted."))}</div></fieldset>
    <fieldset class="field"><legend class="label">${t("Totals on the screens")}</legend><div class="vote-options">
      ${option("show_tally", "after_close", !live, t("After closing the vote"), t("While the vote is open only the turnout is shown."))}
      ${option("show_tally", "live", live, t("While votes come in"), t("Everybody sees the totals grow."))}</div></fieldset></div>`;
}

/** @param {Start} start @param {any} vote */
export function decision(start, vote) {
  const rule = vote?.rule || {...PRESETS[0].rule, quorum: start.quorum};
  const at = presetOf(rule);
  return html`<div class="fields"><div class="field"><label for="vote-preset">${t("Decided by")}</label>
      <select class="select" id="vote-preset" name="preset">${PRESETS.map(({words: label}, n) => html`<option value=${n} ?selected=${n === at}>${label()}</option>`)}
        <option value=${OTHER} ?selected=${at < 0}>${t("Another fraction…")}</option></select><p class="wrong" data-for="rule"></p></div>
    <div class="field" data-part="absent"><span class="label">${t("Not counted in the base")}</span>
      ${start.sets.less.length ? start.sets.less.map((each) => html`<p class="hint">− ${number(each.count)} ${say(each.label)}</p>`) : html`<p class="hint">${t("Nobody, by the presence ledger.")}</p>`}
      <details class="vote-typed" ?open=${Boolean(vote?.absent_reason)}><summary>${t("Type another number")}</summary><div class="stack tight">
        <label for="vote-absent">${t("Not counted, by hand")}</label><input class="input" type="number" id="vote-absent" name="absent_throughout" min="0" max="10000" step="1" .value=${vote?.absent_reason ? String(vote.absent_throughout) : ""}>
        <label for="vote-why">${t("Reason; it stands in the record")}</label><input class="input" id="vote-why" name="absent_reason" maxlength="300" .value=${vote?.absent_reason || ""}>
        <p class="wrong" data-for="absent_throughout" role="alert"></p><p class="wrong" data-for="absent_reason" role="alert"></p></div></details></div></div>
    ${fraction(rule)}
    <label class="check"><input type="checkbox" name="quorum" ?checked=${Boolean(rule.quorum)}><span>${t("Opens only with a quorum: {part} of the delegates summoned are present", {part: partWords(start.quorum)})}</span></label>`;
}

/** @param {Rule} rule */
function fraction(rule) {
  const whole = (/** @type {string} */ name, /** @type {string} */ label, /** @type {number} */ value) => html`
    <div class="field"><label for="vote-${name}">${label}</label><input class="input" type="number" id="vote-${name}" name=${name} min="1" max="1000" step="1" .value=${String(value)}></div>`;
  const bases = [["summoned", t("delegates summoned")], ["present", t("delegates present")], ["votes_cast", t("ballots cast")]];
  return html`<div class="vote-fraction" data-part="own"><div class="field"><label for="vote-strict">${t("Comparison")}</label>
      <select class="select" id="vote-strict" name="strict"><option value="more" ?selected=${rule.strict}>${t("more than")}</option><option value="least" ?selected=${!rule.strict}>${t("at least")}</option></select></div>
    ${whole("numerator", t("Numerator"), rule.numerator)}${whole("denominator", t("Denominator"), rule.denominator)}
    <div class="field"><label for="vote-base">${t("Taken of")}</label><select class="select" id="vote-base" name="base">
      ${bases.map(([base, label]) => html`<option value=${base} ?selected=${base === rule.base}>${label}</option>`)}</select></div></div>`;
}
