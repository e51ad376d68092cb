// @ts-check
/** The fields of the vote form after the question: its place in the agenda, how it is held, what is kept and shown, the rule that decides. */
import {html, nothing} from "/static/js/core/lit.js";
import {number} from "/static/js/core/format.js";
import {say, t} from "/static/js/core/wording.js";
import {option} from "./asked.js";
import {BASES, PRESETS, partWords, presetOf} from "./rule.js";

/** @typedef {import("./rule.js").Rule} Rule */
/** @typedef {import("./form.js").Start} Start */

/** The entries of the list of rules that stand for a fraction typed by hand, and for a rule of the profile that no other entry names. */
export const OTHER = "other";
export const PROFILE = "profile";

const COUNTDOWNS = [30, 60, 120, 180, 300, 600];

/** @param {Start} start @param {any} vote @param {number | null | undefined} item */
export function place(start, vote, item) {
  const chosen = vote ? vote.item : item;
  return html`<div class="field"><label for="vote-item">${t("Agenda item")}</label>
    <select class="select" id="vote-item" name="item"><option value="">${t("No agenda item")}</option>
    ${start.items.map((each) => html`<option value=${each.id} ?selected=${each.id === chosen}>${each.number} ${say(each.title)}</option>`)}</select>
    <p class="wrong" data-for="item"></p></div>`;
}

/** On tablets, by cards, or both with paper. @param {any} vote */
export function ways(vote) {
  const manner = vote?.manner || "tablets";
  return html`<fieldset class="field"><legend class="label">${t("Manner")}</legend><div class="vote-options three">
    ${option("manner", "tablets", manner === "tablets", t("On tablets"), t("Counted by itself."))}
    ${option("manner", "cards", manner === "cards", t("By show of cards"), t("Unanimous, or counted by blocks."))}
    ${option("manner", "mixed", manner === "mixed", t("Tablets, paper and cards"), t("One count of all; nobody counts twice."))}</div>
    <p class="wrong" data-for="manner" role="alert"></p></fieldset>`;
}

/** @param {Start} start @param {any} vote */
export function manner(start, vote) {
  const counted = vote?.mode === "counted";
  const live = vote?.show_tally === "live";
  return html`<div class="fields" data-part="tablets"><fieldset class="field"><legend class="label">${t("What is kept")}</legend><div class="vote-options">
      ${option("mode", "named", !counted, t("Named"), t("The record lists how each delegate voted."))}
      ${option("mode", "counted", counted, t("Counted"), t("Only the totals are kept; the record lists who voted."))}</div></fieldset>
    <div class="stack tight"><div class="field"><label for="vote-seconds">${t("Countdown")}</label><select class="select" id="vote-seconds" name="seconds">
        <option value="">${t("No countdown: closed by hand")}</option>
        ${COUNTDOWNS.map((seconds) => html`<option value=${seconds} ?selected=${vote?.seconds === seconds}>${seconds < 60 ? t("{n} seconds", {n: seconds}) : t("{n} minutes, then it closes by itself", {n: seconds / 60})}</option>`)}</select>
        <p class="wrong" data-for="seconds" role="alert"></p></div>
      <label class="check"><input type="checkbox" name="changeable" ?checked=${Boolean(vote?.changeable)}><span>${t("Delegates may change their answer until the vote closes")}</span></label>
      ${start.weighted || vote?.weighted ? html`<label class="check"><input type="checkbox" name="weighted" ?checked=${vote ? vote.weighted : true}><span>${t("Each vote weighs as much as the register says")}</span></label><p class="wrong" data-for="weighted" role="alert"></p>` : nothing}</div>
    <fieldset class="field"><legend class="label">${t("Totals on the screens")}</legend><div class="vote-options">
      ${option("show_tally", "after_close", !live, t("After closing the vote"), t("While the vote is open only the turnout is shown."))}
      ${option("show_tally", "live", live, t("While votes come in"), t("Everybody sees the totals grow."))}</div></fieldset></div>`;
}

/** @param {Start} start @param {any} vote */
export function decision(start, vote) {
  const rule = vote?.rule || start.rule;
  const at = presetOf(rule);
  const named = at < 0 && presetOf(start.rule) < 0;
  return html`<div class="fields"><div class="field"><label for="vote-preset">${t("Decided by")}</label>
      <select class="select" id="vote-preset" name="preset">${named ? html`<option value=${PROFILE} ?selected=${!vote}>${say(start.profile.name)}: ${partWords(start.rule)}, ${BASES[start.rule.base]()}</option>` : nothing}
        ${PRESETS.map(({words: label}, n) => html`<option value=${n} ?selected=${n === at}>${label()}</option>`)}
        <option value=${OTHER} ?selected=${at < 0 && Boolean(vote)}>${t("Another fraction…")}</option></select><p class="hint">${t("Rules of this congress: {name}", {name: say(start.profile.name)})}</p><p class="wrong" data-for="rule"></p></div>
    <div class="field" data-part="absent"><span class="label">${t("Not counted in the base")}</span>
      ${start.sets.less.length ? start.sets.less.map((each) => html`<p class="hint">− ${number(each.count)} ${say(each.label)}</p>`) : html`<p class="hint">${t("Nobody, by the presence ledger.")}</p>`}
      <details class="vote-typed" ?open=${Boolean(vote?.absent_reason)}><summary>${t("Type another number")}</summary><div class="stack tight">
        <label for="vote-absent">${t("Not counted, by hand")}</label><input class="input" type="number" id="vote-absent" name="absent_throughout" min="0" max="10000" step="1" .value=${vote?.absent_reason ? String(vote.absent_throughout) : ""}>
        <label for="vote-why">${t("Reason; it stands in the record")}</label><input class="input" id="vote-why" name="absent_reason" maxlength="300" .value=${vote?.absent_reason || ""}>
        <p class="wrong" data-for="absent_throughout" role="alert"></p><p class="wrong" data-for="absent_reason" role="alert"></p></div></details></div></div>
    ${fraction(rule)}
    <label class="check" data-part="plurality"><input type="checkbox" name="plurality" ?checked=${rule.plurality ?? false}><span>${t("If no option reaches that, the one with the most votes is chosen")}</span></label>
    <label class="check"><input type="checkbox" name="quorum" ?checked=${Boolean(rule.quorum)}><span>${t("Opens only with a quorum: {part} of the delegates summoned are present", {part: partWords(start.quorum)})}</span></label>`;
}

/** @param {Rule} rule */
function fraction(rule) {
  const whole = (/** @type {string} */ name, /** @type {string} */ label, /** @type {number} */ value) => html`
    <div class="field"><label for="vote-${name}">${label}</label><input class="input" type="number" id="vote-${name}" name=${name} min="1" max="1000" step="1" .value=${String(value)}></div>`;
  return html`<div class="vote-fraction" data-part="own"><div class="field"><label for="vote-strict">${t("Comparison")}</label>
      <select class="select" id="vote-strict" name="strict"><option value="more" ?selected=${rule.strict}>${t("more than")}</option><option value="least" ?selected=${!rule.strict}>${t("at least")}</option></select></div>
    ${whole("numerator", t("Numerator"), rule.numerator)}${whole("denominator", t("Denominator"), rule.denominator)}
    <div class="field"><label for="vote-base">${t("Taken of")}</label><select class="select" id="vote-base" name="base">
      ${Object.entries(BASES).map(([base, label]) => html`<option value=${base} ?selected=${base === rule.base}>${label()}</option>`)}</select></div></div>`;
}
